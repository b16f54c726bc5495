import { Alert, Button, Form, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { type CopyInfo, copyReasons } from '../../../shared/model/keeping.ts';
import { useAct } from '../../use-call.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { EmptyPlace } from '../empty-place.tsx';
import { sizeWords } from '../files/read-files.ts';
import { instantWords } from '../marks/day-words.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import styles from './copies.module.css';
import { besidesWords, holdsWords } from './copy-words.ts';
import { ProgressLine } from './progress-line.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

type Props = { copies: readonly CopyInfo[]; loading?: boolean; empty: string };

/** Copies, the newest first: what is in each, and what can be done with it. */
export function CopyTable({ copies, loading = false, empty }: Props) {
  const [restoring, setRestoring] = useState<CopyInfo | null>(null);
  const [checking, setChecking] = useState<CopyInfo | null>(null);
  return (
    <>
      <Table<CopyInfo>
        size="small"
        rowKey="file"
        loading={loading}
        dataSource={[...copies]}
        pagination={copies.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        locale={{ emptyText: <EmptyPlace title={empty} /> }}
        columns={[
          {
            title: '做好的时间',
            width: 136,
            render: (_, { facts, name }) => (facts ? instantWords(facts.madeAt) : name),
          },
          { title: '种类', width: 76, render: (_, { facts }) => (facts ? copyReasons[facts.reason] : '—') },
          {
            title: '里面有什么',
            minWidth: 180,
            render: (_, { facts, wrong }) =>
              facts ? (
                <>
                  {holdsWords(facts)}
                  {facts.sealed || facts.storeOnly ? null : <Tag style={{ marginInlineStart: 8 }}>未加密</Tag>}
                </>
              ) : (
                <span className="keep-lines">{wrong}</span>
              ),
          },
          {
            title: '最后一条日志',
            width: 136,
            render: (_, { facts }) => (facts?.log.at ? instantWords(facts.log.at) : '—'),
          },
          { title: '大小', width: 80, align: 'right', className: 'nowrap', render: (_, { size }) => sizeWords(size) },
          {
            title: '办理',
            width: 118,
            render: (_, copy) =>
              copy.facts ? (
                <span className={styles.acts}>
                  <Button size="small" onClick={() => setChecking(copy)}>
                    核对
                  </Button>
                  <Button size="small" onClick={() => setRestoring(copy)}>
                    恢复
                  </Button>
                </span>
              ) : null,
          },
        ]}
      />
      {restoring ? <RestoreDialog copy={restoring} onClose={() => setRestoring(null)} /> : null}
      {checking ? <CheckDialog copy={checking} onClose={() => setChecking(null)} /> : null}
    </>
  );
}

/** Opens the copy once, from its first part to its last; a sealed one only with its passphrase. */
function CheckDialog({ copy, onClose }: { copy: CopyInfo; onClose: () => void }) {
  const check = useAct('backup.check');
  const [passphrase, setPassphrase] = useState('');
  const { data } = check;
  return (
    <Dialog
      open
      title="核对备份"
      okText={data ? '关闭' : '核对'}
      cancelButtonProps={data ? { style: { display: 'none' } } : {}}
      confirmLoading={check.isPending}
      closable={!check.isPending}
      mask={{ closable: false }}
      onOk={() => (data ? onClose() : check.mutate({ file: copy.file, passphrase }))}
      onCancel={onClose}
    >
      <RefusalAlert error={check.error} />
      {data ? (
        <Alert
          type={data.opened ? 'success' : 'info'}
          showIcon
          title={
            data.opened
              ? `已从头到尾打开一次，内容完整，可以用它恢复。${besidesWords(data.facts)}`
              : '文件完整，与做好时一致。没有输入口令，里面的内容没有打开看。'
          }
        />
      ) : (
        <>
          <p className="keep-lines">{copy.name}</p>
          {copy.facts?.sealed ? (
            <Form layout="vertical">
              <Form.Item
                label="备份口令"
                extra="不填只核对文件是否完整；填了会打开核对一次，同时试出口令还记得对不对。"
              >
                <Input.Password value={passphrase} onChange={({ target }) => setPassphrase(target.value)} />
              </Form.Item>
            </Form>
          ) : (
            <p className="quiet">从头到尾打开一次，看能不能用它恢复。数据不动。</p>
          )}
        </>
      )}
      <ProgressLine going={check.isPending} />
    </Dialog>
  );
}

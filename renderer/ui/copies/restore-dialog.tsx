import { Alert, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { staysWords } from '../../../shared/domain/keeping/kept-words.ts';
import { atWorkWords, lossWords } from '../../../shared/domain/keeping/loss-words.ts';
import type { CopyInfo } from '../../../shared/model/keeping.ts';
import { useMayAsk } from '../../session.ts';
import { useAct, useAnswer } from '../../use-call.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { instantWords } from '../marks/day-words.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import styles from './copies.module.css';
import { besidesWords, holdsWords } from './copy-words.ts';
import { ProgressLine } from './progress-line.tsx';

/** Brings a copy back: in place of what is there, or beside it to look around in. */
export function RestoreDialog({ copy, onClose }: { copy: CopyInfo; onClose: () => void }) {
  const restore = useAct('backup.restore');
  const [how, setHow] = useState<'in-place' | 'beside'>('in-place');
  const [passphrase, setPassphrase] = useState('');
  const [folder, setFolder] = useState('');
  const { facts } = copy;
  const done = restore.data;
  const loss = useAnswer('backup.loss', { file: copy.file }, { enabled: how === 'in-place' && !done }).data;
  const present = useAnswer('backup.list', {}, { enabled: !done }).data?.settings;
  const seats = useAnswer('seat.list', {}, { enabled: useMayAsk('seat.list') && !done }).data;
  const atWork = atWorkWords(seats ?? []);
  if (!facts) return null;

  function go() {
    if (done?.how === 'in-place') window.location.reload();
    else if (done) onClose();
    else
      restore.mutate(
        how === 'beside' ? { how, file: copy.file, passphrase, folder } : { how, file: copy.file, passphrase },
      );
  }
  return (
    <Dialog
      open
      title={`从 ${instantWords(facts.madeAt)} 的备份恢复`}
      okText={done?.how === 'in-place' ? '重新登录' : done ? '关闭' : how === 'in-place' ? '恢复' : '另开一份'}
      okButtonProps={{
        // On a fresh PC nothing is put aside.
        danger: how === 'in-place' && !done && loss?.entries !== 0,
        disabled: how === 'beside' && folder.trim() === '' && !done,
      }}
      cancelButtonProps={done ? { style: { display: 'none' } } : { disabled: restore.isPending }}
      confirmLoading={restore.isPending}
      closable={!restore.isPending && done?.how !== 'in-place'}
      keyboard={!restore.isPending && done?.how !== 'in-place'}
      mask={{ closable: false }}
      width={600}
      onOk={go}
      onCancel={onClose}
    >
      <RefusalAlert error={restore.error} />
      {done ? (
        <Alert
          type="success"
          showIcon
          title={done.how === 'in-place' ? '已经恢复，请重新登录。' : '已另开一份，只供查看。'}
          description={
            done.how === 'beside' ? (
              <>
                {besidesWords(done.facts)}打开：<span className="keep-lines">npm start -- --data "{done.folder}"</span>
              </>
            ) : done.aside ? (
              <>
                {besidesWords(done.facts)}恢复前的数据没有删除，移到了：
                <span className="keep-lines">{done.aside}</span>。{done.keeping}。
              </>
            ) : (
              `${done.keeping}。`
            )
          }
        />
      ) : (
        <>
          <p>
            {holdsWords(facts)}
            {facts.log.at ? `，数据到${instantWords(facts.log.at)}` : ''}。
          </p>
          {facts.storeOnly ? (
            <p className="quiet">
              这是旧版程序的备份，只有数据库。附件和密钥取自现在的数据文件夹，找不到的恢复后逐个写明；要看缺哪些，先点「核对」。
            </p>
          ) : null}
          <Radio.Group value={how} onChange={({ target }) => setHow(target.value)} disabled={restore.isPending}>
            <Radio value="in-place" className={styles.way ?? ''}>
              就地恢复
              <p className="quiet">
                现有的数据换成备份时的样子，备份以后办的都不在其中；现有的数据整个移到旁边的文件夹，不删除。所有人要重新登录。
              </p>
            </Radio>
            <Radio value="beside" className={styles.way ?? ''}>
              另开一份，只供查看
              <p className="quiet">在别的文件夹里做出备份时的样子，可以登录查看、导出，不能改动。现有的数据不动。</p>
            </Radio>
          </Radio.Group>
          {how === 'in-place' && loss ? (
            <Alert
              type={loss.entries > 0 ? 'warning' : 'info'}
              showIcon
              className={styles.loss ?? ''}
              title={lossWords(loss)}
            />
          ) : null}
          {how === 'in-place' && atWork !== null ? (
            <Alert type="warning" showIcon className={styles.loss ?? ''} title={atWork} />
          ) : null}
          {how === 'in-place' && present ? <p>{staysWords(present)}</p> : null}
          <Form layout="vertical">
            {how === 'beside' ? (
              <Form.Item label="放在哪个文件夹" extra="新的或空的文件夹，写全路径，如 D:\看备份 或 /home/用户/看备份">
                <Input aria-label="放在哪个文件夹" value={folder} onChange={({ target }) => setFolder(target.value)} />
              </Form.Item>
            ) : null}
            {facts.sealed ? (
              <Form.Item label="备份口令">
                <Input.Password
                  aria-label="备份口令"
                  value={passphrase}
                  onChange={({ target }) => setPassphrase(target.value)}
                />
              </Form.Item>
            ) : null}
          </Form>
        </>
      )}
      <ProgressLine going={restore.isPending} />
    </Dialog>
  );
}

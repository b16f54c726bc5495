import { Radio, Table } from 'antd';
import { useState } from 'react';
import type { RulePack } from '../../../shared/model/dates/rules.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ownPages } from '../../ui/lists/pages.ts';
import { ChangedSign } from '../../ui/marks/changed-sign.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';

type Props = {
  open: boolean;
  pack: RulePack;
  inUse: boolean;
  onClose: () => void;
  onAdopted: (handOver: boolean) => void;
};

/** Before a version comes into force: what it would change for the items in hand, and whether they go over to it. */
export function AdoptDialog({ open, pack, inUse, onClose, onAdopted }: Props) {
  const name = { packId: pack.id, version: pack.version };
  const preview = useAnswer('rules.preview', name, { enabled: open });
  const adopt = useAct('rules.adopt');
  const [asked, setAsked] = useState(false);
  const handOver = inUse || asked;

  async function go() {
    const done = await adopt.mutateAsync({ ...name, handOver }).catch(() => null);
    if (done) onAdopted(handOver);
  }
  const changes = preview.data?.changes ?? [];
  return (
    <Dialog
      title={`${inUse ? '按' : '启用'}「${pack.name}」第${pack.version}版${inUse ? '重算在办件' : ''}`}
      open={open}
      onCancel={onClose}
      width={820}
      okText={handOver ? `${inUse ? '' : '启用并'}重算${preview.data?.items ?? ''}件` : '启用'}
      okButtonProps={{ disabled: !preview.data }}
      confirmLoading={adopt.isPending}
      onOk={() => void go()}
    >
      <RefusalAlert error={preview.error ?? adopt.error} />
      {inUse ? null : (
        <Radio.Group
          value={asked}
          style={{ marginBottom: 10 }}
          onChange={({ target }) => setAsked(target.value as boolean)}
          options={[
            { value: false, label: '今后收件适用，在办件仍按原规则' },
            { value: true, label: '在办件也改按新规则，一并重算' },
          ]}
        />
      )}
      <p>
        {preview.data
          ? changes.length > 0
            ? `在办${preview.data.items}件中，改按新规则后有${changes.length}件的期限会变：`
            : `在办${preview.data.items}件改按新规则后，期限都不变。`
          : '正在试算……'}
      </p>
      {changes.length > 0 ? (
        <Table
          size="small"
          rowKey="proposalId"
          dataSource={changes}
          pagination={ownPages(8)}
          columns={[
            { title: '编号', width: 90, dataIndex: 'number' },
            {
              title: '案由',
              ellipsis: true,
              render: (_, { title, ...row }) => (
                <>
                  <ChangedSign {...row} />
                  {title}
                </>
              ),
            },
            { title: '期限', width: 84, dataIndex: 'label' },
            { title: '现在', width: 104, render: (_, { before }) => before ?? '—' },
            {
              title: '改后',
              width: 150,
              render: (_, { after, provisional }) => `${after ?? '—'}${provisional ? '（暂定）' : ''}`,
            },
          ]}
        />
      ) : null}
    </Dialog>
  );
}

import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import type { ItemChanges } from '../../shared/model/letter/changes.ts';
import { useMayAsk } from '../session.ts';
import { useAct } from '../use-call.ts';
import { Dialog } from './dialog/dialog.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

type Props = { proposalId: number; changes: ItemChanges | undefined };

/** What of an item was changed by other means than this program, with the way out; nothing where nothing was. */
export function ChangedItem({ proposalId, changes }: Props) {
  const mayConfirm = useMayAsk('changes.confirm');
  const [asked, setAsked] = useState<ItemChanges | null>(null);
  if (!changes || changes.found.length === 0) return null;
  const { found, wayOut, confirms } = changes;
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title="有内容被本程序以外的手段改动过，核对以前不能送审、签发、导出和打印"
        description={
          <>
            {found.map((words) => (
              <div key={words}>{words}</div>
            ))}
            <div>{wayOut}</div>
          </>
        }
        action={
          mayConfirm && confirms.length > 0 ? (
            <Button size="small" onClick={() => setAsked(changes)}>
              核对无误…
            </Button>
          ) : null
        }
      />
      {asked ? <ConfirmDialog proposalId={proposalId} shown={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

type Asked = { proposalId: number; shown: ItemChanges; onClose: () => void };

/** Whoever answers for the present content says with what it was compared: the log's verification names it. */
function ConfirmDialog({ proposalId, shown, onClose }: Asked) {
  const confirm = useAct('changes.confirm');
  const [why, setWhy] = useState('');
  async function answer() {
    const done = await confirm
      .mutateAsync({ proposalId, why: why.trim(), seen: stampOf(shown) })
      .then(() => true)
      .catch(() => false);
    if (done) onClose();
  }
  return (
    <Dialog
      open
      title="下面的内容都核对过，现在的样子属实？"
      okText="核对无误"
      cancelText="再核对"
      width={560}
      okButtonProps={{ disabled: why.trim() === '' }}
      confirmLoading={confirm.isPending}
      onOk={() => void answer()}
      onCancel={onClose}
    >
      <RefusalAlert error={confirm.error} />
      {shown.confirms.map((words) => (
        <div key={words}>{words}</div>
      ))}
      <Input
        autoFocus
        aria-label="核对的依据"
        placeholder="核对的依据，如：与纸质交办件、经办人的原稿核对一致"
        maxLength={200}
        style={{ margin: '10px 0' }}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <p>
        确认后按现有内容封存，由您负责，并记入操作日志；改动过的事实不抹去，核验日志时仍会说明，并写明谁核对过、依据是什么。
      </p>
    </Dialog>
  );
}

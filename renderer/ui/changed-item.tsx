import { Alert, App, Button } from 'antd';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import type { ItemChanges } from '../../shared/model/letter/changes.ts';
import { useMayAsk } from '../session.ts';
import { useAct } from '../use-call.ts';
import { RefusalAlert } from './refusal-alert.tsx';

type Props = { proposalId: number; changes: ItemChanges | undefined };

/** What of an item was changed by other means than this program, with the way out; nothing where nothing was. */
export function ChangedItem({ proposalId, changes }: Props) {
  const { modal } = App.useApp();
  const confirm = useAct('changes.confirm');
  const mayConfirm = useMayAsk('changes.confirm');
  if (!changes || changes.found.length === 0) return null;
  const { found, wayOut, confirms } = changes;

  async function ask(shown: ItemChanges) {
    const yes = await modal.confirm({
      title: '下面的内容都核对过，现在的样子属实？',
      content: (
        <>
          {confirms.map((words) => (
            <div key={words}>{words}</div>
          ))}
          <p>确认后按现有内容封存，由您负责，并记入操作日志；改动过的事实不抹去，核验日志时仍会说明。</p>
        </>
      ),
      okText: '核对无误',
      cancelText: '再核对',
      width: 560,
    });
    if (yes) await confirm.mutateAsync({ proposalId, seen: stampOf(shown) }).catch(() => null);
  }
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
            <Button size="small" loading={confirm.isPending} onClick={() => void ask(changes)}>
              核对无误…
            </Button>
          ) : null
        }
      />
      <RefusalAlert error={confirm.error} />
    </>
  );
}

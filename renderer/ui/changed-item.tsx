import { Alert, Button } from 'antd';
import { useState } from 'react';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import type { ItemChanges } from '../../shared/model/letter/changes.ts';
import { useMayAsk } from '../session.ts';
import { useAct } from '../use-call.ts';
import { ConfirmFound } from './confirm-found.tsx';

type Props = { proposalId: number; changes: ItemChanges | undefined };

/** What of an item was changed by other means than this program, with the way out; nothing where nothing was. */
export function ChangedItem({ proposalId, changes }: Props) {
  const mayConfirm = useMayAsk('changes.confirm');
  const confirm = useAct('changes.confirm');
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
      {asked ? (
        <ConfirmFound
          words={asked.confirms}
          onConfirm={(why) => confirm.mutateAsync({ proposalId, why, seen: stampOf(asked) })}
          isPending={confirm.isPending}
          error={confirm.error}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

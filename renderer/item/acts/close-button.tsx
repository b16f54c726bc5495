import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import { DayInput } from '../../ui/fields/day-input.tsx';
import { todayHere } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { useLackOf, useOpenActs } from './open-acts.ts';

/** 办结 (阅存 for 参阅) with its day, and 恢复办理 as the way back. */
export function CloseButton({ item, life }: { item: Proposal; life: Life | undefined }) {
  const open = useOpenActs(item, life);
  const lacks = useLackOf('close', item, life);
  const close = useAct('proposal.close');
  const reopen = useAct('proposal.reopen');
  const [day, setDay] = useState<string | null>(todayHere());
  const files = open('file');

  return (
    <>
      {open('close') || files ? (
        <Popover
          trigger="click"
          placement="left"
          title={files ? '阅存日期' : '办结日期'}
          content={
            <div style={{ width: 220, display: 'grid', gap: 8 }}>
              <DayInput aria-label={files ? '阅存日期' : '办结日期'} value={day} onChange={setDay} />
              <Button
                type="primary"
                disabled={!day}
                loading={close.isPending}
                onClick={() => day && close.mutate({ proposalId: item.id, closedOn: day })}
              >
                {files ? '确认阅存' : '确认办结'}
              </Button>
            </div>
          }
        >
          <Button block type={files ? 'primary' : 'default'}>
            {files ? '阅存' : '办结'}
          </Button>
        </Popover>
      ) : null}
      {lacks ? (
        <>
          <Button block disabled>
            办结
          </Button>
          <p className="quiet">还不能办结：{lacks}。</p>
        </>
      ) : null}
      {open('reopen') ? (
        <Button block loading={reopen.isPending} onClick={() => reopen.mutate({ proposalId: item.id })}>
          恢复办理
        </Button>
      ) : null}
      <RefusalAlert
        error={close.error ?? reopen.error}
        confirm={
          close.error?.failure.code === 'close.unsatisfied' && day
            ? {
                words: '仍要办结',
                on: () => close.mutate({ proposalId: item.id, closedOn: day, confirmed: true }),
              }
            : null
        }
      />
    </>
  );
}

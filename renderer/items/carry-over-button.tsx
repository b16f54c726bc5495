import { Button } from 'antd';
import { useState } from 'react';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { useMayAsk } from '../session.ts';
import { ActDialog } from '../ui/fields/act-dialog.tsx';

/** 换届: the chosen unfinished items go on under a new term; their own 届次 and numbers stay. */
export function CarryOverButton({ chosen, today }: { chosen: readonly ProposalRow[]; today: string }) {
  const [open, setOpen] = useState(false);
  const mayCarry = useMayAsk('proposal.carryOver');
  if (!mayCarry) return null;
  const term = Math.max(...chosen.map((row) => row.term)) + 1;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        转入新届次
      </Button>
      {open ? (
        <ActDialog
          onClose={() => setOpen(false)}
          act={{
            operation: 'proposal.carryOver',
            title: `${chosen.length}件转入新届次`,
            okText: '转入',
            fixed: { proposalIds: chosen.map(({ id }) => id) },
            fields: [
              { name: 'day', label: '转入日期', as: 'day', value: today },
              { name: 'term', label: '届', as: 'number', value: term },
              { name: 'meeting', label: '次', as: 'number', value: 1 },
              { name: 'reason', label: '说明', as: 'line', value: '换届' },
            ],
            says: '原来的届次和编号不变，页面上注明转入了哪一届。',
          }}
        />
      ) : null}
    </>
  );
}

import { useMemo } from 'react';
import { askedShift } from '../../../shared/domain/ledger-reading/header/asked-shift.ts';
import type { ImportTable } from '../../../shared/model/importing.ts';
import { ShiftQuestion } from '../../ui/grid/shift-question.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

/** Asked once over a ledger whose header seems to stand one column off: all its rows are read again by the answer. */
export function TableShift({ table, named = false }: { table: ImportTable; named?: boolean }) {
  const map = useAct('imports.mapColumns');
  const shift = useMemo(() => askedShift(table.columns), [table.columns]);
  if (!shift || !table.included) return null;
  const answer = (columns: readonly (typeof shift.columns)[number][]) =>
    map.mutate({ tableId: table.id, included: true, answered: true, columns: [...columns] });
  return (
    <>
      <RefusalAlert error={map.error} onClose={() => map.reset()} />
      <ShiftQuestion
        question={named ? `${table.name}：${shift.question}` : shift.question}
        busy={map.isPending}
        onShift={() => answer(shift.columns)}
        onKeep={() => answer(table.columns.map(({ position, field }) => ({ position, field })))}
      />
    </>
  );
}

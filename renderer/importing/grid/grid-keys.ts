import type { ClipboardEvent } from 'react';
import type { CaseField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import { comboOf } from '../../ui/key-combo.ts';

/** What keys in the grid can set going, beside moving about. */
export type GridActs = {
  /** Puts the value of one record's field into the same field of others. */
  fill: (from: ImportRecordRow, field: CaseField, into: readonly ImportRecordRow[]) => void;
  clear: (records: readonly ImportRecordRow[], field: CaseField) => void;
  confirm: (records: readonly ImportRecordRow[], field: CaseField) => void;
  /** Takes the first, second … of values that contradict each other. */
  pick: (record: ImportRecordRow, field: CaseField, option: number) => void;
  /** Esc: gives up what could not be read, else goes out of the sheet. */
  leave: (record: ImportRecordRow, field: CaseField | null) => boolean;
  /** Takes the last change back; null when there is none. */
  undo: (() => void) | null;
  copy: (record: ImportRecordRow, field: CaseField, event: ClipboardEvent) => void;
};

type Keyboard = Parameters<typeof comboOf>[0];
type Sheet = {
  records: readonly ImportRecordRow[];
  selected: ReadonlySet<number>;
  onSelect: (ids: ReadonlySet<number>) => void;
  move: (row: number) => void;
  acts: GridActs;
};

/** Keys of a sheet that the grid itself does not know; true when one was meant. */
export function gridKey(event: Keyboard, at: { row: number; field: CaseField | null }, sheet: Sheet): boolean {
  const { records, selected, onSelect, move, acts } = sheet;
  const record = records[at.row];
  if (!record) return false;
  const combo = event.key === ' ' ? 'Space' : comboOf(event);
  const step = combo === 'Shift+ArrowDown' ? 1 : combo === 'Shift+ArrowUp' ? -1 : 0;
  const next = records[at.row + step];
  if (step !== 0) {
    onSelect(new Set([...selected, record.id, ...(next ? [next.id] : [])]));
    if (next) move(at.row + step);
    return true;
  }
  if (combo === 'Space') {
    const rest = new Set(selected);
    if (!rest.delete(record.id)) rest.add(record.id);
    onSelect(rest);
    return true;
  }
  if (combo === 'Ctrl+A') {
    onSelect(new Set([...selected, ...records.map(({ id }) => id)]));
    return true;
  }
  if (combo === 'Escape') return acts.leave(record, at.field);
  if (combo === 'Ctrl+Z') {
    acts.undo?.();
    return true;
  }
  if (at.field === null) return false;
  const meant = selected.has(record.id) ? records.filter(({ id }) => selected.has(id)) : [record];
  if (combo === 'Ctrl+D') {
    fillDown(records, at.row, at.field, meant, acts);
    return true;
  }
  if (combo === 'Delete') {
    acts.clear(meant, at.field);
    return true;
  }
  if (combo === 'Ctrl+Enter') {
    acts.confirm(meant, at.field);
    return true;
  }
  const picked = /^Alt\+([1-9])$/.exec(combo)?.[1];
  if (!picked) return false;
  acts.pick(record, at.field, Number(picked) - 1);
  return true;
}

/** As in a sheet: over a selection the value here goes into all of it, without one the value above comes down. */
function fillDown(
  records: readonly ImportRecordRow[],
  row: number,
  field: CaseField,
  meant: readonly ImportRecordRow[],
  acts: GridActs,
) {
  const here = records[row];
  const above = records[row - 1];
  if (!here) return;
  if (meant.length > 1) {
    const into = meant.filter((one) => one !== here);
    acts.fill(here, field, into);
  } else if (above) acts.fill(above, field, [here]);
}

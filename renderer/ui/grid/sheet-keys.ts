import type { ClipboardEvent } from 'react';
import { comboOf } from '../key-combo.ts';

/** A row of a sheet, told from others by its number. */
export type SheetRecord = { id: number };

/** What keys in a sheet can set going, beside moving about. */
export type SheetActs<R extends SheetRecord, F extends string> = {
  /** Puts the value of one record's field into the same field of others. */
  fill: (from: R, field: F, into: readonly R[]) => void;
  clear: (records: readonly R[], field: F) => void;
  confirm: (records: readonly R[], field: F) => void;
  /** Takes the first, second … of values that contradict each other. */
  pick: (record: R, field: F, option: number) => void;
  /** Esc: gives up what could not be read, else goes out of the sheet. */
  leave: (record: R, field: F | null) => boolean;
  /** Takes the last change back; null when there is none. */
  undo: (() => void) | null;
  copy: (record: R, field: F, event: ClipboardEvent) => void;
};

type Keyboard = Parameters<typeof comboOf>[0];
type Sheet<R extends SheetRecord, F extends string> = {
  records: readonly R[];
  selected: ReadonlySet<number>;
  onSelect: (ids: ReadonlySet<number>) => void;
  move: (row: number) => void;
  acts: SheetActs<R, F>;
};

/** Keys of a sheet that the grid itself does not know; true when one was meant. */
export function sheetKey<R extends SheetRecord, F extends string>(
  event: Keyboard,
  at: { row: number; field: F | null },
  sheet: Sheet<R, F>,
): boolean {
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
function fillDown<R extends SheetRecord, F extends string>(
  records: readonly R[],
  row: number,
  field: F,
  meant: readonly R[],
  acts: SheetActs<R, F>,
) {
  const here = records[row];
  const above = records[row - 1];
  if (!here) return;
  if (meant.length > 1) {
    const into = meant.filter((one) => one !== here);
    acts.fill(here, field, into);
  } else if (above) acts.fill(above, field, [here]);
}

import { type ReactElement, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import {
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  type Column,
  DataGrid,
  type DataGridHandle,
  type RenderCheckboxProps,
  type RowsChangeData,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { TypedCell, TypedCells } from './cells.ts';
import styles from './sheet.module.css';
import { type SheetActs, type SheetRecord, sheetKey } from './sheet-keys.ts';

/** A row of a sheet, with what is being typed into it. `entry` is the cell just left by its editor. */
export type SheetRow<R extends SheetRecord, F extends string> = {
  record: R;
  typed: { [Field in F]?: TypedCell };
  entry?: { field: F; text: string };
};

/** Words that an input method made before the editor was open: begins the edit with them. */
export type Composed<F extends string> = {
  begin: (row: number, field: F, text: string) => void;
  take: () => string | null;
};

export type SheetHandle<F extends string> = { goTo(row: number, field: F): void };

type Props<R extends SheetRecord, F extends string> = {
  ref?: Ref<SheetHandle<F>>;
  label: string;
  records: readonly R[];
  fields: readonly F[];
  typed: TypedCells<F>;
  editable: boolean;
  /** Ticks and state stand before the fields: two columns, then one for each field. */
  columns: (composed: Composed<F> | null) => Column<SheetRow<R, F>>[];
  selected: ReadonlySet<number>;
  onSelect: (ids: ReadonlySet<number>) => void;
  onFocus: (record: R, field: F | null) => void;
  onType: (record: R, field: F, text: string) => void;
  acts: SheetActs<R, F>;
  isLeft?: (record: R) => boolean;
};

const ownColumns = 2;
const nothingTyped = {};
/** A cell that is clicked gives the focus to the field in which an input method can work. */
const catchIn = `:scope > .${styles.cellCatch}`;

/** Rows stay the same objects while nothing in them changes: an editor closes when its row becomes another one. */
function useRows<R extends SheetRecord, F extends string>(
  records: readonly R[],
  typed: TypedCells<F>,
): SheetRow<R, F>[] {
  const known = useRef<ReadonlyMap<number, SheetRow<R, F>>>(new Map());
  const rows = useMemo(
    () =>
      records.map((record) => {
        const own = typed.get(record.id) ?? nothingTyped;
        const before = known.current.get(record.id);
        return before?.record === record && before.typed === own ? before : { record, typed: own };
      }),
    [records, typed],
  );
  useEffect(() => {
    known.current = new Map(rows.map((row) => [row.record.id, row]));
  }, [rows]);
  return rows;
}

/** One record a row, moved in and typed into like a sheet. */
export function RowSheet<R extends SheetRecord, F extends string>(props: Props<R, F>): ReactElement {
  const { ref, label, records, fields, typed, editable, selected, onSelect, onFocus, onType, acts, isLeft } = props;
  const grid = useRef<DataGridHandle>(null);
  const rows = useRows(records, typed);
  const begun = useRef<string | null>(null);
  const isField = (key: string | undefined): key is F => fields.some((field) => field === key);
  const place = (row: number, field: F) => ({ rowIdx: row, idx: fields.indexOf(field) + ownColumns });
  const { columns: columnsOf } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place` follows from the fields.
  const columns = useMemo(() => {
    const composed: Composed<F> = {
      begin(row, field, text) {
        begun.current = text;
        grid.current?.setActivePosition(place(row, field), { enableEditor: true });
      },
      take() {
        const text = begun.current;
        begun.current = null;
        return text;
      },
    };
    return columnsOf(editable ? composed : null);
  }, [fields, editable, columnsOf]);
  useImperativeHandle(ref, () => ({
    goTo(row, field) {
      grid.current?.setActivePosition(place(row, field), { shouldFocus: true });
    },
  }));

  function changed(next: SheetRow<R, F>[], { indexes, column }: RowsChangeData<SheetRow<R, F>>) {
    for (const index of indexes) {
      const row = next[index];
      if (row?.entry && isField(column.key)) onType(row.record, column.key, row.entry.text);
    }
  }
  function press(args: CellKeyDownArgs<SheetRow<R, F>>, event: CellKeyboardEvent) {
    if (args.mode === 'EDIT') {
      // The Enter that takes a word from the input method is not the Enter that leaves the cell.
      if (event.nativeEvent.isComposing || event.key === 'Process') return event.preventGridDefault();
      if (event.key !== 'Enter' || event.altKey) return;
      event.preventGridDefault();
      // Moving on takes what was typed along; in the last row there is nowhere to move to.
      const below = args.rowIdx + 1;
      if (below === records.length) args.onClose(true, true);
      else grid.current?.setActivePosition({ rowIdx: below, idx: args.column.idx }, { shouldFocus: true });
      return;
    }
    // The input method has it.
    if (event.nativeEvent.isComposing || event.key === 'Process') return event.preventGridDefault();
    const field = isField(args.column?.key) ? args.column.key : null;
    const at = { row: args.rowIdx, field };
    const move = (row: number) =>
      args.setActivePosition({ rowIdx: row, idx: args.column?.idx ?? 0 }, { shouldFocus: true });
    if (!args.row || !sheetKey(event, at, { records, selected, onSelect, move, acts })) return;
    event.preventDefault();
    event.preventGridDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hands the focus on, nothing more.
    <div
      className={styles.recordGridFrame}
      onFocus={({ target }) => target.querySelector<HTMLElement>(catchIn)?.focus()}
    >
      <DataGrid<SheetRow<R, F>, unknown, number>
        ref={grid}
        aria-label={label}
        className={`${styles.recordGrid} rdg-light`}
        rows={rows}
        columns={columns}
        rowKeyGetter={({ record }) => record.id}
        rowHeight={30}
        headerRowHeight={32}
        selectedRows={selected}
        onSelectedRowsChange={onSelect}
        onRowsChange={changed}
        onCellKeyDown={press}
        onCellCopy={({ row, column }, event) => {
          if (isField(column.key)) acts.copy(row.record, column.key, event);
        }}
        onActivePositionChange={({ row, column }) => {
          if (row) onFocus(row.record, isField(column?.key) ? column.key : null);
        }}
        onCellPaste={({ row, column }, event) => {
          const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
          return isField(column.key) ? { ...row, entry: { field: column.key, text } } : row;
        }}
        renderers={{ renderCheckbox: sheetCheckbox }}
        rowClass={({ record }) => (isLeft?.(record) ? styles.rowLeft : undefined)}
      />
    </div>
  );
}

/** A tick in the first column. */
function sheetCheckbox({ onChange, indeterminate, ...props }: RenderCheckboxProps) {
  const label = props['aria-label'] === 'Select All' ? '选中这一页' : '选中这一件';
  return (
    <input
      {...props}
      aria-label={label}
      type="checkbox"
      className={styles.gridTick}
      ref={(tick) => {
        if (tick) tick.indeterminate = indeterminate === true;
      }}
      onChange={(event) => onChange(event.target.checked, (event.nativeEvent as MouseEvent).shiftKey)}
    />
  );
}

import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import {
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  DataGrid,
  type DataGridHandle,
  type RowsChangeData,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import type { TypedCell } from './cell-words.ts';
import { type Composed, type GridRow, gridCheckbox, gridColumns, ownColumns } from './grid-columns.tsx';
import { type GridActs, gridKey } from './grid-keys.ts';
import styles from './record-grid.module.css';

export type RecordGridHandle = { goTo(row: number, field: CaseField): void };
export type TypedCells = ReadonlyMap<number, { [F in CaseField]?: TypedCell }>;

type Props = {
  ref?: Ref<RecordGridHandle>;
  records: readonly ImportRecordRow[];
  fields: readonly CaseField[];
  typed: TypedCells;
  editable: boolean;
  selected: ReadonlySet<number>;
  onSelect: (ids: ReadonlySet<number>) => void;
  onFocus: (record: ImportRecordRow, field: CaseField | null) => void;
  onType: (record: ImportRecordRow, field: CaseField, text: string) => void;
  acts: GridActs;
};

const nothingTyped = {};
/** A cell that is clicked gives the focus to the field in which an input method can work. */
const catchIn = `:scope > .${styles.cellCatch}`;
const isField = (key: string | undefined): key is CaseField => key !== undefined && key in caseFields;

/** Rows stay the same objects while nothing in them changes: an editor closes when its row becomes another one. */
function useRows(records: readonly ImportRecordRow[], typed: TypedCells): GridRow[] {
  const known = useRef<ReadonlyMap<number, GridRow>>(new Map());
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

/** The repair grid: one record a row, moved in and typed into like a sheet. */
export function RecordGrid(props: Props) {
  const { ref, records, fields, typed, editable, selected, onSelect, onFocus, onType, acts } = props;
  const grid = useRef<DataGridHandle>(null);
  const rows = useRows(records, typed);
  const begun = useRef<string | null>(null);
  const place = (row: number, field: CaseField) => ({ rowIdx: row, idx: fields.indexOf(field) + ownColumns });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `place` follows from the fields.
  const columns = useMemo(() => {
    const composed: Composed = {
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
    return gridColumns(fields, editable ? composed : null);
  }, [fields, editable]);
  useImperativeHandle(ref, () => ({
    goTo(row, field) {
      grid.current?.setActivePosition(place(row, field), { shouldFocus: true });
    },
  }));

  function changed(next: GridRow[], { indexes, column }: RowsChangeData<GridRow>) {
    for (const index of indexes) {
      const row = next[index];
      if (row?.entry && isField(column.key)) onType(row.record, column.key, row.entry.text);
    }
  }
  function press(args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent) {
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
    if (!args.row || !gridKey(event, at, { records, selected, onSelect, move, acts })) return;
    event.preventDefault();
    event.preventGridDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hands the focus on, nothing more.
    <div
      className={styles.recordGridFrame}
      onFocus={({ target }) => target.querySelector<HTMLElement>(catchIn)?.focus()}
    >
      <DataGrid<GridRow, unknown, number>
        ref={grid}
        aria-label="核对表"
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
        renderers={{ renderCheckbox: gridCheckbox }}
        rowClass={({ record }) => (record.decision === 'leave' ? styles.rowLeft : undefined)}
      />
    </div>
  );
}

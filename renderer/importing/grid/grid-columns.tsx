import { WarningFilled } from '@ant-design/icons';
import { type Column, type RenderCheckboxProps, SelectColumn } from 'react-data-grid';
import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import { StateTag } from '../state-tag.tsx';
import { CellCatch } from './cell-catch.tsx';
import { CellEditor } from './cell-editor.tsx';
import { type CellState, cellState, shownText, startText, type TypedCell } from './cell-words.ts';
import { fieldWidths, frozenFields } from './grid-fields.ts';
import styles from './record-grid.module.css';

/** A record in the grid, with what is being typed into it. `entry` is the cell just left by its editor. */
export type GridRow = {
  record: ImportRecordRow;
  typed: { [F in CaseField]?: TypedCell };
  entry?: { field: CaseField; text: string };
};

/** Words that an input method made before the editor was open: begins the edit with them. */
export type Composed = { begin: (row: number, field: CaseField, text: string) => void; take: () => string | null };

const looks: Partial<Record<CellState, string | undefined>> = {
  doubtful: styles.cellDoubtful,
  missing: styles.cellMissing,
  wrong: styles.cellWrong,
  saving: styles.cellSaving,
};

const plain: Column<GridRow> = { key: 'state', name: '状态', width: 108, frozen: true };

/** Ticks and state stand before the fields. */
export const ownColumns = 2;

/** The grid's columns: ticks, state, and one for each field. */
export function gridColumns(fields: readonly CaseField[], composed: Composed | null): Column<GridRow>[] {
  return [
    { ...SelectColumn, width: 34, minWidth: 34 },
    { ...plain, renderCell: ({ row }) => <StateTag record={row.record} /> },
    ...fields.map((field) => fieldColumn(field, composed)),
  ];
}

function fieldColumn(field: CaseField, composed: Composed | null): Column<GridRow> {
  return {
    key: field,
    name: caseFields[field],
    width: fieldWidths[field] ?? 110,
    minWidth: 50,
    resizable: true,
    frozen: frozenFields.includes(field),
    cellClass: ({ record, typed }) => looks[cellState(record, field, typed[field])],
    renderCell: ({ row, rowIdx, tabIndex, isCellEditable }) => (
      <>
        <FieldCell row={row} field={field} />
        {composed && isCellEditable && tabIndex === 0 ? (
          <CellCatch label={caseFields[field]} onText={(text) => composed.begin(rowIdx, field, text)} />
        ) : null}
      </>
    ),
    ...(composed
      ? {
          editable: ({ record }: GridRow) => record.state !== 'stored',
          renderEditCell: ({ row, onRowChange }) => (
            <CellEditor
              field={field}
              label={`${caseFields[field]}，${row.record.place}`}
              begun={composed.take}
              text={row.entry?.text ?? row.typed[field]?.text ?? startText(row.record, field)}
              onText={(text) => onRowChange({ ...row, entry: { field, text } })}
            />
          ),
        }
      : {}),
  };
}

function FieldCell({ row: { record, typed }, field }: { row: GridRow; field: CaseField }) {
  const own = typed[field];
  const state = cellState(record, field, own);
  const words = own?.text ?? shownText(record, field);
  const reason = own?.reason ?? reasonOf(state, record, field);
  return (
    <span title={reason ? `${reason}\n${words}` : words}>
      {reason ? <WarningFilled aria-label={reason} /> : null}
      {reason && words === '' ? '待填' : words}
    </span>
  );
}

function reasonOf(state: CellState, record: ImportRecordRow, field: CaseField): string | null {
  if (state === 'missing') return record.reason;
  return state === 'doubtful' ? (record.reading[field]?.doubt ?? '拿不准') : null;
}

/** A tick in the grid's first column. */
export function gridCheckbox({ onChange, indeterminate, ...props }: RenderCheckboxProps) {
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

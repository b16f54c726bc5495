import { WarningFilled } from '@ant-design/icons';
import { type Column, SelectColumn } from 'react-data-grid';
import { CellCatch } from './cell-catch.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { CellState, TypedCell } from './cells.ts';
import styles from './sheet.module.css';
import type { Composed, SheetRow } from './sheet.tsx';
import type { SheetRecord } from './sheet-keys.ts';

/** How one field of a record shows itself in a sheet and is typed into. */
type CellField<R extends SheetRecord> = {
  name: string;
  width: number;
  frozen: boolean;
  /** Over several lines. */
  long: boolean;
  offered: readonly string[] | undefined;
  state: (record: R, typed: TypedCell | undefined) => CellState;
  words: (record: R) => string;
  /** What an editor begins with. */
  start: (record: R) => string;
  reason: (record: R, state: CellState) => string | null;
  isOpen: (record: R) => boolean;
  /** Which row it is, for who hears the page. */
  place: (record: R) => string;
};

const looks: Partial<Record<CellState, string | undefined>> = {
  doubtful: styles.cellDoubtful,
  missing: styles.cellMissing,
  wrong: styles.cellWrong,
  saving: styles.cellSaving,
};

/** The ticks before every row. */
export const tickColumn = { ...SelectColumn, width: 34, minWidth: 34 };

/** The column of one field. */
export function sheetColumn<R extends SheetRecord, F extends string>(
  field: F,
  is: CellField<R>,
  composed: Composed<F> | null,
): Column<SheetRow<R, F>> {
  return {
    key: field,
    name: is.name,
    width: is.width,
    minWidth: 50,
    resizable: true,
    frozen: is.frozen,
    cellClass: ({ record, typed }) => looks[is.state(record, typed[field])],
    renderCell: ({ row, rowIdx, tabIndex, isCellEditable }) => (
      <>
        {cellWords(row, field, is)}
        {composed && isCellEditable && tabIndex === 0 ? (
          <CellCatch label={is.name} onText={(text) => composed.begin(rowIdx, field, text)} />
        ) : null}
      </>
    ),
    ...(composed
      ? {
          editable: ({ record }: SheetRow<R, F>) => is.isOpen(record),
          renderEditCell: ({ row, onRowChange }) => (
            <CellEditor
              field={field}
              long={is.long}
              {...(is.offered ? { offered: is.offered } : {})}
              label={`${is.name}，${is.place(row.record)}`}
              begun={composed.take}
              text={row.entry?.text ?? row.typed[field]?.text ?? is.start(row.record)}
              onText={(text) => onRowChange({ ...row, entry: { field, text } })}
            />
          ),
        }
      : {}),
  };
}

function cellWords<R extends SheetRecord, F extends string>(
  { record, typed }: SheetRow<R, F>,
  field: F,
  is: CellField<R>,
) {
  const own = typed[field];
  const words = own?.text ?? is.words(record);
  const reason = own?.reason ?? is.reason(record, is.state(record, own));
  return (
    <span title={reason ? `${reason}\n${words}` : words}>
      {reason ? <WarningFilled aria-label={reason} /> : null}
      {reason && words === '' ? '待填' : words}
    </span>
  );
}

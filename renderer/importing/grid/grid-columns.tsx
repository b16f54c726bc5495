import type { Column } from 'react-data-grid';
import { type CaseField, caseFields } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import type { Composed, SheetRow } from '../../ui/grid/sheet.tsx';
import { sheetColumn, tickColumn } from '../../ui/grid/sheet-column.tsx';
import { StateTag } from '../state-tag.tsx';
import { cellState, shownText, startText } from './cell-words.ts';
import { isLong, usualWords } from './field-words.ts';
import { fieldWidths, frozenFields } from './grid-fields.ts';

/** A record in the grid, with what is being typed into it. */
type GridRow = SheetRow<ImportRecordRow, CaseField>;

const plain: Column<GridRow> = { key: 'state', name: '状态', width: 108, frozen: true };

/** The grid's columns: ticks, state, and one for each field. */
export function gridColumns(fields: readonly CaseField[], composed: Composed<CaseField> | null): Column<GridRow>[] {
  return [
    tickColumn,
    { ...plain, renderCell: ({ row }) => <StateTag record={row.record} /> },
    ...fields.map((field) =>
      sheetColumn<ImportRecordRow, CaseField>(
        field,
        {
          name: caseFields[field],
          width: fieldWidths[field] ?? 110,
          frozen: frozenFields.includes(field),
          long: isLong(field),
          offered: usualWords[field],
          state: (record, typed) => cellState(record, field, typed),
          words: (record) => shownText(record, field),
          start: (record) => startText(record, field),
          reason: (record, state) => {
            if (state === 'missing') return record.reason;
            return state === 'doubtful' ? (record.reading[field]?.doubt ?? '拿不准') : null;
          },
          isOpen: (record) => record.state !== 'stored',
          place: (record) => record.place,
        },
        composed,
      ),
    ),
  ];
}

import { type Ref, useCallback } from 'react';
import type { CaseField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import type { TypedCells } from '../../ui/grid/cells.ts';
import { type Composed, RowSheet, type SheetHandle } from '../../ui/grid/sheet.tsx';
import type { SheetActs } from '../../ui/grid/sheet-keys.ts';
import { gridColumns } from './grid-columns.tsx';

type Props = {
  ref?: Ref<SheetHandle<CaseField>>;
  records: readonly ImportRecordRow[];
  fields: readonly CaseField[];
  typed: TypedCells<CaseField>;
  editable: boolean;
  selected: ReadonlySet<number>;
  onSelect: (ids: ReadonlySet<number>) => void;
  onFocus: (record: ImportRecordRow, field: CaseField | null) => void;
  onType: (record: ImportRecordRow, field: CaseField, text: string) => void;
  acts: SheetActs<ImportRecordRow, CaseField>;
};

/** The repair grid: one record a row. */
export function RecordGrid(props: Props) {
  const { fields } = props;
  const columns = useCallback((composed: Composed<CaseField> | null) => gridColumns(fields, composed), [fields]);
  return (
    <RowSheet<ImportRecordRow, CaseField>
      {...props}
      label="核对表"
      columns={columns}
      isLeft={({ decision }) => decision === 'leave'}
    />
  );
}

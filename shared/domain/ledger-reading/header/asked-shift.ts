import { type CaseField, caseFields } from '../../../model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../model/importing.ts';
import { cellFits } from '../cells/form.ts';
import { matchHeader } from './column-match.ts';
import { firstMoved, shiftedHeader, shiftQuestion } from './shifted.ts';

type AskedShift = {
  question: string;
  /** The columns with the header moved by one. */
  columns: { position: number; field: CaseField | null }[];
};

/** The field that the header's name stands for, also where the column's cells spoke against it. */
function namedField({ header, field }: ColumnMatch): CaseField | null {
  if (field !== null) return field;
  const match = matchHeader(header.split('·'));
  return match === null ? null : 'field' in match ? match.field : (match.of[0] ?? null);
}

/**
 * Whether a ledger's header seems to stand one column off its cells, as one question for the whole table; null once a
 * person has said what its columns mean. 编号 over 关于…的建议, 案由 over names → 「编号」一栏写的是…
 */
export function askedShift(columns: readonly ColumnMatch[]): AskedShift | null {
  if (columns.some(({ how }) => how === 'person')) return null;
  // What was said of a file laid out alike may not hold for this one: it is asked of its fields.
  const remembered = columns.some(({ how }) => how === 'remembered');
  const fields = columns.map((column) => (remembered ? column.field : namedField(column)));
  const asked = { fields, cells: (column: number) => columns[column]?.samples ?? [], fits: cellFits };
  const shift = shiftedHeader(asked);
  if (shift === null) return null;
  const { column, sample } = firstMoved(asked, shift);
  const field = fields[column] ?? null;
  return {
    question: shiftQuestion(field ? caseFields[field] : '', sample),
    columns: columns.map(({ position }, at) => ({ position, field: shift.fields[at] ?? null })),
  };
}

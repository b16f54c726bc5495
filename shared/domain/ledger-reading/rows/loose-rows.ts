import type { CaseField, CaseReading, ExtraColumn, ReadField } from '../../../model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../model/importing.ts';
import type { TableCell } from '../../../model/reading/file-content.ts';
import { passageOf } from '../cells/case-field.ts';
import { wordsOfCell } from '../cells/text.ts';

/** A row under a case without number and title of its own: it looks as if it carried on, but nothing says so. */
export type LooseRow = { row: number; cells: { position: number; text: string }[] };

/**
 * Rows of a few words only are taken for such; one that holds nothing but figures is a sum. 「续：市财政局」 → true; 12件 →
 * false, a sum.
 */
export const looksLoose = (row: readonly TableCell[], filled: number): boolean =>
  filled <= 3 &&
  row.some((cell) => typeof cell === 'string' && cell.trim() !== '' && !/^\d+(?:\.\d+)?件?$/.test(cell.trim()));

/** The row's own words with the column each stands in; empty cells are left out. */
export function looseRow(row: readonly TableCell[], at: number): LooseRow {
  const cells = row.map((cell, position) => ({ position, text: wordsOfCell(cell) })).filter(({ text }) => text !== '');
  return { row: at + 1, cells };
}

/**
 * Fields that a loose row may add to wait for a person, with both texts side by side. Row 5 holds 市财政局 alone → 会办单位
 * of the case above it is in doubt.
 */
export function addLoose(
  reading: CaseReading,
  extras: ExtraColumn[],
  loose: readonly LooseRow[],
  columns: readonly ColumnMatch[],
  place: string,
): void {
  for (const { row, cells } of loose) {
    for (const { position, text } of cells) {
      const column = columns.find((each) => each.position === position);
      if (!column) continue;
      const { field, header } = column;
      if (field === null) {
        extras.push({ column: header, text });
        continue;
      }
      const into = reading as Record<CaseField, ReadField<unknown>>;
      const own = into[field];
      into[field] = {
        value: null,
        passage: own ? `${own.passage} ｜ ${passageOf(text)}` : passageOf(text),
        place: own?.place ?? `${place} ${header}`,
        doubt: `下面第${row}行没有编号和案由，像是接着这一件的，请核对`,
      };
    }
  }
}

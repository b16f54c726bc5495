import type { MergedCells, Table, TableCell } from '../../../model/reading/file-content.ts';
import { wordsOfCell } from '../cells/text.ts';

/** More columns than a ledger ever has; what stands further right is not looked at. */
const mostColumns = 500;
/** How far down a header is looked for. */
export const deepestHeader = 60;

/** Ranges may overlap in a hostile file; a header's own lie beside each other. */
const mostMerged = 200_000;

/** The first rows of a table as words, each cell of a merged range with the range's words. */
export type HeaderGrid = {
  rows: string[][];
  /** For each cell the merged range it lies in. */
  merged: (MergedCells | undefined)[][];
  width: number;
};

/** The top of a table as words: a cell merged over three columns has its words in all three. */
export function headerGrid(table: Table): HeaderGrid {
  const height = Math.min(table.rows.length, deepestHeader + 4);
  const rows: string[][] = [];
  let width = 0;
  for (let at = 0; at < height; at += 1) {
    const row = (table.rows[at] ?? []).slice(0, mostColumns).map(words);
    let last = row.length;
    while (last > 0 && row[last - 1] === '') last -= 1;
    width = Math.max(width, last);
    rows.push(row);
  }
  const merged: (MergedCells | undefined)[][] = rows.map(() => []);
  let left = mostMerged;
  for (const range of table.merges) {
    if (range.top >= height || range.left >= mostColumns || left <= 0) continue;
    const text = rows[range.top]?.[range.left] ?? '';
    const [bottom, right] = [Math.min(range.bottom, height - 1), Math.min(range.right, width - 1)];
    left -= Math.max(1, bottom - range.top + 1) * Math.max(1, right - range.left + 1);
    for (let row = range.top; row <= bottom; row += 1) {
      for (let column = range.left; column <= right; column += 1) {
        const ranges = merged[row];
        if (ranges) ranges[column] = range;
        const cells = rows[row];
        if (cells && text !== '') cells[column] = text;
      }
    }
  }
  return { rows, merged, width };
}

const words = (cell: TableCell): string => {
  const text = wordsOfCell(cell);
  return text.length > 200 ? text.slice(0, 200) : text;
};

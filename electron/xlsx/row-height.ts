import type { Cell } from '../../shared/domain/words/csv.ts';
import type { SheetColumn } from './sheet.ts';

/** Points that a line of 11-point 宋体 takes, and the highest row a spreadsheet knows. */
const line = 15;
const highest = 409;
const wide = /[\u1100-\u115f\u2014-\u2026\u2e80-\uffef\ud800-\udbff]/g;

/**
 * The height of a row in points, so that wrapped words are not cut: spreadsheet programs do not all measure rows when
 * they open a file.
 */
export function rowHeight(cells: readonly Cell[], columns: readonly SheetColumn[]): number {
  let lines = 1;
  for (const [at, cell] of cells.entries()) {
    const width = columns[at]?.width ?? 0;
    if (typeof cell === 'number' || width < 3 || (cell.length * 2 < width && !cell.includes('\n'))) continue;
    lines = Math.max(lines, linesOf(cell, width - 1));
  }
  return Math.min(lines * line, highest);
}

/** Lines that the words take in so many characters across; a Chinese character takes two. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, each) => sum + Math.max(1, Math.ceil((each.length + (each.match(wide)?.length ?? 0)) / width)), 0);
}

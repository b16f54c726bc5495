import type { CaseField } from '../../../model/earlier/earlier-case.ts';
import type { MergedCells, Table } from '../../../model/reading/file-content.ts';
import { bareHeader, matchHeader } from './column-match.ts';
import { deepestHeader, type HeaderGrid, headerGrid } from './grid.ts';

/** Where a ledger's header stands: 0-based rows, and for each column its words from the upper level down. */
export type Header = { top: number; bottom: number; columns: string[][] };

/**
 * The header of a ledger: the row, or two or three rows, whose words name most of a case's fields. Null if none does.
 * A title row, an empty row, then 序号 编号 案由 领衔人 … → the third row.
 */
export const findHeader = (table: Table): Header | null => bestHeader(table, scoreOf);

/**
 * The row, or two or three rows, of a table whose words say most to `score`, which gives null for what is no header;
 * none of fewer cells than `fewest`.
 */
export function bestHeader(
  table: Table,
  scoreOf: (columns: readonly string[][]) => number | null,
  fewest = 2,
): Header | null {
  const grid = headerGrid(table);
  let best: { header: Header; score: number } | null = null;
  const last = Math.min(grid.rows.length, deepestHeader);
  for (let top = 0; top < last; top += 1) {
    if (filled(grid.rows[top]) < fewest || cutsRange(grid, top)) continue;
    for (let bottom = top; bottom < Math.min(top + 4, grid.rows.length); bottom += 1) {
      if (bottom > top && !continuesHeader(grid, top, bottom)) break;
      if (cutsRange(grid, bottom + 1)) continue;
      const columns = columnsOf(grid, top, bottom);
      // Of two that name as much, the one with fewer rows, for a title above is no level of the header;
      // but headings over several columns are, and say what the words below mean.
      let score = scoreOf(columns);
      for (let row = top; score !== null && row < bottom; row += 1) score += headsColumns(grid, row) ? 0.2 : -0.5;
      if (score !== null && (best === null || score > best.score)) best = { header: { top, bottom, columns }, score };
    }
    // What lies below a sound header are its rows, however much a repeated header among them looks the same.
    if (best && top > best.header.bottom + 2) break;
  }
  return best?.header ?? null;
}

const filled = (row: readonly string[] | undefined): number =>
  row?.reduce((n, cell) => (cell === '' ? n : n + 1), 0) ?? 0;

/** A row of headings: short words without figures, at least one of them over several columns, none over all. */
function headsColumns({ rows, merged, width }: HeaderGrid, row: number): boolean {
  const words = new Set<string>();
  let over = false;
  for (let column = 0; column < width; column += 1) {
    const cell = rows[row]?.[column] ?? '';
    const range = merged[row]?.[column];
    if (range && isWide(range, width)) return false;
    if (cell === '') continue;
    if (cell.length > 12 || /[:：\d]/.test(cell)) return false;
    words.add(cell);
    over ||= range
      ? range.right > range.left
      : (rows[row]?.[column + 1] ?? '') === '' && (rows[row + 1]?.[column + 1] ?? '') !== '';
  }
  return words.size >= 2 && over;
}

const isWide = ({ left, right }: MergedCells, width: number): boolean => right - left + 1 > Math.max(3, width * 0.8);

/** A header neither begins nor ends in the middle of a cell merged downwards. */
const cutsRange = ({ merged }: HeaderGrid, top: number): boolean =>
  merged[top]?.some((range) => range !== undefined && range.top < top) ?? false;

/** Whether `bottom` may be the lower level of a header that begins at `top`. */
function continuesHeader({ rows, merged, width }: HeaderGrid, top: number, bottom: number): boolean {
  const upper = rows[bottom - 1] ?? [];
  const lower = rows[bottom] ?? [];
  for (let column = 0; column < width; column += 1) {
    const range = merged[bottom]?.[column];
    if (range && range.top < bottom && range.top >= top) return true;
  }
  // Without merged cells (a CSV file): few words below, each under a heading or right of one, and no figures.
  const words = lower.filter((cell) => cell !== '');
  if (words.length < 2 || words.some((cell) => cell.length > 14 || /\d/.test(cell))) return false;
  return (
    filled(upper) > 0 && lower.every((cell, column) => cell === '' || (upper[column] ?? '') === '' || opens(column))
  );

  function opens(column: number): boolean {
    const right = merged[bottom - 1]?.[column];
    return (right !== undefined && right.right > right.left) || (lower[column + 1] ?? '') !== '';
  }
}

/**
 * The words above each column, upper level first; a heading without merged cells reaches over the blanks right of it.
 */
function columnsOf({ rows, merged, width }: HeaderGrid, top: number, bottom: number): string[][] {
  return Array.from({ length: width }, (_, column) => {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const range = merged[row]?.[column];
      if (range && range.top < row && range.top >= top) continue;
      if (range && isWide(range, width)) continue;
      let words = rows[row]?.[column] ?? '';
      if (words === '' && row < bottom && !range && (rows[bottom]?.[column] ?? '') !== '') {
        words = headingLeftOf(column, row);
      }
      if (words !== '' && levels.at(-1) !== words) levels.push(words);
    }
    return levels;
  });

  function headingLeftOf(column: number, row: number): string {
    for (let left = column - 1; left >= 0; left -= 1) {
      const words = rows[row]?.[left] ?? '';
      if (words !== '') return (rows[bottom]?.[left] ?? '') === '' ? '' : words;
    }
    return '';
  }
}

/** How well these words name a case's fields; null where they are no ledger's header. */
function scoreOf(columns: readonly string[][]): number | null {
  const fields = new Set<CaseField>();
  let named = 0;
  let said = 0;
  for (const levels of columns) {
    if (levels.length === 0) continue;
    said += 1;
    const last = levels.at(-1) ?? '';
    if (last.length > 40) continue;
    const match = matchHeader(levels);
    if (!match) {
      if (/^(?:序号|序|no|行号|序列|顺序号)$/.test(bareHeader(last))) named += 1;
      continue;
    }
    named += 1;
    if ('field' in match) fields.add(match.field);
    else fields.add(match.of[0] ?? 'remark');
  }
  const has = (field: CaseField) => fields.has(field);
  const about = has('title') || (has('number') && (has('proposers') || has('leadUnit') || has('session')));
  const enough = fields.size >= 3 || (fields.size === 2 && has('title') && (has('number') || has('proposers')));
  if (!about || !enough || named / said < (fields.size >= 5 ? 0.3 : 0.6)) return null;
  return fields.size + named / 2000;
}

/** The words of a column as shown: 「答复情况·日期」; a column without any is called by its place. */
export const headerWords = (levels: readonly string[], position: number): string =>
  levels.length > 0 ? levels.map((words) => words.replace(/\s+/g, '')).join('·') : `第${position + 1}列`;

/**
 * The same for files laid out alike, whatever their titles and widths. Two years' files of one office have one
 * layout, so that the columns put right once are right again.
 */
export const layoutOf = (columns: readonly string[][]): string =>
  columns.map((levels) => levels.map(bareHeader).join('·')).join('|');

import { textLimits } from '../../model/letter/text-limits.ts';

/**
 * The words of a table as text: its rows are lines, its cells are parted by tabs, the first row is its head. Nothing else
 * says what stands in a table: what is signed, searched, compared and checked is this text.
 */

/** A line break within a cell, which neither ends the row nor the cell. */
export const cellBreak = '\u2028';

/** The cells of each row, rows that are short filled up with empty ones. 「项目\t数量\n床位」 → [项目, 数量], [床位, ]. */
export function tableRows(text: string): string[][] {
  const rows = text.split('\n').map((row) => row.split('\t'));
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => '')]);
}

/** The way back: a tab within a cell becomes a space, a line break a break of the cell's own. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(words: string): string {
  return words
    .replaceAll('\t', ' ')
    .split(/\r\n?|[\n\v\f\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(cellBreak);
}

/** The same as plain text elsewhere shows it: a line for each row, whatever breaks its cells have. */
export function plainTable(text: string): string {
  return text.replaceAll(cellBreak, ' ');
}

type TextPart = { table: boolean; text: string };

/**
 * A text of lines as paragraphs and tables: two rows or more below each other that are parted by tabs are a table.
 * 「说明\n项目\t数量\n床位\t20」 → a paragraph and a table of two rows.
 */
export function partsOfText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let rows: string[] = [];
  const close = () => {
    // Lines that merely begin with a tab are paragraphs set in by hand.
    const isTable = rows.length > 1 && rows.some((row) => /\S[^\S\t]*\t/u.test(row));
    if (isTable) parts.push({ table: true, text: tableText(tableRows(rows.join('\n'))) });
    else parts.push(...rows.map((row) => ({ table: false, text: row.trim() })));
    rows = [];
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() !== '' && line.includes('\t')) {
      rows.push(line);
      continue;
    }
    close();
    const shown = line.split(/[\u2028\u2029]/u).map((row) => row.trim());
    parts.push(...shown.filter((row) => row !== '').map((row) => ({ table: false, text: row })));
  }
  close();
  return parts;
}

/** Begins a line that stands for a table: it neither goes on from the line before nor in the next. */
export const tableMark = '\uf8ff';

/**
 * Lines read from elsewhere, with a mark in the place of each table, and the tables' words by their marks. Where rows have
 * unlike numbers of cells nobody knows which belongs below which: such rows stay lines. 「项目\t数量」, 「床位\t20」 → one
 * table; 「项目\t数量\t增长」, 「床位\t20」 → lines.
 */
export function tablesApart(from: readonly string[]): { lines: string[]; tables: ReadonlyMap<string, string> } {
  const tables = new Map<string, string>();
  const lines: string[] = [];
  const cells = (row: string) => row.split('\t').length;
  for (let at = 0; at < from.length; ) {
    let end = at;
    while (isRow(from[end])) end += 1;
    const rows = from.slice(at, Math.max(end, at + 1));
    const columns = cells(rows[0] ?? '');
    if (rows.length > 1 && columns <= textLimits.columns && rows.every((row) => cells(row) === columns)) {
      const mark = `${tableMark}${tables.size}`;
      tables.set(mark, tableText(tableRows(rows.join('\n'))));
      lines.push(mark);
    } else lines.push(...rows);
    at += rows.length;
  }
  return { lines, tables };
}

/** Cells apart by tabs; a paragraph may merely begin with one. */
function isRow(line: string | undefined): boolean {
  const last = line?.lastIndexOf('\t') ?? -1;
  if (line === undefined || last < 0) return false;
  return line.indexOf('\t') !== last || line.slice(0, last).trim() !== '';
}

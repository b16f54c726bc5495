import { Parser } from 'htmlparser2';
import type { MergedCells, Table } from '../../../shared/model/reading/file-content.ts';
import { boundedTable, tableLimits } from '../sheets/table-bounds.ts';

type Cell = { text: string; down: number; right: number };
type Open = { rows: Cell[][]; hidden: Set<number>; caption: string; holdsTable: boolean; cell: Cell | null };

const breaking = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);
const unseen = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'select', 'button']);

/**
 * The tables of a web page as grids, joined cells as merges. Read as a stream, so a page of a hundred thousand cells
 * builds no tree; tables that only hold the page's layout (others stand inside) are left out.
 */
export function htmlTables(html: string, notes: string[]): Table[] {
  const tables: Table[] = [];
  const open: Open[] = [];
  let skipping = 0;
  let inCaption = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (unseen.has(name)) skipping += 1;
      const table = open.at(-1);
      if (name === 'table') {
        if (table) table.holdsTable = true;
        open.push({ rows: [], hidden: new Set(), caption: '', holdsTable: false, cell: null });
      } else if (!table) return;
      else if (name === 'tr') {
        if (/display\s*:\s*none/i.test(attributes.style ?? '') || 'hidden' in attributes)
          table.hidden.add(table.rows.length);
        table.rows.push([]);
        table.cell = null;
      } else if (name === 'td' || name === 'th') {
        table.cell = { text: '', down: span(attributes.rowspan, 65_534), right: span(attributes.colspan, 1000) };
        if (table.rows.length === 0) table.rows.push([]);
        table.rows.at(-1)?.push(table.cell);
      } else if (name === 'caption') inCaption = true;
      else if (breaking.has(name) && table.cell) table.cell.text += '\n';
    },
    ontext: (text) => {
      const table = open.at(-1);
      if (!table || skipping > 0) return;
      if (inCaption) table.caption += text;
      else if (table.cell) table.cell.text += text.replace(/[\t\r\n ]+/g, ' ');
    },
    onclosetag: (name) => {
      if (unseen.has(name)) skipping -= 1;
      const table = open.at(-1);
      if (!table) return;
      if (name === 'caption') inCaption = false;
      else if (name === 'td' || name === 'th') table.cell = null;
      else if (name === 'table') {
        open.pop();
        if (table.holdsTable) return;
        const read = gridOf(table, tables.length + 1, notes);
        if (read.rows.length > 1 && read.rows.some((row) => row.length > 1)) tables.push(read);
      }
    },
  });
  const step = 1 << 20;
  for (let at = 0; at < html.length; at += step) parser.write(html.slice(at, at + step));
  parser.end();
  return tables;
}

function span(value: string | undefined, most: number): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, most);
}

/** Puts each cell where it stands when the joined ones above and beside it have taken their places. */
function gridOf(table: Open, number: number, notes: string[]): Table {
  const rows: (string | null)[][] = [];
  const merges: MergedCells[] = [];
  /** Per column: the first row that is free again. */
  const free: number[] = [];
  for (const [top, cells] of table.rows.entries()) {
    const row: (string | null)[] = [];
    let left = 0;
    for (const { text, down, right } of cells) {
      while ((free[left] ?? 0) > top) left += 1;
      // Beyond the widest table that is read nothing needs a place; a note says so.
      if (left > tableLimits.columns) break;
      const last = Math.min(left + right - 1, tableLimits.columns);
      const bottom = Math.min(top + down, table.rows.length) - 1;
      while (row.length < left) row.push(null);
      row[left] = words(text);
      for (let at = left; at <= last; at += 1) free[at] = bottom + 1;
      if (bottom > top || last > left) merges.push({ top, left, bottom, right: last });
      left = last + 1;
    }
    rows.push(row);
  }
  const name = words(table.caption) || `表${number}`;
  return boundedTable({ name, hidden: false, rows, merges, hiddenRows: [...table.hidden] }, notes);
}

function words(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

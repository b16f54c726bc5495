import type { MergedCells, Table } from '../../../shared/model/reading/file-content.ts';
import { boundedTable, tableLimits } from '../sheets/table-bounds.ts';
import type { Attributes } from './xml-walk.ts';

/** A cell and the columns it takes; one that goes on belongs to the cell above. */
export type GridCell = { text: string; left: number; right: number; goesOn: boolean };
type Open = { rows: GridCell[][]; next: number; cell: GridCell | null };

/** Gathers the tables of a Word file while its XML is walked. */
export type DocxTables = {
  open(name: string, attributes: Attributes): void;
  closeCell(lines: readonly string[]): void;
  close(): void;
  found(notes: string[]): Table[];
};

/** Word says of a cell how many columns it takes (gridSpan) and whether it goes on from the one above (vMerge). */
export function docxTables(): DocxTables {
  const done: GridCell[][][] = [];
  const open: Open[] = [];
  return {
    open: (name, attributes) => {
      if (name === 'w:tbl') open.push({ rows: [], next: 0, cell: null });
      const table = open.at(-1);
      if (!table) return;
      const value = attributes['w:val'];
      if (name === 'w:tr') {
        table.rows.push([]);
        table.next = 0;
      } else if (name === 'w:gridBefore') table.next += columns(value);
      else if (name === 'w:tc') {
        table.cell = { text: '', left: table.next, right: table.next, goesOn: false };
        table.next += 1;
        if (table.cell.left <= tableLimits.columns) table.rows.at(-1)?.push(table.cell);
      } else if (name === 'w:gridSpan' && table.cell) {
        table.cell.right = table.cell.left + Math.max(columns(value), 1) - 1;
        table.next = table.cell.right + 1;
      } else if (name === 'w:vMerge' && table.cell) table.cell.goesOn = value !== 'restart';
    },
    closeCell: (lines) => {
      const table = open.at(-1);
      if (table?.cell)
        table.cell.text = lines
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n');
      if (table) table.cell = null;
    },
    close: () => {
      const table = open.pop();
      if (table && table.rows.length > 1 && table.rows.some((row) => row.length > 1)) done.push(table.rows);
    },
    found: (notes) => done.map((rows, at) => gridOf(rows, `表${at + 1}`, notes)),
  };
}

function columns(value: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(value ?? '0', 10) || 0, 0), tableLimits.columns);
}

/** The table that rows of such cells make. */
export function gridOf(cells: readonly GridCell[][], name: string, notes: string[]): Table {
  const merges: MergedCells[] = [];
  /** Per column, the joined cell that may go on in the next row. */
  let above = new Map<number, MergedCells>();
  const rows = cells.map((row, top) => {
    const line: (string | null)[] = [];
    const here = new Map<number, MergedCells>();
    for (const { text, left, right, goesOn } of row) {
      while (line.length < left) line.push(null);
      const upper = goesOn ? above.get(left) : undefined;
      line[left] = upper ? null : text;
      if (upper) upper.bottom = top;
      here.set(left, upper ?? { top, left, bottom: top, right });
    }
    for (const [left, area] of above) if (here.get(left) !== area) merges.push(area);
    above = here;
    return line;
  });
  merges.push(...above.values());
  const joined = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return boundedTable({ name, hidden: false, rows, merges: joined, hiddenRows: [] }, notes);
}

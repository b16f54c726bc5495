import type { Table } from '../../../shared/model/reading/file-content.ts';
import { rowLines } from '../sheets/row-lines.ts';
import { tableLimits } from '../sheets/table-bounds.ts';
import { type GridCell, gridOf } from './docx-tables.ts';

/**
 * Where a cell of a row begins and ends, in twentieths of a point, and how it is joined: `left` to the cell before it
 * in the row, `above` to the cell above.
 */
export type CellPlace = { from: number; to: number; joined: 'left' | 'above' | null };

type Row = { cells: string[][]; places: readonly CellPlace[] };
type Level = { rows: Row[]; cells: string[][]; lines: string[] };

/** Tables stand within tables at most so deep; a file that says otherwise is damaged. */
const deepest = 20;
/** Edges of cells this near are one column: programs round differently from row to row. */
const near = 60;

/** Puts together the lines and tables of a document. */
export type FlatDocument = {
  /** `depth` is how many tables the paragraph stands in. */
  paragraph(text: string, depth: number): void;
  endCell(depth: number): void;
  endRow(depth: number, places: readonly CellPlace[]): void;
  /** The row that was just read is none after all: it is deleted or hidden. Its words. */
  dropRow(depth: number): string;
  finish(notes: string[]): { lines: string[]; tables: Table[] };
};

/**
 * .doc and .rtf know tables as paragraphs of some depth, ended by the marks of cells and rows; what a row looks like is
 * said at its end. Paragraphs become lines as in a .docx, rows are parted by tabs.
 */
export function flatDocument(): FlatDocument {
  const levels: Level[] = [{ rows: [], cells: [], lines: [] }];
  const tables: GridCell[][][] = [];
  const close = () => {
    const level = levels.pop();
    if (!level) return;
    if (level.lines.length > 0 || level.cells.length > 0) {
      // The last row has no end.
      if (level.lines.length > 0) level.cells.push(level.lines);
      level.rows.push({ cells: level.cells, places: [] });
    }
    const grid = gridRows(level.rows);
    if (grid.length > 1 && grid.some((row) => row.length > 1)) tables.push(grid);
    const above = levels.at(-1);
    for (const { cells } of level.rows) for (const line of rowLines(cells)) above?.lines.push(line);
  };
  const at = (depth: number): Level => {
    const wanted = Math.min(Math.max(depth, 0), deepest) + 1;
    while (levels.length > wanted) close();
    while (levels.length < wanted) levels.push({ rows: [], cells: [], lines: [] });
    return levels.at(-1) as Level;
  };
  return {
    paragraph: (text, depth) => {
      const { lines } = at(depth);
      for (const line of text.split('\n')) lines.push(line);
    },
    endCell: (depth) => {
      const level = at(depth);
      if (level.cells.length < tableLimits.columns) level.cells.push(level.lines);
      level.lines = [];
    },
    endRow: (depth, places) => {
      const level = at(depth);
      level.rows.push({ cells: level.cells, places });
      level.cells = [];
      level.lines = [];
    },
    dropRow: (depth) => {
      const level = at(depth);
      const words = level.cells.flat().concat(level.lines).join(' ');
      level.cells = [];
      level.lines = [];
      return words;
    },
    finish: (notes) => {
      while (levels.length > 1) close();
      return { lines: levels[0]?.lines ?? [], tables: tables.map((rows, n) => gridOf(rows, `表${n + 1}`, notes)) };
    },
  };
}

function gridRows(rows: readonly Row[]): GridCell[][] {
  const columns = columnsByEdge(rows);
  const column = (edge: number) => columns.get(edge) ?? 0;
  return rows.map(({ cells, places }) => {
    const grid: GridCell[] = [];
    for (const [at, lines] of cells.entries()) {
      const text = lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n');
      const place = places[at];
      const last = grid.at(-1);
      const next = last ? last.right + 1 : 0;
      const left = place ? Math.max(column(place.from), next) : next;
      const right = place ? Math.max(column(place.to) - 1, left) : left;
      if (left >= tableLimits.columns) break;
      if (place?.joined === 'left' && last) {
        last.right = right;
        last.text = [last.text, text].filter((words) => words !== '').join('\n');
      } else grid.push({ text, left, right, goesOn: place?.joined === 'above' });
    }
    return grid;
  });
}

/** The column that begins at each edge of a cell; edges that are near each other are one. */
function columnsByEdge(rows: readonly Row[]): Map<number, number> {
  const all = new Set<number>();
  for (const { places } of rows)
    for (const { from, to } of places) {
      all.add(from);
      all.add(to);
    }
  const columns = new Map<number, number>();
  let start = Number.NEGATIVE_INFINITY;
  let column = -1;
  for (const edge of [...all].toSorted((a, b) => a - b)) {
    if (edge - start > near) {
      start = edge;
      column += 1;
    }
    columns.set(edge, column);
  }
  return columns;
}

import type { Line } from '../../model/letter/composed.ts';
import { cellBreak } from '../words/table-text.ts';
import { type RowBreak, rowBreaks, unbrokenWidth, widthOnPaper } from './row-breaks.ts';
import { pageHeightPt } from './style.ts';
import { lineText } from './text.ts';

/** The words of a cell by their place in the table's text. */
type Cell = { from: number; text: string };
type Align = 'left' | 'center' | 'right';
/** A row as it is set: of each cell its rows of words, by their place in the table's text. */
type LaidRow = { cells: RowBreak[][]; heightPt: number; row: number };

export type TableLayout = {
  sizePt: number;
  linePt: number;
  /** Whole twips that add up to the width of the text. */
  columnsPt: number[];
  aligns: Align[];
  /** The head first; a row higher than a page comes in pieces. */
  rows: LaidRow[];
  /** Whether the head stands again on each further page: it must leave room for rows. */
  repeats: boolean;
  /** The words of each cell, row by row. */
  cells: string[][];
};

/** As wide as the text, whatever its columns hold. */
export const tableWidthPt = 442.2;
/** What a cell keeps free around its words; the rest of a row's air holds its rule. */
export const cellPaddingPt = { side: 4, end: 3, rule: 0.5 } as const;
/** Between a paragraph and the table below it; below a table its next line has air of its own. */
export const aboveTablePt = 4;
const sidesPt = 2 * cellPaddingPt.side;
const endsPt = 2 * cellPaddingPt.end + cellPaddingPt.rule;

/** From one row of words to the next, by the size of the type. 12 pt → 17 pt. */
function tableLinePt(sizePt: number): number {
  return Math.round(sizePt * 1.42);
}

/** Where the words of a column too narrow for them would be torn, a smaller size is taken. */
const smaller = [10.5, 9] as const;

const known = new WeakMap<Line, TableLayout>();

/** How a table of a letter is set: the same for the .docx, the paper beside the editor and the printed page. */
export function tableLayout(line: Line): TableLayout {
  const found = known.get(line);
  if (found) return found;
  const text = lineText(line);
  const cells = cellsOf(text);
  const columns = Math.max(...cells.map((row) => row.length));
  const halves = line.runs.some(({ latin }) => latin === 'same');
  const asked = line.tablePt ?? 12;
  const sizes = [asked, ...smaller.filter((size) => size < asked)];
  const needs = columnNeeds(cells, columns, halves);
  const sizePt = sizes.find((size) => fits(needs, size)) ?? sizes.at(-1) ?? asked;
  const columnsPt = columnWidths(needs, sizePt);
  const linePt = tableLinePt(sizePt);
  const rows = cells.map((row, at): LaidRow => {
    // The head is set in 黑体, whose digits are half a character wide.
    const laid = row.map((cell, column) =>
      cellRows(cell, ((columnsPt[column] ?? 0) - sidesPt) / sizePt, halves || at === 0),
    );
    return { cells: laid, heightPt: heightOf(laid, linePt), row: at };
  });
  const headPt = rows[0]?.heightPt ?? 0;
  const repeats = rows.length > 1 && headPt <= pageHeightPt / 4;
  const most = Math.max(1, Math.floor((pageHeightPt - (repeats ? headPt : 0) - endsPt) / linePt));
  const made: TableLayout = {
    ...{ sizePt, linePt, columnsPt, repeats },
    aligns: Array.from({ length: columns }, (_, at) => alignOf(cells, at)),
    rows: rows.flatMap((row) => inPieces(row, most, linePt)),
    cells: cells.map((row) => row.map((cell) => cell.text)),
  };
  known.set(line, made);
  return made;
}

function cellsOf(text: string): Cell[][] {
  let from = 0;
  return text.split('\n').map((row) => {
    const cells = row.split('\t').map((words) => {
      const cell = { from, text: words };
      from += words.length + 1;
      return cell;
    });
    return cells;
  });
}

/** The rows of words in a cell; a break of its own begins a new one. */
function cellRows({ from, text }: Cell, width: number, halves: boolean): RowBreak[] {
  let start = from;
  return text.split(cellBreak).flatMap((part) => {
    const rows = rowBreaks(part, Math.max(1, width), 0, { faces: [{ to: part.length, halves }] }).map((row) => ({
      ...row,
      from: row.from + start,
      to: row.to + start,
    }));
    start += part.length + 1;
    return rows;
  });
}

function heightOf(cells: readonly RowBreak[][], linePt: number): number {
  return Math.max(1, ...cells.map((rows) => rows.length)) * linePt + endsPt;
}

/** A row stays whole; one that no page holds is parted. */
function inPieces(row: LaidRow, most: number, linePt: number): LaidRow[] {
  const lines = Math.max(1, ...row.cells.map((rows) => rows.length));
  if (lines <= most) return [row];
  return Array.from({ length: Math.ceil(lines / most) }, (_, at) => {
    const cells = row.cells.map((rows) => rows.slice(at * most, (at + 1) * most));
    return { cells, heightPt: heightOf(cells, linePt), row: row.row };
  });
}

/** In characters: what a column must have so that nothing in it is torn, and what its longest line would take. */
type Need = { least: number; whole: number };

function columnNeeds(cells: readonly Cell[][], columns: number, halves: boolean): Need[] {
  return Array.from({ length: columns }, (_, at) => {
    const need = { least: 1, whole: 1 };
    for (const [index, row] of cells.entries()) {
      for (const part of (row[at]?.text ?? '').split(cellBreak)) {
        const inHalves = halves || index === 0;
        const whole = widthOnPaper(part, inHalves);
        need.whole = Math.max(need.whole, whole);
        // A name and a figure with its unit stay on one line, as does a short word of the head.
        const isWord = /^[\p{Script=Han}〇]{1,4}$/u.test(part) || isFigure(part);
        need.least = Math.max(need.least, isWord ? whole : Math.min(whole, unbrokenWidth(part, inHalves), 12));
      }
    }
    return need;
  });
}

function fits(needs: readonly Need[], sizePt: number): boolean {
  return needs.reduce((sum, { least }) => sum + least * sizePt + sidesPt, 0) <= tableWidthPt;
}

const twipsWide = Math.round(tableWidthPt * 20);

/**
 * Columns that need little get what they need; those that need more than their share divide the rest by what they hold,
 * none below what keeps its figures whole.
 */
function columnWidths(needs: readonly Need[], sizePt: number): number[] {
  const wantPt = needs.map(({ whole }) => whole * sizePt + sidesPt + 0.5);
  const leastPt = needs.map(({ least }) => least * sizePt + sidesPt + 0.5);
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
  let widths: number[];
  if (sum(wantPt) <= tableWidthPt) widths = wantPt.map((want) => (want / sum(wantPt)) * tableWidthPt);
  else if (sum(leastPt) >= tableWidthPt) widths = leastPt.map((least) => (least / sum(leastPt)) * tableWidthPt);
  else widths = shared(wantPt, leastPt);
  const twips = widths.map((width) => Math.floor(width * 20));
  twips[twips.length - 1] = twipsWide - sum(twips.slice(0, -1));
  return twips.map((each) => each / 20);
}

function shared(wantPt: readonly number[], leastPt: readonly number[]): number[] {
  const given = new Map<number, number>();
  let room = tableWidthPt;
  const open = () => wantPt.flatMap((_, at) => (given.has(at) ? [] : [at]));
  const owed = (but: number) => open().reduce((sum, at) => sum + (at === but ? 0 : (leastPt[at] ?? 0)), 0);
  for (let again = true; again; ) {
    again = false;
    const share = room / Math.max(1, open().length);
    for (const at of open()) {
      const want = wantPt[at] ?? 0;
      if (want > share || room - want < owed(at)) continue;
      given.set(at, want);
      room -= want;
      again = true;
    }
  }
  const rest = open();
  // What is ten times as long is not given ten times the width: it would leave the others a character a row.
  const more = rest.map((at) => Math.min((wantPt[at] ?? 0) - (leastPt[at] ?? 0), tableWidthPt));
  const all = more.reduce((sum, each) => sum + each, 0);
  const spare = room - rest.reduce((sum, at) => sum + (leastPt[at] ?? 0), 0);
  for (const [n, at] of rest.entries()) {
    given.set(at, (leastPt[at] ?? 0) + (all === 0 ? spare / rest.length : (spare * (more[n] ?? 0)) / all));
  }
  return wantPt.map((_, at) => given.get(at) ?? 0);
}

/** 1,234.5 and 96.8%, with a unit of up to two characters. 12张 → a figure; 12至15张床位 → not. */
function isFigure(text: string): boolean {
  return /^[-+−＋－]?[\d０-９][\d０-９,，.．]*(?:[%％‰℃]|[\p{Script=Han}]{1,2})?$/u.test(text.trim());
}

/** What stands for a figure that there is none of. */
const isNone = (text: string) => /^(?:[-—–/／]+|无|…+)?$/u.test(text.trim());

/**
 * The first column begins at the left, unless it only counts the rows. Figures stand right, so that their places are below
 * each other; short words are centred; what runs over more than a few characters begins at the left.
 */
function alignOf(cells: readonly Cell[][], column: number): Align {
  const words = cells.slice(1).map((row) => row[column]?.text.trim() ?? '');
  const said = words.filter((text) => !isNone(text));
  if (column === 0 && said.every((text) => /^\d{1,3}$/u.test(text)) && said.length > 0) return 'center';
  if (column === 0) return 'left';
  if (said.length > 0 && said.every(isFigure)) return 'right';
  return said.every((text) => text.length <= 5 && !text.includes(cellBreak)) ? 'center' : 'left';
}

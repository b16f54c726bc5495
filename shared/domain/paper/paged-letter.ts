import type { ComposedLetter, Line } from '../../model/letter/composed.ts';
import { type RowBreak, rowBreaks } from './row-breaks.ts';
import {
  characterPitchPt,
  letterheadTopMm,
  lineStyle,
  pageHeightPt,
  pageMeasures,
  ruleLines,
  spacingPt,
  textWidthPt,
} from './style.ts';
import { aboveTablePt, cellPaddingPt, type TableLayout, tableLayout } from './table-layout.ts';
import { lineText } from './text.ts';

/** Rows `from` to `to` of a line on one page, their top in pt below the top of the 版心. */
export type PlacedRows = {
  line: Line;
  rows: readonly RowBreak[];
  from: number;
  to: number;
  topPt: number;
  /** Of a table, whose rows `from` to `to` stand here, below its head when they are not the first. */
  table?: TableLayout;
};
/** `numbered`: bears its number; `last`: the 版记 stands at its foot. */
export type LetterPage = { placed: PlacedRows[]; numbered: boolean; last: boolean };

const mm = 72 / 25.4;

/**
 * A letter page by page and row by row: the reckoning that the preview and the print page draw. A reply of 37 rows →
 * two pages, the second with the 版记 at its foot.
 */
export function pagedLetter(composed: ComposedLetter): LetterPage[] {
  const { pages, endPt } = textPages(composed);
  const { turns, breaks } = colophonTurn(composed, pages.length, endPt);
  const more = Math.max(breaks, turns ? 1 : 0);
  return [...pages, ...Array.from({ length: more }, () => [])].map((placed, index) => ({
    placed,
    // A blank page and the 版记 alone behind it bear no number (GB/T 9704-2012, 7.5).
    numbered: breaks < 2 || index < pages.length,
    last: index === pages.length + more - 1,
  }));
}

/**
 * Where the 版记 goes: `turns` says that it no longer fits on the last page of the text, and `breaks` is how many
 * pages on a 文件 puts it so that it stands on an even one (2 leaves a blank page between).
 */
export function colophonTurn(
  { form, lines }: ComposedLetter,
  text: number,
  endPt: number,
): { turns: boolean; breaks: 0 | 1 | 2 } {
  const end = lines.filter((line) => lineStyle(line, form).zone === 'end' && line.role !== 'colophon-rule');
  const turns = endPt + heightsPt(end, form) > pageHeightPt;
  if (form === 'letter') return { turns, breaks: 0 };
  return { turns, breaks: text % 2 === 1 ? 1 : turns ? 2 : 0 };
}

/** The pages of the text without the 版记; `endPt` is how far the last one is filled. */
export function textPages({ form, lines }: ComposedLetter): { pages: PlacedRows[][]; endPt: number } {
  const flow = lines.filter((line) => lineStyle(line, form).zone === 'flow');
  const lastOfAll = flow.findLastIndex(({ role }) => role === 'date' || role === 'note');
  const lastOfBody = flow.findLastIndex(({ role }, at) => at < lastOfAll && (role === 'paragraph' || role === 'table'));
  const pages: PlacedRows[][] = [[]];
  let y = headOverhangPt(lines, form);
  const turn = () => {
    pages.push([]);
    y = 0;
  };
  /** Rows stay whole, the head with its first row and the last one with what must not stand alone below. */
  const placeTable = (line: Line, table: TableLayout, belowPt: number) => {
    const { rows, repeats } = table;
    let from = 0;
    let topPt = y;
    let abovePt = y > 0 ? aboveTablePt : 0;
    const close = (to: number) => pages.at(-1)?.push({ line, rows: [], from, to, topPt, table });
    for (const [at, { heightPt }] of rows.entries()) {
      const withPt = (at === 0 ? (rows[1]?.heightPt ?? 0) : 0) + (at === rows.length - 1 ? belowPt : 0);
      if (y > 0 && y + abovePt + heightPt + withPt + cellPaddingPt.rule > pageHeightPt + 0.01) {
        if (at > 0) close(at);
        turn();
        abovePt = 0;
        from = at;
        topPt = y;
        if (at > 0 && repeats) y += rows[0]?.heightPt ?? 0;
      }
      if (at === 0) topPt = y + abovePt;
      y += abovePt + heightPt;
      abovePt = 0;
    }
    close(rows.length);
  };
  for (const [index, line] of flow.entries()) {
    const style = lineStyle(line, form);
    if (line.role === 'table') {
      const belowPt = index === lastOfBody ? heightsPt(flow.slice(index + 1, lastOfAll + 1), form) : 0;
      placeTable(line, tableLayout(line), belowPt);
      continue;
    }
    const rows = rowsOfLine(line, style.characterPt);
    if (style.newPage) turn();
    // The end of the body goes with the signature, a heading with what follows it.
    const together =
      index === lastOfBody
        ? heightsPt(flow.slice(index, lastOfAll + 1), form)
        : style.keepWithNext
          ? style.abovePt + style.linePt * rows.length + firstRowPt(flow[index + 1], style.linePt)
          : 0;
    if (y > 0 && y + together > pageHeightPt + 0.01) turn();
    if (line.role === 'letterhead') y = (letterheadTopMm.document - pageMeasures.topMm) * mm;
    else if (y > 0) y += style.abovePt;
    if (line.role === 'red-rule') {
      pages.at(-1)?.push({ line, rows: [], from: 0, to: 0, topPt: y });
      y += ruleLines.singlePt + 1;
      continue;
    }
    for (let from = 0; from < rows.length; ) {
      if (y + style.linePt > pageHeightPt + 0.01) turn();
      const room = Math.max(1, Math.floor((pageHeightPt + 0.01 - y) / style.linePt));
      const to = Math.min(rows.length, from + room);
      pages.at(-1)?.push({ line, rows, from, to, topPt: y });
      y += style.linePt * (to - from);
      from = to;
    }
  }
  return { pages, endPt: y };
}

/** What must follow a heading: a row of words, or the head of a table and its first row. */
function firstRowPt(line: Line | undefined, linePt: number): number {
  if (line?.role !== 'table') return linePt;
  return tableLayout(line)
    .rows.slice(0, 2)
    .reduce((sum, { heightPt }) => sum + heightPt, aboveTablePt);
}

/** What the head of a 信函 takes from the first page's text. */
function headOverhangPt(lines: readonly Line[], form: ComposedLetter['form']): number {
  const letterhead = lines.find(({ role }) => role === 'letterhead');
  if (form === 'document' || !letterhead) return 0;
  const rule = ruleLines.thickPt + ruleLines.gapPt + ruleLines.thinPt;
  return lineStyle(letterhead, form).linePt + (letterheadTopMm.letter + 4 - pageMeasures.topMm) * mm + rule;
}

function heightsPt(lines: readonly Line[], form: ComposedLetter['form']): number {
  return lines.reduce((sum, line) => {
    if (line.role === 'table') {
      return sum + tableLayout(line).rows.reduce((all, { heightPt }) => all + heightPt, aboveTablePt);
    }
    const style = lineStyle(line, form);
    return sum + style.abovePt + style.linePt * rowsOfLine(line, style.characterPt).length;
  }, 0);
}

/** The rows a paragraph is parted into on paper. A paragraph of 60 characters with two of indent → 3 rows. */
export function rowsOfLine(line: Line, characterPt: number): RowBreak[] {
  const { first, left, right } = line.indent;
  let to = 0;
  const faces = line.runs.map(({ text, face, latin }) => {
    to += text.length;
    return { to, halves: face === 'heiti' || latin === 'same', one: latin === 'same' };
  });
  // The body alone is set closer than its type.
  const tight = characterPt === characterPitchPt ? -spacingPt / characterPt : 0;
  return rowBreaks(lineText(line), textWidthPt / characterPt - left - right, first, { tight, faces });
}

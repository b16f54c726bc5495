import type { ComposedLetter, Line } from './compose.ts';
import { letterheadTopMm, lineStyle, paper, rules } from './letter-style.ts';
import { lineText } from './letter-text.ts';
import { rowsInMeasure } from './line-width.ts';

const mm = 72 / 25.4;
const pageHeightPt = (paper.heightMm - paper.topMm - paper.bottomMm) * mm;
const textWidthPt = (paper.widthMm - paper.leftMm - paper.rightMm) * mm;

/** How many pages a letter fills, 版记 included, reckoned from its characters; at a page's edge it may be one off. */
export function pageCount(composed: ComposedLetter): number {
  const { text, breaks, turns } = colophonPlace(composed);
  return text + Math.max(breaks, turns ? 1 : 0);
}

/**
 * Where the 版记 goes: `text` is the last page of the text, `turns` says that the 版记 no longer fits on it, and
 * `breaks` is how many pages on a 文件 puts it so that it stands on an even one (2 leaves a blank page between).
 */
export function colophonPlace({ form, lines }: ComposedLetter): { text: number; turns: boolean; breaks: 0 | 1 | 2 } {
  const flow = lines.filter((line) => lineStyle(line, form).zone === 'flow');
  const lastOfAll = flow.findLastIndex(({ role }) => role === 'date' || role === 'note');
  const lastOfBody = flow.findLastIndex(({ role }, at) => at < lastOfAll && role === 'paragraph');
  let page = 1;
  let y = headOverhangPt(lines, form);
  const turn = () => {
    page += 1;
    y = 0;
  };
  for (const [index, line] of flow.entries()) {
    const style = lineStyle(line, form);
    if (style.newPage) turn();
    // The end of the body goes with the signature, a heading with what follows it.
    const together =
      index === lastOfBody
        ? heightsPt(flow.slice(index, lastOfAll + 1), form)
        : style.keepWithNext
          ? style.abovePt + style.linePt * (rowsOf(line, style.characterPt) + 1)
          : 0;
    if (y > 0 && y + together > pageHeightPt + 0.01) turn();
    if (line.role === 'letterhead') y = (letterheadTopMm.document - paper.topMm) * mm;
    else if (y > 0) y += style.abovePt;
    if (line.role === 'red-rule') {
      y += rules.singlePt + 1;
      continue;
    }
    for (let left = rowsOf(line, style.characterPt); left > 0; left -= 1) {
      if (y + style.linePt > pageHeightPt + 0.01) turn();
      y += style.linePt;
    }
  }
  const end = lines.filter((line) => lineStyle(line, form).zone === 'end' && line.role !== 'colophon-rule');
  const turns = y + heightsPt(end, form) > pageHeightPt;
  if (form === 'letter') return { text: page, turns, breaks: 0 };
  return { text: page, turns, breaks: page % 2 === 1 ? 1 : turns ? 2 : 0 };
}

function heightsPt(lines: readonly Line[], form: ComposedLetter['form']): number {
  return lines.reduce((sum, line) => {
    const style = lineStyle(line, form);
    return sum + style.abovePt + style.linePt * rowsOf(line, style.characterPt);
  }, 0);
}

/** What the head of a 信函 takes from the first page's text. */
function headOverhangPt(lines: readonly Line[], form: ComposedLetter['form']): number {
  const letterhead = lines.find(({ role }) => role === 'letterhead');
  if (form === 'document' || !letterhead) return 0;
  const rule = rules.thickPt + rules.gapPt + rules.thinPt;
  return lineStyle(letterhead, form).linePt + (letterheadTopMm.letter + 4 - paper.topMm) * mm + rule;
}

/** Rows a paragraph takes on paper. */
function rowsOf(line: Line, characterPt: number): number {
  const { first, left, right } = line.indent;
  return rowsInMeasure(lineText(line), textWidthPt / characterPt - left - right, first);
}

import type { ComposedLetter, Line } from './compose.ts';
import { letterheadTopMm, lineStyle, paper } from './letter-style.ts';
import { lineText } from './letter-text.ts';
import { widthInCharacters } from './title-lines.ts';

const mm = 72 / 25.4;
const pageHeightPt = (paper.heightMm - paper.topMm - paper.bottomMm) * mm;

/** How many pages a letter fills, 版记 included, reckoned from its characters; near a page's edge it may be one off. */
export function pageCount({ form, lines }: ComposedLetter): number {
  let page = 1;
  let y = headOverhangPt(lines, form);
  const put = (height: number) => {
    if (y + height > pageHeightPt + 0.01) {
      page += 1;
      y = 0;
    }
    y += height;
  };
  for (const line of lines) {
    const style = lineStyle(line, form);
    if (style.zone !== 'flow') continue;
    if (style.newPage) {
      page += 1;
      y = 0;
    }
    y += line.role === 'letterhead' ? 35 * mm - y : style.abovePt;
    for (let left = rowsOf(line, style.characterPt); left > 0; left -= 1) put(style.linePt);
  }
  const end = lines.filter((line) => lineStyle(line, form).zone === 'end');
  const endHeight = end.reduce((sum, line) => {
    const style = lineStyle(line, form);
    return line.role === 'colophon-rule' ? sum : sum + rowsOf(line, style.characterPt) * style.linePt;
  }, 0);
  if (endHeight > 0) put(endHeight);
  return page;
}

/** What the head of a 信函 takes from the first page's text. */
function headOverhangPt(lines: readonly Line[], form: ComposedLetter['form']): number {
  if (form === 'document') return 0;
  const head = lines
    .filter(({ role }) => role === 'letterhead' || role === 'red-rule')
    .reduce((sum, line) => sum + lineStyle(line, form).linePt * (line.role === 'red-rule' ? 0 : 1), 0);
  return head + (letterheadTopMm.letter + 4 - paper.topMm) * mm + 4.5;
}

/** Rows a paragraph takes on paper. */
function rowsOf(line: Line, characterPt: number): number {
  const { first, left, right } = line.indent;
  const measure = ((paper.widthMm - paper.leftMm - paper.rightMm) * mm) / characterPt - left - right;
  return Math.max(1, Math.ceil((widthInCharacters(lineText(line)) + first - 0.6) / Math.floor(measure)));
}

import type { ComposedLetter } from '../../model/letter/composed.ts';
import { colophonTurn, textPages } from './paged-letter.ts';
import { closerPitchesPt, linePitchPt, pageHeightPt } from './style.ts';

/** How many pages a letter fills, 版记 included, reckoned from its characters; at a page's edge it may be one off. */
export function pageCount(composed: ComposedLetter): number {
  const { text, breaks, turns } = colophonPlace(composed);
  return text + Math.max(breaks, turns ? 1 : 0);
}

/** Where the 版记 goes, see `colophonTurn`; `text` is the last page of the text. */
export function colophonPlace(composed: ComposedLetter): { text: number; turns: boolean; breaks: 0 | 1 | 2 } {
  const { pages, endPt } = textPages(composed);
  return { text: pages.length, ...colophonTurn(composed, pages.length, endPt) };
}

/** Sheets of paper, printed on both sides. 3 pages → 2 sheets. */
export function sheetCount(composed: ComposedLetter): number {
  return Math.ceil(pageCount(composed) / 2);
}

/** Whether rows set closer could save a sheet: looked at before a letter is laid out again and again. */
export function maySaveSheet(composed: ComposedLetter): boolean {
  const { pages, endPt } = textPages(composed);
  const { turns } = colophonTurn(composed, pages.length, endPt);
  // Of a 信函 two pages fill one sheet; a 文件 always ends on an even page.
  if (pages.length < 2 || (composed.form === 'letter' && pageCount(composed) % 2 === 0)) return false;
  const least = closerPitchesPt.at(-1) ?? linePitchPt;
  return turns || endPt <= (pages.length - 1) * pageHeightPt * (1 - least / linePitchPt) + linePitchPt;
}

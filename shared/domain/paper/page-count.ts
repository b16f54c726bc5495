import type { ComposedLetter } from '../../model/letter/composed.ts';
import { colophonTurn, textPages } from './paged-letter.ts';

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

import { rowBreaks, seam } from './row-breaks.ts';

/** Width in characters of 1 em: half-width letters and digits count half. 养老2026 → 4. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/u.test(character) ? 0.5 : 1;
  return width;
}

const seams = /(?<=[0-9A-Za-z])\p{Script=Han}|(?<=\p{Script=Han})[0-9A-Za-z]/gu;

/**
 * The width as it comes out on paper, with the gaps between Chinese and digits. 「床位300张」 is a little wider than its
 * characters: a gap stands on either side of 300.
 */
export function printedWidth(text: string): number {
  return widthInCharacters(text) + (text.match(seams)?.length ?? 0) * seam;
}

/**
 * How many rows a paragraph takes in a measure of `width` characters whose first row is shorter by `first`. 60
 * characters, 28 a row, the first two shorter → 3.
 */
export function rowsInMeasure(text: string, width: number, first: number): number {
  return rowBreaks(text, width, first).length;
}

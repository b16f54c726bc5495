/** Width in characters of 1 em: half-width letters and digits count half. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/u.test(character) ? 0.5 : 1;
  return width;
}

/** What word processors leave between Chinese and Latin text, in characters. */
const seam = 0.22;
const seams = /(?<=[0-9A-Za-z])\p{Script=Han}|(?<=\p{Script=Han})[0-9A-Za-z]/gu;

/** The width as it comes out on paper, with the gaps between Chinese and digits. */
export function printedWidth(text: string): number {
  return widthInCharacters(text) + (text.match(seams)?.length ?? 0) * seam;
}

/** Latin words and numbers hold together; each other character may end a line. */
const pieces = /[\x21-\x7e]+|[^\x21-\x7e]/gu;
const mayHang = /^[，。、；：！？]$/u;
const mayNotBegin = /^[，。、；：！？）》〉」』”’…—％·]/u;
const mayNotEnd = /[（《〈「『“‘]$/u;

/**
 * How many rows a paragraph takes in a measure of `width` characters whose first row is shorter by `first`: marks
 * hang at the end of a row, none begins one, none that opens ends one.
 */
export function rowsInMeasure(text: string, width: number, first: number): number {
  let rows = 1;
  let used = first;
  let before = '';
  for (const [piece] of text.matchAll(pieces)) {
    const wide = printedWidth(before + piece) - printedWidth(before);
    // What may not begin the next row (or its opening companion) goes there together with the piece before it.
    if (used + wide > width + 0.01 && !mayHang.test(piece)) {
      rows += 1;
      const carried = mayNotBegin.test(piece) || mayNotEnd.test(before) ? widthInCharacters(before) : 0;
      used = carried + wide;
    } else used += wide;
    before = piece;
  }
  return rows;
}

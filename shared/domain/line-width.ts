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

type Piece = { wide: number; latin: boolean; text: string };

const mayHang = new Set('，。、；：！？');
const mayNotBegin = new Set('，。、；：！？）》〉」』”’…—％·');
const mayNotEnd = new Set('（《〈「『“‘');
/** No gap is left between these and Latin text. */
const tight = new Set([...mayNotBegin, ...mayNotEnd, ...' 　〔〕']);

/**
 * How many rows a paragraph takes in a measure of `width` characters whose first row is shorter by `first`: Latin
 * words and numbers hold together, marks hang at the end of a row, none begins one, none that opens ends one.
 */
export function rowsInMeasure(text: string, width: number, first: number): number {
  let rows = 1;
  let used = first;
  let before: Piece = { wide: 0, latin: false, text: '' };
  const put = (piece: Piece) => {
    const gap =
      before.wide > 0 && before.latin !== piece.latin && !tight.has((piece.latin ? before : piece).text) ? seam : 0;
    if (used + gap + piece.wide > width + 0.01 && !mayHang.has(piece.text)) {
      rows += 1;
      // What may not begin a row, or follows a mark that opens, takes the piece before it along.
      used = (mayNotBegin.has(piece.text) || mayNotEnd.has(before.text) ? before.wide : 0) + piece.wide;
    } else used += gap + piece.wide;
    before = piece;
  };
  let word = '';
  for (const character of `${text}\n`) {
    if (character > ' ' && character <= '~') {
      word += character;
      continue;
    }
    if (word !== '') put({ wide: word.length / 2, latin: true, text: word });
    word = '';
    if (character !== '\n') put({ wide: character === ' ' ? 0.5 : 1, latin: false, text: character });
  }
  return rows;
}

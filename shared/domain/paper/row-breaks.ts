/** Widths of Times New Roman from the space to the tilde, in thousandths of an em. */
const latinWidths =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
    .split(' ')
    .map((width) => Number(width) / 1000);

/** What word processors leave between Chinese and Latin text, in characters. */
export const seam = 0.22;

const mayHang = new Set('，。、；：！？');
const mayNotBegin = new Set('，。、；：！？）》〉」』”’…—％·');
const mayNotEnd = new Set('（《〈「『“‘');
/** No gap is left between these and Latin text. */
const tight = new Set([...mayNotBegin, ...mayNotEnd, ...' 　〔〕']);

/** A Latin word or number, or one other character; `from` is where it begins, `gap` the seam before it. */
type Piece = { text: string; from: number; wide: number; latin: boolean; gap: number };

/** A row of a paragraph: its text is `from` to `to`, and `hangs` says that its last mark stands beyond the measure. */
export type RowBreak = { from: number; to: number; hangs: boolean };

/**
 * Parts a paragraph into rows of `width` characters whose first is shorter by `first` (or longer, when negative):
 * Latin words and numbers hold together, a mark may hang at the end of a row, none begins one, none that opens ends
 * one. `halves`: digits and Latin letters are set in a Chinese face, where each is half a character wide. `，` and `。`
 * never begin a row, 2026 is never parted.
 */
export function rowBreaks(text: string, width: number, first: number, halves = false): RowBreak[] {
  const pieces = piecesOf(text, width, halves ? (word) => word.length / 2 : latinWidth);
  const rows: RowBreak[] = [];
  let begin = 0;
  let used = first;
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at] as Piece;
    const wide = at === begin ? piece.wide : piece.gap + piece.wide;
    const fits = used + wide <= width + 0.01;
    const hangs = !fits && mayHang.has(piece.text) && !mayHang.has(pieces[at - 1]?.text ?? '');
    if (fits || hangs || at === begin) {
      used += wide;
      at += 1;
      if (!hangs) continue;
      // What may not begin a row goes back to the next one together with the mark that would have hung.
      if (!mayNotBegin.has(pieces[at]?.text ?? '')) {
        rows.push({ from: pieces[begin]?.from ?? 0, to: pieces[at]?.from ?? text.length, hangs: true });
        begin = at;
        used = 0;
        continue;
      }
    }
    const end = lastBreak(pieces, begin, at);
    rows.push({ from: pieces[begin]?.from ?? 0, to: pieces[end]?.from ?? text.length, hangs: false });
    begin = end;
    at = end;
    used = 0;
  }
  if (begin < pieces.length || rows.length === 0)
    rows.push({ from: pieces[begin]?.from ?? 0, to: text.length, hangs: false });
  return rows;
}

/** The last place up to `at` where a row may end; `at` itself when nothing before it will do. */
function lastBreak(pieces: readonly Piece[], begin: number, at: number): number {
  for (let end = at; end > begin; end -= 1) {
    if (!mayNotBegin.has(pieces[end]?.text ?? '') && !mayNotEnd.has(pieces[end - 1]?.text ?? '')) return end;
  }
  return at;
}

function piecesOf(text: string, width: number, latinWide: (word: string) => number): Piece[] {
  const pieces: Piece[] = [];
  let before: Piece | undefined;
  for (const { 0: found, index } of text.matchAll(/[!-~]+|[^!-~]/gu)) {
    const isLatin = found > ' ' && found.charCodeAt(0) < 0x7f;
    const wide = isLatin ? latinWide(found) : found === ' ' ? 0.25 : 1;
    const gap =
      before && before.latin !== isLatin && !tight.has(isLatin ? before.text : found) && before.text !== ' ' ? seam : 0;
    const piece: Piece = { text: found, from: index, wide, latin: isLatin, gap };
    // A word wider than a whole row is broken anywhere.
    if (isLatin && wide > width) {
      for (let at = 0; at < found.length; at += 1) {
        const sign = found[at] ?? '';
        pieces.push({ text: sign, from: index + at, wide: latinWide(sign), latin: true, gap: at === 0 ? gap : 0 });
      }
    } else pieces.push(piece);
    before = piece;
  }
  return pieces;
}

/** The width of words on one row, in characters, with the gaps between Chinese and Latin text. 床位300张 → 4 and a half. */
export function widthOnPaper(text: string, halves: boolean): number {
  return unparted(text, halves).reduce((sum, { wide, gap }) => sum + gap + wide, 0);
}

/** The widest piece of it that is never parted: a number, a Latin word. */
export function unbrokenWidth(text: string, halves: boolean): number {
  return Math.max(0, ...unparted(text, halves).map(({ wide }) => wide));
}

const unparted = (text: string, halves: boolean) =>
  piecesOf(text, Number.POSITIVE_INFINITY, halves ? (word) => word.length / 2 : latinWidth);

function latinWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += latinWidths[text.charCodeAt(at) - 32] ?? 0.5;
  return width;
}

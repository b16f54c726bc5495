import { mayHang, mayNotBegin, mayNotEnd, partedAtMarks } from './kinsoku.ts';

/** Widths of Times New Roman from the space to the tilde, in thousandths of an em. */
const latinWidths =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
    .split(' ')
    .map((width) => Number(width) / 1000);

/** What is left between a Chinese character and a Latin letter or digit, in em: 3.2 points of 16. */
export const seam = 0.2;

const begins = new Set(mayNotBegin);
const ends = new Set(mayNotEnd);
const hanging = new Set(mayHang);
const units = new Set('㎡㎥');
const closing = new Set('）〉》」』】〕〗’”');

/**
 * A stretch of one face ends at `to`. `halves`: digits and Latin letters are half a character wide there, as in a Chinese
 * face; `one`: marks beside them are in that face without being told.
 */
type Stretch = { to: number; halves: boolean; one?: boolean };
/**
 * How a text is set. `tight`: what each character gives up, in characters; a program gives it back at the end of every
 * stretch of one script and face.
 */
type RowLooks = { tight?: number; faces?: readonly Stretch[] };

/**
 * What is never parted: a Latin word, a number, or one other character. `from` is where it begins, `join` what stands
 * before it when it does not begin a row; `fresh` begins a row of its own, being too wide for any.
 */
type Piece = { text: string; from: number; wide: number; join: number; fresh: boolean; stretch: number };

/** A row of a paragraph: its text is `from` to `to`, and `hangs` says that its last mark stands beyond the measure. */
export type RowBreak = { from: number; to: number; hangs: boolean };

/**
 * Parts a paragraph into rows of `width` characters whose first is shorter by `first` (or longer, when negative), as Word
 * does: Latin words and numbers hold together but behind a hyphen, a mark may hang at the end of a row, none begins one,
 * none that opens ends one. `，` and `〕` never begin a row, 2026 is never parted.
 */
export function rowBreaks(text: string, width: number, first: number, looks: RowLooks = {}): RowBreak[] {
  const pieces = piecesOf(text, width, looks);
  const room = width - (looks.tight ?? 0) + 0.002;
  const rows: RowBreak[] = [];
  const place = (at: number) => pieces[at]?.from ?? text.length;
  let begin = 0;
  let used = first;
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const wide = at === begin ? piece.wide : piece.join + piece.wide;
    // Spaces go beyond the end of a row.
    const fits = piece.text === ' ' || (used + wide <= room && !(piece.fresh && at > begin));
    const hangs = !fits && at > begin && mayHangAt(pieces, at);
    if (fits || hangs || at === begin) {
      used += wide;
      at += 1;
      if (!hangs) continue;
      // What may not begin a row goes back to the next one together with the mark that would have hung.
      if (!beginsNone(pieces[at])) {
        rows.push({ from: place(begin), to: place(at), hangs: true });
        begin = at;
        used = 0;
        continue;
      }
    }
    const end = lastBreak(pieces, begin, at);
    rows.push({ from: place(begin), to: place(end), hangs: false });
    begin = end;
    at = end;
    used = 0;
  }
  if (begin < pieces.length || rows.length === 0) rows.push({ from: place(begin), to: text.length, hangs: false });
  return rows;
}

/**
 * Whether the mark at `at` may stand beyond the measure: not behind another, and not behind a Latin word or number, where
 * LibreOffice takes the word along to the next row.
 */
function mayHangAt(pieces: readonly Piece[], at: number): boolean {
  const [before, mark] = [pieces[at - 1], pieces[at]];
  if (!before || !mark || !hanging.has(mark.text) || hanging.has(before.text)) return false;
  if (before.stretch !== mark.stretch) return false;
  return !onlyMarks(pieces, at);
}

/** Whether nothing but marks that begin no row, or a unit in one sign, stands before `at` since the last Latin word. */
function onlyMarks(pieces: readonly Piece[], at: number): boolean {
  const stretch = pieces[at - 1]?.stretch;
  for (let back = at - 1; back >= 0 && pieces[back]?.stretch === stretch; back -= 1) {
    if (!beginsNone(pieces[back]) && !units.has(pieces[back]?.text ?? '')) return false;
  }
  return true;
}

const beginsNone = (piece: Piece | undefined) => piece !== undefined && begins.has(piece.text[0] ?? '');
const endsNone = (piece: Piece | undefined) => piece !== undefined && ends.has(piece.text.at(-1) ?? '');

/** The last place up to `at` where a row may end; `at` itself when nothing before it will do. */
function lastBreak(pieces: readonly Piece[], begin: number, at: number): number {
  for (let end = at; end > begin; end -= 1) {
    if (!beginsNone(pieces[end]) && !endsNone(pieces[end - 1]) && !staysBehind(pieces, end)) return end;
  }
  return at;
}

/** Whether a Latin word stays with the mark before it: a closing bracket, or marks right behind another Latin word. */
function staysBehind(pieces: readonly Piece[], at: number): boolean {
  const [word, mark] = [pieces[at], pieces[at - 1]];
  if (!word || !mark || !latin.test(word.text) || word.stretch === mark.stretch) return false;
  return closing.has(mark.text) || (mark.stretch > 0 && onlyMarks(pieces, at));
}

const latin = /^[!-~²³¹]/u;
type Before = { latin: boolean; stretch: number; last: string };
const worded = /[\p{L}\p{Nd}]/u;

function piecesOf(text: string, width: number, { tight = 0, faces = [] }: RowLooks): Piece[] {
  const stretches = stretchesOf(text, faces);
  const pieces: Piece[] = [];
  let place = 0;
  let before: Before | null = null;
  let portion = 0;
  for (const { 0: run, index } of text.matchAll(/[!-~²³¹]+|[^!-~²³¹]/gu)) {
    while ((stretches[place]?.to ?? text.length) <= index) place += 1;
    // A space is set with what stands before it.
    const isLatin: boolean = run === ' ' ? ((before as Before | null)?.latin ?? false) : latin.test(run);
    const halves = stretches[place]?.halves ?? false;
    const wideOf = (part: string) => widthOf(part, halves, tight);
    const changes = before !== null && (before.latin !== isLatin || before.stretch !== place);
    const gap = before && before.latin !== isLatin && worded.test(before.last) && worded.test(run[0] ?? '') ? seam : 0;
    if (changes) portion += 1;
    let join = (changes ? tight : 0) + gap * (1 + tight);
    let from = index;
    for (const part of latin.test(run) ? run.split(/(?<=[0-9A-Za-z]-)(?=[0-9A-Za-z])/u) : [run]) {
      const wide = wideOf(part);
      // A word wider than a whole row is broken anywhere.
      const parts = latin.test(part) && wide > width ? [...part] : [part];
      for (const [at, sign] of parts.entries()) {
        pieces.push({
          text: sign,
          from,
          wide: wideOf(sign),
          join,
          fresh: at === 0 && parts.length > 1,
          stretch: portion,
        });
        join = 0;
        from += sign.length;
      }
    }
    before = { latin: isLatin, stretch: place, last: run.at(-1) ?? '' };
  }
  return pieces;
}

/** Stretches of one face, parted again where a mark is told its own. */
function stretchesOf(text: string, faces: readonly Stretch[]): Stretch[] {
  const all = faces.length > 0 ? faces : [{ to: text.length, halves: false }];
  let from = 0;
  return all.flatMap(({ to, halves, one = false }) => {
    let end = from;
    const words = text.slice(from, to);
    const parts = (one ? [words] : partedAtMarks(words)).map((part) => {
      end += part.length;
      return { to: end, halves };
    });
    from = to;
    return parts;
  });
}

/** The width of words on one row, in characters, with the gaps between Chinese and Latin text. 床位300张 → 4.9. */
export function widthOnPaper(text: string, halves: boolean): number {
  return unparted(text, halves).reduce((sum, { wide, join }) => sum + join + wide, 0);
}

/** The widest piece of it that is never parted: a number, a Latin word. */
export function unbrokenWidth(text: string, halves: boolean): number {
  return Math.max(0, ...unparted(text, halves).map(({ wide }) => wide));
}

const unparted = (text: string, halves: boolean) =>
  piecesOf(text, Number.POSITIVE_INFINITY, { faces: [{ to: text.length, halves }] });

/** `tight` is taken off each glyph's own width, which is that much wider than a character's place. */
function widthOf(text: string, halves: boolean, tight: number): number {
  let width = 0;
  for (const sign of text) {
    const em = /[²³¹]/u.test(sign) ? 0.3 : sign === ' ' || latin.test(sign) ? latinEm(sign, halves) : 1;
    width += em * (1 + tight) - tight;
  }
  return width;
}

function latinEm(sign: string, halves: boolean): number {
  return halves ? 0.5 : (latinWidths[sign.charCodeAt(0) - 32] ?? 0.5);
}

import { inSimplified, plainText } from '../../shared/domain/search/text.ts';

/**
 * The index holds pieces of two characters: 养老助餐 is 养老 老助 助餐 and, at the end of a run, 餐 alone. So every
 * character begins a piece, a word of two or more characters is a phrase of pieces, and no phrase runs from one part
 * of a record into the next.
 */
export function indexPieces(text: string): string {
  const signs = tokensOf(text);
  let pieces = '';
  for (let at = 0; at < signs.length; ) {
    const next = at + widthOf(signs, at);
    if (at > 0) pieces += ' ';
    pieces += signs.slice(at, next + widthOf(signs, next));
    at = next;
  }
  return pieces;
}

/** One, or two where a sign takes a pair. */
function widthOf(signs: string, at: number): number {
  const code = signs.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff ? 2 : 1;
}

/** An expression for FTS5 that finds exactly the texts that contain the word; null where nothing of it counts. */
export function phraseOf(word: string): string | null {
  const signs = Array.from(tokensOf(word));
  if (signs.length === 0) return null;
  // Any piece that begins with the one character.
  if (signs.length === 1) return `"${signs[0]}" *`;
  return `"${signs
    .slice(1)
    .map((sign, at) => `${signs[at]}${sign}`)
    .join(' ')}"`;
}

/** The distinct pieces of two Chinese characters in a text: they tell what it is about. */
export function hanPieces(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of text.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}

/** A property of a record as one token that no text can contain. */
export function facetToken(name: string, value: string | number): string {
  return `${facetMark}${name}${tokensOf(String(value))}`;
}

/** An invisible sign, which the plain form of a text never has. */
const facetMark = '\u00ad';

/** FTS5's plainest tokenizer parts at ASCII's own signs; they take the place of control characters, which no plain text has. */
const tokens = new Map(
  Array.from({ length: 0x7f - 0x20 }, (_, n) => String.fromCharCode(0x20 + n))
    .filter((sign) => !/[a-z0-9]/i.test(sign))
    .map((sign, at) => [sign, String.fromCharCode(at === 0 ? 0xa0 : 0x7f + at)]),
);

/** Its own plain form, with nothing at which the tokenizer parts. */
const plainest = /^[a-z0-9\u4e00-\u9fff]*$/;

/** The plain form of a text with nothing in it at which the tokenizer parts. */
function tokensOf(text: string): string {
  if (plainest.test(text)) return inSimplified(text);
  return plainText(text).replace(/[ -/:-@[-`{-\x7e]/g, (sign) => tokens.get(sign) ?? sign);
}

import type { Found, ProofFinding, ProofKind, ProofSeverity } from '../../model/letter/proof.ts';

/** One text of a letter; `level` above 0 is a heading without its number. */
export type ProofPart = {
  where: string;
  name:
    | 'title'
    | 'salutation'
    | 'opening'
    | 'blocks'
    | 'closing'
    | 'signature'
    | 'date'
    | 'note'
    | 'copyTo'
    | 'enclosures';
  text: string;
  level: number;
};

type Says = { kind: ProofKind; severity: ProofSeverity; message: string; right: string | null };

/** What a rule says of the words that begin at `from`. */
export function foundAt(from: number, words: string, says: Says): Found {
  return { from, to: from + words.length, ...says };
}

/** The same of a part of the letter. */
export function foundIn({ where, text }: ProofPart, from: number, words: string, says: Says): ProofFinding {
  return { where, ...foundAt(from, words, says), words: words === '' ? '' : text.slice(from, from + words.length) };
}

export type Passage = { from: number; to: number; text: string };

/** The sentences of a text with where they stand; one without an end is cut after two thousand characters. */
export function sentencePassages(text: string): Passage[] {
  return cut(text, /[^。！？\n]{1,2000}(?:[。！？]+[”’」』）]*)?/gu);
}

function cut(text: string, pattern: RegExp): Passage[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    text: words,
  }));
}

/** Whether a place stands inside 《》 or “”: what is quoted there is another's wording. */
export function quotedPlaces(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(/《[^《》]{1,200}》|“[^“”]{1,200}”|「[^「」]{1,200}」|【[^【】]{1,100}】/gu)];
  if (spans.length === 0) return () => false;
  return (at) => spans.some(({ 0: words, index }) => at > index && at < index + words.length - 1);
}

/** The sentence around a place. */
export function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 400), at);
  const after = text.slice(at, at + 400);
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n'));
  const end = after.search(/[。；\n]/u);
  return before.slice(start + 1) + (end < 0 ? after : after.slice(0, end));
}

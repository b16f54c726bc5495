import type { Marked } from '../../model/search.ts';
import { placedText, plainText } from './text.ts';

/**
 * The whole text with each of the words marked; `words` are in their plain form. 养老 in 加快养老设施建设 → 加快, 养老 marked,
 * 设施建设.
 */
export function markWords(text: string, words: readonly string[]): Marked {
  const { shown, spans } = hitsIn(text, words);
  return cut(shown, spans, 0, shown.length);
}

const before = 18;
const after = 54;

/**
 * A passage around the first hits of a text, as it stands there; null when it holds none of the words.
 * …加快养老设施建设，新增床位… with 养老 marked.
 */
export function passageWith(text: string, words: readonly string[]): Marked | null {
  const around = neighbourhood(text, words);
  if (!around) return null;
  const { shown, spans } = hitsIn(text.slice(around.from, around.until), words);
  const first = spans[0];
  if (!first) return null;
  const from = wholeSign(shown, Math.max(0, first.from - before));
  const end = Math.min(shown.length, Math.max(first.from + after, first.until));
  // A word that stands across the end is shown whole, unless it is a run without an end.
  const across = spans.find((span) => span.from < end && span.until > end && span.until <= end + before);
  const until = wholeSign(shown, across?.until ?? end);
  const passage = cut(shown, spans, from, until);
  if (around.from + from > 0) passage.unshift({ text: '…', hit: false });
  if (around.from + until < text.length) passage.push({ text: '…', hit: false });
  return passage.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }));
}

/** What has to be looked at sign by sign: a word of Chinese characters alone mostly stands in the text as it is. */
function neighbourhood(text: string, words: readonly string[]): Span | null {
  const places = words.filter((word) => /^[\u4e00-\u9fff]+$/.test(word)).map((word) => text.indexOf(word));
  const at = Math.min(...places.filter((place) => place >= 0));
  if (Number.isFinite(at)) {
    const from = wholeSign(text, Math.max(0, at - 2 * before));
    return { from, until: wholeSign(text, Math.min(text.length, at + 3 * after)) };
  }
  const plain = plainText(text);
  return words.some((word) => word !== '' && plain.includes(word)) ? { from: 0, until: text.length } : null;
}

type Span = { from: number; until: number };

/** Where the words stand, in order, runs that touch made one. */
function hitsIn(text: string, words: readonly string[]): { shown: string; spans: Span[] } {
  const placed = placedText(text);
  const found: Span[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = placed.plain.indexOf(word); at >= 0; at = placed.plain.indexOf(word, at + 1)) {
      const [from, until] = [placed.from[at], placed.until[at + word.length - 1]];
      if (from !== undefined && until !== undefined) found.push({ from, until });
    }
  }
  found.sort((a, b) => a.from - b.from || b.until - a.until);
  const spans: Span[] = [];
  for (const span of found) {
    const last = spans.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else spans.push(span);
  }
  return { shown: placed.shown, spans };
}

function cut(shown: string, spans: readonly Span[], from: number, until: number): Marked {
  const runs: Marked = [];
  const put = (begin: number, end: number, hit: boolean) => {
    if (end > begin) runs.push({ text: shown.slice(begin, end), hit });
  };
  let at = from;
  for (const span of spans) {
    if (span.until <= from || span.from >= until) continue;
    put(at, Math.max(at, span.from), false);
    put(Math.max(at, span.from), Math.min(span.until, until), true);
    at = Math.min(span.until, until);
  }
  put(at, until, false);
  return runs;
}

/** Never cuts a sign of two units in half. */
function wholeSign(shown: string, at: number): number {
  const code = shown.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

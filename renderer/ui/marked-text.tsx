import { Fragment } from 'react';
import { readSearch } from '../../shared/domain/search-query.ts';
import { placedText, plainText } from '../../shared/domain/search-text.ts';
import type { Marked } from '../../shared/model/search.ts';

/** A text with what was searched for marked in it. */
export function MarkedText({ runs }: { runs: Marked }) {
  return runs.map(({ text, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text never change their order.
      <mark key={index}>{text}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}

/** The words that a query asks for, without what it shuts out. */
export function wordsOf(query: string): string[] {
  const asked = readSearch(query).all.flatMap((condition) => ('text' in condition ? [condition.text] : []));
  return [...new Set(asked.map(plainText))].filter((word) => word !== '');
}

/** Where the words stand in a text, by the same rule as search finds them. */
export function markWords(text: string, words: readonly string[]): Marked {
  if (words.length === 0) return [{ text, hit: false }];
  const { shown, plain, from, until } = placedText(text);
  const hit = new Uint8Array(shown.length);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      hit.fill(1, from[at] ?? 0, until[at + word.length - 1] ?? 0);
    }
  }
  const runs: Marked = [];
  let start = 0;
  for (let at = 1; at <= shown.length; at += 1) {
    if (at < shown.length && hit[at] === hit[start]) continue;
    runs.push({ text: shown.slice(start, at), hit: hit[start] === 1 });
    start = at;
  }
  return runs;
}

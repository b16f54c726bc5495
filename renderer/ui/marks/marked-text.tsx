import { Fragment } from 'react';
import { readSearch } from '../../../shared/domain/search/query.ts';
import { plainText } from '../../../shared/domain/search/text.ts';
import type { Marked } from '../../../shared/model/search.ts';

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
export function searchWordsOf(query: string): string[] {
  const asked = readSearch(query).all.flatMap((condition) => ('text' in condition ? [condition.text] : []));
  return [...new Set(asked.map(plainText))].filter((word) => word !== '');
}

import { Fragment } from 'react';
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

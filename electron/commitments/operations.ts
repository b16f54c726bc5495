import type { Operations } from '../context/context.ts';
import { commitment } from './commitment.ts';
import { fromText } from './from-text.ts';
import { ledger } from './ledger.ts';

/** What replies promised, and how it is kept: the contents page of this room. */
export const operations = {
  ...commitment,
  ...ledger,
  ...fromText,
} satisfies Operations;

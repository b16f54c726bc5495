import type { Operations } from '../context/context.ts';
import { cases } from './cases.ts';
import { letters } from './letters.ts';
import { setAgain } from './set-again.ts';

/** Letters and cases of former years: the contents page of this room. */
export const operations = {
  ...cases,
  ...letters,
  ...setAgain,
} satisfies Operations;

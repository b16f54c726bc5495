import type { Operations } from '../context/context.ts';
import { calendar } from './calendar.ts';
import { deadline } from './deadline.ts';
import { rulePacks } from './rules.ts';

export { withDatesMarked } from './dates-marked.ts';
export { finishRecomputation, keepDeadline, otherOpenDates, setDatesRight } from './keep-deadlines.ts';
export { seedRules } from './supplied-rules.ts';

/** By when what is due, and by which rules: the contents page of this room. */
export const operations = {
  ...calendar,
  ...deadline,
  ...rulePacks,
} satisfies Operations;

import type { RevisedReading } from '../../../shared/model/letter/revised.ts';

export type Fate = 'accepted' | 'refused';
/** What was decided on each change and comment. */
export type Decided = ReadonlyMap<string, Fate>;

/** Every change and comment in the order in which they are gone through. */
export const keysIn = ({ changes, remarks }: RevisedReading): string[] =>
  [...changes, ...remarks].map(({ key }) => key);

/** What is still to be decided. */
export function undecided(reading: RevisedReading, decided: Decided): string[] {
  return keysIn(reading).filter((key) => !decided.has(key));
}

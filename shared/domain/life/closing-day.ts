import type { Day } from '../../model/primitives.ts';

type Ground = { what: string; day: Day | null };

/** The last of the facts that a closing rests on, when `day` lies before it; null when the day can be. */
export function laterGround(day: Day, grounds: readonly Ground[]): { what: string; day: Day } | null {
  let last: { what: string; day: Day } | null = null;
  for (const ground of grounds) {
    if (ground.day !== null && ground.day > day && (last === null || ground.day >= last.day)) {
      last = { what: ground.what, day: ground.day };
    }
  }
  return last;
}

import type { Instant } from '../../model/primitives.ts';
import { dayOfMoment } from '../dates/moment.ts';

const day = 86_400_000;
/** All copies of so many days, then one a week, then one a month, then one a year for good. */
const allDays = 7;
const weeklyDays = 62;
const monthlyDays = 731;

type Kept = { name: string; madeAt: Instant };

/**
 * Which good copies may go: all of the last 7 days stay, then the newest of each week for two months, of each month for
 * two years, of each year for good. The newest one always stays, and so does whatever lies in the future of the clock.
 */
export function thinned(copies: readonly Kept[], now: Instant): string[] {
  const newestFirst = copies.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const spoken = new Set<string>();
  const gone: string[] = [];
  for (const [at, copy] of newestFirst.entries()) {
    const span = spanOf(copy.madeAt, now);
    if (at > 0 && span !== null && spoken.has(span)) gone.push(copy.name);
    if (span !== null) spoken.add(span);
  }
  return gone;
}

/** The span of which one copy stays; null where all stay. */
function spanOf(madeAt: Instant, now: Instant): string | null {
  const age = (Date.parse(now) - Date.parse(madeAt)) / day;
  if (age < allDays) return null;
  const made = dayOfMoment(madeAt);
  // Weeks begin on Monday; the first day of 1970 was a Thursday.
  if (age < weeklyDays) return `week ${Math.floor((Date.parse(made) / day + 3) / 7)}`;
  if (age < monthlyDays) return `month ${made.slice(0, 7)}`;
  return `year ${made.slice(0, 4)}`;
}

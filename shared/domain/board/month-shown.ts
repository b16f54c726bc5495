import type { Day } from '../../model/primitives.ts';
import { addDays, addMonths } from '../dates/day.ts';
import { mondayOf } from './weekly-list.ts';

/** The whole weeks in which a month is shown: 2026-03 from Monday 2026-02-23 to Sunday 2026-04-05. */
export function monthShown(month: Day): { from: Day; until: Day; weeks: number } {
  const first = `${month.slice(0, 7)}-01`;
  const from = mondayOf(first);
  const weeks = addDays(from, 35) < addMonths(first, 1) ? 6 : 5;
  return { from, until: addDays(from, weeks * 7 - 1), weeks };
}

import type { DeadlineMark, ItemDate } from '../../../shared/model/dates/deadline.ts';

/** What stands beside a date: it is paused, or provisional because a year's calendar is missing. */
export function markOf(date: Pick<ItemDate, 'paused' | 'provisional'>): DeadlineMark | null {
  return date.paused ? 'paused' : date.provisional ? 'provisional' : null;
}

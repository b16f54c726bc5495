import { dayOfMoment, momentInTable } from '../../../shared/domain/dates/moment.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';

/** 2026-03-20 → 3月20日, where the year is plain. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** An instant for tables: 2026-03-20 09:05. The office's clock, as in letters and the log, whatever this PC is set to. */
export const instantWords: (at: Instant) => string = momentInTable;

/** Today in the office, for default values of forms; rules use the day the program answers with. */
export function todayHere(): Day {
  return dayOfMoment(new Date().toISOString());
}

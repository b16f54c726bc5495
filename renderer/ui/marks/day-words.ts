import type { Day, Instant } from '../../../shared/model/primitives.ts';

/** 2026-03-20 → 3月20日, where the year is plain. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** An instant on this computer's clock, for tables: 2026-03-20 09:05. */
export function instantWords(at: Instant): string {
  const moment = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Today on this computer's calendar, for default values of forms; rules use the day the program answers with. */
export function todayHere(): Day {
  return instantWords(new Date().toISOString()).slice(0, 10);
}

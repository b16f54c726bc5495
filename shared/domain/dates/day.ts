import type { Day } from '../../model/primitives.ts';

/** Calendar days as text (`2026-03-20`), reckoned in UTC so that no time zone can move them. */

/** 2026-02-27 + 2 → 2026-03-01; a negative count goes back. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const after = new Map<Day, Day>();
const weekdays = new Map<Day, number>();

/**
 * The next day. Remembered, because reckoning ten thousand items walks over the same few hundred days. 2026-12-31 →
 * 2027-01-01.
 */
export function dayAfter(day: Day): Day {
  const known = after.get(day);
  if (known) return known;
  const next = addDays(day, 1);
  after.set(day, next);
  return next;
}

/** 0 for Sunday to 6 for Saturday; remembered like the next day. 2026-03-20, a Friday → 5. */
export function weekdayOf(day: Day): number {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  weekdays.set(day, weekday);
  return weekday;
}

/** Whole days from `from` to `to`; negative when `to` lies before. 2026-03-20 to 2026-03-25 → 5. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/**
 * The corresponding day `months` later, or the month's last day where there is none
 * (民法典 art. 202): 2025-11-30 + 3 → 2026-02-28.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** 2026年3月20日, as a letter writes it: no leading zeros. */
export function dayInWords(day: Day): string {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
}

/** 2026年3月20日（周五）, as a sentence on the screen says it. */
export function dayWithWeekday(day: Day): string {
  return `${dayInWords(day)}（周${'日一二三四五六'[new Date(Date.parse(day)).getUTCDay()]}）`;
}

/** 还剩5天 · 今天到期 · 已逾期3天 */
export function daysLeftInWords(today: Day, due: Day): string {
  const left = daysBetween(today, due);
  if (left === 0) return '今天到期';
  return left > 0 ? `还剩${left}天` : `已逾期${-left}天`;
}

function parts(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

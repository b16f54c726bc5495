import type { Day, Instant } from '../../shared/model/primitives.ts';

const week = ['日', '一', '二', '三', '四', '五', '六'] as const;
const asUtc = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Calendar days from one day to another: 2026-03-20, 2026-03-25 → 5. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((asUtc(to) - asUtc(from)) / 86_400_000);
}

/** 2026-03-20, 7 → 2026-03-27. */
export function daysLater(day: Day, count: number): Day {
  return new Date(asUtc(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 2026-03-20 → 周五. */
export function weekdayWords(day: Day): string {
  return `周${week[new Date(asUtc(day)).getUTCDay()]}`;
}

/** 2026-03-20 → 2026年3月20日（周五）, as days stand in sentences. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日（${weekdayWords(day)}）`;
}

/** 2026-03-20 → 3月20日. */
export function shortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** An instant on this computer's clock: 2026-03-20 09:05. */
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

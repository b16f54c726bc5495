import type { CalendarDay } from '../../model/dates/calendar.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays, dayAfter, weekdayOf } from './day.ts';

/** The days that differ from the plain week, and the years for which they are known. */
export type WorkCalendar = {
  off: ReadonlyMap<Day, string>;
  on: ReadonlyMap<Day, string>;
  /** 放假半天, with how the office counts it in `off` or not. */
  half: ReadonlyMap<Day, string>;
  years: ReadonlySet<number>;
};

/** Years that were kept before half days were known have no `half`. */
type NamedDay = Omit<CalendarDay, 'half'> & { half?: boolean };

/**
 * Puts years together; a later entry for the same day wins (late December stands in the next year's notice).
 * 2026-01-01 stands in 2026's notice and, where it is named there, in 2025's.
 */
export function calendarOf(years: readonly { year: number; days: readonly NamedDay[] }[]): WorkCalendar {
  const off = new Map<Day, string>();
  const on = new Map<Day, string>();
  const half = new Map<Day, string>();
  for (const { days } of years) {
    for (const { day, off: rests, half: halved, name } of days) {
      for (const map of [off, on, half]) map.delete(day);
      if (halved) half.set(day, name);
      if (rests) off.set(day, name);
      // Half a day off on a weekend is not made up for (放假办法 art. 6): the weekend stays one.
      else if (!halved) on.set(day, name);
    }
  }
  return { off, on, half, years: new Set(years.map(({ year }) => year)) };
}

/** 周六、周日 by the plain week, whatever the notice says. */
export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

/** A weekday that is no holiday, or a weekend day made a working day (调休上班). */
export function isWorkday(calendar: WorkCalendar, day: Day): boolean {
  if (calendar.on.has(day)) return true;
  if (calendar.off.has(day)) return false;
  return !isWeekend(day);
}

/** The day itself when it is worked, else the next one that is: 顺延. */
export function nextWorkday(calendar: WorkCalendar, day: Day): Day {
  let next = day;
  while (!isWorkday(calendar, next)) next = dayAfter(next);
  return next;
}

/**
 * The day `count` working days after `start`, which is not counted itself; days that `skips` names do not count.
 * Friday 2026-03-20 + 1 → Monday 2026-03-23.
 */
export function addWorkdays(
  calendar: WorkCalendar,
  start: Day,
  count: number,
  skips: (day: Day) => boolean = () => false,
): Day {
  let day = start;
  for (let left = count; left > 0; ) {
    day = dayAfter(day);
    if (isWorkday(calendar, day) && !skips(day)) left--;
  }
  return day;
}

/**
 * The day `count` working days before `end`, which is not counted itself. Monday 2026-03-23 − 1 → Friday 2026-03-20.
 */
export function workdaysBefore(calendar: WorkCalendar, end: Day, count: number): Day {
  let day = end;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkday(calendar, day)) left--;
  }
  return day;
}

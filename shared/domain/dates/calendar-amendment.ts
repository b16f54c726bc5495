import type { CalendarDay } from '../../model/dates/calendar.ts';
import type { Day } from '../../model/primitives.ts';
import { dayWithWeekday } from './day.ts';
import { isWeekend } from './workday.ts';

/** How a day stands before and after, in words: 「2026年12月5日（周六）：周末休息 → 调休上班」. */
export type CalendarChange = { day: Day; words: string; before: string; after: string };

/**
 * The year after an amendment: the days that were read stand as read, all others as they were. 「12月5日上班」 on a year
 * with 39 special days → 40. `whole` takes what was read for all of the year. A weekday that is worked again is no
 * special day any more.
 */
export function amendedDays(
  known: readonly CalendarDay[],
  read: readonly CalendarDay[],
  mode: 'amend' | 'whole',
): CalendarDay[] {
  const named = new Set(read.map(({ day }) => day));
  const kept = mode === 'whole' ? [] : known.filter(({ day }) => !named.has(day));
  const special = read.filter(({ day, off, half }) => off || half || isWeekend(day));
  return [...kept, ...special].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Every day that counts otherwise than before, in the order of the year. */
export function calendarChanges(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarChange[] {
  const was = new Map(before.map((each) => [each.day, each]));
  const is = new Map(after.map((each) => [each.day, each]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((day) => {
    const [one, other] = [standing(day, was.get(day)), standing(day, is.get(day))];
    return one === other ? [] : [{ day, words: dayWithWeekday(day), before: one, after: other }];
  });
}

function standing(day: Day, mark: CalendarDay | undefined): string {
  if (mark?.half && !(isWeekend(day) && !mark.off)) return `放假半天，算${mark.off ? '休息日' : '工作日'}`;
  if (isWeekend(day)) return mark && !mark.off && !mark.half ? '调休上班' : '周末休息';
  return mark?.off ? '放假' : '工作日';
}

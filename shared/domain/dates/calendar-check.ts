import type { CalendarDay } from '../../model/dates/calendar.ts';
import { dayInWords, dayWithWeekday } from './day.ts';
import { isWeekend } from './workday.ts';

/**
 * What cannot be right in a year's days: each a sentence that names the day. Empty when the year can be kept. A day
 * named twice, or one of another year, is a problem: 2026-02-30 never gets this far. A weekday may be worked when it
 * was a holiday by what is `known`.
 */
export function calendarProblems(
  year: number,
  days: readonly CalendarDay[],
  known: readonly CalendarDay[] = [],
): string[] {
  const problems: string[] = [];
  const seen = new Map<string, boolean>();
  const holidays = new Set(known.filter(({ off }) => off).map(({ day }) => day));
  for (const { day, off, half } of days) {
    const before = seen.get(day);
    if (before !== undefined && before !== off) problems.push(`${dayInWords(day)}既写放假又写上班，请留一种`);
    seen.set(day, off);
    if (!inReach(year, day)) problems.push(`${dayInWords(day)}不在${year}年，请核对年份`);
    else if (!off && !half && !isWeekend(day) && !holidays.has(day))
      problems.push(`${dayWithWeekday(day)}本来就是工作日，不必写调休上班，请核对日期`);
  }
  return problems;
}

/** The year itself, and the last days of the year before, which 元旦 may reach into. */
function inReach(year: number, day: string): boolean {
  return day.startsWith(`${year}-`) || (day >= `${year - 1}-12-20` && day < `${year}-01-01`);
}

const fixed = [
  ['元旦', '01-01'],
  ['劳动节', '05-01'],
  ['国庆节', '10-01'],
  ['国庆节', '10-02'],
  ['国庆节', '10-03'],
] as const;
const moving = [
  ['春节', '01-15', '02-25'],
  ['清明节', '04-02', '04-08'],
  ['端午节', '05-25', '06-30'],
  ['中秋节', '09-05', '10-12'],
] as const;

/** What is missing or odd without being impossible: a holiday of 《全国年节及纪念日放假办法》 that was not named. */
export function calendarDoubts(year: number, days: readonly CalendarDay[]): string[] {
  const off = days.filter((each) => each.off).map(({ day }) => day);
  const doubts = new Set<string>();
  for (const [name, date] of fixed) {
    const day = `${year}-${date}`;
    if (!off.includes(day) && !isWeekend(day)) doubts.add(`没有读到${name}（${dayInWords(day)}）放假`);
  }
  for (const [name, from, to] of moving) {
    if (!off.some((day) => day >= `${year}-${from}` && day <= `${year}-${to}`)) doubts.add(`没有读到${name}的放假安排`);
  }
  return [...doubts];
}

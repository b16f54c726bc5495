import type { Day } from '../../model/primitives.ts';
import { addDays, dayAfter, dayWithWeekday } from './day.ts';
import { isWeekend, type WorkCalendar } from './workday.ts';

/**
 * What the calendar changes between two days, in words: 「其间2月15日至2月23日放假，不计」「其间2月14日（周六）调休上班，计入」,
 * 「其间3月8日（周一）放假半天，按工作日计入」.
 * Plain weekends are not named.
 */
export function specialDaysInWords(calendar: WorkCalendar, from: Day, to: Day): string[] {
  const steps: string[] = [];
  let first: Day | null = null;
  let weekdays = 0;
  const end = dayAfter(to);
  for (let day = from; day <= end; day = dayAfter(day)) {
    if (day <= to && calendar.off.has(day)) {
      first ??= day;
      if (!isWeekend(day)) weekdays++;
      continue;
    }
    // A holiday that falls on a weekend only changes nothing.
    if (first && weekdays > 0) steps.push(`其间${rangeInWords(first, addDays(day, -1))}放假，不计`);
    first = null;
    weekdays = 0;
    if (day <= to && calendar.half.has(day) && !isWeekend(day))
      steps.push(`其间${short(dayWithWeekday(day))}放假半天，按工作日计入`);
    if (day <= to && calendar.on.has(day)) steps.push(`其间${short(dayWithWeekday(day))}调休上班，计入`);
  }
  return steps;
}

/** 10月1日至10月7日, or the one day. */
function rangeInWords(first: Day, last: Day): string {
  const [a, b] = [monthDay(first), monthDay(last)];
  return first === last ? a : `${a}至${b}`;
}

function monthDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

function short(words: string): string {
  return words.slice(5);
}

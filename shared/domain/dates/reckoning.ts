import type { Limit, LimitUnit } from '../../model/dates/rules.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays, addMonths, dayInWords, daysBetween, dayWithWeekday } from './day.ts';
import { specialDaysInWords } from './special-days.ts';
import { addWorkdays, isWorkday, nextWorkday, type WorkCalendar, workdaysBefore } from './workday.ts';

/** From `from` the clock stands still, until `to`, the first day that counts again; null while it still stands. */
export type Pause = { from: Day; to: Day | null };

/** A day with its way there. `paused`: the clock stands still, and the day is the one it had then. */
export type Reckoned = { day: Day; steps: string[]; provisional: boolean; paused: boolean };

export type Clock = { calendar: WorkCalendar; carryOver: boolean; pauses: readonly Pause[] };

/** `10个工作日`, `3个月`, `5日` */
function spanInWords(number: number, unit: LimitUnit): string {
  return { day: `${number}日`, workday: `${number}个工作日`, month: `${number}个月` }[unit];
}

/**
 * The last day of a limit that starts on `start`: the first day is not counted, months go to the corresponding day
 * (民法典 201–203), paused days do not count. `startWords` names the start: 「交办2026年3月20日」.
 */
export function runLimit(
  limit: Pick<Limit, 'number' | 'unit'>,
  start: Day,
  startWords: string,
  clock: Clock,
): Reckoned {
  const { number, unit } = limit;
  const span = spanInWords(number, unit);
  if (unit === 'workday') return runWorkdays(number, start, `${startWords} + ${span}`, clock);
  const day = unit === 'month' ? addMonths(start, number) : addDays(start, number);
  const plain = { day, steps: [`${startWords} + ${span} = ${dayInWords(day)}`], provisional: false, paused: false };
  return carriedOver(shifted(plain, start, clock.pauses), clock);
}

/** A fixed day (限时, an approved extension) moved by the pauses that begin after `since`. */
export function shifted(reckoned: Reckoned, since: Day, pauses: readonly Pause[]): Reckoned {
  let { day, paused } = reckoned;
  const steps = [...reckoned.steps];
  for (const pause of pauses) {
    const from = later(pause.from, addDays(since, 1));
    // What stands still stands still, also when it was put off on the last day itself.
    if ((pause.to === null ? pause.from : from) > day) break;
    if (pause.to === null) {
      paused = true;
      steps.push(`${dayInWords(pause.from)}起暂停，恢复后顺推`);
      break;
    }
    const days = daysBetween(from, pause.to);
    if (days <= 0) continue;
    day = addDays(day, days);
    steps.push(`${dayInWords(from)}起暂停${days}天，顺推至${dayInWords(day)}`);
  }
  return { ...reckoned, day, steps, paused };
}

/**
 * The day `limit` before `end`: for what the office sets itself ahead of the reply. 10 working days before Saturday
 * 2026-06-20 → 2026-06-08, when no holiday lies between.
 */
export function runBackwards(limit: Pick<Limit, 'number' | 'unit'>, end: Day, calendar: WorkCalendar): Reckoned {
  const { number, unit } = limit;
  const day =
    unit === 'workday'
      ? workdaysBefore(calendar, end, number)
      : unit === 'month'
        ? addMonths(end, -number)
        : addDays(end, -number);
  const steps = [`答复到期${dayInWords(end)}之前${spanInWords(number, unit)} = ${dayInWords(day)}`];
  return { day, steps, provisional: unit === 'workday' && !known(calendar, day, end), paused: false };
}

function runWorkdays(count: number, start: Day, sum: string, { calendar, pauses }: Clock): Reckoned {
  const closed = pauses.filter((pause) => pause.to !== null);
  const skips = (day: Day) => closed.some(({ from, to }) => from <= day && to !== null && day < to);
  const day = addWorkdays(calendar, start, count, closed.length > 0 ? skips : undefined);
  const steps = [`${sum} = ${sayWorkday(calendar, day)}`, ...specialDaysInWords(calendar, addDays(start, 1), day)];
  for (const { from, to } of closed) {
    if (to !== null && from <= day && to > addDays(start, 1))
      steps.push(`${dayInWords(from)}起暂停，至${dayInWords(to)}恢复，其间的工作日不计`);
  }
  const open = pauses.find((pause) => pause.to === null);
  const paused = open !== undefined && open.from <= day;
  if (open && paused) steps.push(`${dayInWords(open.from)}起暂停，恢复后接着计`);
  const provisional = !known(calendar, start, day);
  if (provisional) steps.push(unknownInWords(calendar, start, day));
  return { day, steps, provisional, paused };
}

/** 顺延: a day on which nobody works moves to the next working day, where the rules say so. 2025-12-06 → 2025-12-08. */
export function carriedOver<R extends Reckoned>(reckoned: R, { calendar, carryOver }: Clock): R {
  if (!carryOver) return reckoned;
  const day = nextWorkday(calendar, reckoned.day);
  const provisional = !known(calendar, reckoned.day, day);
  const steps = [...reckoned.steps];
  if (day !== reckoned.day) steps.push(`${dayWithWeekday(reckoned.day)}是休息日，顺延至${sayWorkday(calendar, day)}`);
  if (provisional) steps.push(unknownInWords(calendar, reckoned.day, day));
  return { ...reckoned, day, steps, provisional: reckoned.provisional || provisional };
}

function sayWorkday(calendar: WorkCalendar, day: Day): string {
  return calendar.on.has(day) && isWorkday(calendar, day)
    ? dayWithWeekday(day).replace('）', '，调休上班）')
    : dayWithWeekday(day);
}

/** Whether the calendar knows every year between the two days. */
function known(calendar: WorkCalendar, from: Day, to: Day): boolean {
  return unknownYears(calendar, from, to).length === 0;
}

/** From this day of December the next year's notice may change days: four of the twenty from 2007 to 2026 did. */
const lastDays = 28;

/** The years whose notice may still move a day between the two; at the end of December that of the next year. */
function unknownYears(calendar: WorkCalendar, from: Day, to: Day): number[] {
  const missing: number[] = [];
  const last = Number(to.slice(0, 4)) + (to.slice(5) >= `12-${lastDays}` ? 1 : 0);
  for (let year = Number(from.slice(0, 4)); year <= last; year++) if (!calendar.years.has(year)) missing.push(year);
  return missing;
}

function unknownInWords(calendar: WorkCalendar, from: Day, to: Day): string {
  const years = unknownYears(calendar, from, to);
  const [first = 0] = years;
  // Only the last days of a known year are reached.
  if (first > Number(to.slice(0, 4)))
    return `${first}年的放假安排还没有录入，元旦放假可能动到${first - 1}年12月${lastDays}日以后，暂定，录入后自动重算`;
  return `${years.join('、')}年的放假安排还没有录入，只按周六、周日休息暂定，录入后自动重算`;
}

/** The later of two days: 2026-03-20 and 2026-04-01 → 2026-04-01. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

import { createRequire } from 'node:module';
import { calendarOf, type WorkCalendar } from '../../shared/domain/dates/workday.ts';
import type { CalendarDay, CalendarYear } from '../../shared/model/dates/calendar.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, type JsonText } from '../db/json.ts';

/** The library's data alone: its functions reckon with `Date`s of the PC's own time zone. */
type Named = Record<string, string>;
const load = createRequire(import.meta.url);

type Year = { year: number; days: CalendarDay[] };

let shippedYears: readonly Year[] | null = null;

/** The years that come with the program, from chinese-days: 2004 to the last notice it knew. */
export function shipped(): readonly Year[] {
  shippedYears ??= readShipped();
  return shippedYears;
}

function readShipped(): Year[] {
  const { holidays, workdays } = load('chinese-days/dist/chinese-days.json') as { holidays: Named; workdays: Named };
  const years = new Map<number, CalendarDay[]>();
  const put = (named: Named, off: boolean) => {
    for (const [day, words] of Object.entries(named)) {
      const year = Number(day.slice(0, 4));
      const days = years.get(year) ?? [];
      // 「Spring Festival,春节,4」
      days.push({ day, off, half: false, name: words.split(',')[1] ?? '' });
      years.set(year, days);
    }
  };
  put(holidays, true);
  put(workdays, false);
  return [...years]
    .map(([year, days]) => ({ year, days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }))
    .sort((a, b) => a.year - b.year);
}

let kept: { key: string; calendar: WorkCalendar } | null = null;

/** The office's calendar: what came with the program, then the years its admin entered. */
export async function workCalendar(db: ReadDb): Promise<WorkCalendar> {
  const added = await db.selectFrom('calendarYear').select(['year', 'days']).orderBy('year').execute();
  const key = added.map(({ year, days }) => `${year}${days}`).join();
  if (kept?.key !== key) kept = { key, calendar: calendarOf(merged(added)) };
  return kept.calendar;
}

function merged(added: { year: number; days: string }[]): Year[] {
  const own = new Set(added.map(({ year }) => year));
  const years = shipped().filter(({ year }) => !own.has(year));
  return [...years, ...added.map(({ year, days }) => ({ year, days: fromJson<CalendarDay[]>(days) }))].sort(
    (a, b) => a.year - b.year,
  );
}

/** One year as its page shows it. */
export async function calendarYear(db: ReadDb, year: number): Promise<CalendarYear> {
  const added = await db.selectFrom('calendarYear').selectAll().orderBy('year').execute();
  const own = added.find((each) => each.year === year);
  const from = shipped().find((each) => each.year === year);
  const years = [...new Set([...shipped().map((each) => each.year), ...added.map((each) => each.year)])].sort();
  const days = await ownDays(db, year);
  // Late December may stand in the next year's notice.
  const before = added.filter((each) => each.year === year + 1).flatMap((each) => wholeDays(each.days));
  return {
    year,
    known: own !== undefined || from !== undefined,
    days: [...days.filter(inYear(year)), ...before.filter(inYear(year))],
    source: own ? own.source : from ? '程序自带' : '',
    own: days,
    supplied: own && from ? from.days : null,
    years,
  };
}

/** What the notice of the year itself says, as the office has it: late December of the next one is not in it. */
export async function ownDays(db: ReadDb, year: number): Promise<CalendarDay[]> {
  const own = await db.selectFrom('calendarYear').select('days').where('year', '=', year).executeTakeFirst();
  if (own) return wholeDays(own.days);
  return shipped().find((each) => each.year === year)?.days ?? [];
}

/** Years that were kept before half days were known have no `half`. */
function wholeDays(days: JsonText<CalendarDay[]>): CalendarDay[] {
  return fromJson<CalendarDay[]>(days).map((each) => ({ ...each, half: each.half ?? false }));
}

function inYear(year: number) {
  return ({ day }: CalendarDay) => day.startsWith(`${year}-`);
}

import { calendarProblems } from '../../shared/domain/dates/calendar-check.ts';
import { readCalendar } from '../../shared/domain/dates/calendar-reading.ts';
import { refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { toJson } from '../db/json.ts';
import { startRecomputation } from './keep-deadlines.ts';
import { calendarYear } from './work-calendar.ts';

/** The work calendar: which days are off, year by year. */
export const calendar = {
  'calendar.year': ({ db }, { year }) => calendarYear(db, year),

  'calendar.read': async (_, { text, year }) => readCalendar(text, year),

  'calendar.save': async ({ db, now, today, account, record, changed }, { year, days, source }) => {
    const problems = calendarProblems(year, days);
    if (problems.length > 0) throw refusal('calendar.contradiction', { problems: problems.join('；') });
    const before = await calendarYear(db, year);
    const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const kept = { days: toJson(sorted), source: source || '管理员录入', savedAt: now, savedBy: account.displayName };
    await db
      .insertInto('calendarYear')
      .values({ year, ...kept })
      .onConflict((clash) => clash.column('year').doUpdateSet(kept))
      .execute();
    changed({ days: before.days }, { days: sorted });
    const pending = await startRecomputation(db);
    const off = days.filter((each) => each.off).length;
    record(`录入${year}年工作日历：放假${off}天、调休上班${days.length - off}天`);
    return { year, days: days.length, pending, today };
  },
} satisfies Operations;

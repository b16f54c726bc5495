import { amendedDays, calendarChanges } from '../../shared/domain/dates/calendar-amendment.ts';
import { calendarProblems } from '../../shared/domain/dates/calendar-check.ts';
import { readCalendar } from '../../shared/domain/dates/calendar-reading.ts';
import { refusal } from '../../shared/errors.ts';
import type { CalendarDay } from '../../shared/model/dates/calendar.ts';
import type { Operations } from '../context/context.ts';
import { toJson } from '../db/json.ts';
import { bytesIn, readText } from '../reading/process/read-text.ts';
import { startRecomputation } from './keep-deadlines.ts';
import { calendarYear, ownDays } from './work-calendar.ts';

/** The work calendar: which days are off, year by year. */
export const calendar = {
  'calendar.year': ({ db }, { year }) => calendarYear(db, year),

  'calendar.read': async ({ db }, { text, year, halves }) => {
    const read = readCalendar(text, year, halves);
    const known = read.year === null ? [] : await ownDays(db, read.year);
    return readCalendar(text, year, halves, () => known);
  },

  'calendar.fileText': async ({ reader, watch }, { file }) => ({
    text: await readText(reader, bytesIn(file), { watch }),
  }),

  'calendar.save': async (context, { year, days, source, mode }) => {
    const { db, now, today, account, record, changed } = context;
    const before = await calendarYear(db, year);
    const problems = calendarProblems(year, days, before.own);
    if (problems.length > 0) throw refusal('calendar.contradiction', { problems: problems.join('；') });
    const after = amendedDays(before.own, days, mode);
    const changes = calendarChanges(before.own, after);
    if (before.known && changes.length === 0) throw refusal('calendar.no-change', { year: String(year) });
    const kept = { days: toJson(after), source: source || '管理员录入', savedAt: now, savedBy: account.displayName };
    await db
      .insertInto('calendarYear')
      .values({ year, ...kept })
      .onConflict((clash) => clash.column('year').doUpdateSet(kept))
      .execute();
    changed({ days: before.own }, { days: after });
    const pending = await startRecomputation(db);
    const off = after.filter((each) => each.off && !each.half).length;
    const halved = after.filter((each) => each.half).length;
    const what = before.known ? `更正${year}年工作日历${changes.length}天` : `录入${year}年工作日历`;
    record(
      `${what}：放假${off}天、调休上班${after.filter(isWorked).length}天${halved > 0 ? `、放假半天${halved}天` : ''}`,
    );
    return { year, days: after.length, pending, today };
  },

  'calendar.restore': async ({ db, today, record, changed }, { year }) => {
    const before = await calendarYear(db, year);
    if (!before.supplied) throw refusal('calendar.not-supplied', { year: String(year) });
    await db.deleteFrom('calendarYear').where('year', '=', year).execute();
    changed({ days: before.own }, { days: before.supplied });
    const pending = await startRecomputation(db);
    const changes = calendarChanges(before.own, before.supplied).length;
    record(`恢复${year}年随程序的工作日历：${changes}天有变化`);
    return { year, days: before.supplied.length, pending, today };
  },
} satisfies Operations;

function isWorked({ off, half }: CalendarDay): boolean {
  return !off && !half;
}

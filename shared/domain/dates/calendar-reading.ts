import type { CalendarDay, CalendarReading } from '../../model/dates/calendar.ts';
import { calendarDoubts, calendarProblems } from './calendar-check.ts';
import { type NoticeReading, readNotice, realDay } from './calendar-notice.ts';

/**
 * Reads a year's holidays from the pasted notice, from JSON or from table rows, and holds them against the week.
 * 「元旦：1月1日至3日放假，1月4日上班」 for 2026 → three days off and one worked.
 */
export function readCalendar(text: string, given: number | null): CalendarReading {
  const read = readJson(text) ?? readTable(text, given) ?? readNotice(text, given);
  const year = given ?? read.year ?? mostDays(read.days);
  const days = read.days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const problems = [...read.problems];
  if (year !== null) problems.push(...calendarProblems(year, days));
  if (days.length === 0 && problems.length === 0)
    problems.push('没有读到放假或上班的日期，请粘贴国务院办公厅通知的正文，或「日期、休或班」两列的表格');
  const unique = days.filter(
    ({ day, off }, at) => days.findIndex((each) => each.day === day && each.off === off) === at,
  );
  return {
    year,
    days: unique,
    problems,
    doubts: year === null || days.length === 0 ? [] : calendarDoubts(year, unique),
  };
}

/** `{year, days: [{name, date, isOffDay}]}`, the program's own `[{day, off, name}]`, or chinese-days' two lists. */
function readJson(text: string): NoticeReading | null {
  if (!/^\s*[[{]/.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { year: null, days: [], problems: ['这段 JSON 不完整，读不出来，请重新复制'] };
  }
  const whole = Array.isArray(json) ? { days: json } : twoLists(json as Lists);
  if (!Array.isArray(whole.days)) return { year: null, days: [], problems: ['JSON 里没有 days 一项，请核对'] };
  const days: CalendarDay[] = [];
  const problems: string[] = [];
  for (const [index, row] of (whole.days as Record<string, unknown>[]).entries()) {
    const day = plainDay(String(row?.date ?? row?.day ?? ''));
    const off = row?.isOffDay ?? row?.off;
    if (!day || typeof off !== 'boolean') problems.push(`第${index + 1}条缺少日期或休班标记，或日期并不存在，请补正`);
    else days.push({ day, off, name: typeof row.name === 'string' ? row.name : '' });
  }
  return { year: typeof whole.year === 'number' ? whole.year : mostDays(days), days, problems };
}

type Lists = { year?: unknown; days?: unknown; holidays?: unknown; workdays?: unknown };

/** `{holidays: {"2027-01-01": "元旦"}, workdays: {…}}` as chinese-days writes it, put into one list. */
function twoLists(json: Lists): { year?: unknown; days?: unknown } {
  if (Array.isArray(json.days) || !(json.holidays || json.workdays)) return json;
  const list = (named: unknown, off: boolean) =>
    Object.entries((named ?? {}) as Record<string, unknown>).map(([date, words]) => {
      const names = String(words).split(',');
      return { date, isOffDay: off, name: names[1] ?? names[0] ?? '' };
    });
  return { year: json.year, days: [...list(json.holidays, true), ...list(json.workdays, false)] };
}

/** Rows such as 「2027-01-01	元旦	休」; null when the text has no such row. */
function readTable(text: string, given: number | null): NoticeReading | null {
  const rows = text.split(/\r?\n/).map((line) => line.trim());
  const days: CalendarDay[] = [];
  const problems: string[] = [];
  let seen = false;
  for (const [index, row] of rows.entries()) {
    const cells = row
      .split(/[\t,，;；|]+|\s{1,}/)
      .map((cell) => cell.trim())
      .filter(Boolean);
    const written = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(cells[0] ?? '');
    const mark = cells.slice(1).find((cell) => /^(休|放假|休息|班|上班|调休上班|补班)$/.test(cell));
    if (!written) {
      if (seen && row) problems.push(`第${index + 1}行没有读懂：「${row.slice(0, 30)}」，每行应是日期、名称、休或班`);
      continue;
    }
    seen = true;
    const day = plainDay(cells[0] ?? '');
    if (!day) problems.push(`第${index + 1}行的日期「${cells[0]}」并不存在，请核对`);
    else if (!mark) problems.push(`第${index + 1}行没有写明休还是班，请补上`);
    else days.push({ day, off: !mark.includes('班'), name: cells.slice(1).find((cell) => cell !== mark) ?? '' });
  }
  return seen ? { year: given ?? mostDays(days), days, problems } : null;
}

function plainDay(text: string) {
  const found = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text);
  return found ? realDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** The year that most days lie in: late December may belong to the next year's notice. */
function mostDays(days: readonly CalendarDay[]): number | null {
  const counts = new Map<number, number>();
  for (const { day } of days) {
    const year = Number(day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

import type { CalendarDay, CalendarReading, HalfDays } from '../../model/dates/calendar.ts';
import { calendarDoubts, calendarProblems } from './calendar-check.ts';
import { type NoticeReading, readNotice, realDay } from './calendar-notice.ts';

/**
 * Reads a year's holidays from the pasted notice, from JSON or from table rows, and holds them against the week.
 * 「元旦：1月1日至3日放假，1月4日上班」 for 2026 → three days off and one worked. `known` are the days that the year has
 * already: an amendment may make a holiday a working day again.
 */
export function readCalendar(
  text: string,
  given: number | null,
  halves: HalfDays = 'work',
  known: (year: number) => readonly CalendarDay[] = () => [],
): CalendarReading {
  const read = readJson(text) ?? readTable(text, given, halves) ?? readNotice(text, given, halves);
  const year = given ?? read.year ?? mostDays(read.days);
  const days = read.days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const problems = [...read.problems];
  if (year !== null) problems.push(...calendarProblems(year, days, known(year)));
  if (days.length === 0 && problems.length === 0)
    problems.push('没有读到放假或上班的日期，请粘贴国务院办公厅通知的正文，或「日期、休或班」两列的表格');
  const unique = days.filter(
    ({ day, off }, at) => days.findIndex((each) => each.day === day && each.off === off) === at,
  );
  const missing = year === null || days.length === 0 ? [] : calendarDoubts(year, unique);
  return {
    year,
    days: unique,
    problems,
    doubts: read.doubts,
    missing,
    passed: read.passed,
    whole: unique.length > 0 && missing.length === 0,
  };
}

const nothing: NoticeReading = { year: null, days: [], problems: [], doubts: [], passed: [] };

/** `{year, days: [{name, date, isOffDay}]}`, the program's own `[{day, off, name}]`, or chinese-days' two lists. */
function readJson(text: string): NoticeReading | null {
  if (!/^\s*[[{]/.test(text)) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ...nothing, problems: ['这段 JSON 不完整，读不出来，请重新复制'] };
  }
  const whole = Array.isArray(json) ? { days: json } : twoLists(json as Lists);
  if (!Array.isArray(whole.days)) return { ...nothing, problems: ['JSON 里没有 days 一项，请核对'] };
  const days: CalendarDay[] = [];
  const problems: string[] = [];
  for (const [index, row] of (whole.days as Record<string, unknown>[]).entries()) {
    const day = plainDay(String(row?.date ?? row?.day ?? ''));
    const off = row?.isOffDay ?? row?.off;
    if (!day || typeof off !== 'boolean') problems.push(`第${index + 1}条缺少日期或休班标记，或日期并不存在，请补正`);
    else days.push({ day, off, half: row.half === true, name: typeof row.name === 'string' ? row.name : '' });
  }
  return { ...nothing, year: typeof whole.year === 'number' ? whole.year : mostDays(days), days, problems };
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

const dated = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
const marked = /^(休|放假|休息|班|上班|调休上班|补班|半天|半休|放假半天)$/;
/** A line that says in words what a day is makes the text a notice, whatever dates stand alone in other lines. */
const inWords = /\d[日号][^。]*(?:放假|休息|补休|上班|补班)/;

/**
 * Rows such as 「2027-01-01	元旦	休」; null when the text is no table. 「2025-11-04 16:30」 of a page's head is passed
 * over and named, a row of the year without its mark is a problem.
 */
function readTable(text: string, given: number | null, halves: HalfDays): NoticeReading | null {
  const rows = text.split(/\r?\n/).map((line, index) => {
    const cells = line
      .trim()
      .split(/[\t,，;；|]+|\s{1,}/)
      .map((cell) => cell.trim())
      .filter(Boolean);
    const mark = cells.slice(1).find((cell) => marked.test(cell)) ?? null;
    return { line: line.trim(), place: `第${index + 1}行`, cells, written: dated.test(cells[0] ?? ''), mark };
  });
  if (!rows.some(({ written }) => written)) return null;
  if (rows.some(({ written, line }) => !written && inWords.test(line.replace(/\s/g, '')))) return null;
  const read: NoticeReading = { ...nothing, days: [], problems: [], passed: [] };
  const marks = rows.filter(({ written, mark }) => written && mark !== null);
  const year = given ?? mostDays(marks.flatMap(({ cells }) => plainDay(cells[0] ?? '') ?? []).map((day) => ({ day })));
  for (const { line, place, cells, written, mark } of rows) {
    const day = plainDay(cells[0] ?? '');
    if (!line) continue;
    if (!written && cells.some((cell) => marked.test(cell)) && /\d/.test(line))
      read.problems.push(`${place}没有读懂：「${line.slice(0, 30)}」，每行应是日期、名称、休或班`);
    else if (!written || (day && !mark && marks.length > 0 && !day.startsWith(`${year}-`)))
      read.passed.push(line.slice(0, 80));
    else if (!day) read.problems.push(`${place}的日期「${cells[0]}」并不存在，请核对`);
    else if (!mark) read.problems.push(`${place}没有写明休还是班，请补上`);
    else {
      const half = mark.includes('半');
      const off = half ? halves === 'off' : !mark.includes('班');
      read.days.push({ day, off, half, name: cells.slice(1).find((cell) => cell !== mark) ?? '' });
    }
  }
  return { ...read, year };
}

function plainDay(text: string) {
  const found = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text);
  return found ? realDay(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** The year that most days lie in: late December may belong to the next year's notice. */
function mostDays(days: readonly Pick<CalendarDay, 'day'>[]): number | null {
  const counts = new Map<number, number>();
  for (const { day } of days) {
    const year = Number(day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

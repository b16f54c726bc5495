import type { Day } from '../../model/primitives.ts';
import { parseNumeral } from '../words/numeral.ts';
import { addDays, addMonths } from './day.ts';
import { festivalDay, festivalNames } from './festivals.ts';

/**
 * A time something is planned for: 「2026年底前」 → 2026-12-31, with the words it was read from and where they stand.
 * `binds`: it says until when (底前, 三季度, 10日), not only which year or month.
 */
export type PlannedDay = { day: Day; words: string; at: number; binds: boolean };

const number = '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const named = '今年|本年|当年|同年|明年|来年|后年|次年|翌年|去年|前年|上年|每年|往年|逐年|历年|全年';
const to = '\\s*(?:年|月份?|日)?\\s*(?:至|到|[-—–~～]{1,2})\\s*';
const month = [
  `(?:${number}${to}|${number}、)?(?<!\\d)(?<month>${number})月(?:(?:${number}日)?${to})?(?:份)?`,
  `(?:(?<date>${number})[日号]|(?<third>[上中下]旬|[中下]上旬|底|末|初|中(?!旬)))?`,
].join('');
const quarter = '(?:前|第)?(?<quarter>[一二三四1-4])(?:个)?季度(?<inQuarter>[初末底])?';
const half = '(?<half>上半年|下半年)';
const festival = `(?:农历|中华|国际)?(?<festival>${festivalNames})(?:节|假期|小?长假|国际|妇女|劳动|儿童|返乡|返程|祭扫|用工|高峰|旺季|期)*(?<past>(?:以|之|过)?后)?`;
const school =
  '(?:\\d{1,2}月份?)?(?<school>秋季(?:新?学期)?(?:开学)?|新学期(?:开学)?|春季(?:新?学期)?(?:开学)?|开学|暑假|暑期|寒假)';
const yearEnd = '(?<end>年[底末]|年内|年度内|年中(?![央小国期心])|年初)';
const after = '(?<after>前后|底?(?:以前|之前|前)|以内|之内|内|期间|开始|起)?';
const year = `(?:(?<span>20\\d\\d)年?${to})?(?<![\\d第])(?<year>20\\d\\d)年度?|(?<spelt>二[〇○零][一二三四五六七八九〇○零]{2})年|(?<named>${named})度?`;
const withYear = `(?:${year})(?:的)?(?:${school}|${month}|${quarter}|${half}|${festival}|(?<inYear>年?(?:[底末初内]|中(?![央小国期心旬]))))?`;
const several = (inner: string, tag: string) => inner.replace(/\(\?<(\w+)>/g, (_, name) => `(?<${name}${tag}>`);
const bare = `(?:${school}|${month}|${quarter}|${half}|${festival}|(?<![\\d一二两三四五六七八九十半多几])${yearEnd})`;
const within = `(?<![近前去])(?<count>${numberWords()})(?<unit>年|个?月|天|日|周|个星期|个(?:工作日|季度))(?:时间)?(?:之内|以内|内)`;
const taking = `(?<!利)用(?<take>${numberWords()})年(?:左右)?(?:的)?时间`;
const plan = '[“"]?十(?<plan>[三四五六])五[”"]?(?:规划)?(?:时期|期间|规划期|期末|末|期|收官)?(?:内|末)?';
const near =
  '(?<near>本月|下个?月|本季度|下个?季度|当月|次月|本周|这周|下周|每个?月|每季度?|每半年|每周)(?:[底末]|上旬|中旬|下旬|\\d{1,2}日)?';

const pattern = new RegExp(
  [`(?:${plan})`, `(?:${within})`, `(?:${taking})`, `(?:${near}${several(after, 'N')})`]
    .concat([`(?:${withYear}${after})`, `(?:${several(bare, 'B')}${several(after, 'B')})`])
    .join('|'),
  'g',
);

/**
 * Every planned day of a sentence, in order; relative words (今年、明年、年底前) are meant from `from`. What recurs
 * (每年10月) and what lies in former years is no planned day.
 */
export function plannedDays(sentence: string, from: Day): PlannedDay[] {
  const text = sentence.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const found: PlannedDay[] = [];
  const known = { year: null as number | null };
  for (const match of text.matchAll(pattern)) {
    const read = dayOf(match.groups ?? {}, match[0], from, known);
    if (read) found.push({ ...read, words: sentence.substr(match.index, match[0].length).trim(), at: match.index });
  }
  return found;
}

type Parts = Record<string, string | undefined>;

function dayOf(parts: Parts, words: string, from: Day, known: { year: number | null }) {
  const now = Number(from.slice(0, 4));
  if (parts.plan) return { day: lastOf(2020 + '三四五六'.indexOf(parts.plan) * 5, 12) ?? '', binds: true };
  if (parts.count || parts.take) return sinceLetter(parts, from);
  if (parts.near) return aroundLetter(parts.near, words, from);
  const own = ownYear(parts, now, known);
  if (own === null) return null;
  const at = (name: string) => parts[name] ?? parts[`${name}B`];
  const ends = endOf({ at, words, from, own, known: known.year });
  if (own.written && ends) known.year = Number(ends.year);
  return ends && ends.day !== null ? { day: ends.day, binds: ends.binds } : null;
}

/** The year that is written or meant; null for what recurs or is gone. */
function ownYear(parts: Parts, now: number, known: { year: number | null }) {
  if (parts.year) return { year: Number(parts.year), written: true };
  if (parts.spelt) return { year: parseNumeral(parts.spelt) ?? now, written: true };
  switch (parts.named) {
    case undefined:
      return { year: now, written: false };
    case '今年':
    case '本年':
    case '全年':
      return { year: now, written: true };
    case '当年':
    case '同年':
      return { year: known.year ?? now, written: true };
    case '明年':
      return { year: now + 1, written: true };
    case '后年':
      return { year: now + 2, written: true };
    case '次年':
    case '翌年':
    case '来年':
      return { year: (known.year ?? now) + 1, written: true };
    case '去年':
    case '上年':
      known.year = now - 1;
      return null;
    default:
      return null;
  }
}

type Asked = {
  at: (name: string) => string | undefined;
  words: string;
  from: Day;
  own: { year: number; written: boolean };
  known: number | null;
};

function endOf({ at, words, from, own, known }: Asked): { day: Day | null; year: number; binds: boolean } | null {
  const after = at('after') ?? '';
  const before = /^(?:以前|之前|前)$/.test(after);
  const month = parseNumeral(at('month') ?? '');
  if (at('month')) {
    const year = own.written ? own.year : carried(month ?? 0, after, from, known);
    const date = at('date') ? (parseNumeral(at('date') ?? '') ?? 0) : null;
    const third = at('third');
    const binds = date !== null || third !== undefined || after !== '';
    if (date !== null) return { day: exact(year, month ?? 0, date), year, binds };
    if (before && third === undefined) return { day: dayBefore(exact(year, month ?? 0, 1)), year, binds };
    const last = lastOf(year, month ?? 0);
    return { day: last && third ? dated(last, third) : last, year, binds };
  }
  const year = own.written ? own.year : known !== null && known > own.year ? known : own.year;
  const quarter = at('quarter');
  if (quarter) {
    const end = (/[1-4]/.test(quarter) ? Number(quarter) : '一二三四'.indexOf(quarter) + 1) * 3;
    const its = own.written ? year : carried(end, after, from, known);
    if (before && !at('inQuarter')) return { day: dayBefore(exact(its, end - 2, 1)), year: its, binds: true };
    return { day: lastOf(its, at('inQuarter') === '初' ? end - 2 : end), year: its, binds: true };
  }
  if (at('half')) return { day: lastOf(year, at('half') === '上半年' ? 6 : 12), year, binds: true };
  const festival = at('festival');
  if (festival) {
    const told = after === '' && /期间|高峰|假期|长假/.test(words) ? '期间' : after;
    return feast(festival, at('past') ? '后' : told, own, from);
  }
  if (at('school')) return ofSchool(at('school') ?? '', words, own, from);
  const end = at('end') ?? at('inYear') ?? '';
  if (/初/.test(end)) return { day: lastOf(own.written ? year : nextYear(from), 1), year, binds: true };
  if (/中$/.test(end)) return { day: lastOf(year, 6), year, binds: true };
  if (before && end === '') return { day: lastOf(year - 1, 12), year, binds: true };
  return { day: lastOf(year, 12), year, binds: end !== '' || after !== '' || /全年/.test(words) };
}

const nextYear = (from: Day) => Number(from.slice(0, 4)) + 1;

/**
 * The year of a month that is written without one: that of the time named before it in the sentence; else the letter's
 * year. 「3月底前」 in a letter of November is next year's.
 */
function carried(month: number, after: string, from: Day, known: number | null): number {
  const [now, ownMonth] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (known !== null && (known > now || (known < now && after === ''))) return known;
  return after !== '' && ownMonth >= 9 && month <= ownMonth - 4 ? now + 1 : now;
}

/** 元旦前 ends the day before; without a year the next one is meant. */
function feast(name: string, after: string, own: Asked['own'], from: Day) {
  const before = /前$/.test(after);
  // 五一假期后 is until the end of that month.
  const inYear = (year: number) => {
    const day = festivalDay(name, year);
    if (day !== null && after === '后') return lastOf(year, Number(day.slice(5, 7)));
    return before ? dayBefore(day) : day;
  };
  const first = inYear(own.year);
  const next = !own.written && after !== '' && first !== null && first < from;
  const day = next ? inYear(own.year + 1) : first;
  return { day, year: day ? Number(day.slice(0, 4)) : own.year, binds: after !== '' };
}

/** 9月开学前, 秋季学期, 暑期: schools begin on 1 September and about 1 March. */
function ofSchool(word: string, words: string, own: Asked['own'], from: Day) {
  const before = /前$/.test(words);
  const inYear = (year: number) => {
    if (/春季/.test(word)) return before || /开学/.test(word) ? lastOf(year, 2) : lastOf(year, 7);
    if (/寒/.test(word)) return before ? lastOf(year, 1) : lastOf(year, 2);
    if (/暑/.test(word)) return before ? lastOf(year, 6) : lastOf(year, 8);
    return before ? lastOf(year, 8) : exact(year, 9, 30);
  };
  const first = inYear(own.year);
  const day = (own.written && !/寒/.test(word)) || (first !== null && first >= from) ? first : inYear(own.year + 1);
  return { day, year: day ? Number(day.slice(0, 4)) : own.year, binds: /[前内]$|期间|假|学期|开学/.test(words) };
}

/** 两年内, 30日内, 用三年时间; working days depend on a calendar and stay undated. */
function sinceLetter({ count, unit = '年', take }: Parts, from: Day) {
  const n = parseNumeral(count ?? take ?? '');
  const days = { 天: 1, 日: 1, 周: 7, 个星期: 7 }[unit];
  if (count === '半' || take === '半') return { day: addMonths(from, 6), binds: true };
  if (n === null || n < 1) return null;
  if (unit === '年') return { day: addMonths(from, n * 12), binds: true };
  if (/月$/.test(unit)) return { day: addMonths(from, n), binds: true };
  return days ? { day: addDays(from, n * days), binds: true } : null;
}

function aroundLetter(word: string, words: string, from: Day) {
  if (/^(?:每|当|次)/.test(word)) return null;
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const ahead = word.startsWith('下') ? 1 : 0;
  if (/周/.test(word)) {
    const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
    return { day: addDays(from, ((7 - weekday) % 7) + ahead * 7), binds: true };
  }
  if (/季度/.test(word)) {
    const quarter = Math.floor((month - 1) / 3) + ahead;
    return { day: lastOf(year + Math.floor(quarter / 4), (quarter % 4) * 3 + 3) ?? '', binds: true };
  }
  const last = lastOf(month + ahead > 12 ? year + 1 : year, month + ahead > 12 ? 1 : month + ahead) ?? '';
  const date = /(\d{1,2})日/.exec(words)?.[1];
  const third = /[上中下]旬/.exec(words)?.[0];
  if (date)
    return { day: exact(Number(last.slice(0, 4)), Number(last.slice(5, 7)), Number(date)) ?? last, binds: true };
  return { day: third ? dated(last, third) : last, binds: true };
}

function numberWords(): string {
  return '\\d{1,3}|[一二两三四五六七八九十半]{1,3}';
}

const two = (n: number) => String(n).padStart(2, '0');

function dated(last: Day, third: string): Day {
  const date = { 上旬: '10', 中上旬: '20', 中旬: '20', 初: '05', 中: '15' }[third];
  return date ? `${last.slice(0, 8)}${date}` : last;
}

const dayBefore = (day: Day | null) => (day === null ? null : addDays(day, -1));

function lastOf(year: number, month: number): Day | null {
  if (month < 1 || month > 12) return null;
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** Null for a day that there is not: 2026年2月30日. */
function exact(year: number, month: number, date: number): Day | null {
  const last = lastOf(year, month);
  return last !== null && date >= 1 && date <= Number(last.slice(8)) ? `${year}-${two(month)}-${two(date)}` : null;
}

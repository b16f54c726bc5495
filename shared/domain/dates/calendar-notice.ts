import type { CalendarDay, HalfDays } from '../../model/dates/calendar.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays, dayInWords, daysBetween } from './day.ts';
import { sentencesOf } from './notice-sentences.ts';

/** What a notice says, before it is held against the calendar. */
export type NoticeReading = {
  year: number | null;
  days: CalendarDay[];
  problems: string[];
  /** Passages with a day in them from which nothing was taken. */
  doubts: string[];
  /** Passages that say nothing of holidays. */
  passed: string[];
};

const festivals = ['元旦', '春节', '清明', '劳动', '五一', '端午', '中秋', '国庆', '妇女', '青年'] as const;
const festivalName = {
  ...{ 元旦: '元旦', 春节: '春节', 清明: '清明节', 劳动: '劳动节', 五一: '劳动节', 端午: '端午节', 中秋: '中秋节' },
  ...{ 国庆: '国庆节', 妇女: '妇女节', 青年: '青年节' },
};

const aside = '(?:[（(]([^（）()]*)[）)])?';
const upTo = '[至到—–―~～－﹣-]+';
const first = `(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})(?:[日号]|(?=${upTo}\\d))`;
const last = `(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号]`;
const span = new RegExp(`(?<!\\d)${first}${aside}(?:起?${upTo}${last}${aside})?`, 'g');

/** What is said of the days before it. 「放假安排」「休息日」 say nothing of a day. */
const verb =
  /调休上班|补班|上班(?!时间|日)|放假半天|放半天假|休息半天|放假调休|调休放假|放假(?!安排|办法|通知|时间|期间|日)|补休|补假|休假|休息(?!日)|调休/g;
const working = /班$/;
/** Between the days and what is said of them there is little: 「1月1日，星期四，全天放假」. */
const apart = /[：:。]|通知|安排|日期|时间|发布|印发|成文|发文|标题|来源/;
const label = /(?:日期|时间|印发|发布|成文|发文|来源|更新)[：:]?$/;

/**
 * Reads the yearly notice of 国务院办公厅: 「1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」 A stated length
 * or weekday that does not agree with the dates is a problem. The head of the page, the date at its end and what else
 * is no holiday is passed over and named.
 */
export function readNotice(text: string, given: number | null, halves: HalfDays = 'work'): NoticeReading {
  const sentences = sentencesOf(text);
  const stated = titleYears(sentences.join(''));
  const year = given ?? bodyYear(sentences, stated);
  const reading: NoticeReading = { year, days: [], problems: [], doubts: [], passed: [] };
  if (year === null) return { ...reading, problems: ['没有读到是哪一年的安排，请填写年份'] };
  if (stated.length > 0 && !stated.includes(year))
    reading.problems.push(`通知写的是${stated[0]}年的安排，所填年份是${year}年，请核对`);
  let festival = '';
  let month: number | null = null;
  for (const sentence of sentences) {
    const before = reading.days.length + reading.problems.length;
    // 「鼓励各单位安排职工在除夕（2月9日）休息」 makes no day a holiday.
    const asked = /鼓励|建议|倡导/.test(sentence);
    const named = asked ? [] : festivals.filter((each) => sentence.includes(each));
    if (named.length > 0) festival = [...new Set(named.map((each) => festivalName[each]))].join('、');
    for (const clause of asked ? [] : clauses(sentence)) {
      month = readClause(clause, { year, month, festival, halves, sentence }, reading);
    }
    if (reading.days.length + reading.problems.length > before) continue;
    const shown = sentence.length > 80 ? `${sentence.slice(0, 80)}…` : sentence;
    if (!asked && mentionsHoliday(sentence, year)) reading.doubts.push(`「${shown}」没有读成放假或上班，请核对`);
    else reading.passed.push(shown);
  }
  return reading;
}

type Clause = { spans: RegExpMatchArray[]; verb: string; near: string; length: number | null; after: string };
type Place = { year: number; month: number | null; festival: string; halves: HalfDays; sentence: string };

/** Puts the days of a clause into the reading; answers the month that a later 「4日」 is meant in. */
function readClause(clause: Clause, place: Place, { days, problems }: NoticeReading): number | null {
  const { year, festival, halves, sentence } = place;
  let { month } = place;
  const read = clause.spans.flatMap((match) => {
    const one = oneSpan(match, year, month, problems);
    month = one?.month ?? month;
    return one ? [one] : [];
  });
  if (read.length === 0) return month;
  if (/少年儿童|现役军人/.test(clause.near)) return month;
  if (/不|取消|停止/.test(clause.near)) {
    problems.push(`「${sentence}」写的是不再放假或不再上班，请改写成哪天放假、哪天上班`);
    return month;
  }
  if (/^(?:调整|更改|变更|改|更正)(?:为|至|到)/.test(clause.after)) {
    problems.push(`「${sentence}」同时写了改动前后的安排，请只留改动后的：哪天放假、哪天上班`);
    return month;
  }
  if (clause.verb === '调休') {
    problems.push(`「${sentence}」只写调休，没有写明是放假还是上班，请补上`);
    return month;
  }
  const works = working.test(clause.verb);
  const half = !works && /半天/.test(clause.verb + clause.after.slice(0, 2) + clause.near);
  const morning = !works && /上午|下午/.test(clause.near);
  let counted = 0;
  for (const { from, to } of read) {
    counted += daysBetween(from, to) + 1;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (half || morning) days.push({ day, off: halves === 'off', half: true, name: festival });
      else days.push({ day, off: !works, half: false, name: festival });
    }
  }
  if (!works && clause.length !== null && clause.length !== counted)
    problems.push(`「${sentence}」写明${clause.length}天，按日期算是${counted}天，请核对`);
  return month;
}

/** 「……放假调休，共3天，1月4日（周日）上班」 → the part that rests and the part that works. */
function clauses(sentence: string): Clause[] {
  const parts: Clause[] = [];
  const verbs = [...sentence.matchAll(verb)];
  for (const [at, match] of verbs.entries()) {
    const previous = verbs[at - 1];
    const words = sentence.slice(previous ? previous.index + previous[0].length : 0, match.index);
    const after = sentence.slice(match.index + match[0].length, verbs[at + 1]?.index);
    const { spans, near } = lastRun(words);
    if (spans.length === 0) continue;
    const length = /^(\d+)天/.exec(after)?.[1] ?? /[共计](\d+)天/.exec(after)?.[1] ?? /[共计](\d+)天/.exec(near)?.[1];
    parts.push({ spans, verb: match[0], near, length: length === undefined ? null : Number(length), after });
  }
  return parts;
}

/** The days that stand right before the verb: 「1月31日（周日）、2月14日（周日）」, but no date of a page's head. */
function lastRun(words: string): { spans: RegExpMatchArray[]; near: string } {
  const spans: RegExpMatchArray[] = [];
  let to = words.length;
  let near = '';
  for (const match of [...words.matchAll(span)].reverse()) {
    const between = words.slice(match.index + match[0].length, to);
    if (between.length > 14 || apart.test(between) || label.test(words.slice(0, match.index))) break;
    if (spans.length === 0) near = between;
    spans.unshift(match);
    to = match.index;
  }
  const lead = words.slice(Math.max(0, to - 4), to);
  return { spans, near: /取消|不再|停止/.test(lead) ? `${lead}${near}` : near };
}

/** A day of that year, and a word of rest or work: something may have been missed. */
function mentionsHoliday(sentence: string, year: number): boolean {
  if (!/放假|上班|补休|调休|补班|假期/.test(sentence)) return false;
  return [...sentence.matchAll(/(?:(\d{4})年)?\d{1,2}月\d{1,2}/g)].some(
    ([, stated]) => stated === undefined || Number(stated) === year,
  );
}

function oneSpan(match: RegExpMatchArray, year: number, before: number | null, problems: string[]) {
  const [all, fromYear, fromMonth, fromDate, fromAside, toYear, toMonth, toDate, toAside] = match;
  const month = fromMonth ? Number(fromMonth) : before;
  if (month === null) return null;
  const from = realDay(fromYear ? Number(fromYear) : year, month, Number(fromDate));
  const lastMonth = toMonth ? Number(toMonth) : month;
  const to = toDate
    ? realDay(
        toYear ? Number(toYear) : Number(fromYear ?? year) + (lastMonth < month ? 1 : 0),
        lastMonth,
        Number(toDate),
      )
    : from;
  if (!from || !to) {
    problems.push(`「${all}」里有并不存在的日期，请核对`);
    return null;
  }
  if (to < from) {
    problems.push(`「${all}」的结束日期早于开始日期，请核对`);
    return null;
  }
  if (daysBetween(from, to) > 15) {
    problems.push(`「${all}」长达${daysBetween(from, to) + 1}天，请核对`);
    return null;
  }
  for (const [day, words] of [
    [from, fromAside],
    [to, toAside],
  ] as const)
    checkWeekday(day, words, problems);
  return { from, to, month: lastMonth };
}

/** 「（周四）」「（农历除夕、星期一）」 against the real weekday. */
function checkWeekday(day: Day, words: string | undefined, problems: string[]) {
  const stated = /(?:周|星期)([一二三四五六日天])/.exec(words ?? '')?.[1]?.replace('天', '日');
  const real = '日一二三四五六'[new Date(Date.parse(day)).getUTCDay()];
  if (stated && stated !== real) problems.push(`${dayInWords(day)}是周${real}，通知里写的是周${stated}，请核对`);
}

/** The years whose holidays the text says it is about; a page also has links to the notices of other years. */
function titleYears(text: string): number[] {
  const years = [...text.matchAll(/(\d{4})年(?:部分)?(?:节假日|放假|春节|元旦|假期|法定)/g)].map(([, year]) =>
    Number(year),
  );
  return [...new Set(years)];
}

/** 「现将2027年元旦、春节……具体安排通知如下」 goes before a title, and that before any year at all. */
function bodyYear(sentences: readonly string[], stated: readonly number[]): number | null {
  const text = sentences.join('');
  const said = /(?:现将|就)(\d{4})年/.exec(text)?.[1];
  if (said) return Number(said);
  const any = /(\d{4})年\d{1,2}月/.exec(sentences.filter((each) => clauses(each).length > 0).join(''))?.[1];
  return stated[0] ?? (any ? Number(any) : null);
}

/** Null for a day that does not exist, such as 2026-02-30. */
export function realDay(year: number, month: number, date: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return made.toISOString().slice(0, 10);
}

import type { CalendarDay } from '../../model/dates/calendar.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays, dayInWords, daysBetween } from './day.ts';

/** What a notice says, before it is held against the calendar. */
export type NoticeReading = { year: number | null; days: CalendarDay[]; problems: string[] };

const festivals = ['元旦', '春节', '清明', '劳动', '五一', '端午', '中秋', '国庆'] as const;
const festivalName = { 清明: '清明节', 劳动: '劳动节', 五一: '劳动节', 端午: '端午节', 中秋: '中秋节', 国庆: '国庆节' };

const oneDay = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日';
const aside = '(?:[（(]([^（）()]*)[）)])?';
const span = new RegExp(`${oneDay}${aside}(?:[至—–~～-]+${oneDay}${aside})?`, 'g');

/**
 * Reads the yearly notice of 国务院办公厅: 「1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」 A stated length
 * or weekday that does not agree with the dates is a problem.
 */
export function readNotice(text: string, given: number | null): NoticeReading {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '');
  const year = given ?? titleYear(plain);
  const problems: string[] = [];
  if (year === null) return { year, days: [], problems: ['没有读到是哪一年的安排，请填写年份'] };
  const days: CalendarDay[] = [];
  let festival = '';
  let month: number | null = null;
  for (const sentence of plain.split(/[。；;]/)) {
    // 「鼓励各单位安排职工在除夕（2月9日）休息」 makes no day a holiday.
    if (/鼓励|建议|倡导/.test(sentence)) continue;
    const named = festivals.filter((each) => sentence.includes(each));
    if (named.length > 0)
      festival = named
        .map(fullName)
        .filter((name, at, all) => all.indexOf(name) === at)
        .join('、');
    for (const { words, off } of clauses(sentence)) {
      let counted = 0;
      for (const match of words.matchAll(span)) {
        const read = oneSpan(match, year, month, problems);
        if (!read) continue;
        month = read.month;
        counted += daysBetween(read.from, read.to) + 1;
        for (let day = read.from; day <= read.to; day = addDays(day, 1)) days.push({ day, off, name: festival });
      }
      const stated = /共(\d+)天|放假(\d+)天/.exec(sentence);
      const length = Number(stated?.[1] ?? stated?.[2] ?? counted);
      if (off && counted > 0 && length !== counted)
        problems.push(`「${sentence}」写明${length}天，按日期算是${counted}天，请核对`);
    }
  }
  return { year, days, problems };
}

function fullName(word: (typeof festivals)[number]): string {
  return word === '元旦' || word === '春节' ? word : festivalName[word];
}

/** 「……放假调休，共3天，1月4日（周日）上班」 → the part that rests and the part that works. */
function clauses(sentence: string): { words: string; off: boolean }[] {
  const parts: { words: string; off: boolean }[] = [];
  let rest = sentence;
  while (rest) {
    const found = /放假|休息|上班/.exec(rest);
    if (!found) break;
    parts.push({ words: rest.slice(0, found.index), off: found[0] !== '上班' });
    rest = rest.slice(found.index + found[0].length);
  }
  return parts;
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
function checkWeekday(day: Day, aside: string | undefined, problems: string[]) {
  const stated = /(?:周|星期)([一二三四五六日天])/.exec(aside ?? '')?.[1]?.replace('天', '日');
  const real = '日一二三四五六'[new Date(Date.parse(day)).getUTCDay()];
  if (stated && stated !== real) problems.push(`${dayInWords(day)}是周${real}，通知里写的是周${stated}，请核对`);
}

function titleYear(text: string): number | null {
  const found = /(\d{4})年(?:部分)?(?:节假日|放假|春节|元旦|假期|法定)/.exec(text) ?? /(\d{4})年/.exec(text);
  return found ? Number(found[1]) : null;
}

/** Null for a day that does not exist, such as 2026-02-30. */
export function realDay(year: number, month: number, date: number): Day | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return made.toISOString().slice(0, 10);
}

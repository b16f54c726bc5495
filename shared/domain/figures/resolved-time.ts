import type { Day } from '../../model/primitives.ts';
import { parseNumeral } from '../words/numeral.ts';
import { yearsAway } from './years-away.ts';

const part = /(上半年|下半年|[一二三四]季度|前三季度|[春秋]季学期|[春秋]季)(?!.*(?:上半年|下半年|季度|学期|20\d\d年))/;
const halves: Readonly<Record<string, string>> = {
  春季学期: '上半年',
  秋季学期: '下半年',
  春季: '上半年',
  秋季: '下半年',
};
const span = /(近[两二三四五六七八九十\d]{1,2}年|[两二三四五六七八九十\d]{1,2}年来)(?!.*20\d\d年)/;
const since = /(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，；。\d]{0,8}?(?:以来|起|至今)(?!.*20\d\d年)/;
/** 上年同期 is no whole year. */
const samePeriod = /同期[^，；。）)\d]*$/;
const monthEnd = /(?:截至|截止|到)(?:今年)?(\d{1,2})月(?:份|底|末|\d{1,2}日)?(?!.*20\d\d年)/;

/**
 * The time of a figure as other texts would name it: 去年 in a text of 2026 → 2025, 上半年 is not the year. `lead` is what
 * stands before the figure in its sentence.
 */
export function resolvedTime(time: string, lead: string, day: Day | null): string {
  const year = day === null ? null : Number(day.slice(0, 4));
  const month = monthEnd.exec(lead)?.[1];
  if (month && year !== null) return `${year}-${month.padStart(2, '0')}`;
  const several = span.exec(lead)?.[1];
  if (several) return `近${parseNumeral(several.replace(/近|年来?/g, '')) ?? several}年`;
  const [, from, until] = /^(\d{4})-(\d{4})年$/.exec(time) ?? [];
  // 2023年至2025年 are the 近三年 of 2026.
  if (from && until && year !== null && (Number(until) === year || Number(until) === year - 1)) {
    return `近${Number(until) - Number(from) + 1}年`;
  }
  const start = since.exec(lead)?.[1];
  if (start) return `${start}起`;
  if (samePeriod.test(lead)) return `${time}同期`;
  const named = year !== null && time in yearsAway ? String(year + (yearsAway[time] ?? 0)) : time;
  const season = part.exec(lead)?.[1] ?? '';
  return named + (halves[season] ?? season);
}

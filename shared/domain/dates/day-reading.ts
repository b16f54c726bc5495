import type { Day } from '../../model/primitives.ts';
import { parseNumeral } from '../words/numeral.ts';

/** A date as written: a day, or doubtful with the passage and why, or no date at all. */
type DayReading =
  | { state: 'sure'; day: Day; passage: string }
  | { state: 'doubtful'; passage: string; reason: string }
  | { state: 'absent' };

const figures = '[0-9〇○Ｏ零一二三四五六七八九十廿]';
const written = new RegExp(
  `(?<!${figures})(${figures}{4})\\s*年\\s*(${figures}{1,3})\\s*月\\s*(${figures}{1,3})\\s*日`,
);
const pointed = /(?<!\d)((?:19|20)\d{2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)(?!\.\d)/;

/** What is left of a date after a web page dropped a part of it, each with what is wrong. */
const damaged: readonly [RegExp, string][] = [
  [/(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*$/, '日字脱落，不能确定是否完整'],
  [/(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?!\s*\d{1,2}\s*日)/, '只有年月，缺少日'],
  [/(?<!\d)(?:19|20)\d{2}\s*[-/.]\s*\d{1,2}(?![\d\-/.]|\s*[-/.]\s*\d)/, '只有年月，缺少日'],
  [/(?<!\d)(?:19|20)\d{2}\s*年\s*\d{1,4}\s*日/, '月、日之间缺字'],
  [/(?<!\d)(?:19|20)\d{2}\s*年\s*\d{3,4}\s*$/, '月、日字样脱落'],
  [/(?<!\d)(?:19|20)\d{2}\s*年\s*\d{0,2}\s*月\s*\d{0,2}\s*日/, '日期没有填写完整'],
  [/(?<!\d)(?:19|20)\d{2}\s*\d{1,2}\s*月\s*\d{1,2}\s*日/, '年字脱落'],
  [/(?<![\d第])(?:19|20)\d{4,6}\s*日?(?!\d)/, '年月日字样脱落，不能确定是哪一天'],
  [/(?<!\d)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/, '年份不完整'],
  [/(?<![\d年])\d{1,2}\s*月\s*\d{1,2}\s*日/, '没有写年份'],
  [/(?<!\d)年\s*\d{0,2}\s*月\s*\d{0,2}\s*日/, '日期没有填写完整'],
];

/** Reads the first date of a short text: 2018年5月2日, 2018-05-02, 2018.5.2, 二〇一八年五月二日. Never guesses. */
export function readDay(text: string): DayReading {
  const line = joinedFigures(text);
  const whole = written.exec(line);
  const other = pointed.exec(line);
  if (whole && (!other || whole.index < other.index)) return day(whole[0], whole[1], whole[2], whole[3]);
  if (other) return day(other[0], other[1], other[3], other[4]);
  for (const [pattern, reason] of damaged) {
    const passage = pattern.exec(line)?.[0];
    if (passage) return { state: 'doubtful', passage, reason };
  }
  return { state: 'absent' };
}

/**
 * Whether the line is nothing but a date, whole or damaged. 2026年5月20日 → true, 2026年5月 日 → true, 定于2026年5月20日召开 →
 * false.
 */
export function isDateLine(line: string): boolean {
  const reading = readDay(line);
  if (reading.state === 'absent') return false;
  return (
    joinedFigures(line)
      .replace(reading.passage, '')
      .replace(/[\s（）()印发日]/g, '') === ''
  );
}

/** 2 0 1 8 年 → 2018年; figures in full width become half width. */
function joinedFigures(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/(?<!\d)\d(?:[ \t]+\d){1,3}(?=\s*[年月日])/g, (spaced) => spaced.replace(/\s/g, ''));
}

function day(passage: string, y = '', m = '', d = ''): DayReading {
  const [year, month, date] = [parseNumeral(y), parseNumeral(m), parseNumeral(d)];
  if (year === null || month === null || date === null || year < 1949 || year > 2100) {
    return { state: 'doubtful', passage, reason: '日期写法不完整' };
  }
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (date < 1 || date > (days[month - 1] ?? 0)) return { state: 'doubtful', passage, reason: '没有这一天' };
  const two = (n: number) => String(n).padStart(2, '0');
  return { state: 'sure', day: `${year}-${two(month)}-${two(date)}`, passage };
}

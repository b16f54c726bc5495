import type { ProofFinding } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { foundIn, type ProofPart } from '../found.ts';

/** The days of a month; of February in a leap year. */
export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The letter's day as a calendar day; null for one that is not there or cannot be. 2026年5月18日 → 2026-05-18. */
function letterDay(printed: string): Day | null {
  const match = /((?:19|20)\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/u.exec(printed);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The letter's today: of a day that cannot be (6月31日) the last of its month, so that what hangs on the year is still seen. */
export function todayOf(printed: string): Day | null {
  const day = letterDay(printed);
  if (day) return day;
  const match = /((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月/u.exec(printed);
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  return match && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}-${daysIn(year, month)}` : null;
}

/** 成文日期：a day that is, in Arabic figures, whole and without zeros before. */
export function datePrinted(part: ProofPart): ProofFinding[] {
  const { text } = part;
  const words = text.trim();
  const at = text.indexOf(words);
  if (words === '') return [];
  const say = (right: string | null, message: string, severity: 'error' | 'warning' = 'error') => [
    foundIn(part, at, words, { kind: 'calendar', severity, right, message }),
  ];
  const plain = /^((?:19|20)\d\d)年(0?\d{1,2})月(0?\d{1,2})日$/u.exec(words);
  if (plain) {
    const day = letterDay(words);
    if (!day) return say(null, '没有这一天');
    const right = `${plain[1]}年${Number(plain[2])}月${Number(plain[3])}日`;
    return right === words ? [] : say(right, '成文日期不编虚位（GB/T 9704-2012，7.3.5.4）');
  }
  const day = letterDay(words);
  if (day)
    return say(
      `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
      '成文日期写作「年月日」（GB/T 9704-2012，7.3.5.4）',
    );
  const han =
    /^二[〇零○0O]([一二])([〇零一二三四五六七八九○])年(十?[一二三四五六七八九十])月([一二三]?十?[一二三四五六七八九十])日$/u.test(
      words,
    );
  return say(
    null,
    han ? '成文日期用阿拉伯数字（GB/T 9704-2012，7.3.5.4）' : '成文日期写不全或者写错了，应为「2026年3月5日」的样子',
  );
}

import type { Day } from '../../model/primitives.ts';
import { planEnd } from './five-year-plan.ts';
import { yearsAway } from './years-away.ts';

/**
 * A time of time.ts in words; 目前 and 去年 mean something only by the date of the text, and are `dated` by it.
 * `rank` orders by time: 2025.5 is the middle of 2025.
 */
export function timeInWords(time: string | null, day: Day | null): { words: string; dated: boolean; rank: number } {
  const own = day ? { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) } : null;
  if (time === null || time === 'now') {
    if (!own) return { words: '', dated: true, rank: 0 };
    return { words: `${own.year}年${own.month}月`, dated: true, rank: own.year + own.month / 13 };
  }
  const away = yearsAway[time];
  if (away !== undefined) {
    if (!own) return { words: time, dated: false, rank: 0 };
    return { words: `${own.year + away}年`, dated: true, rank: own.year + away + 0.5 };
  }
  const span = /^(\d{4})-(\d{4})年$/.exec(time);
  if (span) return { words: `${span[1]}—${span[2]}年`, dated: false, rank: Number(span[2]) + 0.5 };
  const month = /^(\d{4})-(\d{2})$/.exec(time);
  if (month) {
    return {
      words: `${month[1]}年${Number(month[2])}月`,
      dated: false,
      rank: Number(month[1]) + Number(month[2]) / 13,
    };
  }
  if (/^\d{4}$/.test(time)) return { words: `${time}年`, dated: false, rank: Number(time) + 0.5 };
  return { words: `“${time}”时期`, dated: false, rank: planEnd(time[1] ?? '') + 0.5 };
}

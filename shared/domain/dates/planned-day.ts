import type { Day } from '../../model/primitives.ts';
import { addMonths } from './day.ts';

/** A day something is promised for: 「2026年底前」 → 2026-12-31, with the words it was read from and where they stand. */
type PlannedDay = { day: Day; words: string; at: number };

const years = String.raw`(20\d\d)年|(今年|本年度?|(?<![一二两三四五六七八九十0-9])年内|当年)|(明年)|(后年)`;
const within = String.raw`(?:(\d{1,2})月(\d{1,2})日|(\d{1,2})月(?:底|末|中旬|上旬|下旬)?|(?:第?([一二三四])季度)|(上半年)|(下半年)|(?:年?底|年末|内|度内|期间)?)`;
const pattern = new RegExp(`(?:${years})${within}(?:以?前|之前|内)?`, 'g');
const bare = /(?<!\d)(\d{1,2})月(?:(\d{1,2})日|底|末)?(?:以?前|之前)|(?<![\d年])(?:年底|年末)(?:以?前|之前)?/g;
const withinYears = /([一二两三四五1-5])年(?:之)?内/g;
const plans = /[“"]?十([四五六])五[”"]?(?:时期|期间|规划期|末)/g;

/** Every planned day of a sentence, in order; relative words (今年、明年、年底前) are meant from `from`. */
export function plannedDays(sentence: string, from: Day): PlannedDay[] {
  const now = Number(from.slice(0, 4));
  const found: PlannedDay[] = [];
  const add = (at: number, words: string, day: Day | null) => {
    if (day !== null && !found.some((each) => at < each.at + each.words.length && each.at < at + words.length)) {
      found.push({ day, words: words.trim(), at });
    }
  };
  for (const match of sentence.matchAll(pattern)) {
    const [words, written, thisYear, next, after, month, date, monthOnly, quarter, first] = match;
    const year = written ? Number(written) : thisYear ? now : next ? now + 1 : after ? now + 2 : now;
    if (month && date) add(match.index, words, exact(year, Number(month), Number(date)));
    else if (monthOnly) add(match.index, words, lastOf(year, Number(monthOnly)));
    else if (quarter) add(match.index, words, lastOf(year, ('一二三四'.indexOf(quarter) + 1) * 3));
    else add(match.index, words, lastOf(year, first ? 6 : 12));
  }
  for (const match of sentence.matchAll(plans)) {
    add(match.index, match[0], lastOf({ 四: 2025, 五: 2030, 六: 2035 }[match[1] as '四'], 12));
  }
  for (const match of sentence.matchAll(withinYears)) {
    const sign = match[1] ?? '';
    const n = sign === '两' ? 2 : '一二三四五'.indexOf(sign) + 1 || Number(sign);
    add(match.index, match[0], addMonths(from, n * 12));
  }
  for (const match of sentence.matchAll(bare)) {
    const [words, month, date] = match;
    if (!month) add(match.index, words, lastOf(now, 12));
    else add(match.index, words, date ? exact(now, Number(month), Number(date)) : lastOf(now, Number(month)));
  }
  return found.sort((a, b) => a.at - b.at);
}

const two = (n: number) => String(n).padStart(2, '0');

function lastOf(year: number, month: number): Day | null {
  if (month < 1 || month > 12) return null;
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** Null for a day that there is not: 2026年2月30日. */
function exact(year: number, month: number, date: number): Day | null {
  const last = lastOf(year, month);
  return last !== null && date >= 1 && date <= Number(last.slice(8)) ? `${year}-${two(month)}-${two(date)}` : null;
}

import { parseNumeral } from '../../words/numeral.ts';
import { headingIn } from './sections.ts';

const counted = /(?<![\d.])(\d{1,3}|[一二三四五六七八九十]{1,3})\s*件(?!事|套|次)/g;
const handing = /交办|转办|交给|转给|转去|送去|下达|分办|承办|办理/;

/**
 * What a text that hands over several says of how many there are, where that is not what was read of it: 「现将代表建议8件交
 * 你局办理」 above seven. `read` counts those too that were left out by name.
 */
export function otherCount(lines: readonly string[], read: number): string | null {
  const told = lines
    .filter((line) => handing.test(line) && headingIn(line) === null)
    .slice(0, 20)
    .flatMap((line) => [...line.matchAll(counted)])
    .map(([, words = '']) => (/\d/.test(words) ? Number(words) : (parseNumeral(words) ?? 0)))
    .filter((count) => count > 1);
  const most = Math.max(0, ...told);
  const sum = told.reduce((all, count) => all + count, 0);
  // 「主办4件、会办3件」, and of 40 that several units share some are ours.
  if (most <= read || told.includes(read) || sum === read) return null;
  return `原文写有${most}件，这里读出${read}件，请对照原文，看有没有漏的。`;
}

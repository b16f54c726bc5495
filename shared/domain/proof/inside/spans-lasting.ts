import type { Found } from '../../../model/letter/proof.ts';
import { countLike, parseNumeral } from '../../words/numeral.ts';
import { foundAt } from '../found.ts';

const dash = '(?:至|到|[—–~～-]{1,2})';
const months = '([一二两三四五六七八九十]{1,2}|\\d{1,2})个月';
const weekdays = '一二三四五六日天';

/** 起止与所历的时间合得上：1月至9月历时10个月, 历时三个月（5月8日至9月8日）, 周一至周六5天工作制. */
export function spansLasting(text: string): Found[] {
  if (!/[月周期]/u.test(text)) return [];
  return [...monthsTold(text), ...daysBetween(text), ...weekTold(text)];
}

const say = (from: number, words: string, told: string, due: number, span: string): Found =>
  foundAt(from, words, {
    ...{ kind: 'calendar', severity: 'error', right: words.replace(told, countLike(told, due)) },
    message: `${span}是${due}个月`,
  });

/** 2025年1月至9月，历时10个月; 7月至9月的补贴…，共4个月: whole months, both ends counted or, as some do, their difference. */
function monthsTold(text: string): Found[] {
  return [
    ...text.matchAll(
      new RegExp(
        `(?<![\\d日])(\\d{1,2})月?${dash}(\\d{1,2})月(?!\\d{1,2}日)([^。；]{0,30}?)((?:历时|为期|共计?|连续|前后|累计)${months})`,
        'gu',
      ),
    ),
  ].flatMap(({ 0: all, 1: first = '', 2: last = '', 3: between = '', 4: words = '', 5: told = '', index }) => {
    const span = Number(last) - Number(first) + 1;
    const said = parseNumeral(told);
    // A time of its own between them: the count speaks of that.
    if (span < 2 || said === null || said === span || said === span - 1 || /\d月|年/u.test(between)) return [];
    return [say(index + all.length - words.length, words, told, span, `${first}月至${last}月`)];
  });
}

/** 历时三个月（5月8日至9月8日）, 5月8日至9月8日历时三个月. */
function daysBetween(text: string): Found[] {
  const day = '(\\d{1,2})月(\\d{1,2})日';
  const before = new RegExp(`((?:历时|为期|用时)${months})[（(]?(?:自|从)?${day}${dash}${day}`, 'gu');
  const behind = new RegExp(`${day}${dash}${day}[，（(]?((?:历时|为期|用时)${months})`, 'gu');
  const check = (at: number, words: string, told: string, ends: readonly string[]): Found[] => {
    const [m1 = 0, d1 = 0, m2 = 0, d2 = 0] = ends.map(Number);
    const span = m2 - m1 + (d2 - d1) / 30;
    const said = parseNumeral(told);
    if (said === null || span < 0.8 || Math.abs(said - span) <= 0.6) return [];
    return [say(at, words, told, Math.round(span), `${m1}月${d1}日至${m2}月${d2}日`)];
  };
  return [
    ...[...text.matchAll(before)].flatMap(
      ({ 1: words = '', 2: told = '', 3: a = '', 4: b = '', 5: c = '', 6: d = '', index }) =>
        check(index, words, told, [a, b, c, d]),
    ),
    ...[...text.matchAll(behind)].flatMap(
      ({ 0: all, 1: a = '', 2: b = '', 3: c = '', 4: d = '', 5: words = '', 6: told = '', index }) =>
        check(index + all.length - words.length, words, told, [a, b, c, d]),
    ),
  ];
}

/** 周一至周六5天工作制. */
function weekTold(text: string): Found[] {
  return [
    ...text.matchAll(
      new RegExp(
        `(?:周|星期)([${weekdays}])${dash}(?:周|星期)([${weekdays}])[^，。；\\d]{0,6}?(([2-7二两三四五六七])天)`,
        'gu',
      ),
    ),
  ].flatMap(({ 0: all, 1: first = '', 2: last = '', 3: words = '', 4: told = '', index }) => {
    const place = (each: string) => (each === '天' ? 7 : weekdays.indexOf(each) + 1);
    const span = place(last) - place(first) + 1;
    if (span < 2 || parseNumeral(told) === span) return [];
    return [
      foundAt(index + all.length - words.length, words, {
        ...{ kind: 'calendar', severity: 'error', right: `${countLike(told, span)}天` },
        message: `周${first}至周${last}是${span}天`,
      }),
    ];
  });
}

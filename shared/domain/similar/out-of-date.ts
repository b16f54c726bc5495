import type { Day } from '../../model/primitives.ts';
import type { OutOfDate } from '../../model/similar.ts';
import { plannedDays } from '../dates/planned-day.ts';
import { planEnd } from '../figures/five-year-plan.ts';
import { measurePattern } from '../figures/measures.ts';

const figure = new RegExp(
  `(?<![\\d第〔[（(年月])\\d[\\d,]*(?:\\.\\d+)?\\s*(?:亿|万|千|百)?(?:余|多)?\\s*(?:${measurePattern}|％)`,
  'g',
);
const document =
  /《[^《》]{2,80}》(?:\s*[（(][^（）()]{0,24}[〔[]\d{4}[〕\]][^（）()]{0,12}[)）])?|(?:(?![和与及按据照])[\u4e00-\u9fff]){1,8}[〔[【]\d{4}[〕\]】]\s*\d+号/g;
const written = /(20\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|底|末|初|度)?/g;
const relative =
  /目前|当前|现阶段|近日|近期|日前|今年(?:以来|底|内)?|去年|上年|本年度|明年|下半年|上半年|年内|近年来|下一步/g;
const plan = /[“"]?十(二|三|四|五|六)五[”"]?(?:时期|期间|规划|末)?/g;
const person =
  /(?:市|县|区|省)(?:委|政府)?(?:书记|市长|县长|区长|省长)[\u4e00-\u9fff]{2,3}(?=同志)|[\u4e00-\u9fff]{2,4}同志/g;

/**
 * What of a passage written on `writtenOn` has likely changed by `today`: days and years gone by, promises whose day
 * has come, 目前 and 今年, figures, documents cited (they may have been replaced), plans that have ended. Runs do not
 * overlap; the earliest reason found for a run is the one that is told. `writtenOn` null: nothing is known of its age.
 */
export function outOfDate(text: string, writtenOn: Day | null, today: Day): OutOfDate[] {
  const found: OutOfDate[] = [];
  const add = (from: number, length: number, why: string) => {
    const to = from + length;
    if (!found.some((each) => from < each.to && each.from < to)) found.push({ from, to, why });
  };
  const then = writtenOn === null ? '当时' : `${writtenOn.slice(0, 4)}年`;
  const thisYear = Number(today.slice(0, 4));

  for (const match of text.matchAll(document))
    add(match.index, match[0].length, '引用的文件可能已修订或废止，请核对现行文件');
  if (writtenOn !== null) {
    for (const { day, words, at } of plannedDays(text, writtenOn)) {
      // A day that lay ahead when the passage was written and has come since was a promise.
      if (day > writtenOn && day < today) add(at, words.length, '原定的时间已经过去，请核实是否落实');
    }
  }
  for (const match of text.matchAll(plan)) {
    const ends = planEnd(match[1] ?? '');
    if (ends < thisYear) add(match.index, match[0].length, `规划期到${ends}年为止，已经结束`);
  }
  for (const match of text.matchAll(written)) {
    const year = Number(match[1]);
    if (year < thisYear) add(match.index, match[0].length, `${year}年的情况，请换成最新的`);
  }
  for (const match of text.matchAll(relative)) add(match.index, match[0].length, `指${then}写信时，请核对`);
  for (const match of text.matchAll(figure)) add(match.index, match[0].length, `${then}的数据，请换成最新的`);
  for (const match of text.matchAll(person)) add(match.index, match[0].length, '职务、人员可能已变动，请核对');
  return found.sort((a, b) => a.from - b.from);
}

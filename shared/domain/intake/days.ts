import type { Day } from '../../model/primitives.ts';
import { isDateLine, readDay } from '../dates/day-reading.ts';
import { serialDay } from '../ledger-reading/cells/date-cell.ts';
import { parseNumeral } from '../words/numeral.ts';
import { doubtOf, type FieldFound, likely, sureOf } from './found.ts';

/** 20260330; 第20260119号 and 20260119号提案 are numbers of items. */
const packed = /(?<![\d第])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d|\s?号|\s?(?:建议|提案))/g;
const short =
  /(?<![\d年/.-])(?:(?<year>\d{2})\s*[年.]\s*)?(?<month>\d{1,2})\s*(?:月|\.|\/)\s*(?<day>\d{1,2})\s*(?:[日号]|(?=[前之以止]|$|[，。；）)\s]))/;
const chinese =
  /(?<![一二三四五六七八九十〇零年])(?<month>[一二三四五六七八九十]{1,3})月(?<day>[一二三四五六七八九十]{1,3})[日号]/;
const relative =
  /(?:[一二三四五六七八九十两0-9]+\s*个?\s*(?:月|工作日|自然日|日|天|周|星期)(?:之)?(?:内|以内)|(?:[上下本这]个?(?:周|星期|月)[一二三四五六日天末底]?|月底|周[一二三四五六日天]|年底|明天|后天|今天)|[一二三四五六七八九十两0-9]+个月|法定(?:期限|时限)|按规定)/;

/** Which year a day without one falls in: what the text says elsewhere. */
export type YearOf = (month: number, day: number) => { year: number | null; doubt: string | null };

/**
 * The day a value or a clause names. 20260330, 2026年3月30号 and 3月30日 with the year from the same text are days; 三个月内
 * is understood and is none.
 */
export function dayIn(text: string, yearOf: YearOf): FieldFound<Day> {
  const passage = text.trim().slice(0, 60);
  const serial = serialDay(text.trim());
  if (serial) return sureOf(serial, passage);
  const line = text
    .replace(packed, '$1-$2-$3')
    .replace(/(?<=月\s*\d{1,2}\s*)号/g, '日')
    .replace(/(\d)\s+(?=[年月日])/g, '$1')
    .replace(/(?<=[年月])\s+(?=\d)/g, '');
  const damaged =
    /(?:\d[OolIｌ]|[OolI]\d)[\dOolI]*\s*[年月日/.-]|[年月/.-]\s*\d*[OolI][\dOolI]*(?=\s*[月日/.-]|$)|\d月\d{1,2}曰/.exec(
      line,
    );
  if (damaged) {
    // O and l stand for 0 and 1 on recognised paper: likely, and a person looks.
    const mended = readDay(
      line.replace(/[OolIｌ\d]+(?=\s*[年月日/.-])|(?<=[年月/.-]\s*)[OolIｌ\d]+/g, (run) =>
        run.replace(/[Oo]/g, '0').replace(/[lIｌ]/g, '1'),
      ),
    );
    return mended.state === 'sure'
      ? likely(mended.day, '日期里有认不清的字', passage)
      : doubtOf('日期里有认不清的字', passage);
  }
  const read = readDay(line);
  if (read.state === 'sure') return sureOf(read.day, passage);
  const end = monthEnd(line, yearOf);
  if (end) return likely(end, '写的是「月底」，先当作当月最后一天，请核对', passage);
  if (read.state === 'doubtful' && read.reason !== '没有写年份' && !/年份不完整/.test(read.reason)) {
    const open = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})(?=$|[前之以\s，。；）)])/.exec(line);
    const day = open ? dayOf(Number(open[1]), Number(open[2]), Number(open[3])) : null;
    return day ? likely(day, '日期缺「日」字，请核对', passage) : doubtOf(read.reason, passage);
  }
  const found = short.exec(line)?.groups ?? chineseDay(line);
  if (found) {
    const [month, date] = [Number(found.month), Number(found.day)];
    if (found.year) {
      const day = dayOf(2000 + Number(found.year), month, date);
      return day ? likely(day, '年份只写了两位，请核对', passage) : doubtOf('没有这一天', passage);
    }
    const { year, doubt } = yearOf(month, date);
    const day = year === null ? null : dayOf(year, month, date);
    if (year !== null && day === null) return doubtOf('没有这一天', passage);
    return day && !doubt ? sureOf(day, passage) : { value: day, doubt: doubt ?? '没有写年份', passage };
  }
  if (relative.test(line)) return doubtOf('只写了一段时间，没有写到哪一天', passage);
  return null;
}

/** 4月底 of the year that stands there or elsewhere in the text. */
function monthEnd(line: string, yearOf: YearOf): Day | null {
  const found = /(?:(20\d{2})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*底/.exec(line);
  if (!found) return null;
  const month = Number(found[2]);
  const year = found[1] ? Number(found[1]) : yearOf(month, 28).year;
  for (const day of [31, 30, 29, 28]) {
    const last = year === null ? null : dayOf(year, month, day);
    if (last) return last;
  }
  return null;
}

function chineseDay(line: string): { month: string; day: string; year?: string } | null {
  const found = chinese.exec(line)?.groups;
  if (!found) return null;
  const read = readDay(`二〇二四年${found.month}月${found.day}日`);
  return read.state === 'sure' ? { month: read.day.slice(5, 7), day: read.day.slice(8, 10) } : null;
}

function dayOf(year: number, month: number, date: number): Day | null {
  const two = (n: number) => String(n).padStart(2, '0');
  const read = readDay(`${year}-${two(month)}-${two(date)}`);
  return read.state === 'sure' ? read.day : null;
}

const anyYear =
  /(?<![\d第〔[-])((?:19|20)\d{2})(?=\s*[年/.-]\s*\d{1,2}\s*[月/.-]|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/g;
const hanYear =
  /(?<![一二三四五六七八九〇○零])二[〇○零Ｏ][一二三四五六七八九〇○零]{2}(?=年[一二三四五六七八九十]{1,3}月)/g;
const englishYear = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?:\d{1,2}[，,]?\s+)?(20\d{2})/g;
const looseYear = /(?<![\d〔[])(20\d{2})\s*年(?!\s*\d)/g;

/** The year that the days of a text bear; none where it bears none or several. */
export function yearsOf(text: string): YearOf {
  const joined = text.replace(/(?<=\d)[ \t]+(?=\d)|(?<=\d)[ \t]+(?=[年月])/g, '');
  const whole = [...joined.matchAll(anyYear)].map((match) => Number(match[1]));
  for (const [, year] of joined.matchAll(englishYear)) whole.push(Number(year));
  for (const [words] of joined.matchAll(hanYear)) whole.push(parseNumeral(words) ?? Number.NaN);
  for (const match of text.matchAll(/(?<!\d)(2\d)\s*年\s*\d{1,2}\s*月/g)) whole.push(2000 + Number(match[1]));
  const years = new Set(whole.length > 0 ? whole : [...text.matchAll(looseYear)].map((match) => Number(match[1])));
  const [year] = years;
  const signed = years.size > 1 ? yearSigned(text) : null;
  return () => {
    if (year === undefined) return { year: null, doubt: '没有写年份' };
    if (years.size === 1) return { year, doubt: null };
    return signed === null ? { year: null, doubt: '没有写年份，文中有几个年份' } : { year: signed, doubt: null };
  };
}

/** Of several years that of the day under the notice counts. */
function yearSigned(text: string): number | null {
  const line = text.split('\n').findLast((each) => each.length < 40 && isDateLine(each.trim()));
  const read = line === undefined ? null : readDay(line);
  return read?.state === 'sure' ? Number(read.day.slice(0, 4)) : null;
}

/** A day to which an end is tied: 于6月30日前, 6月30日之前. */
const until =
  /([^。；;\n]{0,40}?)((?:2[\dOo]{3}\s*年\s*)?[\dOoIl]{1,2}\s*月\s*[\dOoIl]{1,2}\s*[日号]?|(?:20\d{2}\s*年\s*)?\d{1,2}\s*月\s*底|20\d{2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2}|20\d{6}|(?<![\d/.-])\d{1,2}[/.]\d{1,2}|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}[日号])\s*(?:[（(](?:星期|周)[一二三四五六日天][）)])?\s*(?:\d{1,2}\s?[:：]\s?\d{2}|上午|下午|中午|下班)?\s*(?:之前|以前|前|截止|止|为止|内)(?=([^。；;\n]{0,40}))/g;

/** Ends set in sentences, apart for those who co-handle and those who answer. */
export function endsIn(
  texts: readonly string[],
  yearOf: YearOf,
): { opinion: FieldFound<Day>[]; reply: FieldFound<Day>[] } {
  const ends: { opinion: FieldFound<Day>[]; reply: FieldFound<Day>[] } = { opinion: [], reply: [] };
  for (const text of texts) {
    for (const [, before = '', words = '', after = ''] of text.matchAll(until)) {
      const found = dayIn(words, yearOf);
      if (!found) continue;
      const near = `${
        before
          .split(/[，,、]/)
          .slice(-1)[0]
          ?.slice(-24) ?? ''
      }|${after.split(/[，,、（(]/)[0] ?? ''}`;
      // A draft, a visit or a report on the way is no end.
      if (
        /初稿|草稿|草案|方案|进度|调研|座谈|走访|审议|上会|签收|领取|反馈表|征询意见表/.test(near) &&
        !/答复|办结|办复|会办意见/.test(near)
      )
        continue;
      const opinion =
        /会办|协办|[送报给交馈].{0,6}(?:主办|牵头)单位|报.{2,12}汇总/.test(near) ||
        /(?:会办|协办)(?:意见|单位)[，,][^，,]{0,4}$/.test(before);
      ends[opinion ? 'opinion' : 'reply'].push({
        ...found,
        passage: `${before.slice(-12)}${words}前${after.slice(0, 12)}`,
      });
    }
  }
  return ends;
}

/** One day, or a doubt that there are several. */
export function oneDay(found: readonly FieldFound<Day>[]): FieldFound<Day> {
  const [first] = found;
  const other = found.find((each) => each && first && each.value !== first.value);
  if (first && other) return doubtOf('写了几个期限，不能确定哪一个是我单位的', `${first.passage} ｜ ${other.passage}`);
  return first ?? null;
}

import type { Found } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { foundAt, sentenceAround, sentencePassages } from '../found.ts';
import { daysIn } from './letter-day.ts';

const calendar = { kind: 'calendar', severity: 'error' } as const;

/** 不会有的日期：2月30日, 13月, 6月31日; 2025年2月29日 in no leap year. */
export function impossibleDays(text: string, today: Day | null): Found[] {
  const found: Found[] = [];
  for (const { 0: words, 1: year, 2: month = '', 3: day, index } of text.matchAll(
    /(?<![\d.])(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})日)?(?!\d)/gu,
  )) {
    if (/个$/u.test(text.slice(Math.max(0, index - 1), index))) continue;
    const before = text.slice(Math.max(0, index - 4), index);
    const own = today ? Number(today.slice(0, 4)) : 2024;
    const of = year
      ? Number(year)
      : /今年|本年/u.test(before)
        ? own
        : /去年/u.test(before)
          ? own - 1
          : /明年/u.test(before)
            ? own + 1
            : 2024;
    const impossible =
      Number(month) < 1 ||
      Number(month) > 12 ||
      (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(of, Number(month))));
    // 2月29日 without its year, when neither this year nor the last has one.
    const leapless =
      !year && today !== null && month === '2' && day === '29' && daysIn(own, 2) < 29 && daysIn(own - 1, 2) < 29;
    if ((impossible || leapless) && !/闰年/u.test(text))
      found.push(foundAt(index, words, { ...calendar, right: null, message: `没有${words}` }));
  }
  for (const { 0: words, index } of text.matchAll(/(?:第?[五六七八九5-9]|第[05-9])季度/gu))
    found.push(foundAt(index, words, { ...calendar, right: null, message: `没有${words}` }));
  return found;
}

/** 〔2037〕 in a letter of 2026: no paper has a number of a year to come. */
export function numbersToCome(text: string, today: Day | null): Found[] {
  if (!today) return [];
  return [...text.matchAll(/〔(20\d\d)〕/gu)].flatMap(({ 0: words, 1: year, index }) =>
    Number(year) > Number(today.slice(0, 4))
      ? [foundAt(index, words, { ...calendar, right: null, message: `${year}年还没有到，发文字号的年份不对` })]
      : [],
  );
}

/** 获评2027年度 in a letter of 2026: no year gives what has not begun. */
export function awardsToCome(text: string, today: Day | null): Found[] {
  if (!today) return [];
  return [
    ...text.matchAll(
      /(?:获评|获得|被评为|评为|荣获|入选|获授|获批|列入)[^，。；\d]{0,6}((20\d\d)年(?:度|全[国省市])?)(?![^，。；]{0,8}(?:计划|规划|预算|项目库|目标|任务))/gu,
    ),
  ].flatMap(({ 0: words, 1: told = '', 2: year = '', index }) =>
    Number(year) > Number(today.slice(0, 4))
      ? [
          foundAt(index + words.length - told.length, told, {
            ...{ ...calendar, right: null },
            message: `${year}年还没有到，不能已经获得`,
          }),
        ]
      : [],
  );
}

/** 星期与日期对不上：2026年5月18日（星期二）. */
export function wrongWeekdays(text: string, today: Day | null): Found[] {
  const found: Found[] = [];
  for (const { 0: words, 1: year, 2: month = '', 3: day = '', 4: named = '', index } of text.matchAll(
    /(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周|礼拜)([一二三四五六日天])/gu,
  )) {
    const of = year ?? today?.slice(0, 4);
    if (!of) continue;
    const weekday = new Date(Date.UTC(Number(of), Number(month) - 1, Number(day))).getUTCDay();
    const right = '日一二三四五六'[weekday] ?? '';
    if (right !== named.replace('天', '日')) {
      const at = index + words.length - 1;
      found.push(
        foundAt(at, named, { ...calendar, right, message: `${of}年${Number(month)}月${Number(day)}日是星期${right}` }),
      );
    }
  }
  return found;
}

type Span = { from: number; words: string; first: string; last: string };

const quarters: Record<string, [number, number]> = {
  一: [1, 3],
  二: [4, 6],
  三: [7, 9],
  四: [10, 12],
  '1': [1, 3],
  '2': [4, 6],
  '3': [7, 9],
  '4': [10, 12],
};
const time =
  /(?:((?:19|20)\d\d)年|(今年|本年|去年|上年|明年))?(?:(\d{1,2})(?:[—–-]|月?至|月?到)(\d{1,2})月|(\d{1,2})月(?:(\d{1,2})日)?|(上半年|下半年|年底|年末|年初)|第?([一二三四1-4])季度)?/gu;

/** The times of a sentence, as first and last day; 「5月」 without a year belongs to the year named before it, or this. */
function timesIn(text: string, today: Day): Span[] {
  const own = Number(today.slice(0, 4));
  let year = own;
  const found: Span[] = [];
  for (const match of text.matchAll(time)) {
    const [words, inFigures, named, from, to, month, day, part, quarter] = match;
    if (words === '' || /[\d.]$/u.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    if (inFigures) year = Number(inFigures);
    else if (named) year = own + (/去年|上年/u.test(named) ? -1 : named === '明年' ? 1 : 0);
    else if (!from && !month && !part && !quarter) continue;
    const [low, high] =
      from && to
        ? [Number(from), Number(to)]
        : month
          ? [Number(month), Number(month)]
          : part
            ? months(part)
            : quarter
              ? (quarters[quarter] ?? [1, 12])
              : [1, 12];
    if (low < 1 || high > 12 || low > high) continue;
    const two = (n: number) => String(n).padStart(2, '0');
    const first = `${year}-${two(low)}-${two(day ? Number(day) : 1)}`;
    const last = `${year}-${two(high)}-${two(day ? Number(day) : daysIn(year, high))}`;
    found.push({ from: match.index, words, first, last });
  }
  return found;
}

const months = (part: string): [number, number] =>
  part === '上半年' ? [1, 6] : part === '下半年' ? [7, 12] : part === '年初' ? [1, 1] : [12, 12];

const ahead =
  /将(?!来)|计划|拟(?!定)|预计|力争|争取|确保|目标|安排在|有望|前(?:完成|建成|实现|投入|启用|开工)|届时|打算|准备|规划|到时|起(?:执行|施行|实施|实行)|分[两三]批|截止|有效期|任期|服务期|要在|应(?:当|于)|须|需|待|年度任务|内完成/u;
const past =
  /已[经于]?[^将]{0,14}|(?:收到|收悉|接到)(?=[，。；、]|$)|完成了|建成了|[开举]展了|举办了|发放了|拨付了|共(?:劝导|救助|发放|投入|开展|举办|排查|检查|建成|完成|办理|接待|受理)|(?:组织|召开|印发|出台|启动|开通|签订|检查|走访|慰问|排查|培训|评选|新建|改造|新增|受理|办理|接待|举行|下发|修订|制定|实施|发布|公布|投入|安排|落实)了|顺利|圆满|全部[到完落]|正式(?:启用|投用|运营|上线|施行)了?|累计/u;

/** 把将来说成已经：今年8月，我局已完成… in a letter of June. 截至 a day to come. */
export function futureAsPast(text: string, today: Day | null): Found[] {
  if (!today) return [];
  return sentencePassages(text).flatMap((sentence) =>
    timesIn(sentence.text, today).flatMap(({ from, words, first, last }) => {
      // 2026年1至5月比对14.7万条 in a letter of 2025: months are counted when they are over.
      const counted =
        /[至到—–-]\d{1,2}月$/u.test(words) && /^[^，。；]{0,12}\d/u.test(sentence.text.slice(from + words.length));
      const day = counted ? last : first;
      if (day <= today || (day.slice(0, 7) === today.slice(0, 7) && !/日/u.test(words))) return [];
      const statement = sentence.text.slice(from, from + 60).split('；')[0] ?? '';
      const clause =
        (sentence.text
          .slice(0, from)
          .split(/[，；]/u)
          .at(-1) ?? '') + statement;
      const next = timesAfter(statement.slice(words.length));
      const told = statement.slice(0, words.length + next);
      const before = sentence.text.slice(Math.max(0, from - 10), from);
      if (ahead.test(before) || ahead.test(told)) return [];
      const until = /截[至止]到?$/u.test(before);
      if (
        !until &&
        !counted &&
        (!past.test((/(?:已|业已|早已)(?:经|于|在)+$/u.exec(before)?.[0] ?? '') + told) ||
          (/(?:于|自|从|在)$/u.test(before) === false && /明年/u.test(clause) && !/已/u.test(told)))
      )
        return [];
      return [
        foundAt(sentence.from + from, words, {
          ...calendar,
          right: null,
          message: `${words}还没有到，不能说成已经做了`,
        }),
      ];
    }),
  );
}

/** Where the next time of the statement begins: what is said behind it belongs to that. */
function timesAfter(text: string): number {
  const next = /(?:19|20)\d\d年|今年|去年|明年|目前|现已|(?<![\d—])\d{1,2}月/u.exec(text);
  return next ? next.index : text.length;
}

/** 把过去说成将来：将于2025年底前建成 in a letter of 2026; 原计划, 当时 and what is told of the past are none. */
export function pastAsFuture(text: string, today: Day | null): Found[] {
  if (!today) return [];
  return sentencePassages(text).flatMap((sentence) =>
    timesIn(sentence.text, today).flatMap(({ from, words, last }) => {
      if (last >= today || last.slice(0, 7) === today.slice(0, 7)) return [];
      const before = sentence.text.slice(Math.max(0, from - 8), from);
      const after = sentence.text.slice(from + words.length, from + words.length + 12);
      const led = /(?:将[于在]|计划[于在]?|拟[于在]|预计[于在到]?|力争[于在到]?|争取[于在到]?|确保[于在到]?)$/u.test(
        before,
      );
      const follows =
        /^(?:底|末|年底)?前[，]?(?:将(?!来)|计划|拟|力争|争取)|^(?:底|上半年|下半年)?[，]?(?:将(?:建成|完成|新建|新增|投入|启用|实现)|计划(?:建|完|新|投)|拟(?:建|新|完)|力争|争取(?!到|上级|中央|省|市|县|财政|资金|项目))/u.test(
          after,
        );
      // 于2025年底前制定出台 in 2026: what is told to be done by then, and not as done.
      const byThen =
        /(?:并|[，。；])于$/u.test(before) &&
        /^(?:底|年底|末)?(?:之)?前(?:制定|出台|建成|完成|印发|投入|启用|实现|修订|编制|开工)/u.test(after) &&
        !/已|完成了|建成了/u.test(sentence.text.slice(from, from + 40));
      if (!led && !follows && !byThen) return [];
      const around = sentenceAround(sentence.text, from);
      const own = /[^，；。]*$/u.exec(sentence.text.slice(0, from))?.[0] ?? '';
      if (
        /原计划|曾|当时|此前|原定|列入/u.test(around) ||
        /已/u.test(/[^，；。]*$/u.exec(sentence.text.slice(0, from))?.[0] ?? '') ||
        /按照|根据/u.test(own)
      )
        return [];
      return [
        foundAt(sentence.from + from, words, { ...calendar, right: null, message: `${words}已经过去，不能说成将要做` }),
      ];
    }),
  );
}

/** 今年（2025年） in a letter of 2026; 去年 and 明年 likewise. */
export function relativeYears(text: string, today: Day | null): Found[] {
  if (!today) return [];
  const own = Number(today.slice(0, 4));
  const offsets: Record<string, number> = {
    今年: 0,
    本年度: 0,
    本年: 0,
    去年: -1,
    上年: -1,
    上年度: -1,
    前年: -2,
    明年: 1,
    后年: 2,
  };
  const behind = [...text.matchAll(/((?:19|20)\d\d)年?([（(])(今年|去年|上年|前年|明年|后年)(?=[）)])/gu)].flatMap(
    ({ 0: words, 1: year = '', 2: open = '', 3: named = '', index }) => {
      if (Number(year) === own + (offsets[named] ?? 0)) return [];
      const meant = Object.keys(offsets).find(
        (word) => word.length === 2 && own + (offsets[word] ?? 0) === Number(year),
      );
      const right = meant ? words.slice(0, words.indexOf(open) + 1) + meant : null;
      return [
        foundAt(index, words, {
          ...calendar,
          right,
          message: `本函日期是${own}年，${named}是${own + (offsets[named] ?? 0)}年`,
        }),
      ];
    },
  );
  const before = [
    ...text.matchAll(
      /(今年|本年度|本年|去年|上年度|上年|前年|明年|后年)((?:[（(，]?即?)|(?:[^，。；\d]{2,10}，?[（(]?即))((?:19|20)\d\d)(年?[）)]?)/gu,
    ),
  ].flatMap(({ 0: words, 1: named = '', 2: open = '', 3: year = '', 4: close = '', index }) => {
    const right = String(own + (offsets[named] ?? 0));
    if (year === right) return [];
    // The year in figures was looked up, the word was written by habit: 今年（2025年） → 去年（2025年）.
    const meant = Object.keys(offsets).find((word) => word.length === 2 && own + (offsets[word] ?? 0) === Number(year));
    return [
      foundAt(index, words, {
        ...calendar,
        right: meant ? meant + open + year + close : `${named}${open}${right}${close}`,
        message: `本函日期是${own}年，${named}是${right}年`,
      }),
    ];
  });
  return [...behind, ...before];
}

/** “十四五”期间（2021—2026年）: the years of a five-year plan. */
function planYears(text: string): Found[] {
  const firsts: Record<string, number> = { 二: 2011, 三: 2016, 四: 2021, 五: 2026 };
  return [
    ...text.matchAll(
      /十([二三四五])五[”"]?(?:规划)?(?:期间|时期|末|初)?[（(，]?(?:即|从)?((?:19|20)\d\d)年?(?:[—–~～-]{1,2}|至|到)((?:19|20)\d\d)年/gu,
    ),
  ].flatMap(({ 0: words, 1: which = '', 2: from = '', 3: to = '', index }) => {
    const first = firsts[which] ?? 0;
    if (Number(from) === first && Number(to) === first + 4) return [];
    const at = index + words.indexOf(from, 3);
    const shown = words.slice(at - index);
    return [
      foundAt(at, shown, {
        ...calendar,
        right: shown.replace(from, String(first)).replace(new RegExp(`${to}(?=年$)`, 'u'), String(first + 4)),
        message: `“十${which}五”是${first}年至${first + 4}年`,
      }),
    ];
  });
}

/** 五年规划：“十四五”期间将… after its end. */
export function planPeriods(text: string, today: Day | null): Found[] {
  if (!today) return planYears(text);
  const ends: Record<string, number> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030 };
  const told = [
    ...text.matchAll(/[“"]?十([二三四])五[”"]?(?:期间|时期|末)[，]?[^，。；]{0,12}(?:将(?!来)|计划|力争|争取|拟)/gu),
  ].flatMap(({ 0: words, 1: which = '', index }) => {
    if ((ends[which] ?? 9999) >= Number(today.slice(0, 4))) return [];
    const shown = /^[“"]?十.五[”"]?(?:期间|时期|末)/u.exec(words)?.[0] ?? words;
    return [
      foundAt(index, shown, {
        ...calendar,
        severity: 'warning',
        right: null,
        message: `“十${which}五”已在${ends[which]}年结束，不能说成将来`,
      }),
    ];
  });
  return [...planYears(text), ...told];
}

/** 《老年教育发展规划（2016—2020年）》现行有效: a plan whose years are over is not in force. */
export function plansPast(text: string, today: Day | null): Found[] {
  if (!today) return [];
  return [
    ...text.matchAll(/《[^《》]{2,50}[（(]((?:19|20)\d\d)年?[—–~～-]{1,2}((?:19|20)\d\d)年?[）)][^《》]{0,8}》/gu),
  ].flatMap(({ 0: words, 2: to = '', index }) => {
    if (Number(to) >= Number(today.slice(0, 4))) return [];
    const before = text.slice(Math.max(0, index - 10), index);
    const after = text.slice(index + words.length, index + words.length + 14);
    const asNow =
      /^(?:现行|目前|正在|仍|继续)[^，。；]{0,4}(?:有效|执行|实施|施行|适用)?|^(?:有效|仍然?有效)/u.test(after) ||
      /(?:正在|目前|现)(?:按照|执行|落实|依据|根据)$/u.test(before);
    if (!asNow || /期满|已到期|收官|完成/u.test(after)) return [];
    return [
      foundAt(index, words, {
        ...{ ...calendar, severity: 'warning', right: null },
        message: `规划期到${to}年为止，请核对是否仍在执行`,
      }),
    ];
  });
}

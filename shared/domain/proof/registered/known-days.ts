import type { Found } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { foundAt } from '../found.ts';

const calendar = { kind: 'calendar', severity: 'error' } as const;

/** Festivals by the lunar and solar calendars, as the calendars of these years print them: month and day by year. */
const byYear: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  清明节: { 2022: '4-5', 2023: '4-5', 2024: '4-4', 2025: '4-4', 2026: '4-5', 2027: '4-5', 2028: '4-4', 2029: '4-4' },
  端午节: { 2022: '6-3', 2023: '6-22', 2024: '6-10', 2025: '5-31', 2026: '6-19', 2027: '6-9', 2028: '5-28' },
  中秋节: { 2022: '9-10', 2023: '9-29', 2024: '9-17', 2025: '10-6', 2026: '9-25', 2027: '9-15', 2028: '10-3' },
  重阳节: { 2022: '10-4', 2023: '10-23', 2024: '10-11', 2025: '10-29', 2026: '10-18', 2027: '10-8', 2028: '10-26' },
  七夕: { 2022: '8-4', 2023: '8-22', 2024: '8-10', 2025: '8-29', 2026: '8-19', 2027: '8-8', 2028: '8-26' },
  春节: { 2022: '2-1', 2023: '1-22', 2024: '2-10', 2025: '1-29', 2026: '2-17', 2027: '2-6', 2028: '1-26' },
  元宵节: { 2022: '2-15', 2023: '2-5', 2024: '2-24', 2025: '2-12', 2026: '3-3', 2027: '2-20', 2028: '2-9' },
};
/** The 重阳节 is the day of the old by law (老年人权益保障法第十二条). */
const sameDay: Readonly<Record<string, string>> = {
  老年节: '重阳节',
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
  重阳: '重阳节',
};

/** Days that are the same every year, as laws, the United Nations or the ministries set them. */
const fixed: Readonly<Record<string, string>> = {
  中华慈善日: '9-5',
  国际慈善日: '9-5',
  国际家庭日: '5-15',
  国际志愿者日: '12-5',
  国际残疾人日: '12-3',
  世界孤独症日: '4-2',
  世界孤独症关注日: '4-2',
  世界精神卫生日: '10-10',
  世界阿尔茨海默病日: '9-21',
  国际老年人日: '10-1',
  国际儿童节: '6-1',
  六一儿童节: '6-1',
  国际劳动妇女节: '3-8',
  三八妇女节: '3-8',
  学雷锋纪念日: '3-5',
  植树节: '3-12',
  消费者权益日: '3-15',
  劳动节: '5-1',
  全国防灾减灾日: '5-12',
  防灾减灾日: '5-12',
  建党节: '7-1',
  建军节: '8-1',
  教师节: '9-10',
  烈士纪念日: '9-30',
  国庆节: '10-1',
  国家宪法日: '12-4',
  宪法日: '12-4',
  国家公祭日: '12-13',
  国际禁毒日: '6-26',
  世界环境日: '6-5',
  世界人口日: '7-11',
  全国爱耳日: '3-3',
  全国爱眼日: '6-6',
  全国扶贫日: '10-17',
  元旦: '1-1',
};

/** The n-th weekday of a month: 世界社工日 is the third Tuesday of March, 全国助残日 the third Sunday of May. */
const ofWeek: Readonly<Record<string, readonly [month: number, nth: number, weekday: number]>> = {
  世界社工日: [3, 3, 2],
  国际社工日: [3, 3, 2],
  全国助残日: [5, 3, 0],
  母亲节: [5, 2, 0],
  父亲节: [6, 3, 0],
};

function dayOf(name: string, year: number): string | undefined {
  const usual = sameDay[name] ?? name;
  if (fixed[usual]) return fixed[usual];
  if (byYear[usual]) return byYear[usual][year];
  const week = ofWeek[usual];
  if (!week) return undefined;
  const [month, nth, weekday] = week;
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return `${month}-${1 + ((weekday - first + 7) % 7) + (nth - 1) * 7}`;
}

const names = [...Object.keys(byYear), ...Object.keys(sameDay), ...Object.keys(fixed), ...Object.keys(ofWeek)]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const yearTold = '(?:((?:19|20)\\d\\d)年|(今年|去年|明年))?';
const dayBehind = new RegExp(
  `${yearTold}(?:第\\d{1,3}个)?[“"]?(${names})[”"]?(?:当天|当日)?[（(，]?(?:即)?(\\d{1,2})月(\\d{1,2})日`,
  'gu',
);
const dayBefore = new RegExp(
  `${yearTold}(\\d{1,2})月(\\d{1,2})日(?:是|为|，)?[（(]?(?:第\\d{1,3}个)?[“"]?(${names})[”"]?(?=当天|当日|期间|[，。、）)]|这|开展|组织|前)`,
  'gu',
);

/** 节日与日期对不上：今年清明节（4月4日）, which in 2026 is the 5th. A year is told, or it is the letter's. */
export function knownDays(text: string, today: Day | null): Found[] {
  if (!today || !/[节日夕旦明阳]/u.test(text)) return [];
  const own = Number(today.slice(0, 4));
  const yearOf = (figures: string | undefined, named: string | undefined) =>
    figures ? Number(figures) : own + (named === '去年' ? -1 : named === '明年' ? 1 : 0);
  const judge = (year: number, name: string, month: string, day: string, at: number): Found[] => {
    const due = dayOf(name, year);
    if (due === undefined || due === `${Number(month)}-${Number(day)}`) return [];
    const [rightMonth, rightDay] = due.split('-');
    const words = `${month}月${day}日`;
    return [
      foundAt(at, words, {
        ...calendar,
        right: `${rightMonth}月${rightDay}日`,
        message: `${year}年${name}是${rightMonth}月${rightDay}日`,
      }),
    ];
  };
  return [
    ...[...text.matchAll(dayBehind)].flatMap(
      ({ 0: words, 1: year, 2: named, 3: name = '', 4: month = '', 5: day = '', index }) =>
        judge(yearOf(year, named), name, month, day, index + words.length - `${month}月${day}日`.length),
    ),
    ...[...text.matchAll(dayBefore)].flatMap(
      ({ 0: words, 1: year, 2: named, 3: month = '', 4: day = '', 5: name = '', index }) =>
        judge(yearOf(year, named), name, month, day, index + words.indexOf(`${month}月${day}日`)),
    ),
  ];
}

/** 1951年出生，今年65岁: born then, so old now; a birthday to come makes it one less. */
export function agesTold(text: string, today: Day | null): Found[] {
  if (!today) return [];
  const own = Number(today.slice(0, 4));
  return [
    ...text.matchAll(
      /((?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生人|生)[^。；\d]{0,8}(?:今年|现年|已|现)[^。；\d]{0,3}((\d{1,3})周?岁)/gu,
    ),
  ].flatMap(({ 0: words, 1: year = '', 2: told = '', 3: age = '', index }) => {
    const due = own - Number(year);
    if (Number(age) === due || Number(age) === due - 1 || Number(age) === due + 1) return [];
    return [
      foundAt(index + words.length - told.length, told, {
        ...calendar,
        right: told.replace(age, String(due)),
        message: `${year}年出生，到${own}年是${due}岁`,
      }),
    ];
  });
}

/** 去年9月，…参加了2024年地名文化活动 in a letter of 2026: 去年 and the year beside it are not the same. */
export function yearsAtOdds(text: string, today: Day | null): Found[] {
  if (!today) return [];
  const own = Number(today.slice(0, 4));
  return [
    ...text.matchAll(
      /(去年|今年)(?:\d{1,2}月)?[^。；\d]{0,20}?(?:参加|举办|开展|组织|召开)了?((?:19|20)\d\d)年(?!度?[^，。；]{0,6}(?:规划|计划|方案|发|出台|印发))/gu,
    ),
  ].flatMap(({ 0: words, 1: named = '', 2: year = '', index }) => {
    const due = own + (named === '去年' ? -1 : 0);
    if (Number(year) === due) return [];
    return [
      foundAt(index, words, {
        ...calendar,
        right: null,
        message: `本函日期是${own}年，${named}是${due}年，与${year}年不一致`,
      }),
    ];
  });
}

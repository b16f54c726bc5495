import type { Passage } from '../found.ts';

/** A figure of a sentence: its value in single units (万 and 亿 reckoned in), its measure and where it stands. */
export type Amount = {
  from: number;
  to: number;
  words: string;
  value: number;
  /** 元, 人, 家 …, of percentages %. */
  measure: string;
  /** How far the printed value may be from the true one. */
  step: number;
  /** 约, 近, 超, 余, 以上: not meant to be exact. */
  loose: boolean;
  /** 每人, 每月, 人均: a rate, no count. */
  each: boolean;
};

const measures =
  '个百分点|个工作日|工作日|餐次|平方公里|平方米|立方米|公里|公顷|人次|户次|家次|件次|场次|千克|周岁|小时|分钟|个月|元|米|张|个|家|所|处|座|名|位|人|户|件|场|期|批|套|台|辆|项|亩|吨|支|间|例|份|笔|次|部|岁|天|年|月|条|块|只|对|组|类|片|栋|幢|棵|株|门|课时|学时|单|穴|餐|盒|种|篇|册|卷|封|桌|节|车|趟|口|粒|双|盏|盘|周|起|宗|具|席|束|枚|袋|箱|幅|[%％]';
const amount = new RegExp(
  `((?<![签预邀违履节条公合制])约|(?<![附最邻将])近|超过|超|逾|不少于|不低于|至少|最高|不超过|达到?|第)?(?<![\\d.A-Za-z]|\\d[万亿])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,6})?)\\s{0,2}(亿|千万|百万|万|千|百)?(余|多)?(${measures})(以上|以下|以内|左右)?`,
  'gu',
);
/** 人, 名 and 位 count the same. */
export const kin = (measure: string) => (/^[名位]$/u.test(measure) ? '人' : measure);
const scales: Record<string, number> = { 千万: 1e7, 百万: 1e6, 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };

/** Everything counted in a sentence; years, days, ordinals and what stands inside 《》 are left out. */
export function countedIn({ text }: Pick<Passage, 'text'>): Amount[] {
  // 8，642对 is one figure, whoever typed the comma; of 3万6280人 no half is one.
  const whole = text.replace(/(?<=(?<!\d)\d{1,3})，(?=\d{3}(?!\d))/gu, ',');
  const bare = whole.replace(/《[^《》]{0,200}》|〔[^〕]{0,10}〕\d{0,5}号?/gu, (each) => '□'.repeat(each.length));
  return [...bare.matchAll(amount)].flatMap((match) => {
    const {
      1: before = '',
      2: digits = '',
      3: scale = '',
      4: more = '',
      5: measure = '',
      6: behind = '',
      index,
    } = match;
    if (before === '第' || (measure === '年' && /^(?:19|20)\d\d$/u.test(digits))) return [];
    if (measure === '月' || (measure === '个' && /^[月百]/u.test(bare.slice(index + match[0].length)))) return [];
    const from =
      index + (/^(?:约|近|超过|超|逾|不少于|不低于|至少|最高|不超过|达到?)/u.exec(match[0])?.[0].length ?? 0);
    const lead = bare.slice(Math.max(0, from - 12), from);
    const words = text.slice(from, index + match[0].length - behind.length);
    const factor = scales[scale] ?? 1;
    const decimals = digits.split('.')[1]?.length ?? 0;
    return [
      {
        ...{ from, to: from + words.length, words, measure: measure === '％' ? '%' : measure },
        value: Number(digits.replace(/,/gu, '')) * factor,
        step: factor === 1 && decimals === 0 ? 0 : factor / 10 ** decimals,
        loose: /约|近|超|逾|不|至少|最高/u.test(before) || more !== '' || behind !== '',
        each:
          /(?:每[\u4e00-\u9fff]{1,6}|[人户日月年周季村场所站点]均|平均|[\d元]\/)[^，。；、\d]{0,6}$/u.test(lead) ||
          /^(?:\/|每)/u.test(bare.slice(from + words.length)),
      },
    ];
  });
}

/** Whether two values may be the same, as they are rounded. */
export const sameAmount = (a: number, b: number, step: number) =>
  Math.abs(a - b) <= step * 0.5001 + 1e-9 * Math.max(a, b);

/** A value as this figure would print it: 500000 in 万元 → 50万元; null where it does not come out even. */
export function printedLike({ words, value, step }: Amount, right: number): string | null {
  const match = /^([\d,.]+)\s*(亿|千万|百万|万|千|百)?/u.exec(words);
  if (!match || value === 0) return null;
  const factor = scales[match[2] ?? ''] ?? 1;
  const decimals = Math.max(match[1]?.split('.')[1]?.length ?? 0, 0);
  const scaled = right / factor;
  const digits = Number.isInteger(scaled)
    ? String(scaled)
    : String(Number(scaled.toFixed(Math.max(decimals, step === 0 ? 0 : 1))));
  if (Math.abs(Number(digits) * factor - right) > 1e-6 * right) return null;
  const grouped = match[1]?.includes(',') ? digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : digits;
  return grouped + words.slice((match[1] ?? '').length);
}

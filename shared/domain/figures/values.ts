import { parseNumeral } from '../words/numeral.ts';

/** What the words of a figure allow: exact, rounded, about, more than. */
export type Value = {
  low: number;
  high: number;
  /** The number as it was said, 70 of 近七成. */
  said: number;
  /** 约, 近, 超, 余: whoever says so leaves it open; 不超过 and 不少于 say how far it may go. */
  about: '' | 'about' | 'below' | 'above' | 'most' | 'least';
};

const scales: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };
const chinese = '零〇一二两三四五六七八九十百千';

/** A number in digits, as one group of a pattern. It takes 1,200 and 3.5. */
export const numberPattern = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
/** A number in characters, 四百零九, 三万二千 and 九十六点八; 一 alone is none (一个, 一批), 一万 is. */
export const chineseNumberPattern = `([${chinese}]{1,5}万(?!人次|元)[${chinese}]{1,8}|[${chinese}]{2,9}(?:点[${chinese}]{1,4})?|[两二三四五六七八九十]|一(?=[万亿]))`;

const about: Readonly<Record<string, Value['about']>> = {
  ...{ 约: 'about', 大约: 'about', 左右: 'about', 上下: 'about' },
  ...{ 近: 'below', 将近: 'below', 接近: 'below', 几近: 'below', 不到: 'below', 不足: 'below' },
  ...{ 超过: 'above', 超: 'above', 逾: 'above', 突破: 'above', 高达: 'about', 多达: 'about' },
  ...{ 余: 'above', 多: 'above', 几: 'above', 以上: 'above', 有余: 'above' },
  ...{ 不超过: 'most', 不超: 'most', 不高于: 'most', 不多于: 'most', 至多: 'most', 最多: 'most', 最高: 'most' },
  ...{ 上限: 'most', 封顶: 'most', 以内: 'most', 之内: 'most', 以下: 'most', 不逾: 'most', 限额: 'most' },
  ...{ 不少于: 'least', 不低于: 'least', 至少: 'least', 最低: 'least', 最少: 'least', 起步: 'least', 不小于: 'least' },
};
/** 约, 近, 超 … before a number, 余 and 以上 behind it, for patterns. */
export const beforePattern =
  '(大约|(?<![签合预解履守违节制条公契特邀誓婚])约|将近|接近|几近|近|不到|不足|不超过|不超|不高于|不多于|至多|最多|最高|上限|不逾|超过|超|逾|突破|高达|多达|不少于|不低于|不小于|至少|最低|最少)';
export const behindPattern = '(余|多|几)';
export const endPattern = '(以上|左右|上下|有余|以内|之内|封顶|以下)';

/** The number in digits or characters; 九十六点八 → 96.8. Null where it is none. */
function numberInWords(words: string): number | null {
  const digits = words.replace(/,/g, '');
  if (/^\d/.test(digits)) return Number(digits);
  const [myriads, units] = words.split('万');
  if (myriads && units) {
    const [many, few] = [numberInWords(myriads), numberInWords(units.replace(/^[零〇]/, ''))];
    return many === null || few === null ? null : many * 1e4 + few;
  }
  const [whole = '', part = ''] = words.split('点');
  const value = parseNumeral(whole.replace(/〇/g, '零'));
  if (value === null || !part) return value;
  const decimals = [...part.replace(/两/g, '二')].map((sign) =>
    '零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign),
  );
  return decimals.some((digit) => digit < 0) ? null : Number(`${value}.${decimals.join('')}`);
}

/** The span of values of a number with its scale and the words around it. 6.2 with 万 → 61,500 to 62,500. */
export function valueInWords(
  words: string,
  scale: string,
  around: readonly (string | undefined)[],
  unitFactor = 1,
): Value | null {
  const number = numberInWords(words);
  if (number === null) return null;
  const factor = [...scale].reduce((product, sign) => product * (scales[sign] ?? 1), 1) * unitFactor;
  const decimals = /[.点](.+)$/.exec(words)?.[1]?.length ?? 0;
  const step = factor / 10 ** decimals;
  const said = number * factor;
  const how = around.flatMap((word) => (word ? [about[word] ?? ''] : [])).find((one) => one !== '') ?? '';
  return { ...spanOf(said, step, how, factor > 1 || decimals > 0), said, about: how };
}

function spanOf(said: number, step: number, how: Value['about'], rounded: boolean): { low: number; high: number } {
  if (how === 'above') return { low: said, high: said + Math.max(step, trailing(said), said * 0.1) };
  if (how === 'below') return { low: said * 0.9, high: said };
  if (how === 'most') return { low: said * 0.5, high: said };
  if (how === 'least') return { low: said, high: said * 2 };
  if (how === 'about') return { low: said * 0.95, high: said * 1.05 };
  // Money and counts given in 万 are rounded; a bare number is exact.
  return rounded ? { low: said - step / 2, high: said + step / 2 } : { low: said, high: said };
}

/** 3600多 may be anything up to 3700. */
function trailing(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** 七成 is anything that rounds to it; 九成四点八 is exact; 三成半. Null where the words are no share. */
export function shareInTenths(words: string, around: readonly (string | undefined)[]): Value | null {
  const caught = /^([一二三四五六七八九])成(半|[一二三四五六七八九](?:点[一二三四五六七八九零]{1,2})?)?$/.exec(words);
  if (!caught) return null;
  const tenths = '零一二三四五六七八九'.indexOf(caught[1] ?? '') * 10;
  const rest = caught[2] === '半' ? 5 : caught[2] ? (numberInWords(caught[2].replace(/^(.)$/, '$1')) ?? 0) : 0;
  const said = tenths + rest;
  const how = around.flatMap((word) => (word ? [about[word] ?? ''] : [])).find((one) => one !== '') ?? '';
  // 75% is 七成半, no more 七成.
  // 七成半 is told to the half tenth: 74.0% and 76% are it.
  const exact = caught[2]?.includes('点') ? 0.05 : caught[2] === '半' ? 2.4 : caught[2] ? 0.5 : 4.5;
  if (how === 'above') return { low: said, high: said + 10, said, about: how };
  if (how === 'below') return { low: said - 5, high: said, said, about: how };
  return { low: said - exact, high: said + exact, said, about: exact === 4.5 ? 'about' : how };
}

/** 最高可补贴3000元: how far it may go is said before the verb. */
export function limited(value: Value, lead: string): Value {
  if (value.about !== '') return value;
  const how = limits.exec(lead)?.[1]?.replace('线', '');
  const side = how ? about[how] : undefined;
  return side ? { ...value, ...spanOf(value.said, 0, side, false), about: side } : value;
}
const limits =
  /(?<![将再新又已])(不超过|不高于|不多于|至多|最多|最高(?!人民|法|检|气温|峰|层|处|点|的)|上限|限额|封顶线?|不少于|不低于|至少|最低(?!生活|工资)|最少)[^，。；：、\d]{0,10}$/;

/** Rounded figures agree when their spans share more than an edge: 3.8万 and 3.9万 do not; 超74万 and 超70万 neither. */
export function valuesAgree(one: Value, other: Value): boolean {
  // What may go up to 6万 is not what may go up to 8万; what is given stays within what may be.
  if (one.about === other.about && (one.about === 'most' || one.about === 'least'))
    return Math.abs(one.said - other.said) <= 1e-6 * one.said;
  if (one.about === 'above' && other.about === 'above') return Math.abs(one.said - other.said) <= 0.02 * one.said;
  const slack = 1e-9 * Math.max(Math.abs(one.high), Math.abs(other.high));
  const [low, high] = [Math.max(one.low, other.low), Math.min(one.high, other.high)];
  return (
    low + slack < high ||
    (low <= high + slack &&
      (one.low === one.high || other.low === other.high || one.about !== '' || other.about !== ''))
  );
}

/**
 * 346 and 364, 11.7 and 10.7: rather two writings of one number than two numbers. 0.2 for the same digits in another order,
 * 0.1 where one digit differs, else 0.
 */
export function slipOf(one: Value, other: Value): number {
  if (one.said === other.said) return 0;
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a.all.length !== b.all.length || a.sorted.length < 2) return 0;
  if (a.sorted === b.sorted) return a.telling >= 3 ? 0.2 : 0.1;
  return a.telling >= 3 && differing(a.all, b.all) === 1 ? 0.1 : 0;
}

/** How many digits tell: 3 of 386, 4 of 417.2, 1 of 300. */
export const tellingDigits = (value: Value): number => digitsOf(value).telling;

function differing(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) count += 1;
  return count;
}

/** Its digits in their order of size, without noughts at the end: what 346 and 364, 6.2 and 62000 have in common. */
export function sortedDigits(value: Value): string {
  return digitsOf(value).sorted;
}

type Digits = {
  all: string;
  sorted: string;
  /** How many stand before the noughts at the end. */
  telling: number;
};
/** A figure of one paragraph is held against those of a thousand others. */
const known = new WeakMap<Value, Digits>();

function digitsOf(value: Value): Digits {
  const before = known.get(value);
  if (before) return before;
  const all = String(Number(value.said.toPrecision(12))).replace('.', '');
  const telling = all.replace(/0+$/, '');
  const digits = { all, telling: telling.length, sorted: [...telling].sort().join('').replace(/^0+/, '') };
  known.set(value, digits);
  return digits;
}

const parts: Readonly<Record<string, number>> = { 一半: 50, 半数: 50, 过半: 50, 近半: 50, 大半: 60 };

/** 三分之一, 过半 and 近半 as a share of a hundred; null where the words are none. */
export function shareInParts(words: string, around: readonly (string | undefined)[]): Value | null {
  const [, of = '', share = ''] = /^([二三四五六七八九十])分之([一二两三四五六七八九])$/.exec(words) ?? [];
  const [all, some] = [numberInWords(of), numberInWords(share)];
  const said = parts[words] ?? (all && some ? (100 * some) / all : null);
  if (said === null || said > 100) return null;
  const word = around.flatMap((one) => (one ? [about[one] ?? ''] : [])).find((one) => one !== '') ?? '';
  const how = words === '过半' || words === '大半' ? 'above' : words === '近半' ? 'below' : word;
  if (how === 'above') return { low: said, high: said + 10, said, about: how };
  if (how === 'below') return { low: said - 6, high: said, said, about: how };
  return { low: said - 2.5, high: said + 2.5, said, about: 'about' };
}

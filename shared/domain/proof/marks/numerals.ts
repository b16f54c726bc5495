import type { Found, ProofSeverity } from '../../../model/letter/proof.ts';
import { parseNumeral } from '../../words/numeral.ts';
import { foundAt } from '../found.ts';

type Row = readonly [RegExp, (match: RegExpMatchArray) => string | null, string, ProofSeverity];

const digits = '零一二三四五六七八九';
const inHan = (text: string) => [...text].map((each) => digits[Number(each)] ?? each).join('');

/** l36场, 88O2217: a letter that looks like a figure. */
const letterRow: Row = [
  /(?<![A-Za-z\d])[lIO](?=\d{1,4}(?:[\u4e00-\u9fff]|\.\d))|(?<=\d)[lIoO]+(?=\d)|(?<=\d)[lIO](?=[名家个人万元户处场件年月日%])/gu,
  ([words]) => words.replace(/[lI]/gu, '1').replace(/[oO]/gu, '0'),
  '数字里混进了字母',
  'error',
];

const rows: readonly Row[] = [
  letterRow,
  [/(?<=\d) (?=\d{3}(?!\d))/gu, () => '', '数字中间有空格', 'warning'],
  // 4,3000辆次: the thousands are grouped by three.
  [
    /(?<![\d,.])\d{1,3},(?:\d{4,7}|\d{1,2}(?![\d]))(?=[\u4e00-\u9fff])(?![万亿])/gu,
    ([words]) => words.replace(/,/gu, ''),
    '千分号每三位一个',
    'warning',
  ],
  // 三十8个, 3百余条
  [
    /(?<![一二三四五六七八九十\d])[一二三四五六七八九]?十\d(?=[个名家人户处件项条张场次年天万])/gu,
    ([words]) => String((parseNumeral(words.slice(0, -1)) ?? 0) + Number(words.slice(-1))),
    '一个数不夹用汉字和阿拉伯数字',
    'warning',
  ],
  [
    /(?<![\d.])(\d)(百|千)(余|多)(?=[个名家人户处件项条张场次])/gu,
    ([, digit = '', scale = '', more = '']) => `${digit}${scale === '百' ? '00' : '000'}${more}`,
    '一个数不夹用汉字和阿拉伯数字',
    'warning',
  ],
  // 二百三十八处（238）, 共发现十二起
  [
    /(?<![第一二三四五六七八九十百千万零〇])[一二三四五六七八九](?:百|千)[一二三四五六七八九零十百]{1,6}(?=[余多]?[个名家人户处件项条张场次座所亩支册份台套例辆]|元(?!整))/gu,
    ([words]) => spelt(words),
    '统计数用阿拉伯数字（GB/T 15835-2011）',
    'warning',
  ],
  [
    /(?<=共[\u4e00-\u9fff]{0,14}|累计[\u4e00-\u9fff]{0,14}|合计[\u4e00-\u9fff]{0,6}|发现[\u4e00-\u9fff]{0,10}|处置[\u4e00-\u9fff]{0,10}|查处[\u4e00-\u9fff]{0,10}|受理[\u4e00-\u9fff]{0,10}|新增[\u4e00-\u9fff]{0,10}|建成[\u4e00-\u9fff]{0,10})(?<![第一二三四五六七八九十百千几数])(?:[二三四五六七八九]?十[一二三四五六七八九])(?=[起名家户件处座所])/gu,
    ([words]) => spelt(words),
    '统计数用阿拉伯数字（GB/T 15835-2011）',
    'warning',
  ],
  // 5万4千具, 3万6280人
  [
    /(?<![\d.])(\d{1,4})万(\d)千(?=[个名家人户处件项条张场次座所亩支册份台套例辆具只元])/gu,
    ([, ten = '', thousand = '']) => `${ten}.${thousand}万`,
    '一个数只用一个「万」「千」',
    'warning',
  ],
  [
    /(?<![\d.])(\d{1,4})万(\d{4})(?=[个名家人户处件项条张场次座所亩支册份台套例辆具只元])/gu,
    ([, ten = '', rest = '']) => `${Number(`${ten}.${rest}`)}万`,
    '一个数不分成两截写',
    'warning',
  ],
  // 8，642对
  [
    /(?<![\d，,.])(\d{1,3})，(\d{3})(?=[个名家人户处件项条张场次座所亩支册份台套例辆具只对元万])/gu,
    ([, a = '', b = '']) => a + b,
    '千分号不用全角逗号',
    'error',
  ],
  // 2026年二月, “5.20”
  [
    /(?<=(?:19|20)\d\d年)[一二三四五六七八九十]{1,2}(?=月)/gu,
    ([words]) => String(parseNumeral(words) ?? ''),
    '年月用同一种数字',
    'warning',
  ],
  [
    /(?<=[“"])(?:1[0-2]|[1-9])\.(?:[12]\d|3[01]|[1-9])(?=[”"])/gu,
    ([words]) => words.replace('.', '·'),
    '含有月日的专名用间隔号（GB/T 15835-2011，5.1.4）',
    'warning',
  ],
  [/(?<=\d)\.(?=[万亿千百元])/gu, () => '', '小数点后缺数', 'error'],
  [/(?<=\d)\s?[Mm]2(?![\dA-Za-z])/gu, () => '平方米', '计量单位用汉字', 'advice'],
  [/(?<=\d)平(?=左右|以上|以下|，|。|；|、)/gu, () => '平方米', '应为「平方米」', 'warning'],
  [/(?<=[^第\d]\d{1,3})工作日/gu, () => '个工作日', '「日」前缺「个」', 'warning'],
  [/(?<=\d)\s?(?:KM|Km|km)(?![A-Za-z²2])/gu, () => '公里', '计量单位用汉字', 'advice'],
  [/(?<=\d)\s?(?:KG|Kg|kg)(?![A-Za-z])/gu, () => '千克', '计量单位用汉字', 'advice'],
  [/(?<=\d)\s?(?:ML|ml|mL)(?![A-Za-z])/gu, () => '毫升', '计量单位用汉字', 'advice'],
  [/(?<=\d)\s?(?:CM|cm)(?![A-Za-z])/gu, () => '厘米', '计量单位用汉字', 'advice'],
  // 5-10万元, 60-70%: both ends bear the unit, and the sign is a dash.
  [
    /(?<![\d.A-Za-z〔/—～~-])(\d{1,4}(?:\.\d{1,2})?)(?:[.．]—|[.．]?[-–]+)(\d{1,4}(?:\.\d{1,2})?)([万亿])(元|人|户|平方米|张|个)/gu,
    ([, low = '', high = '', scale = '', measure = '']) => `${low}${scale}${measure}—${high}${scale}${measure}`,
    '范围两端都写单位，用一字线或浪纹线（GB/T 15834-2011，4.13）',
    'warning',
  ],
  [
    /(?<![\d.A-Za-z〔/—～~-])(\d{1,4}(?:\.\d{1,2})?)([—～~至])(\d{1,4}(?:\.\d{1,2})?)([万亿])(元|人|户|平方米|张|个)/gu,
    ([, low = '', sign = '', high = '', scale = '', measure = '']) =>
      `${low}${scale}${measure}${sign}${high}${scale}${measure}`,
    '范围两端都写单位，以免有两种读法',
    'advice',
  ],
  [
    /(?<![\d.])(\d{1,3})时?\s?(?:PM|AM|pm|am)(?![A-Za-z])/gu,
    ([, hour = '']) => `${hour}时`,
    '时刻用「时」，不用PM、AM',
    'warning',
  ],
  [/(?<=\d{1,2}[:：]\d{2})(?:时|点|分)(?!段)/gu, () => '', '「17:00」后不加「时」', 'warning'],
  [
    /(?<![\d:：.])(\d{1,2})点(?:整|钟)?(?=[至到—～，。；、（）]|\d{1,2}分|以[前后])/gu,
    ([, hour = '']) => `${hour}时`,
    '公文中时刻用「时」',
    'advice',
  ],
  // 1.2千万元, 一万2千元
  [
    /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)(千|百)万(?=[元人])/gu,
    ([, number = '', scale = '']) => `${Number((Number(number) * (scale === '千' ? 1000 : 100)).toFixed(2))}万`,
    '一个数不夹用「千」「百」',
    'warning',
  ],
  [
    /([一二三四五六七八九])万(\d)千(?=[元人户])/gu,
    ([, ten = '', thousand = '']) => `${digits.indexOf(ten)}.${thousand}万`,
    '一个数不夹用汉字和阿拉伯数字',
    'warning',
  ],
  // 三仟余, 二百伍十
  [
    /[一二三四五六七八九十\d]+[仟佰拾](?:余|多)?(?=[名个家人元户万件项次份块])/gu,
    ([words]) => plainNumber(words),
    '统计数用阿拉伯数字（GB/T 15835-2011）',
    'warning',
  ],
  // 二十五名, 十八家: a count is printed in figures.
  [
    /(?<![第一二三四五六七八九十百千万亿几数〇零\d“届])(?:[一二三四五六七八九]?十[一二三四五六七八九]|[一二三四五六七八九](?:百|千|万)[一二三四五六七八九十百千零]*)(?=(?:名|家|户|人次|万元|处|件|起|所|座|台|张|亩|场|元|个(?!月|百|方面|字|五年)|周岁|岁|公里|平方米|天|日内))/gu,
    ([words]) => spelt(words),
    '统计数用阿拉伯数字（GB/T 15835-2011）',
    'advice',
  ],
  [
    /(?<![\d.A-Za-z〔/—～~-])(\d{1,3}(?:\.\d{1,2})?)-(\d{1,3}(?:\.\d{1,2})?)%/gu,
    ([, low = '', high = '']) => `${low}%—${high}%`,
    '范围两端都写「%」，用一字线或浪纹线（GB/T 15835-2011）',
    'warning',
  ],
  [/(?<![\d.])1(0?)几(?=[个名家人所天年项次万])/gu, () => '十几', '概数用汉字', 'error'],
  [/(?<![\d.])([2-9])0几(?=[个名家人所天年项次万])/gu, ([, ten = '']) => `${inHan(ten)}十几`, '概数用汉字', 'error'],
  [
    /(?<![\d.、])([1-9])、([1-9])(?=[个名家人天次万]|年(?!级|月|度))(?!\d)/gu,
    approximate,
    '概数用汉字，不用顿号',
    'warning',
  ],
  [
    /(?<![一二三四五六七八九十第])([一二三四五六七八])、([二三四五六七八九])(?=个(?!方面)|名|家|人(?!士)|天|年(?!级|度)|处|所|户|次|项|件|座|张|块|公里|百|千|万)/gu,
    approximate,
    '概数不用顿号',
    'warning',
  ],
  [/(?<!\d)1老1[小少]/gu, () => '一老一小', '定型的词用汉字', 'error'],
  [/“?(?<!\d)14五”?(?=规划|期间|时期)/gu, () => '“十四五”', '定型的词用汉字', 'error'],
  [
    /二[零0Oo][一二][零一二三四五六七八九0](?=年(?:[\d一二三四五六七八九十]{1,3}月|[底初末]|以来|度|上半年|下半年))/gu,
    ([words]) => [...words].map((sign) => (/[0Oo]/u.test(sign) ? '0' : digits.indexOf(sign))).join(''),
    '公历年份用阿拉伯数字（GB/T 15835-2011）；汉字年份用「〇」',
    'warning',
  ],
  [
    /二[零0Oo][一二][零一二三四五六七八九0](?=年(?![\d一二三四五六七八九十]{1,3}月|[底初末]|以来|度|上半年|下半年))/gu,
    ([words]) => words.replace(/[零0Oo]/gu, '〇'),
    '汉字年份用「〇」',
    'warning',
  ],
  [
    /(?<![\d.])(\d{1,12}(?:\.\d{1,6})?)\s{0,2}([㎡㎥㎞㎏])/gu,
    ([, number = '', unit = '']) => number + (units[unit] ?? ''),
    '计量单位用汉字',
    'advice',
  ],
  [
    /(?<![\d.])(\d{1,12}(?:\.\d{1,6})?)(?:m2|m²|平米|平方(?!米|公里|千米|厘米|数))/gu,
    ([, number = '']) => `${number}平方米`,
    '计量单位写「平方米」',
    'advice',
  ],
  [
    /(?<![\d.])(\d{1,12}(?:\.\d{1,6})?)[~～—-](\d{1,12}(?:\.\d{1,6})?)%/gu,
    ([words, low = '', high = '']) => `${low}%${words.includes('—') ? '—' : '～'}${high}%`,
    '范围两端都写「%」（GB/T 15835-2011）',
    'advice',
  ],
  [
    /(?<![\d.])(\d{1,3})千(?:(\d)百)?(\d{1,2})?(万)?(?=[元人户平亩张名个家])/gu,
    ([, thousand = '', hundred = '0', rest = '0', scale = '']) =>
      `${Number(thousand) * 1000 + Number(hundred) * 100 + Number(rest)}${scale}`,
    '一个数不夹用「千」「百」',
    'warning',
  ],
  [
    /(?<![\d.千])(\d{1,2})百(\d{1,2})?(万)?(?=[元人户平亩张名个家])/gu,
    ([, hundred = '', rest = '0', scale = '']) => `${Number(hundred) * 100 + Number(rest)}${scale}`,
    '一个数不夹用「千」「百」',
    'warning',
  ],
  [
    /(?<![\d.])(\d{1,4})亿(\d{1,4})千万(?=元)/gu,
    ([, hundred = '', rest = '']) => `${hundred}.${rest}亿`,
    '一个数不用两种单位写',
    'warning',
  ],
  [
    /(?<![\d.A-Za-z〔/-])(\d{1,4}(?:\.\d{1,2})?)-(\d{1,4}(?:\.\d{1,2})?)(?=(?:[元人名户家个所处张只座项次天岁米年月日时周期场件支批套台]|平方米|公里|周岁|小时|分钟))/gu,
    ([words]) => words.replace('-', '—'),
    '起止用一字线「—」或浪纹线「～」，不用短横（GB/T 15834-2011，4.13）',
    'warning',
  ],
  [
    /(?<![\d.])(?:19|20)?\d{2}\.\d{1,2}\.\d{1,2}(?![\d.])/gu,
    ([words]) => {
      const [year = '', month = '', day = ''] = words.split('.');
      return `${year.length === 2 ? `20${year}` : year}年${Number(month)}月${Number(day)}日`;
    },
    '正文日期写「年月日」',
    'warning',
  ],
  [
    /(?<![\d.第])([12]\d)年(?=[底初末]|\d{1,2}月|上半年|下半年|以来|全[年市县区])/gu,
    ([, year = '']) => `20${year}年`,
    '年份写全四位（GB/T 15835-2011）',
    'warning',
  ],
  [/(?<=\d{1,2}月)(\d{1,2})号(?![楼院线令文])/gu, ([, day = '']) => `${day}日`, '公文中日期写「日」', 'warning'],
  [
    /(?<=年)元月(?:(\d{1,2}|[一二三十]{1,3})[日号])?/gu,
    ([words, day]) => `1月${day === undefined ? '' : `${/\d/u.test(day) ? day : hanDay(day)}日`}` || words,
    '公历的月日用阿拉伯数字（GB/T 15835-2011）',
    'advice',
  ],
  [
    /(?<=(?:19|20)\d\d年)([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/gu,
    ([, month = '', day = '']) => `${hanDay(month)}月${hanDay(day)}日`,
    '公历的月日用阿拉伯数字（GB/T 15835-2011）',
    'warning',
  ],
  [
    /百分之([零〇一二两三四五六七八九十百]{1,6}(?:点[零〇一二三四五六七八九]{1,2})?)(?![之几])/gu,
    ([, words = '']) => {
      const [whole = '', part = ''] = words.split('点');
      const value = parseNumeral(whole);
      return value === null
        ? null
        : `${value}${part ? `.${[...part].map((each) => digits.indexOf(each === '〇' ? '零' : each)).join('')}` : ''}%`;
    },
    '统计数用阿拉伯数字（GB/T 15835-2011）',
    'advice',
  ],
  [
    /(?<![\d.第—])(2[0-9])年(?=(?:全市|全县|全区|我市|我县|我区|我局|共|累计)?(?:建成|新建|完成|投入|新增|发放|共|累计|改造|开展|培训|检查|安排|下达|拨付|印发))/gu,
    ([, year = '']) => `20${year}年`,
    '年份写全四位（GB/T 15835-2011）',
    'warning',
  ],
  [
    /(?<![签合预解履守违节制条公契特邀誓])(?:大约|约)(\d[\d,.]*)(万|亿|千|百)?[余多](?=[\u4e00-\u9fff])(万|亿)?/gu,
    ([, number = '', scale = '', more = '']) => `约${number}${scale}${more}`,
    '「约」与「余」「多」只用一个',
    'warning',
  ],
  [
    /[壹贰叁肆伍陆柒捌玖拾佰仟]{1,9}(?:万|亿)?(?=元|人|户|个|名|家|张|件)/gu,
    ([words]) => inCapitals(words),
    '正文的数用阿拉伯数字，大写只用于票据',
    'warning',
  ],
  [
    /(?<=(?:人数|总人数|参保人数|受益人数|服务人数|人口数)(?:已经?|共|约|累计|达|达到|为|有|超过|突破|增至|增加到){0,3})(\d[\d,.]*)([万亿])(?=[，。；、）]|$)/gu,
    ([, number = '', scale = '']) => `${number}${scale}人`,
    '数后缺「人」',
    'warning',
  ],
  [
    /(?:大约|约|近)\d[\d,.]*[万亿]?[\u4e00-\u9fff%]{0,3}(?:左右|上下)/gu,
    () => null,
    '「约」与「左右」只用一个',
    'advice',
  ],
  [
    /(?:减少|降低|下降|缩小|压减|缩短)(?:了|[^，。；\d增]{0,6})(?:[一二两三四五六七八九十]|\d+(?:\.\d+)?)倍(?!以上的)/gu,
    ([words]) => (/[一1]倍$/u.test(words) ? words.replace(/[一1]倍$/u, '一半') : null),
    '减少不用倍数',
    'warning',
  ],
];
/** 三仟余 → 3000余. */
function plainNumber(words: string): string | null {
  const more = /[余多]$/u.exec(words)?.[0] ?? '';
  const plain = words
    .replace(/[余多]$/u, '')
    .replace(/仟/gu, '千')
    .replace(/佰/gu, '百')
    .replace(/拾/gu, '十');
  const digits = /^\d/u.test(plain)
    ? String(Number(/^\d+/u.exec(plain)?.[0]) * ({ 千: 1000, 百: 100, 十: 10 }[plain.slice(-1)] ?? 1))
    : parseNumeral(plain);
  return digits === null ? null : `${digits}${more}`;
}

const spelt = (words: string) => {
  const value = parseNumeral(words);
  return value === null ? null : String(value);
};
const units: Record<string, string> = { '㎡': '平方米', '㎥': '立方米', '㎞': '公里', '㎏': '千克' };

/** 伍拾万 → 50万. */
function inCapitals(words: string): string | null {
  const scale = /[万亿]$/u.exec(words)?.[0] ?? '';
  const plain = [...words.replace(scale, '')]
    .map((sign) => '一二三四五六七八九十百千'['壹贰叁肆伍陆柒捌玖拾佰仟'.indexOf(sign)] ?? sign)
    .join('');
  const value = parseNumeral(plain);
  return value === null ? null : `${value}${scale}`;
}

const hanDay = (words: string) => parseNumeral(words) ?? words;

function approximate([words, low = '', high = '']: RegExpMatchArray): string | null {
  const number = (each: string) => (/\d/u.test(each) ? Number(each) : digits.indexOf(each));
  if (number(high) !== number(low) + 1) return words;
  return /\d/u.test(low) ? inHan(low) + inHan(high) : low + high;
}

/** 数字用法（GB/T 15835-2011）：概数, 年份, ranges, units. */
export function numeralUse(text: string): Found[] {
  if (!/[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖拾]/u.test(text)) return [];
  return rows.flatMap(([pattern, right, message, severity]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const stands = right(match);
      return stands === match[0]
        ? []
        : [foundAt(match.index, match[0], { kind: 'numeral', severity, right: stands, message })];
    }),
  );
}

/** 0594-88O2217: letters among figures, of a telephone too. */
export function lettersForFigures(text: string): Found[] {
  const [pattern, right, message, severity] = letterRow;
  return [...text.matchAll(pattern)].map((match) =>
    foundAt(match.index, match[0], { kind: 'numeral', severity, right: right(match), message }),
  );
}

/** 金额缺「元」：共86万；beside other sums of money. 罚款合计17元: a sum so small that 万 is likely missing. */
export function moneyUnits(text: string): Found[] {
  const found: Found[] = [];
  for (const { 0: words, 1: number = '', 2: scale = '', index } of text.matchAll(
    /(?<![\d.])(\d[\d,]*(?:\.\d+)?)([万亿])(?=[；，。、）]|$)/gu,
  )) {
    const around = text.slice(Math.max(0, index - 40), index + 30);
    if (
      !/元|补助|补贴|资金|投入|拨付|经费|金额|签约|产值|投资|产业/u.test(around) ||
      /(?:人口|人数|人次|户|床位|面积)[\u4e00-\u9fff]{0,6}$/u.test(text.slice(Math.max(0, index - 12), index))
    )
      continue;
    const ofPeople =
      /(?:居民|群众|老人|老年人|人员|对象|儿童|学生|职工|村民|受益|惠及|服务|覆盖)[\u4e00-\u9fff]{0,3}$/u.test(
        text.slice(Math.max(0, index - 10), index),
      );
    found.push(
      foundAt(index, words, {
        kind: 'figures',
        severity: 'warning',
        right: ofPeople ? `${number}${scale}人` : `${number}${scale}元`,
        message: ofPeople ? '数后缺「人」' : '金额后缺「元」',
      }),
    );
  }
  for (const { 0: words, 1: lead = '', 2: number = '', index } of text.matchAll(
    /((?:罚款|投入|拨付|下达|安排|筹集|募集|资金|经费)[\u4e00-\u9fff]{0,6}(?:合计|共计?|累计|总计)?)(?<![每人月])(\d{1,3}(?:\.\d+)?)元(?!\/|每|的标准|以[上下内])/gu,
  )) {
    if (/每|标准|人均|户均|最[高低]|不超过|按/u.test(text.slice(Math.max(0, index - 12), index) + lead)) continue;
    const at = index + words.lastIndexOf(number);
    found.push(
      foundAt(at, `${number}元`, {
        kind: 'figures',
        severity: 'error',
        right: `${number}万元`,
        message: '金额小得不合情理，像是缺了「万」，请核对',
      }),
    );
  }
  // 罚没款887000万元: so many ten thousands with so many noughts were counted in yuan.
  for (const { 0: words, 1: number = '', index } of text.matchAll(/(?<![\d.,])(\d{2,7}000)万元/gu)) {
    const right = Number((Number(number) / 1e4).toFixed(4));
    if (Number(number) < 1e5) continue;
    found.push(
      foundAt(index, words, {
        kind: 'figures',
        severity: 'warning',
        right: `${right}万元`,
        message: '数大得不合情理，像是以元计的数后面写了「万元」，请核对',
      }),
    );
  }
  // 受益23140人，预计支出6012.6元: less than a yuan each.
  for (const { 0: words, 1: shown = '', 2: sum = '', index } of text.matchAll(
    /(?:支出|发放|拨付|兑现|投入|安排|下达|支付|需资金)(?:资金|补贴|补助|金额|经费|奖补资金)?(?:共|约|合计|累计)?(?<!每[\u4e00-\u9fff]{1,4})((\d{2,5}(?:\.\d{1,2})?)元)(?=[。；，、]|$)/gu,
  )) {
    const before =
      text
        .slice(Math.max(0, index - 90), index)
        .split(/[。]/u)
        .at(-1) ?? '';
    const people = [...before.matchAll(/(\d[\d,.]*)(万)?(?:人|户|名|人次)(?![均每])/gu)].map(
      ([, count = '', scale]) => Number(count.replace(/,/gu, '')) * (scale ? 1e4 : 1),
    );
    if (!people.some((count) => count > Number(sum)) || /每|均|标准/u.test(before.slice(-14) + words)) continue;
    found.push(
      foundAt(index + words.indexOf(shown), shown, {
        kind: 'figures',
        severity: 'warning',
        right: `${sum}万元`,
        message: '按所说的人数每人不到一元，像是缺了「万」，请核对',
      }),
    );
  }
  // 人均月工资2800—3200。
  for (const { 0: words, 1: number = '', index } of text.matchAll(
    /(?:工资|补贴|补助|费用|收费|价格|租金|薪酬|收入|奖励|津贴|餐费|押金|月租|单价|保费)[^，。；\d]{0,6}((\d{2,6})(?:[—～至-](\d{2,6}))?)(?=[，。；]|$)/gu,
  )) {
    if (/(?:编号|文号|第|20\d\d)[^，。；]{0,3}$/u.test(text.slice(Math.max(0, index - 4), index)) || /年$/u.test(words))
      continue;
    const at = index + words.length - number.length;
    found.push(
      foundAt(at, number, {
        kind: 'figures',
        severity: 'warning',
        right: number.replace(/(\d+)/gu, '$1元'),
        message: '金额后缺「元」',
      }),
    );
  }
  // 一期建筑面积3.2万平方米，二期4.8万米
  for (const { 0: words, 1: number = '', index } of text.matchAll(/(\d[\d.]*万?)米(?=[，。；、）])/gu)) {
    if (
      !/面积[^。；]{0,40}$/u.test(text.slice(Math.max(0, index - 50), index)) ||
      /长|宽|高|距|径/u.test(text.slice(Math.max(0, index - 6), index))
    )
      continue;
    found.push(
      foundAt(index, words, {
        kind: 'figures',
        severity: 'warning',
        right: `${number}平方米`,
        message: '面积的单位是「平方米」',
      }),
    );
  }
  // 儿童督导员86名、儿童主任1024，
  for (const { 0: words, 1: measure = '', 2: number = '', index } of text.matchAll(
    /(?<=\d)(名|家|个|户|人|处|座|张|件)、[\u4e00-\u9fff]{2,8}(\d{1,6})(?=[，。；])/gu,
  )) {
    const at = index + words.length - number.length;
    found.push(
      foundAt(at, number, {
        kind: 'figures',
        severity: 'warning',
        right: number + measure,
        message: `数后缺「${measure}」`,
      }),
    );
  }
  // 租金每月80万元，补贴后自付24元
  for (const { 0: words, 1: number = '', 2: paid = '', index } of text.matchAll(
    /(?<![\d.])(\d{1,4}(?:\.\d{1,2})?)万元(?=[，、（][^。；\d]{0,16}(?:自付|自负|自费|个人(?:承担|负担|支付|缴纳)|实付|只需|仅需|补贴后|优惠后|减免后)[^。；\d]{0,8}(\d{1,5}(?:\.\d{1,2})?)元)/gu,
  )) {
    const lead = text.slice(Math.max(0, index - 12), index);
    if (!/每[月天日次人件台餐]|租金|单价|月租|价格|收费/u.test(lead) || Number(paid) > Number(number)) continue;
    found.push(
      foundAt(index, words, {
        kind: 'figures',
        severity: 'warning',
        right: `${number}元`,
        message: `自付${paid}元，原价像是多写了「万」，请核对`,
      }),
    );
  }
  return found;
}

/** 汉字之间不留空格. */
export function strayBlanks(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?<=[\u3400-\u9fff，。；：、])[ \u00a0\u3000]{1,20}(?=[\u3400-\u9fff，。；：、\d])|(?<=\d)[ \u00a0]{1,9}(?=[\u3400-\u9fff，。；：、）》”])|(?<=[（《“])[ \u00a0\u3000]{1,9}(?=\S)/gu,
    ),
  ].flatMap(({ 0: words, index }) => {
    // What is taken out is shown with what stands beside it.
    const from = index - 1;
    const shown = text.slice(from, index + words.length + 1);
    const says = {
      kind: 'mark',
      severity: 'warning',
      right: shown.replace(words, ''),
      message: '汉字之间有空格',
    } as const;
    // 《关于深化婚俗改革 倡导文明婚礼的建议》: two lines of a title.
    const inTitle = text.lastIndexOf('《', index) > text.lastIndexOf('》', index) && text.indexOf('》', index) > 0;
    return inTitle ? [] : [foundAt(from, shown, says)];
  });
}

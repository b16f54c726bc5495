import type { Day } from '../../model/primitives.ts';
import { comparedWith } from './compared-with.ts';
import { countedPattern, inOneMeasure } from './measures.ts';
import { resolvedTime } from './resolved-time.ts';
import { figureTime } from './time.ts';
import {
  beforePattern,
  behindPattern,
  chineseNumberPattern,
  endPattern,
  limited,
  numberPattern,
  shareInParts,
  shareInTenths,
  type Value,
  valueInWords,
} from './values.ts';

/** One figure of a sentence, with what it measures. */
export type Figure = {
  /** 「养老床位」; without 全市, verbs and 总数. */
  subject: string;
  /** 新增, 改造, 发放 …; empty for a plain count (建成, 共有, 达到). */
  action: string;
  /** Unit of measure, like ones under one name: 家, 所 and 处 are 个. */
  measure: string;
  /** The values the words allow: 6.2万 is 61,500 to 62,500, 3600多 is 3,600 to 3,700. */
  value: Value;
  /** For each of what, 「人月」 of 每人每月; empty where the text names none. */
  per: string;
  /** The place that is counted alone, 东湖区; empty for all of them. */
  place: string;
  /** The words right around the figure. */
  around: string;
  /** 「2025」, 「2025-06」, 「now」, or empty where the text says no time. */
  time: string;
  /** Whether its own clause names the time. */
  dated: boolean;
  /** Still to come: 计划, 力争, 将. */
  plan: boolean;
  /** What it was before, by how much it changed, or how it stands: 由80元提高至92元, 提高2000元. */
  role: 'before' | 'change' | 'state';
  /** Who did it, where the sentence says so: 市财政局, or 我局 for the writing unit. Another's doing is another thing. */
  actor: string;
  /** As printed: 「6.2万张」. */
  printed: string;
  sentence: string;
};

const figurePattern = new RegExp(
  // Begun at a number's first digit only: a long number is not tried from each of its digits.
  `${beforePattern}?(?<![\\d.,])${numberPattern}\\s*(亿|万|千|百)?${behindPattern}?\\s*(${countedPattern})${endPattern}?(多)?`,
  'g',
);
const chinesePattern = new RegExp(
  `${beforePattern}?(?<![零〇一二两三四五六七八九十百千万亿第])${chineseNumberPattern}(亿|万)?${behindPattern}?(${countedPattern})${endPattern}?(多)?`,
  'g',
);
/** 6.8万常住人口, 参保人数达38.6万 */
const peoplePattern = new RegExp(
  `${beforePattern}?(?<![\\d.,])${numberPattern}万${behindPattern}?(?=(?:名|位)?(?:[常户流外农城老城乡残困独高失未在留][\\u4e00-\\u9fff]{1,3})?(?:人口|老人|群众|居民|学生|儿童|党员|职工|志愿者|参保人|(?<=人[数口][^，。；\\d]{0,6}[\\d.]{1,8}万[余多]?)[，。；、）]))`,
  'g',
);
const percentPattern = new RegExp(
  `${beforePattern}?百分之([零〇一二三四五六七八九十百]{1,5}(?:点[零〇一二三四五六七八九]{1,3})?)${endPattern}?`,
  'g',
);
const tenthsPattern = new RegExp(
  `${beforePattern}?([一二三四五六七八九]成(?:半|[一二三四五六七八九](?:点[零一二三四五六七八九]{1,2})?)?)(?!年|立|为|员|本|果|功|效|绩|都|长|人|熟|套)(多)?${endPattern}?`,
  'g',
);
/** 三分之一, 过半; 一分为二 and 半数以上表决 are none. */
const partsPattern = new RegExp(
  `${beforePattern}?([二三四五六七八九十]分之[一二两三四五六七八九](?![一二三四五六七八九十点])|一半|半数|过半|近半)(?!表决|同意|票|径)(多)?${endPattern}?`,
  'g',
);
/** 2018年建成投用: of a happening the year itself is what is told. */
const eventYear =
  /(?<!\d)(20\d\d)年(?:底|末|初|上半年|下半年|(\d{1,2})月(?:底|末|份|初)?)?(?=[^，。；：\d]{0,24}(?:建成|投用|投入使用|启用|印发|出台|施行|实施|启动|开工|完工|竣工|成立|揭牌|挂牌|开业|试运营|上线|落成|动工|封顶)[^，。；：\d]{0,12}[，。；：])/g;
/** 全部于10月底前竣工: of a happening the month is told, whatever the year. */
const eventMonth =
  /(?<!\d|\d年)(\d{1,2})月(底|末|初|上旬|中旬|下旬|份)?(?:之?前)?(?=(?:就|已|便|将|可|全部|全面|均|如期|提前|正式|顺利|基本|整体|陆续|集中)*(?:建成|投用|投入使用|启用|印发|出台|施行|实施|启动|开工|完工|竣工|完成|成立|揭牌|挂牌|开业|试运营|上线|落成|动工|封顶|开放|发放到位|拨付到位|交付|验收))/g;
/** 自2026年4月起: from when something holds. */
const startMonth =
  /(?<!\d)(\d{1,2})月(?:份|初)?(?=起(?:[，、。；]|在|对|将|正式|全|可|按|由|开始|执行|实施|施行|实行|启动|发放))/g;
const monthParts: Readonly<Record<string, number>> = { 初: 1, 上旬: 10, 中旬: 20, 下旬: 31, 底: 31, 末: 31 };
/** So much before a figure says what it counts; a text without full stops is one sentence of any length. */
const longestLead = 200;
const ownWords = /我(?:局|委|办|厅|会|院|中心|单位|系统)|本(?:局|委|办|厅|会|单位|系统)|全系统/;
/** 我局高度重视，…全市养老床位达到6.2万张: the figure is not the bureau's own doing. */
const wholeCity = /全[省市区县]|我[省市区县]/;
const namedUnit =
  /^(?:[^，]{0,14}，)?(?:\d{4}年)?((?:市|县|区|省)(?!级|区|委|场)[\u4e00-\u9fff]{2,12}?(?:局|委|办|厅|支队|总队|法院|检察院|联合会|总会))(?!属|员)/;
const planWords = /将|计划|力争|拟|目标|预计|争取|确保|规划(?=新|建|到|至)|到20\d\d年(?!底?[，,]?(?:全市|我市)?已)/;
/** 「明天计划」 is no plan, and 将养老护理纳入目录 tells of what was done. */
const quotedName = /“[^”]{0,20}”/g;
const takes =
  /将(?!继续|进一步|会同|逐步|把|在|按|对|于|积极|新|建|开|推|加|完|实|扩|尽|全|再|以|组织|安排|投|启|联合|结合|通过|适时|根据|为|用|于)(?=[^，。；]{2,24}(?:纳入|列入|列为|作为|定为|增至|提高[到至为]|增加[到至]|扩大[到至]|延长[到至]|调整[到为至]|下放|移交|转为|改为|改造|折算|录入|合并|嵌入|融入|压缩[到至]|缩短[到至]|降[到为至]))/g;
const place = /(?:(?<![小社园校库景片老城郊山林])区|县|市|镇|乡|街道)$/;
/** Too general to be the same thing in two opinions. */
const vague = new Set(
  '资金 项目 活动 群众 居民 学生 人员 企业 单位 服务 工作 老人 老年人 任务 问题 措施 部门 其他 金额 经费'.split(' '),
);

/**
 * All figures of a paragraph; years, numbers of documents, articles and ranges are none. 「新增床位300张」 → 300 张 of 床位.
 * `day` is the text's own: 去年 is the year before.
 */
export function figuresIn(paragraph: string, day: Day | null = null): readonly Figure[] {
  const key = `${day ?? ''} ${paragraph}`;
  const known = ready.get(key);
  if (known) return known;
  if (ready.size >= 4000) ready.clear();
  const figures = read(paragraph, day);
  ready.set(key, figures);
  return figures;
}

/** Read once: a draft is looked through anew at every change, and one paragraph of it is another. */
const ready = new Map<string, readonly Figure[]>();

/** A paragraph of more figures than these was not written by a person. */
const mostFigures = 1000;

/** A figure as it stands in its sentence. */
type Caught = { start: number; end: number; printed: string; measure: string; value: Value };

function read(paragraph: string, day: Day | null): Figure[] {
  const text = paragraph
    .replace(/[０-９．％，]/g, (sign) =>
      sign === '％' ? '%' : sign === '，' ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/,(?!\d{3}(?!\d))/g, '，')
    .replace(/;/g, '；')
    .replace(/《[^》]{0,100}》|[〔[][^〕\]]{0,60}[〕\]]\s*\d*号?|第\d+[号条款届次章]/g, '');
  const found: Figure[] = [];
  let time = '';
  for (const sentence of text.split(/(?<=[。！？\n])/)) {
    let told = 0;
    let outside: string | null = null;
    for (const caught of caughtIn(sentence).slice(0, mostFigures - found.length)) {
      ({ time, outside } = timeAfter(sentence.slice(told, caught.start), time, outside));
      told = caught.start;
      const lead = sentence.slice(Math.max(0, told - longestLead), told);
      const figure = readFigure(sentence, lead, caught, resolvedTime(time, lead, day));
      if (figure) found.push(figure);
    }
    ({ time } = timeAfter(sentence.slice(told), time, outside));
  }
  return found;
}

/** The time that holds behind a stretch of text: what stands in brackets （2024年为9.3万块） holds within them. */
function timeAfter(stretch: string, time: string, outside: string | null) {
  let now = { time, outside };
  for (const part of stretch.split(/(?=[（(])|(?<=[）)])/)) {
    if (/^[（(]/.test(part)) now = { ...now, outside: now.time };
    now.time = figureTime(part.replace(comparedWith, '').replace(dayOfYear, '$1年')) ?? now.time;
    if (/[）)]$/.test(part) && now.outside !== null) now = { time: now.outside, outside: null };
  }
  return now;
}

/** 2025年7月20日全面完成 tells the day on which, not a month that was counted. */
const dayOfYear = /(?<!截至|截止|到|至)(20\d\d)年\d{1,2}月(?=\d{1,2}日)/g;

/** Every number with its measure, in the order in which they stand; of two that overlap the first. */
function caughtIn(sentence: string): Caught[] {
  const found: Caught[] = [];
  const add = (caught: RegExpMatchArray, measure: string, value: Value | null) => {
    const start = caught.index ?? 0;
    if (value) found.push({ start, end: start + caught[0].length, printed: caught[0], measure, value });
  };
  for (const pattern of [figurePattern, chinesePattern]) {
    for (const caught of sentence.matchAll(pattern)) {
      const [, before, number = '', scale = '', more, unit = '', behind, last] = caught;
      const { measure, factor } = inOneMeasure(unit);
      add(caught, measure, valueInWords(number, scale, [before, more, behind, last], factor));
    }
  }
  for (const caught of sentence.matchAll(peoplePattern))
    add(caught, '人', valueInWords(caught[2] ?? '', '万', [caught[1], caught[3]]));
  for (const caught of sentence.matchAll(percentPattern))
    add(caught, '%', valueInWords(caught[2] ?? '', '', [caught[1], caught[3]]));
  for (const caught of sentence.matchAll(tenthsPattern)) {
    add(caught, '%', shareInTenths(caught[2] ?? '', [caught[1], caught[3], caught[4]]));
  }
  for (const caught of sentence.matchAll(partsPattern)) {
    add(caught, '%', shareInParts(caught[2] ?? '', [caught[1], caught[3], caught[4]]));
  }
  for (const caught of sentence.matchAll(/(?<!\d)(\d{1,2})月(\d{1,2})日/g)) {
    const said = Number(caught[1]) * 100 + Number(caught[2]);
    add(caught, '日期', { low: said, high: said, said, about: '' });
  }
  for (const caught of sentence.matchAll(eventMonth)) {
    const said = Number(caught[1]) * 100 + (monthParts[caught[2] ?? ''] ?? 0);
    // 去年11月 and 11月1日 may be one day.
    add(caught, '日期', { low: said, high: said + (monthParts[caught[2] ?? ''] ? 0 : 31), said, about: '' });
  }
  for (const caught of sentence.matchAll(startMonth)) {
    const said = Number(caught[1]) * 100;
    add(caught, '日期', { low: said, high: said + 31, said, about: '' });
  }
  for (const caught of sentence.matchAll(eventYear)) {
    const year = Number(caught[1]);
    const said = year + Number(caught[2] ?? 0) / 100;
    add(caught, '年份', { low: said, high: caught[2] ? said : year + 0.13, said, about: '' });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    const isFree = one.start >= end;
    if (isFree) end = one.end;
    return isFree;
  });
}

function readFigure(sentence: string, lead: string, caught: Caught, time: string): Figure | null {
  const { end, printed, measure, value } = caught;
  const after = sentence.slice(end, end + longestLead);
  // 30—60张 and 0.5至2万元 are ranges.
  if (/\d\s*[—~～至-]$/.test(lead) || /^\s*[—~～至-]\s*\d/.test(after)) return null;
  const segment = lead.split(/[；。]/).at(-1) ?? '';
  const part = segment.split('，').at(-1) ?? '';
  // 林草与我局联合启用: what several did together is nobody's own.
  const isJoint = /会同|联合|共同|协同|[与和同]我[局委办会]|我[局委办会][与和同]/.test(segment);
  const actor =
    wholeCity.test(part) || isJoint ? '' : ownWords.test(segment) ? '我局' : (namedUnit.exec(segment)?.[1] ?? '');
  const clause = (lead.split(/[，。；：、（）()“”‘’\s]/).at(-1) ?? '').replace(actor, '').replace(ownWords, '');
  const { subject, action } = subjectOf(clause, after);
  // 其中东湖区1200张 counts a part of what was just counted, and does not say of what.
  const isNamed = subject.length >= 2 && !vague.has(subject) && !place.test(subject);
  return {
    subject: isNamed ? subject : '',
    action,
    measure,
    value: limited(value, part),
    per: perOf(part, after),
    place: placeOf(part),
    around: aroundOf(part, after),
    time: measure === '年份' ? '' : time,
    dated: figureTime(part.replace(comparedWith, '')) !== null,
    plan: planWords.test(segment.replace(quotedName, '').replace(takes, '')),
    role: roleOf(part, after),
    actor,
    printed,
    sentence: quoted(sentence, caught.start, end),
  };
}

const perWords: Readonly<Record<string, string>> = {
  ...{
    生: '人',
    人: '人',
    名: '人',
    位: '人',
    学生: '人',
    月: '月',
    年: '年',
    天: '天',
    日: '天',
    户: '户',
    百户: '百户',
  },
  ...{
    张: '张',
    床: '张',
    个: '个',
    次: '次',
    家: '家',
    平方米: '㎡',
    千: '千',
    万人: '万人',
    桌: '桌',
    ...{ 餐: '餐', 顿: '餐', 份: '份', 台: '台', 部: '台', 例: '例', 栋: '栋' },
  },
};

/** 每生每天5元 → 人天; 900元/人·月 → 人月. */
function perOf(part: string, after: string): string {
  const found = new Set<string>();
  for (const [, what = ''] of part
    .slice(-40)
    .matchAll(
      /(?:每|按(?=百户)|单(?!位))(?:吃|用|就)?一?(百户|平方米|万人|学生|[生人名位月年天日户张床个次家千桌餐顿份台部例栋])/g,
    )) {
    found.add(perWords[what] ?? what);
  }
  for (const [, what, also = ''] of part.slice(-40).matchAll(/([人月年日户床])(?=均)|(?<=均)([月年日])/g))
    found.add(perWords[what ?? also] ?? '');
  const behind = /^\s*[/／]\s*(?:[人月年天日户张床次·.／/]|平方米){1,6}/.exec(after)?.[0] ?? '';
  for (const [what] of behind.matchAll(/平方米|[人月年天日户张床次]/g)) found.add(perWords[what] ?? what);
  return [...found].sort().join('');
}

const placeNames =
  /(?:^|其中|[、：“（(]|在|由|和)((?!全|各|我|本|该|原|新|老|旧|城|乡|街|每|市县|县区|[一二三四五六七八九十两几多]{1,3}个)[\u4e00-\u9fff]{1,3}?(?:(?<![小社园校库景片城郊山林辖市地各点范务置居住灾害保护禁防旱牧矿港试])区|县|镇|街道))(?![级域内镇])/g;

/** 其中东湖区1200张 is 东湖区's alone. */
function placeOf(part: string): string {
  return [...part.slice(-24).matchAll(placeNames)].at(-1)?.[1] ?? '';
}

const changed =
  /(?:同比|环比|(?:(?<![占对配])比(?![对例赛拼选])|较(?![好大多为高低少强])|相比).{2,14})(?:[^，]{0,10})$|(?:增长|增加|增收|提高|提升|上涨|上浮|上升|上调|下降|减少|降低|缩短|压缩|压减|缩减|节约|节省|增幅|涨幅|降幅|扩大|多出|高出|低于|高于|增|涨|升|减|降)(?:率|了|额)?(?:约|近|超过?|达)?(?:为|达)?$/;
const upTo = /(?:[至到为成]|达到?)(?:[每人均月年户日]*)$/;
const onward =
  /^[^，。；\d]{0,12}(?:提高|提升|增加|增长|增至|提至|涨|上调|调整|调|上升|扩大|扩|减少|降|下降|降低|缩短|压缩|压减|缩减|变|改|升)[^，。；\d]{0,4}[至到为成]/;

/** 由80元提高至92元: 80 was before. */
function roleOf(part: string, after: string): Figure['role'] {
  if (onward.test(after) && /(?:由|从|自|原)[^，；\d]{0,16}$/.test(part)) return 'before';
  const near = part.slice(-24);
  // 增幅为7.5% is by how much, not up to what.
  if (/(?:增幅|降幅|涨幅|增速|增长率|降低率|增长幅度)(?:为|达到?|是|约|近|超过?)*$/.test(near)) return 'change';
  return changed.test(near) && !upTo.test(near) ? 'change' : 'state';
}

/** 生活补贴由80元提高至92元 is all of 生活补贴. */
const risenFrom =
  /(?:由|从|自)[^，。；]{0,10}?[\d一二两三四五六七八九十百千万.]{1,9}[^，。；\d]{0,6}?(?=提高|提升|提至|增|涨|上调|调|上升|升|扩|减|降|下降|缩|压|变|改)/;

/** 11个重点墓区开展火情巡查: so many signs behind a figure say what it counts. */
const thingBehind = 4;

/** The clause before the figure, and what follows it up to the next mark or number. */
function aroundOf(part: string, after: string): string {
  const before = part
    .slice(-40)
    .replace(risenFrom, '')
    .replace(/^.*[\d%][^\u4e00-\u9fff]*/, '');
  const behind = /^[^，。；：（）()\d]{0,14}/.exec(after)?.[0] ?? '';
  // What a long sentence goes on to say is no more of the figure.
  if (/[\u4e00-\u9fff]{2}/.test(before) && behind.length > 6)
    return `${before.replace(/[（(].*$/, '')}|${behind.slice(0, thingBehind)}`;
  return `${before.replace(/[（(].*$/, '')}|${behind}`;
}

/** The sentence as it is quoted; of one without an end what stands around the figure. */
function quoted(sentence: string, start: number, end: number): string {
  if (sentence.length <= 2 * longestLead) return sentence.trim();
  return sentence.slice(Math.max(0, start - longestLead), end + longestLead).trim();
}

const scope =
  /^(?:截至|截止|到|至|自|从)?(?:20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|以来|度|前)?|目前|当前|现阶段|去年|今年|近年来?|以来)|^(?:在?全市(?:范围内)?|我市|本市|市内|市级|其中|同时|并|还|先后|已经|已|现|共计|共|累计|总计|合计|各类|各级|全部|每年|年均|平均|通过|由|对|向|为|给)/;
const actions =
  /^(?:新增|新建成?|增加|改造|提升|改扩建|培训(?!班|基地|机构|中心|计划)|培养(?!基地)|发放|投入|安排|下达|拨付|落实|统筹|筹集|争取|补助(?!资金|金|经费)|惠及|服务(?!站|中心|设施|点|机构|对象|网点|综合体|队伍)|开展|举办|组织|完成|减少|救助(?!站|机构|对象|管理|资金)|帮扶(?!对象|资金)|资助(?!资金|项目)|化解|排查|整治|查处|受理|办理|招聘|引进|计划(?:新建|新增|改造|建设)?|将|力争)/;
const counts = /^(?:建成|建有|建设|建立|设立|设有|设置|现有|共有|拥有|配备|登记|注册|备案|运营|达到|形成|实现|有|了)/;
const links =
  /(?:总数|总量|数量|数额|总额|规模|已经?|数|共有|共计|共|累计|合计|总计|达到?|增[至加]到?|增长到|提高[到至]|提升[到至]|下降[到至]|降[到至]|扩大[到至]|超过|突破|约|近|为|有|是|了|至|到|各|均|仅|分别)$/;
const funds = /^(?:投入|安排|下达|拨付|落实|统筹|筹集|争取)$/;

/** 「全市累计建成社区食堂」, 「320个」 → 社区食堂; where nothing is left, what stands behind: 建成「320个」社区食堂. */
function subjectOf(clause: string, after: string): { subject: string; action: string } {
  let words = clause;
  let action = '';
  for (let more = true; more; ) {
    const shorter = words.replace(scope, '').replace(counts, '');
    const act = actions.exec(shorter)?.[0] ?? '';
    if (act) action = funds.test(act) ? '拨付' : act.startsWith('新') ? '新增' : action || act;
    const next = shorter.slice(act.length);
    more = next !== words;
    words = next;
  }
  for (let more = true; more; ) {
    const next = words.replace(links, '');
    more = next !== words && next !== '';
    words = next;
  }
  const verbless = words.replace(/^(?:的|等)/, '');
  if (verbless.length >= 2) return { subject: verbless, action };
  const behind = (/^[^，。；：、（）()\d]{0,16}/.exec(after)?.[0] ?? '').replace(/^(?:的|以上的?)/, '');
  return { subject: behind, action };
}

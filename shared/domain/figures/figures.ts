import { figureTime } from './time.ts';

/** One figure of a sentence, with what it measures. */
export type Figure = {
  /** 「养老床位」; without 全市, verbs and 总数. */
  subject: string;
  /** 新增, 改造, 发放 …; empty for a plain count (建成, 共有, 达到). */
  action: string;
  /** Unit of measure, like ones under one name: 家, 所 and 处 are 个. */
  measure: string;
  /** The values the words allow: 6.2万 is 61,500 to 62,500, 3600多 is 3,600 to 3,700. */
  low: number;
  high: number;
  /** 「2025」, 「2025-06」, 「now」, or empty where the text says no time. */
  time: string;
  /** Still to come: 计划, 力争, 将. */
  plan: boolean;
  /** Who did it, where the sentence says so: 市财政局, or 我局 for the writing unit. Another's doing is another thing. */
  actor: string;
  /** As printed: 「6.2万张」. */
  printed: string;
  sentence: string;
};

/** A number in digits, as one group of a pattern. It takes 1,200 and 3.5. */
export const numberPattern = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
/** What is counted and measured in these letters, for a pattern; longer ones first. 平方米 before 米, 万元 before 元. */
export const measurePattern =
  '个百分点|平方公里|平方米|人次|户次|公里|公顷|亿元|万元|元|张|个|家|所|处|座|名|位|人|户|件|场|期|批|套|台|辆|项|亩|%|吨|支|间|例|份|笔|次|部(?!门)';
const figurePattern = new RegExp(
  // Begun at a number's first digit only: a long number is not tried from each of its digits.
  `(约|近|超过|超|逾|不少于|不低于|至少)?(?<!\\d)${numberPattern}\\s*(亿|万|千|百)?(余|多)?\\s*(${measurePattern})(以上|左右)?`,
  'g',
);
/** So much before a figure says what it counts; a text without full stops is one sentence of any length. */
const longestLead = 200;
const scales: Record<string, number> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };
const likeMeasures: Record<string, string> = { 家: '个', 所: '个', 处: '个', 座: '个', 名: '人', 位: '人' };

const ownWords = /我(?:局|委|办|厅|会|院|中心|单位|系统)|本(?:局|委|办|厅|会|单位|系统)|全系统/;
/** 我局高度重视，…全市养老床位达到6.2万张: the figure is not the bureau's own doing. */
const wholeCity = /全[省市区县]|我[省市区县]/;
const namedUnit =
  /^(?:[^，]{0,14}，)?(?:\d{4}年)?((?:市|县|区|省)(?!级|区|委|场)[\u4e00-\u9fff]{2,12}?(?:局|委|办|厅))(?!属|员)/;
const planWords = /将|计划|力争|拟|目标|预计|争取|确保|规划|到20\d\d年(?!底?[，,]?(?:全市|我市)?已)/;
const place = /(?:(?<![小社园校库景片老城郊山林])区|县|市|镇|乡|街道)$/;
/** Too general to be the same thing in two opinions. */
const vague = new Set(
  '资金 项目 活动 群众 居民 学生 人员 企业 单位 服务 工作 老人 老年人 任务 问题 措施 部门 其他 金额 经费'.split(' '),
);

/** All figures of a paragraph; years, numbers of documents, articles and ranges are none. 「新增床位300张」 → 300 张 of 床位. */
export function figuresIn(paragraph: string): readonly Figure[] {
  const known = ready.get(paragraph);
  if (known) return known;
  if (ready.size >= 4000) ready.clear();
  const figures = read(paragraph);
  ready.set(paragraph, figures);
  return figures;
}

/** Read once: a draft is looked through anew at every change, and one paragraph of it is another. */
const ready = new Map<string, readonly Figure[]>();

function read(paragraph: string): Figure[] {
  const text = paragraph
    .replace(/[０-９．％，]/g, (sign) =>
      sign === '％' ? '%' : sign === '，' ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/,(?!\d{3}(?!\d))/g, '，')
    .replace(/;/g, '；')
    .replace(/《[^》]*》|[〔[][^〕\]]*[〕\]]\s*\d*号?|第\d+[号条款届次章]/g, '');
  const found: Figure[] = [];
  let time = '';
  for (const sentence of text.split(/(?<=[。！？\n])/)) {
    let told = 0;
    for (const caught of sentence.matchAll(figurePattern)) {
      time = figureTime(sentence.slice(told, caught.index)) ?? time;
      told = caught.index;
      const lead = sentence.slice(Math.max(0, caught.index - longestLead), caught.index);
      const figure = readFigure(sentence, lead, caught, time);
      if (figure) found.push(figure);
    }
    time = figureTime(sentence.slice(told)) ?? time;
  }
  return found;
}

function readFigure(sentence: string, lead: string, caught: RegExpMatchArray, time: string): Figure | null {
  const [printed, before, digits = '', scale, more, unit = '', behind] = caught;
  const end = (caught.index ?? 0) + printed.length;
  const after = sentence.slice(end, end + longestLead);
  // 30—60张 and 0.5至2万元 are ranges.
  if (/\d\s*[—~～至-]$/.test(lead)) return null;
  const segment = lead.split(/[；。]/).at(-1) ?? '';
  const part = segment.split('，').at(-1) ?? '';
  const actor = wholeCity.test(part) ? '' : ownWords.test(segment) ? '我局' : (namedUnit.exec(segment)?.[1] ?? '');
  const clause = (lead.split(/[，。；：、（）()“”‘’\s]/).at(-1) ?? '').replace(actor, '').replace(ownWords, '');
  const { subject, action } = subjectOf(clause, after);
  // 其中东湖区1200张 counts a part of what was just counted, and does not say of what.
  if (subject.length < 2 || vague.has(subject) || place.test(subject)) return null;
  if (unit === '%' && !/率|比例|占比|比重|满意度$/.test(subject)) return null;
  const money = unit.endsWith('元');
  const factor = (scale ? (scales[scale] ?? 1) : 1) * (unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1);
  const { low, high } = span(digits.replace(/,/g, ''), factor, { more: Boolean(more), before, behind });
  const measure = money ? '元' : (likeMeasures[unit] ?? unit);
  const plan = planWords.test(segment);
  return {
    subject,
    action,
    measure,
    low,
    high,
    time,
    plan,
    actor,
    printed,
    sentence: quoted(sentence, caught.index ?? 0, end),
  };
}

/** The sentence as it is quoted; of one without an end what stands around the figure. */
function quoted(sentence: string, start: number, end: number): string {
  if (sentence.length <= 2 * longestLead) return sentence.trim();
  return sentence.slice(Math.max(0, start - longestLead), end + longestLead).trim();
}

function span(
  digits: string,
  factor: number,
  words: { more: boolean; before: string | undefined; behind: string | undefined },
) {
  const value = Number(digits) * factor;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const step = factor / 10 ** decimals;
  if (words.behind === '以上' || /超|逾|不少于|不低于|至少/.test(words.before ?? ''))
    return { low: value, high: Number.POSITIVE_INFINITY };
  if (words.more) return { low: value, high: value + Math.max(step, trailing(value)) };
  if (words.before || words.behind) return { low: value * 0.9, high: value * 1.1 };
  // Money and counts given in 万 are rounded; a bare number is exact.
  return factor > 1 || decimals > 0 ? { low: value - step / 2, high: value + step / 2 } : { low: value, high: value };
}

/** 3600多 may be anything up to 3700. */
function trailing(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
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

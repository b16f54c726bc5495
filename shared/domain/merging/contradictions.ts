import type { Day } from '../../model/primitives.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';
import { slipOf, tellingDigits, valuesAgree } from '../figures/values.ts';
import { type CharacterPairs, pairsOf } from '../words/match.ts';
import { kindsAgree } from './matters/kinds.ts';
import { inSameWords } from './matters/same-words.ts';
import {
  isNew,
  mattering,
  namedBefore,
  nearlySame,
  nearnessOf,
  type Statement,
  sameness,
  signsSpoken,
  statedIn,
} from './same-statement.ts';

/** A paragraph as one unit states it (null: our own words); `day` is its date. */
export type Stated = { text: string; unitId: number | null; day: Day | null };
type Claim = {
  at: number;
  unitId: number | null;
  figure: Figure;
  /** The words right around the figure, and those of its whole sentence. */
  near: CharacterPairs;
  signs: CharacterPairs;
  about: CharacterPairs;
  said: Statement;
  /** 市, 县, 区 … where it says 全市 or 我区: a part is not the whole. */
  scope: string;
  /** The last word before the figure, or the first behind it. */
  head: string;
  latest: string;
  /** What the paragraph names in 《》 and “”. */
  titles: readonly string[];
  day: Day | null;
};
export type Contradiction = { a: Claim; b: Claim; subject: string };

/** From here on two figures are of one thing. */
const enough = 0.5;
/** No paragraph that a person wrote has more. */
const mostFigures = 300;
/** From here on two numbers with their digits changed about are hardly of two things. */
const slipsOfOne = 0.3;
/** Figures of three and four digits that are nearly the same need so much in common. */
const twinsOfOne = 0.06;
/** So alike are sentences that tell of 新增格位 and 格位 of one thing. */
const slipsOfNew = 0.6;
/** Two things of a kind may well have been done in two years. */
const enoughForYears = 0.65;
/** A pair of characters that stands at more figures than these finds nothing. */
const tooCommon = 80;

/** Pairs of figures of different statements that are of one thing at one time and cannot both be right. */
export function contradictions(all: readonly Stated[]): Contradiction[] {
  const claims = all.flatMap((stated, at) => claimsOf(stated, at));
  const pairs = likelyPairs(claims).sort((x, y) => rank(y) - rank(x) || x.a.at - y.a.at || x.b.at - y.b.at);
  // Each figure of one statement meets one of the other: what agrees with one is not in conflict with its neighbour.
  const met = new Set<string>();
  const numbers = new Map(claims.map((claim, n) => [claim, n]));
  return pairs.flatMap(({ a, b, agree }) => {
    const [one, other] = [`${numbers.get(a)} ${b.at}`, `${numbers.get(b)} ${a.at}`];
    if (met.has(one) || met.has(other)) return [];
    met.add(one).add(other);
    return agree ? [] : [{ a, b, subject: subjectOfBoth(a, b) }];
  });
}

/** Who gives one and the same telling number speaks of the same thing: that comes first. */
function rank({ a, b, agree, score }: Likely): number {
  if (agree && isOneFigure(a.figure, b.figure)) return score + 0.5;
  // 1268部 meets 1286部 rather than the 312部 beside it.
  const twin = slipOf(a.figure.value, b.figure.value) === 0.2 && tellingDigits(a.figure.value) >= 3;
  return twin ? score + 0.4 : score;
}

function claimsOf({ text, unitId, day }: Stated, at: number): Claim[] {
  const figures = figuresIn(text, day).slice(0, mostFigures);
  const latest = figures.reduce((last, { time }) => (/^20\d\d/.test(time) && time > last ? time : last), '');
  const titles = [...text.slice(0, 5000).matchAll(/[《“]([^《》“”]{4,20})[》”]/g)].map(([, title = '']) => title);
  const sentences = new Map<string, Statement>();
  for (const { sentence } of figures) {
    if (sentences.has(sentence)) continue;
    const own = figures.filter((figure) => figure.sentence === sentence);
    sentences.set(sentence, statedIn(sentence, own.slice(0, 60)));
  }
  return figures.map((figure) => {
    const [before = '', behind = ''] = figure.around.split('|');
    const bare = before.replace(everywhere, '').replace(links, '');
    // 「全市186家养老机构」 says behind the figure what it counts.
    const what = bare.length >= 2 ? bare : behind.replace(/^的/, '');
    return {
      ...{ at, unitId, figure, latest, titles, day },
      near: pairsOf(inSameWords(bare.length >= 2 ? `${bare}，${behind}` : behind)),
      signs: signsSpoken(inSameWords(figure.around)),
      about: pairsOf(inSameWords(figure.sentence)),
      said: sentences.get(figure.sentence) as Statement,
      scope: scopeOf(figure),
      head: bare.length >= 2 ? what.slice(-2) : what.slice(0, 4),
    };
  });
}

/** The area last named before the figure in its sentence. */
function scopeOf({ sentence, printed }: Figure): string {
  const lead = sentence.slice(0, Math.max(0, sentence.indexOf(printed))).slice(-200);
  const named = lead.matchAll(
    /(?:全|我|本)(省|市|县|区|镇|乡|街道|村|社区)(?!级|[直属]|内部)|(市区|城区|各县|各区|县域)/g,
  );
  const [, whole, part] = [...named].at(-1) ?? [];
  return whole ?? part ?? '';
}

const everywhere =
  /全[省市县区]|我[省市县区]|本市|市级|目前|当前|截至|现有|其中|[去今前明上]年|年度|20\d\d年|^年|共|累计|合计|总计|已经|我[局委办部会]/g;
const links = /(?:达到?|为|有|约|近|超过?|了|至|到|增至|[人月年日]均|是|已|的)+$/;

type Likely = { a: Claim; b: Claim; score: number; agree: boolean };

/** Two statements that give one and the same figure speak of one thing in their other figures too. */
function knownTogether(claims: readonly Claim[]): (a: Claim, b: Claim) => number {
  const byAt = new Map<number, Claim[]>();
  for (const claim of claims) {
    const known = byAt.get(claim.at);
    if (known) known.push(claim);
    else byAt.set(claim.at, [claim]);
  }
  const made = new Map<string, { a: Claim; b: Claim }[]>();
  const agreeing = (at: number, other: number) => {
    const key = `${at} ${other}`;
    const known = made.get(key);
    if (known) return known;
    const mine = (byAt.get(at) ?? []).slice(0, 30);
    const theirs = (byAt.get(other) ?? []).slice(0, 30);
    const found = mine.flatMap((a) => theirs.flatMap((b) => (isOneFigure(a.figure, b.figure) ? [{ a, b }] : [])));
    made.set(key, found);
    return found;
  };
  return (a, b) => {
    const others = agreeing(a.at, b.at).filter((one) => one.a !== a && one.b !== b);
    return others.length === 0 ? 0 : others.length === 1 ? 0.12 : 0.2;
  };
}

/** A telling number, not 2个. */
function isOneFigure(one: Figure, other: Figure): boolean {
  const { said } = one.value;
  const isTelling = said >= 10 || !Number.isInteger(said) || one.per !== '';
  return (
    isTelling && one.measure === other.measure && perAgrees(one.per, other.per) && valuesAgree(one.value, other.value)
  );
}

/** How far the sentences of two figures say the same. */
function sentencesTogether(): (a: Claim, b: Claim) => number {
  const made = new Map<Statement, Map<Statement, number>>();
  return ({ said: one }, { said: other }) => {
    const row = made.get(one) ?? new Map<Statement, number>();
    made.set(one, row);
    const found = row.get(other) ?? sameness(one, other);
    row.set(other, found);
    return found;
  };
}

function likelyPairs(claims: readonly Claim[]): Likely[] {
  const known = knownTogether(claims);
  const together = sentencesTogether();
  const found: Likely[] = [];
  const holders = new Map<string, Claim[]>();
  for (const claim of claims) {
    const tried = new Set<Claim>();
    const keys = [...claim.about.list].map((pair) => `${claim.figure.measure} ${pair}`);
    for (const key of keys) {
      const others = holders.get(key) ?? [];
      if (others.length > tooCommon) continue;
      for (const other of others) {
        if (tried.has(other) || other.at === claim.at) continue;
        tried.add(other);
        const likely = pairOf(other, claim, known(other, claim), together(other, claim));
        if (likely) found.push(likely);
      }
    }
    for (const key of keys) {
      const known = holders.get(key);
      if (known) known.push(claim);
      else holders.set(key, [claim]);
    }
  }
  return found;
}

function pairOf(a: Claim, b: Claim, known: number, together: number): Likely | null {
  const [one, other] = inOneSpan(a.figure, b.figure);
  const slip = slipOf(one.value, other.value);
  const digits = Math.min(tellingDigits(one.value), tellingDigits(other.value));
  const about = nearnessOf(a.about, b.about, mattering);
  // 386.7 and 368.7, 417.2 and 427.2 come about by chance nowhere where both speak of one matter.
  const isTwin =
    ((slip === 0.2 && digits >= 3) || (slip > 0 && digits >= 4)) &&
    about >= (slip === 0.2 && digits >= 4 ? twinsOfOne / 2 : twinsOfOne) &&
    !yearsApart(one, other);
  const since = fellFromSame(a, b);
  const named = together >= slipsOfOne && sameName(one, other);
  const linked =
    isTwin ||
    since ||
    named ||
    together >= (titlesShared(a, b) ? slipsOfOne : nearlySame) ||
    (slip > 0 && (slip === 0.2 || digits >= 3) && together >= slipsOfOne);
  // What stands in another order of digits in the same sentence is hardly another thing.
  const isSlip = linked && (slip === 0.2 || isTwin);
  if (
    one.place !== other.place &&
    !(isSlip && (one.place === '' || other.place === '') && !/其中/.test(one.around + other.around))
  )
    return null;
  if (a.scope !== b.scope && a.scope !== '' && b.scope !== '' && !isSlip) return null;
  if (one.role !== other.role || !perAgrees(one.per, other.per, linked)) return null;
  const standing = (linked && isStanding(one) && isStanding(other)) || isTwin;
  if (
    (one.plan !== other.plan && !standing) ||
    (!isTwin && !actorsAgree(a, b, together)) ||
    isAim(one) !== isAim(other)
  )
    return null;
  if (isNew(one) !== isNew(other) && !isSlip && !slipsBeside(a, b) && !(slip > 0 && together >= slipsOfNew))
    return null;
  if (
    !isTwin &&
    !since &&
    !(standing && !(one.dated && other.dated)) &&
    !timesAgree(one, other, later(a.latest, b.latest), linked, a.day ?? b.day)
  )
    return null;
  const kinds = kindsAgree(one.around, other.around);
  if (kinds < 0 || (kinds === 0 && one.measure === '%' && slip === 0)) return null;
  if (together < 0.8 && thingsApart(one, other)) return null;
  if (slip === 0 && together < 0.6 && countsSeveral(one) !== countsSeveral(other)) return null;
  const agree = valuesAgree(one.value, other.value);
  // 食品安全检查320次，发现隐患46处 and 消防检查280次，发现隐患64处.
  if (!linked && kindsAgree(a.said.text, b.said.text) < 0) return null;
  const few = Math.min(a.near.list.length, b.near.list.length);
  // 「支出」 alone says little of what was spent.
  const near = nearnessOf(a.near, b.near, mattering) * (few < 2 && !linked ? 0.5 : 1);
  const head = a.head === b.head && !anyHead.test(a.head) ? 1 : 0;
  const [low, high] = [one.value.said, other.value.said].sort((x, y) => x - y) as [number, number];
  const close = high > 0 ? low / high : 1;
  // Wholly other values are rather of another thing.
  const size = agree ? 0.15 : close >= 0.5 ? 0.08 : close < 0.2 ? -0.12 : 0;
  const score = 0.5 * near + 0.33 * about + 0.12 * head + size + slip + known - (kinds === 0 ? 0.1 : 0);
  const least = one.measure === '年份' ? enoughForYears : enough;
  const plainly = score >= least && (near >= 0.2 || head === 1 || known > 0);
  if (plainly) return { a, b, score: linked ? score + 0.2 : score, agree };
  if (!linked) return null;
  const signs = nearnessOf(a.signs, b.signs);
  // Words alone do not make 养老床位 and 护理型床位 one.
  const firmly = known > 0 || together >= 0.6 || slipsBeside(a, b);
  // 每百户20平方米 and 按百户30平方米: who reckons alike speaks of one rate.
  const reckonsAlike = one.per !== '' && one.per === other.per;
  // Where all else is told alike, what is left over on both sides is one thing.
  const leastClose = known >= 0.12 && together >= 0.6 && !thingsApart(one, other) ? 0.4 : 0.7;
  const isOne =
    agree ||
    slip > 0 ||
    since ||
    (named && close >= leastClose) ||
    (firmly && (signs >= 0.25 || ((close >= leastClose || reckonsAlike) && isAlone(a, b))));
  if (!isOne || (close < 0.2 && signs < 0.4)) return null;
  return { a, b, score: 0.3 + 0.4 * signs + 0.2 * near + size + slip, agree };
}

/** 由27类压减为5类 and 由27类减少到6类: what fell from one and the same number is one thing. */
function fellFromSame(a: Claim, b: Claim): boolean {
  const before = ({ said, figure }: Claim) =>
    said.figures.filter(({ role, measure }) => role === 'before' && measure === figure.measure);
  return (
    a.figure.role === 'state' &&
    b.figure.role === 'state' &&
    a.figure.around.split('|')[0] !== '' &&
    before(a).some((one) => before(b).some((other) => one.value.said >= 10 && valuesAgree(one.value, other.value))) &&
    afterFall.test(a.figure.around.split('|')[0] ?? '') &&
    afterFall.test(b.figure.around.split('|')[0] ?? '')
  );
}
const afterFall = /(?:减|降|压|增|升|提高|缩短|扩大|调整)[^，。；]{0,4}(?:为|到|至|成|少)$/;

/** 豪华墓76座 and 豪华墓67座, 11个重点墓区 and 12个重点墓区: what is counted bears one name of three characters and more. */
function sameName(one: Figure, other: Figure): boolean {
  const [a, b] = [namedBefore(one), namedBefore(other)];
  let shared = 0;
  while (shared < a.length && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  if (shared >= 3 && !general.test(a.slice(-shared))) return true;
  const [c, d] = [one, other].map(({ around }) => around.split('|')[1] ?? '') as [string, string];
  let same = 0;
  while (same < c.length && /[\u4e00-\u9fff]/.test(c[same] ?? '') && c[same] === d[same]) same += 1;
  return same >= 4 && a.slice(-1) !== '均' && b.slice(-1) !== '均';
}

/** Whether others of their sentences are one number in two orders of its digits. */
function slipsBeside(a: Claim, b: Claim): boolean {
  return a.said.figures.some(
    (one) =>
      one !== a.figure &&
      b.said.figures.some(
        (other) =>
          other !== b.figure &&
          one.measure === other.measure &&
          one.role === other.role &&
          slipOf(one.value, other.value) === 0.2,
      ),
  );
}

/** 医护人员和养老护理员1400人次 counts both: 养老护理员 alone are another number. */
function countsSeveral({ around }: Figure): boolean {
  const [before = ''] = around.split('|');
  return /[\u4e00-\u9fff]{2}(?:以及|[和与及、])[\u4e00-\u9fff]{2,8}$/u.test(before);
}

/** Both paragraphs name one paper, programme or trial: 《地名里的青溪》. */
function titlesShared(a: Claim, b: Claim): boolean {
  return a.titles.some((title) => b.titles.includes(title));
}

/** Two years are named, each its own. */
function yearsApart(one: Figure, other: Figure): boolean {
  const [a, b] = [one.time.slice(0, 4), other.time.slice(0, 4)];
  return one.dated && other.dated && /^20\d\d$/.test(a) && /^20\d\d$/.test(b) && a !== b;
}

/** What any figure may stand behind. */
const anyHead =
  /^(?:支出|投入|安排|下达|拨付|发放|资金|经费|补助|金额|标准|完成|开展|组织|建成|惠及|服务|全市|全县|全区|共计|合计|其中|分别|人数|数量|总数|总额)$/;

/** 问题415个 and 隐患514处, 儿童主任1263名 and 护理员1362名: what is counted is named twice and shares no word. */
function thingsApart(one: Figure, other: Figure): boolean {
  const [a, b] = [one, other].map((each) => inSameWords(thingOf(each)));
  if (!a || !b || !plainThing.test(a) || !plainThing.test(b) || a.includes(b) || b.includes(a)) return false;
  const pairs = new Set(pairsOf(a).list);
  return !pairsOf(b).list.some((pair) => pairs.has(pair));
}

const deeds =
  /^(?:共|累计|已|现|先后|检查|排查|发现|查出|办结|受理|接到|收到|配备|建成|建立|设立|发放|培训|救助|服务|开展|组织|新增|登记|整改|完成)+/;
/** A noun by itself; 近三年共加装 is none. */
const plainThing =
  /^[\u4e00-\u9fff]{0,5}(?:问题|隐患|诉求|投诉|举报|线索|案件|纠纷|矛盾|主任|护理员|督导员|社工|工作者|志愿者|调解员|网格员|补贴|津贴|机构|(?:服务|工作|社工|救助|驿)站点?|点位?|中心|食堂|老人|老年人|儿童|孤儿|人员|对象|床位|设备|电梯|车辆|公墓|墓穴|社团|协会|组织|队伍|学校|社区|小区|政策|设施)$/;
const general = /^(?:资金|金额|数量|人数|总数|标准|比例|占比|支出|投入|补助|补贴|标准为|经费|项目|活动|人员|任务)$/;

/** What a figure counts: its subject, of a rate with what it is the rate of. */
function thingOf({ subject, measure, around }: Figure): string {
  const before = (around.split('|')[0] ?? '').replace(everywhere, '').replace(links, '').replace(deeds, '');
  const rate = /([\u4e00-\u9fff]{2,8})(?:率|占比|比例)$/.exec(before)?.[1];
  if (measure === '%')
    return rate ? rate.replace(/(?:覆盖|达标|满意|知晓|入住|使用|到位|完成|办结|合格|签约|配备|建成|参保)$/, '') : '';
  const thing = (subject || before).replace(deeds, '');
  return general.test(thing) ? '' : thing;
}

/** Whether each is the only figure of its kind in its sentence but for those that both sentences give. */
function isAlone(a: Claim, b: Claim): boolean {
  const count = ({ said, figure }: Claim, other: Claim) =>
    said.figures.filter(
      (one) =>
        one === figure ||
        (one.measure === figure.measure &&
          one.role === figure.role &&
          one.time === figure.time &&
          !other.said.figures.some((each) => each !== other.figure && isOneFigure(one, each))),
    ).length;
  return count(a, b) === 1 && count(b, a) === 1;
}

/** A rate, a limit or a share that holds until it is changed: 每人每月92元, 年度封顶线8万元. */
function isStanding({ per, measure, around }: Figure): boolean {
  return (
    (measure === '元' && /人|户|次|台|张|例/.test(per)) ||
    (measure === '元' && per === '月') ||
    /上限|封顶|最高|最低|限额|标准|不超过|起付|门槛|比例|缴费率/.test(around)
  );
}

/** 每月1650元 and 每年19200元: twelve months make the year. */
function inOneSpan(one: Figure, other: Figure): [Figure, Figure] {
  const isMonthly = ({ per }: Figure) => per.includes('月') && !per.includes('年');
  const isYearly = ({ per }: Figure) => per.includes('年') && !per.includes('月');
  if (one.measure !== '元') return [one, other];
  if (isMonthly(one) && isYearly(other)) return [ofYear(one), other];
  return isYearly(one) && isMonthly(other) ? [one, ofYear(other)] : [one, other];
}

function ofYear(figure: Figure): Figure {
  const { low, high, said, about } = figure.value;
  const per = [...figure.per.replace('月', '年')].sort().join('');
  return { ...figure, per, value: { low: 12 * low, high: 12 * high, said: 12 * said, about } };
}

/** 每月900元 and 900元/人·月 may be one sum, 每月 and 每年 are not. */
function perAgrees(one: string, other: string, linked = false): boolean {
  if (linked && (one === '' || other === '')) return !/百户|㎡|千|万人/.test(one + other);
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few === '' && /百户|㎡|千|万人|桌|餐/.test(many)) return false;
  return [...few].every((sign) => many.includes(sign));
}

/** What each unit did itself are two things; so is what another is said to have done. */
function actorsAgree(a: Claim, b: Claim, together: number): boolean {
  const [one, other] = [a.figure.actor, b.figure.actor];
  if (one === '我局' && other === '我局') return a.unitId === b.unitId;
  // 我委修订收费目录 and 收费目录调整后: told alike, what one did is what the other tells of.
  if (one === '我局' || other === '我局') return together >= 0.6 && (one === '' || other === '');
  return one === other || one === '' || other === '';
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function timesAgree(a: Figure, b: Figure, latest: string, linked: boolean, day: Day | null): boolean {
  const [one, other] = [a.time, b.time];
  if (one === other) return true;
  if (one.endsWith('同期') || other.endsWith('同期')) return false;
  if (linked && a.measure === '日期') return true;
  // 2025年12月1日启动以来 and 2025年 may be one time where all else is one.
  if (linked && one.slice(0, 4) === other.slice(0, 4) && (one.endsWith('起') || other.endsWith('起'))) return true;
  // 近三年 and 2023年以来, 秋季学期 and 2024年秋季学期.
  if (linked && [one, other].some((time) => /^近/.test(time)) && [one, other].some((time) => time.endsWith('起')))
    return true;
  if (linked && one !== '' && other !== '' && (withoutYear(one) === other || withoutYear(other) === one)) return true;
  if (linked && (one === 'now' || other === 'now') && isPresent(one === 'now' ? other : one, day)) return true;
  if (one !== '' && other !== '') return false;
  const named = one || other;
  return named === 'now' || named === latest || (linked && /^近|起$/.test(named));
}

/** 截至今年6月 in a paper of June to August is now. */
function isPresent(time: string, day: Day | null): boolean {
  if (!day || !/^20\d\d-\d\d$/.test(time)) return false;
  const months = (words: string) => 12 * Number(words.slice(0, 4)) + Number(words.slice(5, 7));
  return months(day) >= months(time) && months(day) - months(time) <= 2;
}

function withoutYear(time: string): string {
  return time.replace(/^20\d\d(?!-\d{4}年)-?/, '');
}

function isAim({ sentence }: Figure): boolean {
  return /力争|争取|目标|确保/.test(sentence);
}

/** What both figures count, in the words they share. 全市社区工作者 and 现有社区工作者 → 社区工作者. */
function subjectOfBoth(a: Claim, b: Claim): string {
  const [one, other] = [a.figure, b.figure];
  if (one.subject !== '' && one.subject === other.subject) {
    return one.actor + (one.action === '拨付' ? '' : one.action) + one.subject;
  }
  const bare = ({ around }: Figure) => around.replace(everywhere, '|');
  return (
    longestShared(bare(one), bare(other)) || one.subject || other.subject || one.around.replace('|', '').slice(-12)
  );
}

function longestShared(one: string, other: string): string {
  let best = '';
  for (let start = 0; start + 1 < one.length; start += 1) {
    // Of equally long ones the last: it stands nearest to the figure.
    let end = start + Math.max(2, best.length);
    while (
      end <= one.length &&
      /^[\u4e00-\u9fff“”、]+$/.test(one.slice(start, end)) &&
      other.includes(one.slice(start, end))
    ) {
      best = one.slice(start, end);
      end += 1;
    }
  }
  return best.length >= 2 ? best.replace(/^[、”]+|[、“]+$/g, '') : '';
}

import type { Day } from '../../model/primitives.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';
import { slipOf, sortedDigits, valuesAgree } from '../figures/values.ts';
import { type CharacterPairs, coverage, likeness, pairsOf, type Weights } from '../words/match.ts';
import { kindsAgree } from './matters/kinds.ts';
import { inSameWords } from './matters/same-words.ts';

/** What a paragraph or a sentence states, for being held against another. */
export type Statement = {
  words: CharacterPairs;
  /** Single characters: 团标 and 团体标准, 送站 and 护送进站 share no pair. */
  signs: CharacterPairs;
  text: string;
  figures: readonly Figure[];
  /** What tells its figures again, be they given with two digits changed about. */
  marks: readonly string[];
};

/** Of what has more figures the first are held against another's. */
const mostFigures = 60;
/** What every report says of everything. */
const common = new Set(
  pairsOf(
    '全市 我市 目前 现有 共有 累计 其中 建成 建设 工作 开展 推进 加强 完善 积极 进一步 有关 相关 情况 部门 单位 我局 我委 达到 已建 已经 人员 服务 机制 制度 落实 组织 实施 年度 今年 去年 截至 全年 累计 共计 分别 以来 同时 并对 以上 提供 进行 通过 每年 每月 我们 各类 各级 各区 下一步 继续 不断 持续',
  ).list,
);
/** 1 for a pair that tells of the matter, a fifth for what stands everywhere. */
export const mattering: Weights = (pair) => (common.has(pair) ? 0.2 : 1);

/** What the words state. 「建成20个站点」 → its words in their common form, and 20个. */
export function statementIn(text: string, day: Day | null = null): Statement {
  return statedIn(text, figuresIn(text, day).slice(0, mostFigures));
}

/** The same where the figures are known. */
export function statedIn(text: string, figures: readonly Figure[]): Statement {
  const words = inSameWords(text);
  const marks = figures.flatMap((figure) =>
    isTelling(figure) ? [`${figure.measure} ${sortedDigits(figure.value)}`] : [],
  );
  return {
    ...{ words: pairsOf(words), signs: signsSpoken(words), text },
    ...{ figures, marks: [...new Set(marks)] },
  };
}

/** Characters that stand in any report. */
const everywhere = new Set(
  '的了在和为是有年月市全县区人与及等对按将于由以其中共已并每上下到至从也我局委会个家所处名户件次元万亿进行开展工作情况方面建设服务一二三四五六七八九十百千去今前后本该各均两零半多余约近超',
);

/** Its single characters but those of any report. 团体标准 → 团, 体, 标, 准. */
export function signsSpoken(words: string): CharacterPairs {
  const found = new Set<number>();
  for (const sign of words) if (/[\u4e00-\u9fff]/.test(sign) && !everywhere.has(sign)) found.add(sign.charCodeAt(0));
  return { list: Uint32Array.from(found).sort() };
}

/** How far two statements share words and characters, in whatever order and form, 0 to 1. */
function wording(one: Statement, other: Statement): number {
  return 0.5 * nearnessOf(one.words, other.words, mattering) + 0.5 * nearnessOf(one.signs, other.signs);
}

/** How far the shorter is found in the longer, and each in the other. */
export function nearnessOf(one: CharacterPairs, other: CharacterPairs, weights?: Weights): number {
  const [few, many] = one.list.length <= other.list.length ? [one, other] : [other, one];
  if (few.list.length === 0) return 0;
  return 0.6 * coverage(few, many, weights) + 0.4 * likeness(one, other, weights);
}

/**
 * How far two statements say the same: by what they share of words and by figures of one kind that are equal, or the same
 * with two digits changed about. 「配合建成中心12个，其中县级11个」 and 「全市已建立中心13个（含县级十一个）」 → far.
 */
export function sameness(one: Statement, other: Statement): number {
  if (Math.min(one.words.list.length, other.words.list.length) < 4) return 0;
  const said = alikeSaid(one, other);
  return said >= nearlySame && isOther(one, other) ? otherThing * said : said;
}

/** The same but for the year, the kind or the plan is hardly the same; much else in common may still make it so. */
const otherThing = 0.3;
function alikeSaid(one: Statement, other: Statement): number {
  const words = wording(one, other);
  if (one.figures.length === 0 || other.figures.length === 0) {
    return one.figures.length === other.figures.length ? words : 0.85 * words;
  }
  // Nothing but figures in common is chance.
  if (words < 0.1) return words;
  const left = [...other.figures];
  let evidence = 0;
  for (const figure of one.figures) {
    const scores = left.map((each) => nearness(figure, each));
    const best = Math.max(0, ...scores);
    if (best === 0) continue;
    evidence += best;
    left.splice(scores.indexOf(best), 1);
  }
  return words + 0.18 * Math.min(2.5, evidence);
}

/** The words right before a figure, without those that only join: 确定保留历史地名. */
export const namedBefore = ({ around }: Figure): string =>
  ((around.split('|')[0] ?? '').split(/[，。；、：（）“”《》]/).at(-1) ?? '').replace(
    /(?:减[少至为到]+|压减为|[增降]至|达到?|为|有|约|近|逾|超过?|共计?|了|至|到|是|已|的)+$/,
    '',
  );

/** A number that does not come about by chance. */
function isTelling({ value: { said } }: Figure): boolean {
  return !Number.isInteger(Number(said.toPrecision(12))) || (said >= 11 && said % 10 !== 0) || said >= 1000;
}

/** From here on two statements say the same in other words, or the same with other figures. */
export const nearlySame = 0.44;

/** How much a pair of figures says that both speak of one thing: most where a rare number is told twice. */
function nearness(one: Figure, other: Figure): number {
  if (one.measure !== other.measure || one.place !== other.place || one.role !== other.role) return 0;
  // What one year brought is not what the other did.
  if (/^20\d\d$/.test(one.time) && /^20\d\d$/.test(other.time) && one.time !== other.time) return 0;
  if (one.measure === '日期' || one.measure === '年份') return 0;
  if (valuesAgree(one.value, other.value)) return isTelling(one) || isTelling(other) ? 1 : 0.35;
  const slip = slipOf(one.value, other.value);
  return slip === 0.2 ? 0.8 : slip > 0 ? 0.3 : 0;
}

/** 2024年 of the one and 2025年 of the other, 农村 and 城市, 新增 and 共有: the same words for another thing. */
function isOther(one: Statement, other: Statement): boolean {
  if (kindsAgree(one.text, other.text) < 0) return true;
  const [mine, theirs] = [sideOf(one), sideOf(other)];
  if (mine.year !== '' && theirs.year !== '' && mine.year !== theirs.year) return true;
  if (one.figures.length === 0 || other.figures.length === 0) return false;
  const parts = (a: Share, b: Share) => (a === 'all' && b === 'none') || (a === 'none' && b === 'all');
  if (parts(mine.plan, theirs.plan) || parts(mine.added, theirs.added)) return true;
  // What 市消防支队 checked is not what 市民政局 did.
  return (
    mine.actors.length > 0 && theirs.actors.length > 0 && !mine.actors.some((actor) => theirs.actors.includes(actor))
  );
}

/** How many of a statement's figures are so. */
type Share = 'all' | 'some' | 'none';
/** The one year of all its figures; whether they are planned, or added; who else did it. */
type Side = { year: string; plan: Share; added: Share; actors: string[] };
const sides = new WeakMap<Statement, Side>();

function sideOf(statement: Statement): Side {
  const known = sides.get(statement);
  if (known) return known;
  const { figures } = statement;
  const share = (is: (figure: Figure) => boolean): Share =>
    figures.every(is) ? 'all' : figures.some(is) ? 'some' : 'none';
  const years = new Set(figures.map(({ time }) => /^20\d\d/.exec(time)?.[0] ?? ''));
  const side = {
    year: years.size === 1 ? ([...years][0] ?? '') : '',
    plan: share(({ plan }) => plan),
    added: share(isNew),
    actors: figures.flatMap(({ actor }) => (actor && actor !== '我局' ? [actor] : [])),
  };
  sides.set(statement, side);
  return side;
}

/** 新增12家 is not of the 186家 there are; 新型, 新人, 创新 are nothing new. */
export function isNew({ action, around }: Figure): boolean {
  return (
    action === '新增' ||
    /(?<![创更全革翻刷从重最])新(?!型|时代|区|闻|生|人|业态|就业|能源|农村|媒体|婚|华|城|村|居|社区|市民|兴|年|情况|形势|要求|模式|机制|方式|小区|老)[\u4e00-\u9fff]|增(?:设|建|添|配|开|聘)|添置/.test(
      around,
    )
  );
}

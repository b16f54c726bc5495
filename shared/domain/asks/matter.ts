import { pairsOf } from '../words/match.ts';
import { alikeWords } from './alike-words.ts';

/** What a sentence of a letter speaks of: its pairs of characters, the groups of its words, and its figures. */
export type Spoken = { pairs: ReadonlySet<number>; groups: ReadonlySet<number> };

/** What an ask is about, character for character: a pair counts when the letter has it, or has a word of the same group. */
export type AskMatter = { terms: readonly Term[]; weight: number };
/** `alike`: its weight where only a word of the same group is there. */
type Term = { pair: number; weight: number; groups: readonly number[]; alike: number };

const byFirst = Map.groupBy(alikeWords, ([word]) => word[0] ?? '');

/** The words of the table that stand in a text, each with its place. 「免收租金」 → 免收 at 0, 租金 at 2. */
function wordsIn(text: string): { at: number; length: number; groups: readonly number[] }[] {
  const found: { at: number; length: number; groups: readonly number[] }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const [word, groups] of byFirst.get(text[at] ?? '') ?? []) {
      if (text.startsWith(word, at)) found.push({ at, length: word.length, groups });
    }
  }
  return found;
}

/** What a text of the letter speaks of. */
export function spokenIn(text: string): Spoken {
  return { pairs: new Set(pairsOf(text).list), groups: new Set(wordsIn(text).flatMap(({ groups }) => groups)) };
}

/** A pair with a character that only joins words tells nothing: 的, 在, 和. */
const joining = new Set(
  '的了在和与及或等对为以于被把将是有每个一其各该并且也还又都就向从由到至所让使应可能要不给进行者们中上下内外后前',
);
const common = new Set(
  pairsOf(
    '关于 建议 加强 进一步 完善 推进 推动 提高 提升 工作 方面 情况 问题 有关 加大 加快 落实 相关 积极 建立 健全 机制 建设 制度 意见 我市 全市 深化 加快 强化 扩大 优化 规范 创新 支持 鼓励 引导 实施 开展 保障 改善 长效 体系 全面 统筹 探索 培育 发展 构建 打造 服务 部门 政府 民政 单位 人员 标准 政策 管理 提供 办法 措施 能力 水平 力度 资源 社会 增加 纳入 协调 明确 制定 出台 组织 设立 实现 定期 及时 给予 安排 社区 街道 机构 项目 活动 作用 群众 居民 困难 需要 解决 重点 利用 使用 通过 市县 全部 人民 国家 统一 参与 平台 信息 老人 老年人 儿童 残疾人',
  ).list,
);

/** What an ask is about; what tells little of it weighs little. */
export function matterOf(text: string, tells: Tells): AskMatter {
  const words = wordsIn(text);
  const terms: Term[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (!isHan(first) || !isHan(second)) continue;
    if (joining.has(text[at] ?? '') || joining.has(text[at + 1] ?? '')) continue;
    const pair = first * 65_536 + second;
    const groups = words.flatMap((word) => (word.at <= at && at + 2 <= word.at + word.length ? word.groups : []));
    const weight = (common.has(pair) ? 0.25 : 1) * tells.pair(pair);
    terms.push({ pair, groups, weight, alike: 0.7 * weight * Math.min(1, ...groups.map(tells.group)) });
  }
  return { terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0) };
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** How much of the ask's matter is spoken of, by weight; `besides`: without what that speaks of too. */
export function spokenOf({ terms }: AskMatter, spoken: Spoken, besides?: Spoken): number {
  let sum = 0;
  for (const { pair, groups, weight, alike } of terms) {
    if (besides?.pairs.has(pair) || groups.some((group) => besides?.groups.has(group))) continue;
    if (spoken.pairs.has(pair)) sum += weight;
    else if (groups.some((group) => spoken.groups.has(group))) sum += alike;
  }
  return sum;
}

/** How much a pair, or a group of words, tells of one ask among all. */
type Tells = { pair: (pair: number) => number; group: (group: number) => number };

/** What stands in several asks tells little of one, and what stands in the title half. */
export function tellingOf(asks: readonly Spoken[], title: Spoken): Tells {
  const rarity = (counts: ReadonlyMap<number, number>, titled: ReadonlySet<number>) => (one: number) => {
    const count = counts.get(one) ?? 1;
    const rare = asks.length < 2 || count < 2 ? 1 : Math.max(0.2, 1 - (count - 1) / (asks.length - 0.5));
    return rare * (titled.has(one) ? 0.5 : 1);
  };
  return {
    pair: rarity(countsOf(asks.map(({ pairs }) => pairs)), title.pairs),
    group: rarity(countsOf(asks.map(({ groups }) => groups)), title.groups),
  };
}

function countsOf(sets: readonly ReadonlySet<number>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

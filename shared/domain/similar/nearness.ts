import { type CharacterPairs, coverage, likeness, pairsOf, type Weights } from '../words/match.ts';

/** What an item is about: its title, what it asks for, and its whole text; asks and text may be empty. */
export type Matter = { title: string; asks: string; text: string };

/** A matter cut into pieces once, to be held against many. */
type CutMatter = { title: CharacterPairs; asks: CharacterPairs; text: CharacterPairs };

/** A matter cut into pairs of characters once, to be held against many. */
export function cutMatter({ title, asks, text }: Matter): CutMatter {
  return { title: pairsOf(core(title)), asks: pairsOf(asks), text: pairsOf(text) };
}

/**
 * How near an earlier case is to the matter, 0 to 1: half by its title, the rest by how much of the asks (or, where
 * none could be read, of the text) its texts speak of. `weight` says how rare a piece is. The same title and the same
 * asks → 1; nothing in common → 0.
 */
export function nearness(matter: CutMatter, other: { title: string; text: string }, weight: Weights): number {
  const whole = pairsOf(other.text);
  const title = likeness(matter.title, pairsOf(core(other.title)), weight);
  const wanted = matter.asks.list.length > 0 ? matter.asks : matter.text;
  const spoken = coverage(wanted.list.length > 0 ? wanted : matter.title, whole, weight);
  return 0.5 * title + 0.5 * spoken;
}

/** 关于加快推进社区养老的建议 → 社区养老: what every title has says nothing about likeness. */
export function core(title: string): string {
  return title
    .replace(/[《》]/g, '')
    .replace(/^.{0,6}关于/, '')
    .replace(/的?(?:建议|提案|议案)(?:的?答复函?)?$/, '')
    .replace(
      /^(?:进一步|切实|不断|积极|大力|加强|加快|加大|完善|推进|推动|促进|提高|提升|做好|强化|优化|健全|建立|规范)+/,
      '',
    );
}

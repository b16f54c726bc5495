import type { Block } from '../../model/letter/letter.ts';
import { type CharacterPairs, likeIndex, likeness, mayBeAlike, pairsOf, sameWords } from '../words/match.ts';

/** From here on two paragraphs say the same in other words, or the same with other figures. */
const nearlySame = 0.8;

/** Position of a paragraph among all opinions: by unit, then by paragraph. */
export type Key = readonly [unitId: number, paragraph: number];

/** Sorts by unit, then by paragraph: [2, 5] before [3, 0]. */
export function byKey(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1];
}

/**
 * The first of the block's sources; null for what the clerk wrote. Taken from unit 3 and unit 2 → unit 2's paragraph.
 */
export function keyOf({ sources }: Block): Key | null {
  const keys = sources.map(({ unitId, paragraph }): Key => [unitId, paragraph]);
  return keys.sort(byKey)[0] ?? null;
}

type Statement = { id: string; order: number; unitIds: Set<number>; pieces: CharacterPairs };

/**
 * Knows which blocks say what, so that a statement met again is found without comparing all with all. 「全市有20个站点」 of
 * one unit and 「全市有22个站点」 of another are nearly the same.
 */
export function statementIndex(blocks: readonly Block[]) {
  const bySame = new Map<string, string>();
  const byBlock = new Map<string, Statement>();
  const byPieces = likeIndex<Statement>(nearlySame);
  /** The same neighbours are compared again at every paragraph that is put between others. */
  const compared = new Map<string, Map<string, boolean>>();
  const add = ({ id, level, text, sources }: Block) => {
    const words = sources[0]?.words;
    // A heading cites opinions' headings; it states nothing.
    if (words === undefined || (level > 0 && text !== words && !id.startsWith('p-'))) return;
    for (const source of sources) {
      const same = sameWords(source.words);
      if (!bySame.has(same)) bySame.set(same, id);
    }
    const unitIds = new Set(sources.map(({ unitId }) => unitId));
    const known = byBlock.get(id);
    if (known) {
      known.unitIds = unitIds;
      return;
    }
    const statement = { id, order: byBlock.size, unitIds, pieces: pairsOf(words) };
    byBlock.set(id, statement);
    byPieces.add(statement, statement.pieces);
  };
  for (const block of blocks) add(block);
  return {
    add,
    same: (words: string) => bySame.get(sameWords(words)) ?? null,
    /** The block of another unit that says nearly the same; of several the likest, then the first added. */
    near(unitId: number, pieces: CharacterPairs): string | null {
      const found = byPieces.near(pieces).filter(({ one }) => !one.unitIds.has(unitId));
      return found.sort((a, b) => b.score - a.score || a.one.order - b.one.order)[0]?.one.id ?? null;
    },
    alike(one: string, other: string): boolean {
      const known = compared.get(one)?.get(other);
      if (known !== undefined) return known;
      const [a, b] = [byBlock.get(one), byBlock.get(other)];
      // What is not known yet may come to be.
      if (!a || !b) return false;
      const alike = mayBeAlike(a.pieces, b.pieces, nearlySame) && likeness(a.pieces, b.pieces) >= nearlySame;
      if (!compared.has(one)) compared.set(one, new Map());
      compared.get(one)?.set(other, alike);
      return alike;
    },
    /** All blocks that say nearly the same as this one. */
    alikeTo(id: string): string[] {
      const one = byBlock.get(id);
      if (!one) return [];
      return byPieces.near(one.pieces).flatMap((found) => (found.one === one ? [] : [found.one.id]));
    },
  };
}
export type StatementIndex = ReturnType<typeof statementIndex>;

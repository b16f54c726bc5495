import type { Block } from '../../model/letter/letter.ts';
import { type CharacterPairs, likeness, mayBeAlike, pairsOf, sameWords } from '../words/match.ts';

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
  const byPiece = new Map<number, Statement[]>();
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
    for (const piece of statement.pieces.list) {
      const holders = byPiece.get(piece);
      if (holders) holders.push(statement);
      else byPiece.set(piece, [statement]);
    }
  };
  for (const block of blocks) add(block);
  return {
    add,
    same: (words: string) => bySame.get(sameWords(words)) ?? null,
    /** The block of another unit that says nearly the same; of several the likest, then the first added. */
    near(unitId: number, { list }: CharacterPairs): string | null {
      const shared = new Map<Statement, number>();
      for (const piece of list) for (const one of byPiece.get(piece) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
      const found = [...shared].flatMap(([{ id, order, unitIds, pieces }, count]) => {
        const score = (2 * count) / (list.length + pieces.list.length);
        return score >= nearlySame && !unitIds.has(unitId) ? [{ id, order, score }] : [];
      });
      return found.sort((a, b) => b.score - a.score || a.order - b.order)[0]?.id ?? null;
    },
    alike(one: string, other: string): boolean {
      const [a, b] = [byBlock.get(one), byBlock.get(other)];
      if (!a || !b || !mayBeAlike(a.pieces, b.pieces, nearlySame)) return false;
      return likeness(a.pieces, b.pieces) >= nearlySame;
    },
  };
}
export type StatementIndex = ReturnType<typeof statementIndex>;

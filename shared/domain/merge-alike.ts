import type { Block } from '../model/letter.ts';
import { likeness, mayBeAlike, type Pieces, piecesOf, sameWords } from './text-match.ts';

/** From here on two paragraphs say the same in other words, or the same with other figures. */
export const nearlySame = 0.8;

/** Position of a paragraph among all opinions: by unit, then by paragraph. */
export type Key = readonly [unitId: number, paragraph: number];

export function byKey(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** The first of the block's sources; null for what the clerk wrote. */
export function keyOf({ sources }: Block): Key | null {
  const keys = sources.map(({ unitId, paragraph }): Key => [unitId, paragraph]);
  return keys.sort(byKey)[0] ?? null;
}

type Statement = { words: string; unitIds: Set<number>; pieces: Pieces };

/** Knows which blocks say what, so that a statement met again is found without comparing all with all. */
export function statementIndex(blocks: readonly Block[]) {
  const bySame = new Map<string, string>();
  const byBlock = new Map<string, Statement>();
  const add = (block: Block) => {
    const words = block.sources[0]?.words;
    // A heading cites opinions' headings; it states nothing.
    if (words === undefined || (block.level > 0 && block.text !== words)) return;
    for (const source of block.sources) {
      const same = sameWords(source.words);
      if (!bySame.has(same)) bySame.set(same, block.id);
    }
    byBlock.set(block.id, {
      words,
      unitIds: new Set(block.sources.map(({ unitId }) => unitId)),
      pieces: piecesOf(words),
    });
  };
  for (const block of blocks) add(block);
  return {
    add,
    same: (words: string) => bySame.get(sameWords(words)) ?? null,
    /** The block of another unit that says nearly the same; of several the likest, then the first added. */
    near(unitId: number, pieces: Pieces): string | null {
      let best: string | null = null;
      let top = nearlySame;
      for (const [id, statement] of byBlock) {
        if (statement.unitIds.has(unitId) || !mayBeAlike(statement.pieces, pieces, nearlySame)) continue;
        const score = likeness(statement.pieces, pieces);
        if (score > top || (score === top && best === null)) {
          best = id;
          top = score;
        }
      }
      return best;
    },
    alike(one: string, other: string): boolean {
      const [a, b] = [byBlock.get(one), byBlock.get(other)];
      if (!a || !b || !mayBeAlike(a.pieces, b.pieces, nearlySame)) return false;
      return likeness(a.pieces, b.pieces) >= nearlySame;
    },
  };
}
export type StatementIndex = ReturnType<typeof statementIndex>;

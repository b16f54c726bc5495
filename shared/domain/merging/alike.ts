import type { Block } from '../../model/letter/letter.ts';
import { sameWords } from '../words/match.ts';
import { mattering, nearlySame, type Statement, sameness, statementIn } from './same-statement.ts';

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

type Known = { id: string; order: number; unitIds: Set<number>; statement: Statement };

/**
 * Knows which blocks say what, so that a statement met again is found without comparing all with all. 「全市有20个站点」 of
 * one unit and 「全市有22个站点」 of another are nearly the same.
 */
export function statementIndex(blocks: readonly Block[]) {
  const bySame = new Map<string, string>();
  const byBlock = new Map<string, Known>();
  const byWords = wordIndex();
  /** The same neighbours are compared again at every paragraph that is put between others. */
  const compared = new Map<string, Map<string, boolean>>();
  const add = ({ id, level, text, sources }: Block) => {
    // What the clerk wrote states something too; a heading of theirs does not.
    const words = sources[0]?.words ?? (level === 0 ? text : undefined);
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
    const statement = { id, order: byBlock.size, unitIds, statement: statementIn(words) };
    byBlock.set(id, statement);
    byWords.add(statement);
  };
  for (const block of blocks) add(block);
  return {
    add,
    same: (words: string) => bySame.get(sameWords(words)) ?? null,
    /** The block of another unit that says nearly the same; of several the likest, then the first added. */
    near(unitId: number, words: string): string | null {
      const found = byWords.near(statementIn(words)).filter(({ one }) => !one.unitIds.has(unitId));
      return found.sort((a, b) => b.score - a.score || a.one.order - b.one.order)[0]?.one.id ?? null;
    },
    alike(one: string, other: string): boolean {
      const known = compared.get(one)?.get(other);
      if (known !== undefined) return known;
      const [a, b] = [byBlock.get(one), byBlock.get(other)];
      // What is not known yet may come to be.
      if (!a || !b) return false;
      const alike = sameness(a.statement, b.statement) >= nearlySame;
      if (!compared.has(one)) compared.set(one, new Map());
      compared.get(one)?.set(other, alike);
      return alike;
    },
    /** All blocks that say nearly the same as this one. */
    alikeTo(id: string): string[] {
      const one = byBlock.get(id);
      if (!one) return [];
      return byWords.near(one.statement).flatMap((found) => (found.one === one ? [] : [found.one.id]));
    },
  };
}

/** A pair of characters that stands in more statements than these tells none of them apart. */
const tooCommon = 60;

/** Finds what says nearly the same without comparing all with all: it shares some of the rarer words. */
function wordIndex() {
  const holders = new Map<number | string, Known[]>();
  return {
    add(one: Known): void {
      for (const pair of [...one.statement.words.list, ...one.statement.marks]) {
        const known = holders.get(pair);
        if (known) known.push(one);
        else holders.set(pair, [one]);
      }
    },
    /** In no order. */
    near(statement: Statement): { one: Known; score: number }[] {
      const shared = new Map<Known, number>();
      for (const pair of statement.words.list) {
        const weight = mattering(pair);
        const others = weight === 1 ? (holders.get(pair) ?? []) : [];
        if (others.length <= tooCommon) for (const one of others) shared.set(one, (shared.get(one) ?? 0) + weight);
      }
      for (const mark of statement.marks) {
        const others = holders.get(mark) ?? [];
        if (others.length <= tooCommon) for (const one of others) shared.set(one, (shared.get(one) ?? 0) + 2);
      }
      return [...shared].flatMap(([one, weight]) => {
        const score = weight >= 3 ? sameness(statement, one.statement) : 0;
        return score >= nearlySame ? [{ one, score }] : [];
      });
    },
  };
}
export type StatementIndex = ReturnType<typeof statementIndex>;

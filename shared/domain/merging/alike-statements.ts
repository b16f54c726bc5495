import type { Day } from '../../model/primitives.ts';
import { wholeSentences } from '../words/sentences.ts';
import { mattering, nearlySame, type Statement, sameness, statementIn } from './same-statement.ts';

/** A paragraph and whose it is; null is our own. */
type Whose = { text: string; unitId: number | null; day: Day | null };
type Part = Whose & { at: number; whole: boolean; statement: Statement };

/** A pair of characters that stands in more statements than these tells none of them apart. */
const tooCommon = 120;
/** A shorter sentence is not looked for within others. */
const shortest = 12;

/**
 * Statements of different units, of one, or of ours and a unit's that say the same in other words: whole paragraphs, and
 * sentences within longer ones. Each paragraph is told with the likest of another.
 */
export function alikeStatements(paragraphs: readonly Whose[]): { a: Whose; b: Whose }[] {
  const parts = paragraphs.flatMap((paragraph, at) => partsOf(paragraph, at));
  const holders = new Map<number | string, Part[]>();
  const found: { a: Part; b: Part; score: number }[] = [];
  for (const part of parts) {
    const shared = new Map<Part, number>();
    for (const pair of part.statement.words.list) {
      const others = mattering(pair) === 1 ? (holders.get(pair) ?? []) : [];
      if (others.length <= tooCommon) for (const one of others) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    for (const mark of part.statement.marks) {
      const others = holders.get(mark) ?? [];
      if (others.length <= tooCommon) for (const one of others) shared.set(one, (shared.get(one) ?? 0) + 2);
    }
    for (const [other, pairs] of shared) {
      if (pairs < 3 || other.at === part.at || !(other.whole || part.whole)) continue;
      const score = sameness(other.statement, part.statement);
      if (score >= nearlySame) found.push({ a: other, b: part, score });
    }
    for (const pair of [...part.statement.words.list, ...part.statement.marks]) {
      const known = holders.get(pair);
      if (known) known.push(part);
      else holders.set(pair, [part]);
    }
  }
  found.sort((x, y) => y.score - x.score || x.a.at - y.a.at || x.b.at - y.b.at);
  const told = new Set<string>();
  return found.flatMap(({ a, b }) => {
    const key = `${a.at} ${b.at}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ a: bare(a), b: bare(b) }];
  });
}

function bare({ text, unitId, day }: Part): Whose {
  return { text, unitId, day };
}

function partsOf(paragraph: Whose, at: number): Part[] {
  const whole = { ...paragraph, at, whole: true, statement: statementIn(paragraph.text, paragraph.day) };
  const sentences = wholeSentences(paragraph.text).slice(0, 60);
  if (sentences.length < 2) return [whole];
  const within = sentences.filter(({ length }) => length >= shortest);
  return [
    whole,
    ...within.map((text) => ({ ...paragraph, text, at, whole: false, statement: statementIn(text, paragraph.day) })),
  ];
}

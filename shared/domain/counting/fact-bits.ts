import { type ItemFact, itemFacts } from '../../model/item-fact.ts';
import { keysOf } from '../../model/kinds.ts';

const all = keysOf(itemFacts);

/** Facts that a day's passing makes true: they are told from days that are kept, not from a bit. */
export const factsOfToday = ['overdue', 'due', 'againOverdue'] as const satisfies readonly ItemFact[];

/** The place of a fact in the number that a set of facts is kept as. counted → 1, owed → 2, reply → 4. */
function bitOf(fact: ItemFact): number {
  return 2 ** all.indexOf(fact);
}

/** A set of facts as one number. counted and reply → 5. */
export function bitsOf(facts: readonly ItemFact[]): number {
  return [...new Set(facts)].reduce((sum, fact) => sum + bitOf(fact), 0);
}

/** The facts of a number, in their order. 5 → counted and reply. */
export function factsOf(bits: number): ItemFact[] {
  return all.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
}

/** Rows with the same kept facts: how many, and how many of them are overdue today. */
type Alike = { facts: number; count: number; overdue: number; againOverdue: number };

/**
 * Rows alike in what is kept, parted by what today makes of them. 5 unanswered of which 2 are overdue → 3 and 2; an
 * answer still owed makes the first one overdue or a further one, never both.
 */
export function groupsToday({ facts, count, overdue, againOverdue }: Alike): { facts: ItemFact[]; count: number }[] {
  const kept = factsOf(facts);
  const plain: ItemFact[] = kept.includes('answered') ? [...kept, 'due'] : kept;
  const parts: { facts: ItemFact[]; count: number }[] = [
    { facts: plain, count: count - overdue - againOverdue },
    { facts: [...kept, 'overdue', 'due'], count: overdue },
    { facts: [...plain, 'againOverdue'], count: againOverdue },
  ];
  return parts.filter((part) => part.count > 0);
}

/** Changes with the names and with what is meant by them, so that what was kept by other rules is reckoned anew. */
export const countingRules = `1 ${all.join(' ')}`;

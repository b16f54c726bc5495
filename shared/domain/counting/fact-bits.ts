import { type ItemFact, itemFacts } from '../../model/item-fact.ts';
import { keysOf } from '../../model/kinds.ts';

const all = keysOf(itemFacts);

/** Facts that a day's passing makes true: they are told from days that are kept, not from a bit. */
export const datedFacts = ['overdue', 'due', 'againOverdue'] as const satisfies readonly ItemFact[];

/** The place of a fact in the number that a set of facts is kept as. counted → 1, owed → 2, reply → 4. */
export function bitOf(fact: ItemFact): number {
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

/** Changes with the names and with what is meant by them, so that what was kept by other rules is reckoned anew. */
export const countingRules = `1 ${all.join(' ')}`;

import type { ItemFact } from './item-fact.ts';

export type RateName = 'closed' | 'contacted' | 'answered' | 'onTime' | 'satisfied';

export const rateNames: Record<RateName, string> = {
  closed: '办结率',
  contacted: '面商率',
  answered: '答复率',
  onTime: '按期率',
  satisfied: '满意率',
};

/** A rate with the facts behind part and whole, so that each number opens into its items. */
export type Rate = {
  name: RateName;
  part: number;
  whole: number;
  partFacts: ItemFact[];
  wholeFacts: ItemFact[];
  /** What it is measured against, in words. */
  base: string;
};

import type { Instant } from '../primitives.ts';

/** What an item's page and the lists say: `home`, who has it away from the office; `there`, whose it is. */
export type AwayMark = {
  packageId: number;
  side: 'home' | 'there';
  office: string;
  who: string;
  why: string;
  at: Instant;
  by: string;
  /** There: when it was last made into a package that goes back. */
  broughtAt: Instant | null;
};

import type { Block, Decision, LetterContent } from '../model/letter.ts';
import type { Opinion } from '../model/opinion.ts';

/** One row of what a merge did to the draft. */
export type MergeChange = {
  kind: 'heading' | 'added' | 'joined' | 'updated' | 'pending';
  unitId: number | null;
  blockId: string;
  before: string | null;
  after: string;
};

/** A paragraph of a current opinion that no block of the draft cites. */
export type LeftOut = {
  unitId: number;
  opinionId: number;
  version: number;
  paragraph: number;
  text: string;
  /** Reason of 不采纳, null while undecided. */
  rejected: string | null;
};

/** Two units give different figures for the same thing. */
export type Conflict = {
  /** The same for the same two statements, whatever the order of the opinions. */
  key: string;
  /** What the figures are about: 「养老床位」. */
  subject: string;
  claims: { unitId: number; opinionId: number; paragraph: number; figure: string; sentence: string }[];
  /** How it was waved through, null while open. */
  reason: string | null;
};

export type { Block, Decision, LetterContent, Opinion };

import { z } from 'zod';
import type { ItemLine } from './item-line.ts';
import { Session } from './items/proposal.ts';
import { keysOf, type ProposalKind } from './kinds.ts';
import { type Day, Id, longText } from './primitives.ts';

/** An item in hand, or what is known of one while it is being taken in. */
export const SimilarQuestion = z.strictObject({
  proposalId: Id.optional(),
  title: z.string().max(300).default(''),
  body: longText('建议提案原文').default(''),
  names: z.array(z.string().max(60)).max(200).default([]),
  session: Session.nullable().default(null),
});

/** A former case, or an item of this program. */
export type EarlierSource = 'case' | 'item';

export type EarlierRow = ItemLine & {
  source: EarlierSource;
  id: number;
  kind: ProposalKind;
  /** 「市九届五次」; empty when unknown. */
  session: string;
  number: string;
  title: string;
  proposer: string;
  /** Of the answer or its delivery, else of the hand-over; `dayOf` says which. */
  day: Day | null;
  dayOf: '答复' | '送达' | '交办';
  resultClass: string;
  satisfaction: string;
};

export type SimilarRow = EarlierRow & {
  /** The words both have, most telling first. */
  words: string[];
  /** What both speak of in words of their own: 「饭堂」 here, 「长者食堂」 there. */
  otherwise: { own: string; theirs: string }[];
  /** 0 to 100. */
  likeness: number;
  /** What was promised then, and what became of it where that is known. */
  promises: { words: string; status: string }[];
};

/** So many items of the same people are listed. */
export const mostOfPeople = 20;

export type SimilarAnswer = {
  similar: SimilarRow[];
  /** Earlier items of the same people, newest first. */
  sameProposer: EarlierRow[];
  /** Items in hand of the same meeting that ask for much the same: fit for 并案. */
  combinable: SimilarRow[];
};

export const PassagesQuestion = z.strictObject({
  source: z.enum(keysOf({ case: '往年件', item: '办理件', reference: '参考资料' })),
  id: Id,
});

/** Texts to quote from, with the places that should be checked first. */
export type PassageText = {
  /** How a citation names it: 「市九届四次第77号建议的答复（2021-06-18）」. */
  label: string;
  writtenOn: Day | null;
  passages: { level: 0 | 1 | 2 | 3 | 4; text: string; table?: true | undefined; outOfDate: OutOfDate[] }[];
};

/** A run of an earlier text that should be checked before it is used again: `from` inclusive, `to` exclusive. */
export type OutOfDate = { from: number; to: number; why: string };

import { z } from 'zod';
import { Id } from '../primitives.ts';

/** One thing a proposal asks for: its short statement, and everything the proposal says about it. */
export type Ask = { statement: string; text: string };

/** How far a letter answers an ask; `phrases`: it speaks of it and says nothing that could be checked. */
export const answerDegrees = { full: '已答复', partly: '部分答复', phrases: '只有空话', no: '未答复' } as const;
export type AnswerDegree = keyof typeof answerDegrees;

/** What the answer comes to. */
export const answerClasses = { adopted: '已采纳', planned: '列入计划', 'explained-no': '说明了不采纳的理由' } as const;
type AnswerClass = keyof typeof answerClasses;

/** An ask with what the letter says to it. */
export type AnsweredAsk = Ask & {
  answered: AnswerDegree;
  /** The content paragraphs that speak of it, as indexes into the letter's blocks. */
  where: number[];
  /** Null where nothing is said. */
  class: AnswerClass | null;
};

/** An ask as a clerk put it. */
const AskIn = z.strictObject({
  statement: z.string().trim().min(1, '这一项要求还没有写').max(200, '一项要求的概括不超过200字'),
  text: z.string().trim().max(20_000),
});

/** The asks of an item as a clerk put them; null: again as the text says. `seen` is the row that was shown. */
export const AsksToKeep = z.strictObject({
  proposalId: Id,
  asks: z.array(AskIn).max(60, '一件的要求不超过60项').nullable(),
  seen: Id.nullable(),
});

/** What an item asks for: as the clerk put it, else as it is read from its text. */
export type ItemAsks = {
  asks: Ask[];
  /** As read from the present text. */
  read: Ask[];
  /** The last time somebody put them; null where nobody has. */
  kept: { id: number; at: string; by: string; isCorrected: boolean } | null;
  /** The text was changed after they were put: the clerk is asked which hold. */
  textChanged: boolean;
};

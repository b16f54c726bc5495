import { failureOf } from '../client.ts';

/** The questions that recording something may ask first, and how one says yes to them. */
const questions: Record<string, string> = {
  'proposal.same-matter': '确是另一件，照登',
  'proposal.day-far': '日期无误，照登',
  'proposal.due-before-receipt': '日期无误，照登',
  'opinion.named-elsewhere': '核对无误，照登',
};

/** Whether a refusal is a question that may be answered with yes. */
export const isQuestion = (code: string): boolean => code in questions;

/** The button beside the question, where the refusal is one. */
export function confirming(failure: unknown, on: () => void): { words: string; on: () => void } | null {
  const words = failure ? questions[failureOf(failure).code] : undefined;
  return words ? { words, on } : null;
}

import { failureOf } from '../client.ts';

/** The questions that 登记 may ask first, and how one says yes to them. */
const questions: Record<string, string> = {
  'proposal.same-matter': '确是另一件，照登',
  'proposal.day-far': '日期无误，照登',
  'proposal.due-before-receipt': '日期无误，照登',
};

/** The button beside the question, where the refusal is one. */
export function confirming(failure: unknown, on: () => void): { words: string; on: () => void } | null {
  const words = failure ? questions[failureOf(failure).code] : undefined;
  return words ? { words, on } : null;
}

import { z } from 'zod';
import { Id, line, Seen } from '../primitives.ts';

/** What of an item was changed by other means than this program, and what to do about it. */
export type ItemChanges = {
  number: string;
  found: string[];
  wayOut: string;
  /** Of `found`, what a clerk may seal as it is once it was looked at. */
  confirms: string[];
};

export const ChangesConfirm = z.strictObject({
  proposalId: Id,
  /** With what the present content was compared, or who says that it is right. */
  why: line('核对的依据', 200),
  seen: Seen,
});

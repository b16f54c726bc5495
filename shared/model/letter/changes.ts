import { z } from 'zod';
import { Id, Seen } from '../primitives.ts';

/** What of an item was changed by other means than this program, and what to do about it. */
export type ItemChanges = {
  number: string;
  found: string[];
  wayOut: string;
  /** Of `found`, what a clerk may seal as it is once it was looked at. */
  confirms: string[];
};

export const ChangesConfirm = z.strictObject({ proposalId: Id, seen: Seen });

import { z } from 'zod';
import { Id, type Instant } from './primitives.ts';

export const AuditFilter = z.strictObject({
  proposalId: Id.nullable().default(null),
  outcome: z.enum(['done', 'refused']).nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

export type AuditRow = {
  id: number;
  at: Instant;
  who: string;
  operation: string;
  label: string;
  proposalId: number | null;
  words: string;
  outcome: 'done' | 'refused';
  hash: string;
  /** Field by field, before and after; empty where nothing of a row was changed. */
  changes: Change[];
};
export type AuditPage = { rows: AuditRow[]; total: number };

/** `firstBroken` is the row from which the chain no longer holds. */
export type AuditVerdict = { rows: number; sound: boolean; firstBroken: number | null };

/** One field of a row as it was and as it is now, for the log. */
export type Change = { field: string; before: unknown; after: unknown };

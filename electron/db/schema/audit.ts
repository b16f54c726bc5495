import type { Generated } from 'kysely';
import type { Instant } from '../../../shared/model/primitives.ts';

/** The log of operations; each row's hash covers the row before it. */
export type AuditTables = {
  audit: {
    id: Generated<number>;
    at: Instant;
    accountId: number | null;
    who: string;
    via: string;
    operation: string;
    proposalId: number | null;
    input: string;
    words: string;
    outcome: 'done' | 'refused';
    hash: string;
    /** JSON of `Change[]`; empty where nothing was changed. */
    changes: Generated<string>;
  };
};

import type { Generated } from 'kysely';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';

/** The log of operations and the seals on the rows; each row's hash covers the row before it. */
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
    /** Hash of the seal set last when the row was written; empty in rows from before there were seals. */
    seal: Generated<string>;
  };
  /** What each row was when the program wrote it; each hash covers the seal before it. */
  seal: {
    id: Generated<number>;
    ofTable: string;
    /** JSON of the row's primary key; '*' where the sealing of a table began. */
    ofKey: string;
    proposalId: number | null;
    /** '' of a row that was removed. */
    digest: string;
    /** A short digest of each column. */
    fields: JsonText<Record<string, string>>;
    at: Instant;
    /** The columns that had been changed from outside before; '' none. */
    foreignTo: Generated<JsonText<string[]>>;
    hash: string;
  };
};

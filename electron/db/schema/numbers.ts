import type { Generated } from 'kysely';
import type { NumberUse } from '../../../shared/model/numbers.ts';
import type { NumberedPaper } from '../../../shared/model/papers/kinds.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';

/** The register of document numbers. */
export type NumberTables = {
  documentNumber: {
    id: Generated<number>;
    code: string;
    year: number;
    n: number;
    /** Of a letter of ours. */
    letterId: number | null;
    /** Null where a ledger that was imported does not say. */
    issuedOn: Day | null;
    issuedBy: string;
    voidedOn: Day | null;
    voidReason: string | null;
    usedFor: Generated<NumberUse>;
    /** Of a paper: its item and kind. */
    itemId: Generated<number | null>;
    paper: Generated<NumberedPaper | null>;
    /** Whom a paper goes to, or what it was used for elsewhere. */
    about: Generated<string>;
    /** Why it was given out of order. */
    orderReason: Generated<string>;
    /** The import that brought it, and its case. */
    batchId: Generated<number | null>;
    caseId: Generated<number | null>;
  };
  /** 程序以外已用到几号. */
  numberStart: { code: string; year: number; used: number; at: Instant; by: string };
  /** Which series a paper takes its number from; '' none. */
  paperSeries: { paper: NumberedPaper; code: string };
};

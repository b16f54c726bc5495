import type { ColumnType, Generated } from 'kysely';
import type { LetterKind } from '../../../shared/model/kinds.ts';
import type { LetterContent, RemarkAct } from '../../../shared/model/letter/letter.ts';
import type { SignedStatement } from '../../../shared/model/letter/signed-statement.ts';
import type { StepAct } from '../../../shared/model/letter/steps.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';

/** The answer with its versions, remarks and signatures. */
export type LetterTables = {
  letter: {
    id: Generated<number>;
    proposalId: number;
    kind: LetterKind;
    round: Generated<number>;
    revision: number;
    content: JsonText<LetterContent>;
    fingerprint: string;
    savedAt: Instant;
    savedBy: string;
    submittedVersion: number | null;
    /** Who sent it to be signed; null where nobody noted that. */
    submitterId: Generated<number | null>;
    /** Read out of the content by the store itself. */
    resultClass: ColumnType<string | null, never, never>;
  };
  letterVersion: {
    letterId: number;
    version: number;
    reason: string;
    content: JsonText<LetterContent>;
    fingerprint: string;
    at: Instant;
    by: string;
  };
  remark: {
    id: Generated<number>;
    letterId: number;
    version: number;
    blockId: string | null;
    text: string;
    by: string;
    at: Instant;
    settledAt: Instant | null;
    /** The words of the paragraph it is about, and where they began; '' is the whole. */
    words: Generated<string>;
    fromAt: Generated<number | null>;
    /** 1: the letter went back with it. */
    returned: Generated<number>;
  };
  /** What was said to a remark; rows that never change. */
  remarkStep: {
    id: Generated<number>;
    remarkId: number;
    letterId: number;
    act: RemarkAct;
    words: string;
    by: string;
    at: Instant;
  };
  /** 核稿、会签: what happened to a letter before its signature; rows that never change. */
  stepAct: {
    id: Generated<number>;
    letterId: number;
    version: number;
    fingerprint: string;
    act: StepAct['act'];
    stepId: number | null;
    stepName: Generated<string>;
    sectionId: number | null;
    toStep: number | null;
    /** What was said with it. */
    remarkId: number | null;
    accountId: number | null;
    by: string;
    stead: Generated<string>;
    at: Instant;
  };
  seenVersion: { letterId: number; accountId: number; version: number };
  signature: {
    id: Generated<number>;
    letterId: number;
    version: number;
    fingerprint: string;
    numberId: number;
    signedOn: Day;
    /** Null where it was given under an account of another store. */
    accountId: number | null;
    by: string;
    /** What was signed; null where it was signed before there were keys, or in another store. */
    statement: Generated<JsonText<SignedStatement> | null>;
    keyId: Generated<number | null>;
    signed: Generated<string | null>;
    /** 代签 and why, or that writer and signer are one; '' says nothing. */
    remark: Generated<string>;
  };
};

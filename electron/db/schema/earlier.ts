import type { Generated } from 'kysely';
import type { CaseReading, ExtraColumn } from '../../../shared/model/earlier/earlier-case.ts';
import type { HandlingRole, Level, ProposalKind } from '../../../shared/model/kinds.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { LetterPiece, ReadLetter } from '../../../shared/model/reading/reading.ts';
import type { JsonText } from '../json.ts';

/** Letters and cases of former years. */
export type EarlierTables = {
  publishedLetter: {
    id: Generated<number>;
    kind: ProposalKind;
    level: Level | null;
    term: number | null;
    meeting: number | null;
    number: string | null;
    title: string | null;
    letterTitle: string | null;
    addressees: JsonText<string[]>;
    replyUnit: string | null;
    replyDate: Day | null;
    record: JsonText<Omit<ReadLetter, 'passages'>>;
    importedAt: Instant;
    importedBy: string;
    caseId: Generated<number | null>;
    what: Generated<LetterPiece>;
    /** The import it came in by; null for letters stored one by one. */
    batchId: Generated<number | null>;
  };
  /** A case of a former year; `reading` says where each of its fields was read. */
  earlierCase: {
    id: Generated<number>;
    kind: ProposalKind;
    level: Level | null;
    term: number | null;
    meeting: number | null;
    number: string | null;
    title: string | null;
    proposer: string;
    names: JsonText<string[]>;
    role: HandlingRole | null;
    leadUnit: string | null;
    replyUnit: string | null;
    section: string | null;
    subject: string | null;
    documentNumber: string | null;
    resultClass: string | null;
    satisfaction: string | null;
    assignedOn: Day | null;
    answeredOn: Day | null;
    year: number | null;
    reading: JsonText<CaseReading>;
    extras: JsonText<ExtraColumn[]>;
    batchId: number | null;
    importedAt: Instant;
    importedBy: string;
    /** Title and first proposer as compared; see shared/domain/earlier/case-keys.ts. */
    titleKey: Generated<string | null>;
    /** When a person last set one of its fields right. */
    correctedAt: Generated<Instant | null>;
  };
};

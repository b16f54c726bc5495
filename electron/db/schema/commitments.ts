import type { Generated } from 'kysely';
import type { CommitmentLogKind, CommitmentStatus } from '../../../shared/model/commitments.ts';
import type { Satisfaction } from '../../../shared/model/life/scales.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';

/** What replies promised, and how it is kept. */
export type CommitmentTables = {
  commitment: {
    id: Generated<number>;
    proposalId: number;
    letterId: number | null;
    round: number;
    quote: string;
    what: string;
    dueOn: Day;
    amount: string;
    department: string;
    leader: string;
    status: CommitmentStatus;
    /** Percent. */
    progress: number;
    settledOn: Day | null;
    revision: Generated<number>;
    confirmedAt: Instant;
    confirmedBy: string;
  };
  commitmentDropped: { letterId: number; quote: string; reason: string; recordedAt: Instant; recordedBy: string };
  milestone: { id: Generated<number>; commitmentId: number; what: string; dueOn: Day; doneOn: Day | null };
  commitmentLog: {
    id: Generated<number>;
    commitmentId: number;
    kind: CommitmentLogKind;
    day: Day;
    words: string;
    status: CommitmentStatus | null;
    progress: number | null;
    attachmentId: number | null;
    rater: string | null;
    rating: string | null;
    satisfaction: Satisfaction | null;
    recordedAt: Instant;
    recordedBy: string;
  };
};

import type { Generated } from 'kysely';
import type { CountedHandling, CountedSource } from '../../../shared/model/counting.ts';
import type { Level, ProposalKind } from '../../../shared/model/kinds.ts';
import type { Satisfaction } from '../../../shared/model/life/scales.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import type { Flag } from './columns.ts';

/** What statistics hold true of each item and each case of a former year. */
export type CountingTables = {
  counted: {
    /** Of the hand-over; 0 where a case does not tell. */
    year: number;
    source: CountedSource;
    sourceId: number;
    kind: ProposalKind;
    handling: CountedHandling;
    sectionId: number | null;
    /** As a ledger of a former year names them. */
    sectionName: string;
    handlerId: number | null;
    handlerName: string;
    subject: string;
    resultClass: string;
    /** A bit for each fact that does not hang on today. */
    facts: number;
    /** When these have passed, the answer is overdue: the first one, and that of a further round. */
    openDue: Day | null;
    againDue: Day | null;
    dueOn: Day | null;
    answeredOn: Day | null;
    firstSatisfaction: Satisfaction | null;
    satisfaction: Satisfaction | null;
    identity: string | null;
    level: Level | null;
    sortKey: string;
    /** The same matter stands here as an item: that one counts. */
    shadowed: Generated<Flag>;
  };
  /** What was written since it was last reckoned; empty again before the transaction ends. */
  countedDirty: { source: CountedSource; sourceId: number };
  /** By which rules the rows were reckoned. */
  countedRules: { id: number; rules: string };
};

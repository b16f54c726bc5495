import type { Generated } from 'kysely';
import type { DeadlineMark } from '../../../shared/model/dates/deadline.ts';
import type { Collective } from '../../../shared/model/items/proposal.ts';
import type { KeptList } from '../../../shared/model/items/saved-view.ts';
import type { Consent, HandlingRole, Level, ProposalKind } from '../../../shared/model/kinds.ts';
import type { Satisfaction } from '../../../shared/model/life/scales.ts';
import type { Stage } from '../../../shared/model/life/stage.ts';
import type { Ask } from '../../../shared/model/merging/asks.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';
import type { Flag } from './columns.ts';

/** Items as they were registered, and where they stand. */
export type ItemTables = {
  /** 诉求 as the clerk put them; rows never change, the last one holds. */
  keptAsks: {
    id: Generated<number>;
    proposalId: number;
    /** Null: again as the text says. */
    asks: JsonText<Ask[]> | null;
    /** Of the text that they were put by. */
    bodyKey: string;
    keptAt: Instant;
    keptBy: string;
  };
  proposal: {
    id: Generated<number>;
    revision: Generated<number>;
    kind: ProposalKind;
    level: Level;
    term: number;
    meeting: number;
    number: string;
    title: string;
    body: string;
    collective: JsonText<Collective> | null;
    /** How the list names who proposed: 「陈某等3人」. */
    proposer: string;
    role: HandlingRole;
    leadUnitId: number | null;
    assignedOn: Day;
    receivedOn: Day | null;
    dueOn: Day | null;
    /** What shared/domain/dates/deadline.ts reckons from the row; kept so that lists can sort by it. */
    deadline: Day | null;
    /** Of the first handling, once there is a further round. */
    firstDeadline: Generated<Day | null>;
    keySupervision: Flag;
    consent: Consent;
    remark: string;
    stage: Stage;
    closedOn: Day | null;
    registeredAt: Instant;
    registeredBy: string;
    /** The version of the rules this item is handled under; filled in when the store is opened. */
    rulePackId: Generated<string | null>;
    ruleVersion: Generated<number | null>;
    /** What `deadline` is not: final, because a year's calendar is missing, or running, because it is paused. */
    deadlineMark: Generated<DeadlineMark | null>;
    round: Generated<number>;
    /** 并案: the item this one is handled together with. */
    mainId: Generated<number | null>;
    /** Of the present round, kept beside their rows so that lists can count by them; see electron/items/standing.ts. */
    deliveredOn: Generated<Day | null>;
    feedbackOn: Generated<Day | null>;
    satisfaction: Generated<Satisfaction | null>;
    publishedOn: Generated<Day | null>;
    archivedOn: Generated<Day | null>;
    archiveNumber: Generated<string | null>;
    /** 换届: the term an unfinished item is counted under now. */
    carriedTerm: Generated<number | null>;
    carriedMeeting: Generated<number | null>;
    /** 承办科室, 承办人, 责任领导: who has the item in hand. */
    sectionId: Generated<number | null>;
    handlerId: Generated<number | null>;
    leaderId: Generated<number | null>;
    subject: Generated<string>;
    /** 批次: with which other items it was handed over. */
    handoverId: Generated<number | null>;
    /** 作废登记: when, by whom and why; null of all that hold. Only electron/db/sight.ts asks. */
    voidedAt: Generated<Instant | null>;
    voidedBy: Generated<string | null>;
    voidedWhy: Generated<string | null>;
  };
  /** 批次: items of one hand-over, with the office's own day for them. */
  handover: {
    id: Generated<number>;
    name: string;
    handedOn: Day;
    /** 截止日, within the office; null where it set none. */
    cutOffOn: Day | null;
    madeAt: Instant;
    madeBy: string;
  };
  /** A narrowed list under a name: somebody's own, or the office's where `accountId` is null. */
  savedView: {
    id: Generated<number>;
    accountId: number | null;
    list: KeptList;
    name: string;
    address: string;
    savedAt: Instant;
    savedBy: string;
  };
  proposer: { proposalId: number; position: number; name: string; organization: string; phone: string };
  coUnit: { proposalId: number; position: number; unitId: number };
};

import type { Generated } from 'kysely';
import type { CalendarDay } from '../../../shared/model/dates/calendar.ts';
import type { DeadlineEventBody, DeadlineEventKind } from '../../../shared/model/dates/deadline.ts';
import type { RulePackBody } from '../../../shared/model/dates/rules.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { JsonText } from '../json.ts';

/** By which rules and calendars days are reckoned, and what was decided about them. */
export type DateTables = {
  rulePack: { id: string; version: number; name: string; body: JsonText<RulePackBody>; at: Instant; by: string };
  ruleChoice: { id: number; packId: string; version: number };
  calendarYear: {
    year: number;
    days: JsonText<CalendarDay[]>;
    source: string;
    savedAt: Instant;
    savedBy: string;
  };
  recomputation: { id: number; after: number };
  /** An extension that a clerk asked for, and what a leader said; rows that never change. */
  extensionRequest: {
    id: Generated<number>;
    proposalId: number;
    until: Day | null;
    reason: string;
    by: string;
    at: Instant;
  };
  extensionAnswer: { requestId: number; proposalId: number; granted: number; words: string; by: string; at: Instant };
  deadlineEvent: {
    id: Generated<number>;
    proposalId: number;
    kind: DeadlineEventKind;
    event: JsonText<DeadlineEventBody>;
    at: Instant;
    by: string;
  };
};

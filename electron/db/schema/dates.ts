import type { Generated } from 'kysely';
import type { CalendarDay } from '../../../shared/model/dates/calendar.ts';
import type { DeadlineEventBody, DeadlineEventKind } from '../../../shared/model/dates/deadline.ts';
import type { RulePackBody } from '../../../shared/model/dates/rules.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
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
  deadlineEvent: {
    id: Generated<number>;
    proposalId: number;
    kind: DeadlineEventKind;
    event: JsonText<DeadlineEventBody>;
    at: Instant;
    by: string;
  };
};

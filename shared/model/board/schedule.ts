import { z } from 'zod';
import type { handlingRoles, ProposalKind } from '../kinds.ts';
import type { Stage } from '../life/stage.ts';
import { type Day as DayText, Id } from '../primitives.ts';

/** One open item in the calendar and on the timeline. */
export type ScheduleRow = {
  id: number;
  kind: ProposalKind;
  number: string;
  title: string;
  role: keyof typeof handlingRoles;
  stage: Stage;
  assignedOn: DayText;
  deadline: DayText | null;
  /** Signed or answered by word of mouth. */
  answered: boolean;
  sectionId: number | null;
  handlerName: string | null;
  /** The last day by which units were asked for their opinions. */
  opinionDue: DayText | null;
  lateUnits: number;
};
export type Schedule = {
  today: DayText;
  rows: ScheduleRow[];
  commitments: { id: number; proposalId: number; what: string; dueOn: DayText }[];
};

export const ChaseSend = z.strictObject({
  proposalId: Id,
  unitIds: z.array(Id, '请选择要催办的单位').min(1, '请选择要催办的单位').max(60),
});

/** A unit whose opinion is late, with the letters sent so far and the next one. */
export type ChaseRow = {
  proposalId: number;
  kind: ProposalKind;
  number: string;
  title: string;
  unitId: number;
  unitName: string;
  unitShortName: string;
  contactPerson: string;
  contactPhone: string;
  dueOn: DayText;
  sent: { step: number; day: DayText; toLeader: boolean; by: string }[];
  next: ChaseStep;
  /** The next letter's day has come. */
  ready: boolean;
};
export type ChaseList = { today: DayText; rows: ChaseRow[] };

export type ChaseStep = {
  step: number;
  /** The day from which it is due. */
  on: DayText;
  toLeader: boolean;
};

/** What the program says at its start and once an hour: how many matters, and which. Null when there is nothing. */
export type Reminder = { count: number; words: string };

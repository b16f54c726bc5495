import { z } from 'zod';
import type { ItemLine } from '../item-line.ts';
import type { handlingRoles, ProposalKind } from '../kinds.ts';
import { keysOf } from '../kinds.ts';
import type { Stage } from '../life/stage.ts';
import { type Day as DayText, Id, requiredDay } from '../primitives.ts';

/** One open item in the calendar and on the timeline. */
export type ScheduleRow = ItemLine & {
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

export const scheduleViews = { month: '月历', gantt: '甘特', week: '周清单' } as const;

/** month: what falls due on each day; gantt: open items, the nearest deadline first; week: what this week's lists name. */
export const ScheduleQuestion = z.strictObject({
  view: z.enum(keysOf(scheduleViews)).default('gantt'),
  /** Of `month`: any day of it; the present month without. */
  month: requiredDay('月份').nullable().default(null),
  /** Of `week`: one 科室; 0 of items that none has. */
  sectionId: z.number().int().min(0).nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1, '每页至少1条').max(200, '每页最多200条').default(50),
});
export type ScheduleQuestion = z.infer<typeof ScheduleQuestion>;

/** Something that falls due. */
export type DueEntry = ItemLine & {
  what: 'reply' | 'opinion' | 'commitment';
  id: number;
  proposalId: number;
  day: DayText;
  kind: ProposalKind | null;
  number: string;
  words: string;
};
/** The first few of a day, and how many there are. */
export type DueDay = { day: DayText; count: number; first: DueEntry[] };
/** `open`: how many items are open; `total`: how many rows the view has in all. */
export type Schedule = { today: DayText; open: number; total: number; rows: ScheduleRow[]; days: DueDay[] };

export const ChaseSend = z.strictObject({
  proposalId: Id,
  unitIds: z.array(Id, '请选择要催办的单位').min(1, '请选择要催办的单位').max(60),
});

/** A unit whose opinion is late, with the letters sent so far and the next one. */
export type ChaseRow = ItemLine & {
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
export const ChasePage = z.strictObject({
  /** Of one item alone; of what one person has in hand or answers for; of one unit. */
  proposalId: Id.nullable().default(null),
  personId: Id.nullable().default(null),
  unitId: Id.nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100, '每页最多100家').default(50),
});
export type ChasePage = z.infer<typeof ChasePage>;
/** A page of the units that are late, how many there are in all, and to how many of them the next letter may go. */
export type ChaseList = { today: DayText; rows: ChaseRow[]; total: number; ready: number };

export type ChaseStep = {
  step: number;
  /** The day from which it is due. */
  on: DayText;
  toLeader: boolean;
};

/** What the program says at its start and once an hour: how many matters, and which. Null when there is nothing. */
export type Reminder = { count: number; words: string };

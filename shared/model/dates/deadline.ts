import { z } from 'zod';
import { handlingRoles, keysOf, levels, proposalKinds } from '../kinds.ts';
import { Day, type Day as DayText, Id, line, requiredDay } from '../primitives.ts';
import { firstCalendarYear } from './calendar.ts';
import type { LimitKey } from './rules.ts';

/** What can be recorded about an item's dates. Rows never change; `undo` takes back the last one. */
export const deadlineEventKinds = {
  extend: '延期',
  pause: '暂停',
  resume: '恢复',
  correctStart: '更正起算日',
  undo: '撤回',
} as const;
export type DeadlineEventKind = keyof typeof deadlineEventKinds;

export const correctable = { assigned: '交办日期', received: '收到日期' } as const;
export type Correctable = keyof typeof correctable;

export type DeadlineEvent =
  | { id: number; kind: 'extend'; on: DayText; round: number; until: DayText | null; approver: string; reason: string }
  | { id: number; kind: 'pause'; on: DayText; reason: string }
  | { id: number; kind: 'resume'; on: DayText; reason: string }
  | {
      id: number;
      kind: 'correctStart';
      on: DayText;
      start: Correctable;
      from: DayText | null;
      day: DayText | null;
      reason: string;
    }
  | { id: number; kind: 'undo'; on: DayText; undoes: number; reason: string };

type Without<T> = T extends unknown ? Omit<T, 'id'> : never;
/** An event before it has its place in the row of events. */
export type DeadlineEventBody = Without<DeadlineEvent>;

/** What a list says beside the day, or in its place. */
const deadlineMarks = { provisional: '暂定', paused: '已暂停' } as const;
export type DeadlineMark = keyof typeof deadlineMarks;

/** One event with who recorded it, for the page. */
export type DeadlineEventRow = { event: DeadlineEvent; words: string; by: string; at: string; undone: boolean };

/** A day the calendar can know; earlier ones are misprints. */
function knownDay(what: string) {
  return requiredDay(what).refine(
    (day) => day >= `${firstCalendarYear}-01-01`,
    `${what}早于${firstCalendarYear}年，工作日历没有更早的数据，请核对年份`,
  );
}

const item = { proposalId: Id };
const reason = line('理由', 200);

export const DeadlineExtend = z.strictObject({
  ...item,
  /** Null: as far as the rule allows. */
  until: Day.nullable().default(null),
  /** The day it was approved. */
  on: knownDay('批准日期'),
  approver: line('批准人或批准机关', 60),
  reason,
});
export const DeadlinePause = z.strictObject({ ...item, on: knownDay('暂停日期'), reason });
export const DeadlineResume = z.strictObject({ ...item, on: knownDay('恢复日期'), reason });
export const DeadlineCorrect = z.strictObject({
  ...item,
  start: z.enum(keysOf(correctable), '请选择更正交办日期还是收到日期'),
  day: knownDay('更正后的日期'),
  reason,
});
export const DeadlineUndo = z.strictObject({ ...item, reason });

export const DeadlinePreview = z.strictObject({
  kind: z.enum(keysOf(proposalKinds)),
  level: z.enum(keysOf(levels)).default('municipal'),
  role: z.enum(keysOf(handlingRoles)),
  assignedOn: Day,
  receivedOn: Day.nullable().default(null),
  dueOn: Day.nullable().default(null),
});

export const DeadlineRecompute = z.strictObject({
  /** How many items in this call; the page asks again and shows how far it is. */
  limit: z.number().int().min(1).max(100_000).default(100_000),
});
export type DeadlineProgress = { done: number; total: number; changed: number; finished: boolean };

type DateNature = 'duty' | 'reminder' | 'internal' | 'window';

/** One date of an item, able to say why it is what it is. */
export type ItemDate = {
  key: LimitKey | 'commitment' | 'cutOff';
  /** 「答复」「延期答复」「会办意见」 */
  label: string;
  /** The other unit that owes it to us; null where the duty is ours. */
  unit: string | null;
  nature: DateNature;
  /** While paused: the day it had when the clock stopped. */
  day: DayText;
  /** One sentence a step. */
  steps: string[];
  /** Rule and article. */
  source: string;
  /** Reaches into a year whose calendar is not known yet. */
  provisional: boolean;
  paused: boolean;
  doneOn: DayText | null;
};

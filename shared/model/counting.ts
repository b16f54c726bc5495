import { z } from 'zod';
import { LedgerColumns } from './board/desk-settings.ts';
import type { ItemFact } from './item-fact.ts';
import type { ProposalKind } from './kinds.ts';
import type { Day as DayText } from './primitives.ts';
import type { Rate } from './rate.ts';

/** The year of 交办; a year before the first stored one simply counts nothing. */
const Year = z.number('请填写年份').int('年份应为整数').min(1990, '年份应在1990年以后').max(2100, '年份应在2100年以前');

export const StatisticsQuestion = z.strictObject({
  year: Year,
  kind: z.enum(['npc-suggestion', 'cppcc-proposal']).nullable().default(null),
});

/** Which ledger: a year's items, with the columns in the order given, or the office's own. */
export const LedgerQuestion = z.strictObject({
  year: Year.nullable().default(null),
  columns: LedgerColumns.optional(),
});

/** 主办 answers the proposer, 会办 the lead unit, 参阅 nobody. */
export const handlingGroups = { lead: '主办', co: '会办', reference: '参阅' } as const;
export type HandlingGroup = keyof typeof handlingGroups;

export type Counts = Partial<Record<ItemFact, number>>;
/** One line of a table: what it is of, its counts and its rates. */
export type StatLine = { key: string; name: string; counts: Counts; rates: Rate[] };

export type UnitLine = {
  unitId: number;
  name: string;
  asked: number;
  onTime: number;
  late: number;
  /** Not yet in, and due. */
  overdue: number;
  /** Not yet in, and not due. */
  waiting: number;
};

export type CommitmentLine = {
  year: number;
  total: number;
  done: number;
  open: number;
  overdue: number;
  failed: number;
};

export type Statistics = {
  year: number;
  today: DayText;
  years: number[];
  total: StatLine;
  byKind: (StatLine & { kind: ProposalKind; group: HandlingGroup })[];
  bySection: StatLine[];
  bySubject: StatLine[];
  byClass: { resultClass: string; count: number }[];
  byUnit: UnitLine[];
  /** This year and those before it, oldest first. */
  overYears: StatLine[];
  commitments: CommitmentLine[];
};

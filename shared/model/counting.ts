import { z } from 'zod';
import { LedgerColumns } from './board/desk-settings.ts';
import { type ItemFact, itemFacts } from './item-fact.ts';
import type { ItemLine } from './item-line.ts';
import { type HandlingRole, keysOf, type Level, type ProposalKind } from './kinds.ts';
import type { Satisfaction } from './life/scales.ts';
import type { Stage } from './life/stage.ts';
import { type Day as DayText, Id } from './primitives.ts';
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

/** 主办 answers the proposer, 会办 the lead unit, 参阅 nobody; a ledger of a former year may not tell. */
export const countedHandlings = { lead: '主办', co: '会办', reference: '参阅', untold: '办理方式未记' } as const;
export type CountedHandling = keyof typeof countedHandlings;

/** Where what is counted stands: an item registered here, or a case of a former year that was imported. */
export const countedSources = { item: '本程序登记', case: '往年导入' } as const;
export type CountedSource = keyof typeof countedSources;

/** How a unit sent the opinion it was asked for. */
export const unitAnswers = {
  asked: '征求',
  onTime: '按期',
  late: '超期',
  overdue: '逾期未回',
  waiting: '未到期',
} as const;
export type UnitAnswer = keyof typeof unitAnswers;

/** A line's key for 科室 or 承办人: the number of one of ours, `=` and a name that only old ledgers know, '' for none. */
const lineKey = z.string().max(100).nullable().default(null);

/** The items and cases behind a number. */
export const CountedFilter = z.strictObject({
  /** 0: cases that do not tell their year. */
  year: z
    .union([z.literal(0), Year])
    .nullable()
    .default(null),
  kind: z.enum(['npc-suggestion', 'cppcc-proposal']).nullable().default(null),
  handling: z.enum(keysOf(countedHandlings), '没有这种办理方式').nullable().default(null),
  facts: z
    .array(z.enum(keysOf(itemFacts), '没有这项统计条件'))
    .max(8, '统计条件过多')
    .default([]),
  section: lineKey,
  person: lineKey,
  subject: z.string().max(100).nullable().default(null),
  resultClass: z.string().max(100).nullable().default(null),
  /** Whose opinion was asked for, and how it came. */
  unitId: Id.nullable().default(null),
  unitAnswer: z.enum(keysOf(unitAnswers), '没有这种反馈情况').default('asked'),
  text: z.string().max(100).default(''),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1, '每页至少1条').max(200, '每页最多200条').default(50),
});
export type CountedFilter = z.infer<typeof CountedFilter>;

/** An item or a case of a former year in one list. */
export type CountedRow = ItemLine & {
  source: CountedSource;
  id: number;
  year: number;
  kind: ProposalKind;
  level: Level | null;
  term: number | null;
  meeting: number | null;
  number: string | null;
  title: string | null;
  proposer: string;
  /** As registered, or as an old ledger tells it. */
  role: HandlingRole | null;
  handling: CountedHandling;
  section: string;
  handler: string;
  assignedOn: DayText | null;
  dueOn: DayText | null;
  answeredOn: DayText | null;
  /** The number of the answer; of an answer by word of mouth that it was one, and when. */
  answer: string;
  resultClass: string;
  firstSatisfaction: Satisfaction | null;
  satisfaction: Satisfaction | null;
  /** Of an item; a case has none. */
  stage: Stage | null;
  /** What is true of it today. */
  facts: ItemFact[];
};
/** `years`: all that anything is counted in, the newest first. */
export type CountedAnswer = { rows: CountedRow[]; total: number; years: number[]; today: DayText };

export type Counts = Partial<Record<ItemFact, number>>;
/** One line of a table: what it is of, its counts and its rates. */
export type StatLine = { key: string; name: string; counts: Counts; rates: Rate[] };

export type UnitLine = { unitId: number; name: string } & Record<UnitAnswer, number>;

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
  byKind: (StatLine & { kind: ProposalKind; handling: CountedHandling })[];
  bySection: StatLine[];
  /** 承办人. */
  byPerson: StatLine[];
  bySubject: StatLine[];
  byClass: { resultClass: string; count: number }[];
  byUnit: UnitLine[];
  /** This year and those before it, oldest first. */
  overYears: StatLine[];
  commitments: CommitmentLine[];
  /** Cases of former years that do not tell their year, and so count in none. */
  undated: number;
};

/** The figures with when what they rest on was last held against its seals, as the log has it. */
export type StatisticsShown = Statistics & { verified: { at: string; words: string } | null };

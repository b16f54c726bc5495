import { z } from 'zod';
import type { ItemLine } from './item-line.ts';
import { keysOf } from './kinds.ts';
import { numberedPapers } from './papers/kinds.ts';
import { type Day, Id, line, optionalLine, requiredDay } from './primitives.ts';

/** What bears a number: a reply or opinion, one of the further papers, or something outside the program. */
export type NumberUse = 'letter' | 'paper' | 'elsewhere';

/** Numbers of a series that nobody gave; both ends belong to it. */
type NumberGap = { from: number; to: number };

export type NumberRow = ItemLine & {
  id: number;
  documentNumber: string;
  code: string;
  year: number;
  n: number;
  usedFor: NumberUse;
  /** 「第77号《…》的催办函（市教育局）」. */
  bearer: string;
  proposalId: number | null;
  caseId: number | null;
  issuedOn: Day | null;
  issuedBy: string;
  orderReason: string;
  voidedOn: Day | null;
  voidReason: string | null;
  /** The numbers missing right below this one. */
  gap: NumberGap | null;
};

/** A 代字 in a year: up to where it was used outside, the highest number, how many are given, void and missing. */
export type NumberSeries = {
  code: string;
  year: number;
  used: number;
  last: number;
  given: number;
  voided: number;
  missing: number;
  next: string;
};
export type NumberPage = {
  rows: NumberRow[];
  total: number;
  series: NumberSeries[];
  /** What another program did to these rows, and which it took out of the register, in words. */
  changedOutside: string[];
};

const code = line('机关代字', 20);
const year = z.number('请填写年份').int('年份应为整数').min(1949, '年份应在1949年以后').max(2200, '年份过大');

export const NumberFilter = z.strictObject({
  code: z.string().nullable().default(null),
  year: z.number().int().nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200, '每页最多200条').default(100),
});

export const NumberVoid = z.strictObject({ numberId: Id, reason: line('作废理由', 300) });

export const NumberEnter = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        number: line('文号', 60),
        day: requiredDay('用号日期'),
        about: line('用于什么', 200),
      }),
      '请填写文号',
    )
    .min(1, '请填写文号')
    .max(3000, '一次最多登记3000个文号，请分几次'),
  orderReason: optionalLine('不按顺序的理由', 300),
});
export type NumberEntry = z.infer<typeof NumberEnter>['entries'][number];

export const NumberStart = z.strictObject({
  code,
  year,
  /** Null takes the entry away. */
  used: z.number('请填写已用到几号').int('应为整数').min(0, '不能小于0').max(999_999, '文号过大').nullable(),
  /** A 代字 that is not the office's yet, or a lower number than was given from, is meant. */
  confirmed: z.boolean().default(false),
});
export type NumberStart = { code: string; year: number; used: number };

/** A series for each paper: a 代字, '' for 不编号, null while the office has not said. */
export const PaperSeries = z.strictObject({
  series: z.partialRecord(z.enum(keysOf(numberedPapers), '没有这种文书'), code.or(z.literal('')).nullable()),
});
export type PaperSeries = z.infer<typeof PaperSeries>;
export type NumberSettings = PaperSeries & {
  /** The 代字 that the office gives numbers of: of its replies, its opinions, its papers, its start numbers. */
  codes: string[];
  /** Which 代字 several kinds of letters share, in words. */
  shared: string[];
  starts: (NumberStart & { by: string })[];
};

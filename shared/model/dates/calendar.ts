import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Day, type Day as DayText, FileIn, longText, optionalLine } from '../primitives.ts';

/** The first year whose holidays and 调休 the program knows. */
export const firstCalendarYear = 2004;

const CalendarYearNumber = z
  .number('请填写年份')
  .int('年份应为整数')
  .min(firstCalendarYear, `工作日历从${firstCalendarYear}年起，没有更早年份的数据`)
  .max(2100, '年份不能晚于2100年');

/** How the office counts a day with 放假半天. */
export const halfDays = { work: '算工作日', off: '算休息日' } as const;
export type HalfDays = keyof typeof halfDays;

/** A day the notice names: off (放假), a rest day worked (调休上班), or half a day off. */
export const CalendarDay = z.strictObject({
  day: Day,
  off: z.boolean('请写明放假还是上班'),
  /** 放假半天: `off` is how the office counts it. */
  half: z.boolean().default(false),
  name: optionalLine('节日', 20),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const CalendarYearAsk = z.strictObject({ year: CalendarYearNumber });

/** The State Council's notice, JSON or a table, as pasted; `year` when the text does not say it. */
export const CalendarText = z.strictObject({
  text: longText('放假安排', 200_000).min(1, '请先粘贴放假安排的通知或表格'),
  year: CalendarYearNumber.nullable().default(null),
  halves: z.enum(keysOf(halfDays), '请选择放假半天的日子怎样算').default('work'),
});

/** The notice as a file: a saved page, a .docx, a .pdf. */
export const CalendarFile = z.strictObject({ file: FileIn });

export const CalendarYearIn = z.strictObject({
  year: CalendarYearNumber,
  days: z.array(CalendarDay).min(1, '没有任何放假或上班日期，请先录入').max(200, '一年的放假、调休日期不会超过200天'),
  source: optionalLine('依据', 200),
  /** `amend`: the year's other days stay as they are. */
  mode: z.enum(['amend', 'whole'], '请选择只改这几天还是整年换成新的').default('amend'),
});

/**
 * What was read: `problems` must be mended before the year can be kept, `doubts` are to be looked at, `missing` are
 * holidays that were not named, `passed` are the passages that were taken for no holiday. `whole`: none is missing.
 */
export type CalendarReading = {
  year: number | null;
  days: CalendarDay[];
  problems: string[];
  doubts: string[];
  missing: string[];
  passed: string[];
  whole: boolean;
};

export type CalendarYear = {
  year: number;
  /** False for a year whose notice has not been entered: its dates are 暂定. */
  known: boolean;
  days: CalendarDay[];
  source: string;
  /** The days of its own notice: what an amendment changes. Late December of the next notice is not among them. */
  own: CalendarDay[];
  /** What came with the program, where the office has entered the year anew; else null. */
  supplied: CalendarDay[] | null;
  /** All years with data. */
  years: number[];
};

/** A year was kept; `pending` items wait for `deadline.recompute`. */
export type CalendarKept = { year: number; days: number; pending: number; today: DayText };

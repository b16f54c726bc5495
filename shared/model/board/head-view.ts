import type { Stop } from '../life/stop.ts';
import type { Day } from '../primitives.ts';

/** What the head of the bureau asks of everybody's open items; which items each one counts: domain/counting/head-figures.ts. */
export const headFigures = {
  open: '在办',
  owing: '未答复',
  overdue: '逾期',
  overdueWeek: '逾期7天以内',
  overdueMonth: '逾期8至30天',
  overdueLonger: '逾期30天以上',
  dueSoon: '近日到期',
  lateUnits: '会办意见逾期',
  key: '重点督办',
} as const;
export type HeadFigure = keyof typeof headFigures;

/** What one 承办人 has in hand for one 科室 (0 where it is given to none), and where it stands still. */
export type HeadLine = {
  sectionId: number;
  section: string;
  handlerId: number;
  handler: string;
  figures: Record<HeadFigure, number>;
  stops: Record<Stop, number>;
  /** The earliest deadline of what is not answered. */
  earliest: Day | null;
};

/** What came and what went in a week, and what had no answer at its end. */
export const weekFigures = { assigned: '新交办', answered: '答复', unanswered: '周末未答复' } as const;
export type WeekFigure = keyof typeof weekFigures;
export type HeadWeek = { monday: Day; sunday: Day } & Record<WeekFigure, number>;

/** How many items of a 主题 were handed over in each of the months, and in as many months before them. */
export type HeadSubject = { subject: string; months: number[]; before: number };

export type HeadView = {
  today: Day;
  amberDays: number;
  lines: HeadLine[];
  /** Oldest first; the last one is this week. */
  weeks: HeadWeek[];
  /** 2026-03, oldest first. */
  months: string[];
  /** The hottest first. */
  subjects: HeadSubject[];
};

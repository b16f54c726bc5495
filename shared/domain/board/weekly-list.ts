import type { ScheduleRow } from '../../model/board/schedule.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays } from '../dates/day.ts';

/** What a 科室 has to see to this week, in the order of urgency. */
export const weeklyParts = {
  overdue: '已逾期',
  thisWeek: '本周到期',
  nextWeek: '下周到期',
  lateUnits: '会办意见逾期未回',
} as const;
export type WeeklyPart = keyof typeof weeklyParts;
type Weekly = { monday: Day; sunday: Day; parts: Record<WeeklyPart, ScheduleRow[]> };

/** 2026-03-20 (a Friday) → 2026-03-16: weeks begin on Monday. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/**
 * The open items that belong on this week's list; an item stands under its deadline once, and again when a unit is
 * late. On Friday 2026-03-20 what is due on 2026-03-23 stands under 下周到期.
 */
export function weeklyList(rows: readonly ScheduleRow[], today: Day): Weekly {
  const monday = mondayOf(today);
  const sunday = addDays(monday, 6);
  const owing = rows.filter((row) => !row.answered && row.deadline !== null);
  const due = (from: Day, until: Day) =>
    owing.filter(({ deadline }) => deadline && deadline >= from && deadline <= until);
  return {
    monday,
    sunday,
    parts: {
      overdue: due('0000-01-01', addDays(today, -1)),
      thisWeek: due(today, sunday),
      nextWeek: due(addDays(sunday, 1), addDays(sunday, 7)),
      lateUnits: rows.filter(({ answered, lateUnits }) => !answered && lateUnits > 0),
    },
  };
}

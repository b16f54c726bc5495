import { type HeadFigure, type HeadLine, headFigures, type WeekFigure } from '../../model/board/head-view.ts';
import type { ProposalFilter } from '../../model/items/proposal.ts';
import { keysOf } from '../../model/kinds.ts';
import { type Stop, stops } from '../../model/life/stop.ts';
import type { Day } from '../../model/primitives.ts';
import { mondayOf } from '../board/weekly-list.ts';
import { addDays, addMonths } from '../dates/day.ts';

/** What 办理件 is narrowed to. The head's figures count by these and open into these, so both are always the same. */
export type Narrowed = Partial<ProposalFilter>;

/** Which items each figure of the head's view counts. 逾期 on 2026-03-20: not answered, due by 2026-03-19. */
export function headFilters(today: Day, amberDays: number): Record<HeadFigure, Narrowed> {
  const owing = { stage: 'owing' } as const;
  return {
    open: { stage: 'open' },
    owing,
    overdue: { ...owing, dueUntil: addDays(today, -1) },
    overdueWeek: { ...owing, dueFrom: addDays(today, -7), dueUntil: addDays(today, -1) },
    overdueMonth: { ...owing, dueFrom: addDays(today, -30), dueUntil: addDays(today, -8) },
    overdueLonger: { ...owing, dueUntil: addDays(today, -31) },
    dueSoon: { ...owing, dueFrom: today, dueUntil: addDays(today, amberDays) },
    lateUnits: { wait: 'late-unit' },
    key: { stage: 'open', facts: ['key'] },
  };
}

/** Which items each figure of a week counts; what is not answered is counted to today in the present week. */
export function weekFilters(monday: Day, today: Day): Record<WeekFigure, Narrowed> {
  const sunday = addDays(monday, 6);
  const end = sunday > today ? today : sunday;
  return {
    assigned: { assignedFrom: monday, assignedUntil: sunday, facts: ['owed'] },
    answered: { answeredFrom: monday, answeredUntil: sunday, facts: ['owed'] },
    unanswered: { assignedUntil: end, unansweredOn: end, facts: ['owed'] },
  };
}

/** Items of a 主题 that were handed over from one month (2026-03) to another, both whole. */
export function monthsFilter(subject: string | null, from: string, until: string): Narrowed {
  const after = addMonths(`${until}-01`, 1);
  return { subject, assignedFrom: `${from}-01`, assignedUntil: addDays(after, -1), facts: ['counted'] };
}

const weeksBack = 12;
const monthsBack = 12;

/** The Mondays of the twelve weeks that end with this one, oldest first. */
export function weeksShown(today: Day): Day[] {
  const monday = mondayOf(today);
  return Array.from({ length: weeksBack }, (_, at) => addDays(monday, (at - weeksBack + 1) * 7));
}

/** The twelve months that end with this one, and the twelve before them, oldest first. 2026-03-20 → 2025-04 … 2026-03. */
export function monthsShown(today: Day): { months: string[]; before: string[] } {
  const first = `${today.slice(0, 7)}-01`;
  const all = Array.from({ length: 2 * monthsBack }, (_, at) => addMonths(first, at - 2 * monthsBack + 1).slice(0, 7));
  return { before: all.slice(0, monthsBack), months: all.slice(monthsBack) };
}

/** Several lines as one: a 科室 of its people, or the whole bureau. */
export function sumOfLines(lines: readonly HeadLine[]): Pick<HeadLine, 'figures' | 'stops' | 'earliest'> {
  const sum = <K extends string>(keys: readonly K[], of: (line: HeadLine) => Record<K, number>) =>
    Object.fromEntries(keys.map((key) => [key, lines.reduce((n, line) => n + of(line)[key], 0)])) as Record<K, number>;
  const days = lines.flatMap(({ earliest }) => earliest ?? []).sort();
  return {
    figures: sum<HeadFigure>(keysOf(headFigures), ({ figures }) => figures),
    stops: sum<Stop>(keysOf(stops), (line) => line.stops),
    earliest: days[0] ?? null,
  };
}

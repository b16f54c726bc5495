import { type ExpressionBuilder, sql } from 'kysely';
import {
  headFilters,
  monthsFilter,
  monthsShown,
  type Narrowed,
  weekFilters,
  weeksShown,
} from '../../shared/domain/counting/head-figures.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import { overStages } from '../../shared/domain/life/lifecycle.ts';
import {
  type HeadFigure,
  type HeadLine,
  type HeadSubject,
  type HeadView,
  type HeadWeek,
  headFigures,
  type WeekFigure,
  weekFigures,
} from '../../shared/model/board/head-view.ts';
import { ProposalFilter } from '../../shared/model/items/proposal.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { type Stop, stops } from '../../shared/model/life/stop.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';
import { countWhere } from '../db/wording/expressions.ts';
import { conditions } from '../items/conditions.ts';

type Asked = { today: Day; amberDays: number };

/** 局领导一览: three queries, whatever the number of items, all by the conditions that the list filters by. */
export async function headView(db: ReadDb, { today, amberDays }: Asked): Promise<HeadView> {
  const { months, before } = monthsShown(today);
  return {
    today,
    amberDays,
    lines: await linesOf(db, { today, amberDays }),
    weeks: await weeksOf(db, today),
    months,
    subjects: await subjectsOf(db, { today, months, before }),
  };
}

type Has = ExpressionBuilder<Database, 'proposal'>;

/** Whether the list, narrowed so, has the item. */
function isListed(db: ReadDb, has: Has, { narrowed, today }: { narrowed: Narrowed; today: Day }) {
  return has.and(conditions(db, has, ProposalFilter.parse(narrowed), today));
}

async function linesOf(db: ReadDb, { today, amberDays }: Asked): Promise<HeadLine[]> {
  const filters = headFilters(today, amberDays);
  const rows = await db
    .selectFrom('proposal')
    .where('stage', 'not in', overStages)
    .select(['sectionId', 'handlerId'])
    .select((has) => {
      const count = (narrowed: Narrowed) => countWhere(isListed(db, has, { narrowed, today }));
      const owing = isListed(db, has, { narrowed: filters.owing, today });
      return [
        ...keysOf(headFigures).map((figure) => count(filters[figure]).as(figure)),
        ...keysOf(stops).map((stop) => count({ stop }).as(stop)),
        sql<Day | null>`min(case when ${owing} then "deadline" end)`.as('earliest'),
      ];
    })
    .groupBy(['sectionId', 'handlerId'])
    .execute();
  const sections = await db.selectFrom('section').select(['id', 'name']).execute();
  const people = await db.selectFrom('person').select(['id', 'name']).execute();
  const nameOf = (all: readonly { id: number; name: string }[], id: number | null) =>
    all.find((each) => each.id === id)?.name ?? '';
  return (rows as unknown as CountedLine[])
    .map((row) => ({
      sectionId: row.sectionId ?? 0,
      section: nameOf(sections, row.sectionId) || '未分派科室',
      handlerId: row.handlerId ?? 0,
      handler: nameOf(people, row.handlerId) || '未定承办人',
      figures: picked(row, keysOf(headFigures)),
      stops: picked(row, keysOf(stops)),
      earliest: row.earliest,
    }))
    .sort(
      (a, b) =>
        Number(a.sectionId === 0) - Number(b.sectionId === 0) ||
        a.sectionId - b.sectionId ||
        Number(a.handlerId === 0) - Number(b.handlerId === 0) ||
        b.figures.overdue - a.figures.overdue ||
        b.figures.open - a.figures.open ||
        a.handlerId - b.handlerId,
    );
}

type CountedLine = { sectionId: number | null; handlerId: number | null; earliest: Day | null } & Record<
  HeadFigure | Stop,
  number
>;

function picked<K extends string>(row: Record<K, number>, keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Record<K, number>;
}

async function weeksOf(db: ReadDb, today: Day): Promise<HeadWeek[]> {
  const mondays = weeksShown(today);
  const column = (figure: WeekFigure, monday: Day) => `${figure} ${monday}`;
  const row = await db
    .selectFrom('proposal')
    .select((has) =>
      mondays.flatMap((monday) => {
        const filters = weekFilters(monday, today);
        return keysOf(weekFigures).map((figure) =>
          countWhere(isListed(db, has, { narrowed: filters[figure], today })).as(column(figure, monday)),
        );
      }),
    )
    .executeTakeFirstOrThrow();
  const counted = row as Record<string, number>;
  const of = (figure: WeekFigure, monday: Day) => counted[column(figure, monday)] ?? 0;
  return mondays.map((monday) => ({
    monday,
    sunday: addDays(monday, 6),
    assigned: of('assigned', monday),
    answered: of('answered', monday),
    unanswered: of('unanswered', monday),
  }));
}

type Months = { today: Day; months: readonly string[]; before: readonly string[] };

async function subjectsOf(db: ReadDb, { today, months, before }: Months): Promise<HeadSubject[]> {
  const narrowed = monthsFilter(null, before[0] ?? '', months.at(-1) ?? '');
  const rows = await db
    .selectFrom('proposal')
    .where((has) => isListed(db, has, { narrowed, today }))
    .select(['subject', sql<string>`substr("assignedOn", 1, 7)`.as('month')])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['subject', sql`substr("assignedOn", 1, 7)`])
    .execute();
  const total = (line: HeadSubject) => line.months.reduce((sum, count) => sum + count, 0);
  return [...Map.groupBy(rows, ({ subject }) => subject)]
    .map(([subject, all]) => ({
      subject,
      months: months.map((month) => all.find((each) => each.month === month)?.count ?? 0),
      before: all.filter(({ month }) => before.includes(month)).reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => Number(a.subject === '') - Number(b.subject === '') || total(b) - total(a) || b.before - a.before);
}

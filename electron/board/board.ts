import { sql } from 'kysely';
import { mondayOf } from '../../shared/domain/board/weekly-list.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import { overStages, settledStages } from '../../shared/domain/life/lifecycle.ts';
import type { Board } from '../../shared/model/items/proposal.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { countWhere, definite } from '../db/wording/expressions.ts';
import { awaitsOpinions, waitConditions } from '../items/conditions.ts';
import { uploadConditions } from '../items/uploads.ts';
import type { Where } from '../items/where.ts';

/** Whose board: everything, or what one person has in hand or answers for. */
type BoardScope = { personId: number | null; amberDays: number };

/** Every count of the board in one query over the items that are not archived or gone. */
export async function boardCounts(
  db: ReadDb,
  today: Day,
  { personId, amberDays }: BoardScope,
): Promise<Board['counts']> {
  let alive = db.selectFrom('proposal').where('stage', 'not in', ['withdrawn', 'transferred', 'archived']);
  if (personId !== null) {
    alive = alive.where((has) => has.or([has('handlerId', '=', personId), has('leaderId', '=', personId)]));
  }
  const commitments = (has: Where) => {
    let due = has.selectFrom('proposal').select(({ fn }) => fn.countAll<number>().as('n'));
    due = due.where((of) => waitConditions(of, today).commitment);
    if (personId === null) return sql<number>`(${due})`;
    return sql<number>`(${due.where((of) => of.or([of('handlerId', '=', personId), of('leaderId', '=', personId)]))})`;
  };
  const until = addDays(today, amberDays);
  return alive
    .select((has) => {
      const owing = has('stage', 'not in', settledStages);
      const open = has('stage', 'not in', overStages);
      const wait = waitConditions(has, today);
      return [
        countWhere(has.and([owing, definite(sql`"deadline" < ${today}`)])).as('overdue'),
        countWhere(has.and([owing, definite(sql`"deadline" between ${today} and ${until}`)])).as('dueSoon'),
        countWhere(awaitsOpinions(has)).as('awaiting'),
        countWhere(wait['late-unit']).as('lateUnits'),
        countWhere(has('stage', '=', 'returned')).as('returned'),
        countWhere(has('stage', '=', 'submitted')).as('submitted'),
        countWhere(has('stage', '=', 'drafting')).as('drafting'),
        countWhere(has('stage', '=', 'registered')).as('registered'),
        countWhere(has('stage', '=', 'signed')).as('signed'),
        countWhere(wait.delivery).as('toDeliver'),
        countWhere(wait.feedback).as('feedbackMissing'),
        // Commitments outlive their items' filing.
        commitments(has).as('commitmentsDue'),
        countWhere(wait.publication).as('toPublish'),
        countWhere(wait['web-pass']).as('toPass'),
        countWhere(uploadConditions(has, today).late).as('toUpload'),
        countWhere(has.and([open, has('keySupervision', '=', 1)])).as('key'),
        countWhere(has.and([open, has('handlerId', 'is', null)])).as('unassigned'),
      ];
    })
    .executeTakeFirstOrThrow();
}

/** Of a day the page names no more. */
const namedOfDay = 4;

/** On which days of the four weeks from this Monday on answers fall due, of everything or of one person's items. */
export async function dueDays(db: ReadDb, today: Day, personId: number | null): Promise<Board['days']> {
  const monday = mondayOf(today);
  let found = db
    .selectFrom('proposal')
    .where('stage', 'not in', settledStages)
    .where('deadline', '>=', monday)
    .where('deadline', '<=', addDays(monday, 27));
  if (personId !== null) {
    found = found.where(({ eb, or }) => or([eb('handlerId', '=', personId), eb('leaderId', '=', personId)]));
  }
  const rows = await found.select(['id', 'number', 'title', 'deadline']).orderBy('deadline').orderBy('id').execute();
  return [...Map.groupBy(rows, ({ deadline }) => deadline ?? '')].map(([day, all]) => ({
    day,
    count: all.length,
    first: all.slice(0, namedOfDay).map(({ deadline: _, ...row }) => row),
  }));
}

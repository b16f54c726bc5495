import { type CalendarEntry, icalendar } from '../../shared/domain/board/icalendar.ts';
import { reminderOf } from '../../shared/domain/board/reminder.ts';
import { overStages, settledStages } from '../../shared/domain/life/lifecycle.ts';
import { refusal } from '../../shared/errors.ts';
import type { Schedule, ScheduleRow } from '../../shared/model/board/schedule.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { lateRequests } from '../items/conditions.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { boardCounts } from './board.ts';

/** The days ahead, as a list, as a calendar file, and as a reminder. */
export const schedule = {
  'schedule.get': async ({ db, today }) => scheduleOf(db, today),

  'schedule.export': async ({ db, today, now, record }) => {
    const { rows, commitments } = await scheduleOf(db, today);
    const entries: CalendarEntry[] = [];
    for (const row of rows.filter(({ answered }) => !answered)) {
      const name = `第${row.number}号${proposalKinds[row.kind]}`;
      const says = `${row.title}${row.handlerName ? `\n承办人：${row.handlerName}` : ''}`;
      if (row.deadline) entries.push({ id: `deadline-${row.id}`, day: row.deadline, title: `${name}答复期限`, says });
      if (row.opinionDue)
        entries.push({ id: `opinion-${row.id}`, day: row.opinionDue, title: `${name}会办意见期限`, says });
    }
    for (const { id, what, dueOn } of commitments) {
      entries.push({ id: `commitment-${id}`, day: dueOn, title: `承诺到期：${what}`, says: what });
    }
    if (entries.length === 0) throw refusal('schedule.empty');
    record(`导出期限日历：${entries.length}条`);
    const text = icalendar(entries, '建议提案办理期限', now);
    return { files: [fileOut('建议提案办理期限.ics', 'calendar', text)] };
  },

  'reminder.get': async ({ db, today, account }) => {
    const { remind, amberDays } = await deskSettingsOf(db);
    if (!remind) return { reminder: null };
    const counts = await boardCounts(db, today, { personId: null, amberDays });
    return { reminder: reminderOf({ counts, amberDays }, account.roles) };
  },
} satisfies Operations;

async function scheduleOf(db: ReadDb, today: Day): Promise<Schedule> {
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('person', 'person.id', 'proposal.handlerId')
    .where('stage', 'not in', overStages)
    .select(['proposal.id', 'kind', 'number', 'title', 'role', 'stage', 'assignedOn', 'deadline'])
    .select(['proposal.sectionId', 'person.name as handlerName'])
    .select((has) => [
      has
        .selectFrom('opinionRequest')
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .select(({ fn }) => fn.max('dueOn').as('dueOn'))
        .as('opinionDue'),
      lateRequests(has, today)
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('late'),
    ])
    .orderBy('deadline', (order) => order.asc().nullsLast())
    .orderBy('proposal.id')
    .execute();
  const commitments = await db
    .selectFrom('commitment')
    .select(['id', 'proposalId', 'what', 'dueOn'])
    .where('status', 'in', ['waiting', 'running', 'changed'])
    .orderBy('dueOn')
    .execute();
  const settled: readonly string[] = settledStages;
  return {
    today,
    commitments,
    rows: rows.map(
      ({ late, ...row }): ScheduleRow => ({ ...row, answered: settled.includes(row.stage), lateUnits: late ?? 0 }),
    ),
  };
}

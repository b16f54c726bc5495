import { type CalendarEntry, icalendar } from '../../shared/domain/board/icalendar.ts';
import { monthShown } from '../../shared/domain/board/month-shown.ts';
import { reminderOf } from '../../shared/domain/board/reminder.ts';
import { mondayOf } from '../../shared/domain/board/weekly-list.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import { overStages, settledStages } from '../../shared/domain/life/lifecycle.ts';
import { refusal } from '../../shared/errors.ts';
import type { DueDay, DueEntry, Schedule, ScheduleQuestion, ScheduleRow } from '../../shared/model/board/schedule.ts';
import { type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { lateRequests } from '../items/conditions.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { boardCounts } from './board.ts';

/** The days ahead, as a list, as a calendar file, and as a reminder. */
export const schedule = {
  'schedule.get': async ({ db, today }, question) => scheduleOf(db, today, question),

  'schedule.export': async ({ db, now, record }) => {
    const due = await dueBetween(db, '0000-01-01', '9999-12-31');
    const handlers = await handlersOf(db);
    const entries = due.map(({ what, id, day, number, words, kind }): CalendarEntry => {
      if (what === 'commitment') return { id: `commitment-${id}`, day, title: `承诺到期：${words}`, says: words };
      const name = `第${number}号${kind ? proposalKinds[kind] : ''}`;
      const handler = handlers.get(id);
      const says = `${words}${handler ? `\n承办人：${handler}` : ''}`;
      return what === 'reply'
        ? { id: `deadline-${id}`, day, title: `${name}答复期限`, says }
        : { id: `opinion-${id}`, day, title: `${name}会办意见期限`, says };
    });
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

/** How many of a day the calendar names. */
const named = 4;

async function scheduleOf(db: ReadDb, today: Day, question: ScheduleQuestion): Promise<Schedule> {
  const { view, month, sectionId } = question;
  const open = await countRows(db.selectFrom('proposal').where('stage', 'not in', overStages));
  if (view === 'month') {
    const { from, until } = monthShown(month ?? today);
    return { today, open, total: 0, rows: [], days: daysOf(await dueBetween(db, from, until)) };
  }
  let found = db.selectFrom('proposal').where('stage', 'not in', overStages);
  if (view === 'week') {
    const until = addDays(mondayOf(today), 13);
    found = found
      .where('stage', 'not in', settledStages)
      .where(({ eb, or }) => or([eb('deadline', '<=', until), eb('id', 'in', lateItems(db, today))]));
    if (sectionId !== null) found = found.where('sectionId', sectionId === 0 ? 'is' : '=', sectionId || null);
  }
  const rows = await found
    .select(['id', 'kind', 'number', 'title', 'role', 'stage', 'assignedOn', 'deadline', 'sectionId'])
    .select((has) => [
      has.selectFrom('person').whereRef('person.id', '=', 'proposal.handlerId').select('name').as('handlerName'),
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
    .orderBy('id')
    .$call(onPage(question))
    .execute();
  const settled: readonly string[] = settledStages;
  return {
    ...{ today, open, total: await countRows(found), days: [] },
    rows: rows.map(
      ({ late, ...row }): ScheduleRow => ({ ...row, answered: settled.includes(row.stage), lateUnits: late ?? 0 }),
    ),
  };
}

const lateItems = (db: ReadDb, today: Day) => lateRequests(db, today).select('opinionRequest.proposalId');

type Item = { id: number; kind: ProposalKind; number: string; title: string; day: Day | null };

async function handlersOf(db: ReadDb): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('person', 'person.id', 'proposal.handlerId')
    .where('stage', 'not in', overStages)
    .select(['proposal.id', 'person.name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What falls due in a span of days: replies, opinions of units, commitments. */
async function dueBetween(db: ReadDb, from: Day, until: Day): Promise<DueEntry[]> {
  const owing = db.selectFrom('proposal').where('stage', 'not in', overStages).where('stage', 'not in', settledStages);
  const replies = await owing
    .select(['id', 'number', 'title', 'kind', 'deadline as day'])
    .where('deadline', '>=', from)
    .where('deadline', '<=', until)
    .orderBy('deadline')
    .orderBy('id')
    .execute();
  const opinions = await owing
    .innerJoin('opinionRequest', 'opinionRequest.proposalId', 'proposal.id')
    .select(['proposal.id', 'number', 'title', 'kind'])
    .select(({ fn }) => fn.max('opinionRequest.dueOn').as('day'))
    .groupBy(['proposal.id', 'number', 'title', 'kind'])
    .having(({ fn }) => fn.max('opinionRequest.dueOn'), '>=', from)
    .having(({ fn }) => fn.max('opinionRequest.dueOn'), '<=', until)
    .orderBy('proposal.id')
    .execute();
  const commitments = await db
    .selectFrom('commitment')
    .select(['id', 'proposalId', 'what', 'dueOn as day'])
    .where('status', 'in', ['waiting', 'running', 'changed'])
    .where('dueOn', '>=', from)
    .where('dueOn', '<=', until)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  const ofItem =
    (what: DueEntry['what']) =>
    ({ id, title, day, ...row }: Item): DueEntry => ({
      ...{ ...row, what, id, proposalId: id, day: day ?? '', words: title },
    });
  return [
    ...replies.map(ofItem('reply')),
    ...opinions.map(ofItem('opinion')),
    ...commitments.map(
      ({ what, ...row }): DueEntry => ({ ...row, what: 'commitment', kind: null, number: '', words: what }),
    ),
  ];
}

function daysOf(entries: readonly DueEntry[]): DueDay[] {
  return [...Map.groupBy(entries, ({ day }) => day)].map(([day, all]) => ({
    ...{ day, count: all.length, first: all.slice(0, named) },
  }));
}

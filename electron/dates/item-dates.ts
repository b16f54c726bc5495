import type { Selectable } from 'kysely';
import { datesOf, mainOf } from '../../shared/domain/dates/deadline.ts';
import { eventInWords } from '../../shared/domain/dates/events.ts';
import type { AskedUnit, DatedFact, DateFacts, DateRules, FactEvent } from '../../shared/domain/dates/facts.ts';
import { dayOfMoment } from '../../shared/domain/dates/moment.ts';
import type { DeadlineEvent, DeadlineEventRow, ItemDate } from '../../shared/model/dates/deadline.ts';
import type { LifeFact } from '../../shared/model/life/life.ts';
import type { ReadDb } from '../db/connections.ts';
import { handoverRow } from '../db/handover-row.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { datedFacts } from './dated-facts.ts';
import { rulesFor } from './office-rules.ts';

type Row = Selectable<Database['proposal']>;

type ItemDates = {
  deadline: ItemDate | null;
  deadlines: ItemDate[];
  deadlineEvents: DeadlineEventRow[];
  rules: { packId: string; name: string; version: number };
};

/** All dates of an item, reckoned anew from what is recorded. */
export async function itemDates(db: ReadDb, row: Row): Promise<ItemDates> {
  const rules = await rulesFor(db, row);
  const events = await eventRows(db, row.id);
  const deadlines = datesOf(await itemFacts(db, row, events), rules);
  const { id: packId, name, version } = rules.pack;
  return {
    deadline: mainOf(deadlines, row.role),
    deadlines,
    deadlineEvents: told(events),
    rules: { packId, name, version },
  };
}

/** What an item's dates are reckoned from, with the rules it is handled under. */
export async function datesGround(db: ReadDb, row: Row): Promise<{ item: DateFacts; rules: DateRules }> {
  return { item: await itemFacts(db, row, await eventRows(db, row.id)), rules: await rulesFor(db, row) };
}

type EventRow = Selectable<Database['deadlineEvent']>;

function eventRows(db: ReadDb, proposalId: number): Promise<EventRow[]> {
  return db.selectFrom('deadlineEvent').selectAll().where('proposalId', '=', proposalId).orderBy('id').execute();
}

export function eventOf({ id, event }: Pick<EventRow, 'id' | 'event'>): DeadlineEvent {
  return { id, ...fromJson(event) } as DeadlineEvent;
}

function told(rows: readonly EventRow[]): DeadlineEventRow[] {
  const events = rows.map(eventOf);
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoes] : [])));
  return rows.map((row, index) => {
    const event = events[index] ?? eventOf(row);
    return { event, words: eventInWords(event), by: row.by, at: row.at, undone: undone.has(row.id) };
  });
}

async function itemFacts(db: ReadDb, row: Row, events: readonly EventRow[]): Promise<DateFacts> {
  const life = await datedFacts(db, row.id);
  const facts = life.flatMap(asFact);
  facts.push(...gone(life));
  facts.push(...(await submissions(db, row.id)));
  return {
    ...standing(row),
    facts,
    asked: await askedOf(db, row.id),
    events: events.map(eventOf),
    commitments: await commitmentsOf(db, row.id),
    handover: await handoverRow(db, row.handoverId),
  };
}

/** The proposer took it back or another unit took it over, and it has not come back since: no date runs any more. */
export function gone(life: readonly { event: string; day: string }[]): DatedFact[] {
  const left = life.findLastIndex(({ event }) => event === 'withdrawn' || event === 'transfer-accepted');
  const back = life.findLastIndex(({ event }) => event === 'restored');
  const last = life[left];
  return last && left > back ? [{ event: 'withdrawn', day: last.day }] : [];
}

function standing({ kind, level, role, dueOn, consent }: Row) {
  return { kind, level, role, dueOn, consent };
}

/** The life's facts by the names that dates go by. */
const named: Partial<Record<string, FactEvent>> = {
  assigned: 'assigned',
  received: 'received',
  contact: 'contacted',
  signed: 'signed',
  'oral-reply': 'signed',
  delivered: 'delivered',
  feedback: 'formBack',
  'round-opened': 'requested',
  'transfer-requested': 'returned',
  published: 'published',
};
/** These are asked for once in an item's life, whatever round they fall in. */
const once: readonly FactEvent[] = ['contacted', 'returned'];

function asFact({ event, day, round }: LifeFact): DatedFact[] {
  const name = named[event];
  return name ? [{ event: name, day, round: once.includes(name) ? 1 : round }] : [];
}

async function submissions(db: ReadDb, proposalId: number): Promise<DatedFact[]> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('letterVersion', (join) =>
      join
        .onRef('letterVersion.letterId', '=', 'letter.id')
        .onRef('letterVersion.version', '=', 'letter.submittedVersion'),
    )
    .select(['letter.round', 'letterVersion.at'])
    .where('letter.proposalId', '=', proposalId)
    .execute();
  return rows.map(({ round, at }) => ({ event: 'submitted', day: dayOfMoment(at), round }));
}

async function askedOf(db: ReadDb, proposalId: number): Promise<AskedUnit[]> {
  const rows = await db
    .selectFrom('opinionRequest')
    .innerJoin('unit', 'unit.id', 'opinionRequest.unitId')
    .select(['unit.shortName as unit', 'askedOn', 'againOn', 'dueOn', 'dueChosen'])
    .select((has) => [
      has
        .selectFrom('opinion')
        .whereRef('opinion.proposalId', '=', 'opinionRequest.proposalId')
        .whereRef('opinion.unitId', '=', 'opinionRequest.unitId')
        .whereRef('opinion.version', '>', 'opinionRequest.afterVersion')
        .where('opinion.voidedAt', 'is', null)
        .select(({ fn }) => fn.min('opinion.receivedOn').as('day'))
        .as('answeredOn'),
    ])
    .where('proposalId', '=', proposalId)
    .orderBy('askedOn')
    .orderBy('unitId')
    .execute();
  return rows.map(({ dueOn, dueChosen, ...row }) => ({ ...row, chosen: dueChosen ? dueOn : null }));
}

async function commitmentsOf(db: ReadDb, proposalId: number) {
  const rows = await db
    .selectFrom('commitment')
    .select(['what', 'dueOn', 'settledOn'])
    .where('proposalId', '=', proposalId)
    .orderBy('dueOn')
    .execute();
  return rows;
}

import { type Expression, type SqlBool, sql } from 'kysely';
import type { KeptDeadline } from '../../shared/domain/audit/other-date.ts';
import { askedDue, mainDueOf } from '../../shared/domain/dates/deadline.ts';
import type { DatedFact, DateFacts, DateRules } from '../../shared/domain/dates/facts.ts';
import type { RuledDay } from '../../shared/domain/dates/main-date.ts';
import { overStages } from '../../shared/domain/life/lifecycle.ts';
import type { DeadlineEvent } from '../../shared/model/dates/deadline.ts';
import { breath } from '../context/breath.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { toJson } from '../db/json.ts';
import { countRows } from '../db/paging.ts';
import { eventOf, gone } from './item-dates.ts';
import { chosenPack, packOf, rulesFor } from './office-rules.ts';

export function keptOf(due: RuledDay | null): KeptDeadline {
  if (!due) return { deadline: null, deadlineMark: null };
  if (due.paused) return { deadline: null, deadlineMark: 'paused' };
  return { deadline: due.day, deadlineMark: due.provisional ? 'provisional' : null };
}

/** Reckons one item anew after something was recorded about it, and writes what the lists go by. */
export async function keepDeadline(db: WriteDb, proposalId: number): Promise<void> {
  await keepDeadlines(db, proposalId - 1, 1);
}

type Kept = { last: number; items: number; changed: number };

/** Reckons up to `count` items with ids beyond `after` anew: their main dates and what other units owe them. */
export async function keepDeadlines(db: WriteDb, after: number, count: number): Promise<Kept> {
  const ground = await manyGrounds(db, { after, count });
  let changed = 0;
  for (const { row, item, rules, requests } of ground) {
    const kept = keptOf(mainDueOf(item, rules));
    const firstDeadline = firstDueOf(item, rules);
    if (
      kept.deadline !== row.deadline ||
      kept.deadlineMark !== row.deadlineMark ||
      firstDeadline !== row.firstDeadline
    ) {
      changed++;
      await db
        .updateTable('proposal')
        .set({ ...kept, firstDeadline })
        .where('id', '=', row.id)
        .execute();
    }
    for (const { unitId, askedOn, againOn, dueOn, dueSteps } of requests) {
      const due = askedDue({ askedOn, againOn, chosen: null }, item, rules);
      if (!due || (due.day === dueOn && toJson(due.steps) === dueSteps)) continue;
      await db
        .updateTable('opinionRequest')
        .set({ dueOn: due.day, dueSteps: toJson(due.steps) })
        .where('proposalId', '=', row.id)
        .where('unitId', '=', unitId)
        .execute();
    }
  }
  return { last: ground.at(-1)?.row.id ?? after, items: ground.length, changed };
}

/** An item whose date in the lists is not what follows from what is recorded of it. */
type OtherDate = { proposalId: number; number: string; kept: KeptDeadline; due: KeptDeadline };

/**
 * Holds the dates that lists and boards go by against what is recorded, among these items. This program writes them with
 * every change, so it was another that left one so; what still waits to be reckoned anew is not looked at.
 */
export async function otherDates(
  db: ReadDb,
  which: Which,
): Promise<{ last: number; items: number; found: OtherDate[] }> {
  const waiting = await db.selectFrom('recomputation').select('after').executeTakeFirst();
  const ground = await manyGrounds(db, which);
  const found = ground
    .filter(({ row }) => !waiting || row.id <= waiting.after)
    .map(({ row: { id, number, deadline, deadlineMark }, item, rules }) => {
      return { proposalId: id, number, kept: { deadline, deadlineMark }, due: keptOf(mainDueOf(item, rules)) };
    })
    .filter(({ kept, due }) => kept.deadline !== due.deadline || kept.deadlineMark !== due.deadlineMark);
  return { last: ground.at(-1)?.row.id ?? 0, items: ground.length, found };
}

/** So many at a time, so that whoever else works goes on. */
const atATime = 300;

/** The items in hand whose date is another one than what follows from the records. */
export async function otherOpenDates(db: ReadDb): Promise<OtherDate[]> {
  const others: OtherDate[] = [];
  for (let after = 0; ; ) {
    const { last, items, found } = await otherDates(db, { after, count: atATime, openOnly: true });
    if (items === 0) return others;
    others.push(...found);
    after = last;
    await breath();
  }
}

/**
 * Dates of open items that another program changed are reckoned anew before anybody reads 「无逾期」 off them; answers what
 * they were.
 */
export async function setDatesRight(db: WriteDb, others: readonly OtherDate[]): Promise<OtherDate[]> {
  const ids = others.map(({ proposalId }) => proposalId);
  // Meanwhile somebody may have written to one of them.
  const { found } = await otherDates(db, { ids });
  for (const { proposalId } of found) await keepDeadline(db, proposalId);
  return found;
}

/** Of an item that is handled again: the deadline of the first handling, which no later one moves. */
function firstDueOf(item: DateFacts, rules: DateRules): string | null {
  const first = item.facts.filter(({ event }) => event !== 'requested');
  return first.length === item.facts.length ? null : keptOf(mainDueOf({ ...item, facts: first }, rules)).deadline;
}

/** A run of items with ids beyond `after`, all or only those in hand; or some by their ids. */
type Which = { after: number; count: number; openOnly?: boolean } | { ids: readonly number[] };

/** The facts that main dates hang on, for several items, in a handful of queries. */
export async function manyGrounds(db: ReadDb, which: Which) {
  const columns = db
    .selectFrom('proposal')
    .select(['id', 'number', 'title', 'kind', 'level', 'role', 'dueOn', 'consent', 'assignedOn', 'receivedOn'])
    .select(['deadline', 'deadlineMark', 'firstDeadline', 'rulePackId', 'ruleVersion'])
    .orderBy('id');
  const run = (from: typeof columns, { after, count, openOnly = false }: Exclude<Which, { ids: unknown }>) =>
    (openOnly ? from.where('stage', 'not in', overStages) : from).where('id', '>', after).limit(count);
  const rows = await ('ids' in which ? columns.where('id', 'in', which.ids) : run(columns, which)).execute();
  const [first, last] = [rows[0]?.id ?? 0, rows.at(-1)?.id ?? -1];
  const ofThem: OfItems =
    'ids' in which
      ? (column) => sql<SqlBool>`${sql.ref(column)} in (${sql.join(which.ids)})`
      : (column) => sql<SqlBool>`${sql.ref(column)} between ${first} and ${last}`;
  const events = groupBy(
    await db
      .selectFrom('deadlineEvent')
      .select(['id', 'proposalId', 'event'])
      .where(ofThem('proposalId'))
      .orderBy('id')
      .execute(),
  );
  const life = groupBy(await lifeOf(db, ofThem));
  const signed = groupBy(await signedOf(db, ofThem));
  const requests = groupBy(
    await db
      .selectFrom('opinionRequest')
      .select(['proposalId', 'unitId', 'askedOn', 'againOn', 'dueOn', 'dueSteps'])
      .where(ofThem('proposalId'))
      .where('dueChosen', '=', 0)
      .execute(),
  );
  const rulesOf = await manyRules(db);
  return Promise.all(
    rows.map(async (row) => {
      const facts: DatedFact[] = [{ event: 'assigned', day: row.assignedOn }];
      if (row.receivedOn) facts.push({ event: 'received', day: row.receivedOn });
      const lived = life(row.id);
      for (const { event, day, round } of lived) {
        if (event === 'round-opened') facts.push({ event: 'requested', day, round });
        if (event === 'oral-reply') facts.push({ event: 'signed', day, round });
      }
      facts.push(...gone(lived));
      for (const { round, day } of signed(row.id)) facts.push({ event: 'signed', day, round });
      const recorded: DeadlineEvent[] = events(row.id).map(eventOf);
      const { kind, level, role, dueOn, consent } = row;
      const item: DateFacts = { kind, level, role, dueOn, consent, facts, asked: [], events: recorded };
      return { row, item, rules: await rulesOf(row), requests: requests(row.id) };
    }),
  );
}

/** Each version of the rules is read once, however many items go by it. */
async function manyRules(db: ReadDb) {
  const chosen = await chosenPack(db);
  const { calendar } = await rulesFor(db);
  const read = new Map<string, Promise<DateRules>>();
  return (row: { rulePackId: string | null; ruleVersion: number | null }): Promise<DateRules> => {
    const name = row.rulePackId && row.ruleVersion ? { packId: row.rulePackId, version: row.ruleVersion } : chosen;
    const key = `${name.packId}@${name.version}`;
    const known = read.get(key) ?? packOf(db, name).then((pack) => ({ pack, calendar }));
    read.set(key, known);
    return known;
  };
}

type OfItems = (column: string) => Expression<SqlBool>;

async function lifeOf(db: ReadDb, ofThem: OfItems) {
  const rows = await db
    .selectFrom('lifeEvent')
    .select(['id', 'proposalId', 'event', 'day', 'round', 'replacesId', 'voidReason'])
    .where(ofThem('proposalId'))
    .orderBy('day')
    .orderBy('id')
    .execute();
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows.filter(({ id, voidReason }) => !replaced.has(id) && voidReason === null);
}

function signedOf(db: ReadDb, ofThem: OfItems) {
  return db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .select(['letter.proposalId', 'letter.round', 'signedOn as day'])
    .where(ofThem('letter.proposalId'))
    .where('voidedOn', 'is', null)
    .execute();
}

function groupBy<T extends { proposalId: number }>(rows: readonly T[]): (proposalId: number) => T[] {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.proposalId);
    if (group) group.push(row);
    else groups.set(row.proposalId, [row]);
  }
  return (proposalId) => groups.get(proposalId) ?? [];
}

/** Marks every item to be reckoned anew (`deadline.recompute` goes on from here); answers how many there are. */
export async function startRecomputation(db: WriteDb): Promise<number> {
  await db
    .insertInto('recomputation')
    .values({ id: 1, after: 0 })
    .onConflict((clash) => clash.column('id').doUpdateSet({ after: 0 }))
    .execute();
  const n = await countRows(db.selectFrom('proposal'));
  return n;
}

/** Finishes a recomputation that was left half done when the program ended. */
export async function finishRecomputation(db: WriteDb): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const waiting = await trx.selectFrom('recomputation').select('after').executeTakeFirst();
    if (!waiting) return;
    await keepDeadlines(trx, waiting.after, Number.MAX_SAFE_INTEGER);
    await trx.deleteFrom('recomputation').execute();
  });
}

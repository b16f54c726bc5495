import type { ExpressionBuilder, Insertable } from 'kysely';
import { caseFactsOf } from '../../shared/domain/counting/case-facts.ts';
import { bitsOf, countingRules } from '../../shared/domain/counting/fact-bits.ts';
import { type CountedFacts, itemFactsOf } from '../../shared/domain/counting/item-facts.ts';
import { keysOfColumns, numberKeyOf } from '../../shared/domain/earlier/case-keys.ts';
import type { CountedSource } from '../../shared/model/counting.ts';
import type { Level, ProposalKind } from '../../shared/model/kinds.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { type Bound, insertRows } from '../db/insert-rows.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { withoutVoided } from '../db/sight.ts';
import { asNumber } from '../db/wording/expressions.ts';
import { livesOf } from './lives.ts';

type Counted = Insertable<Database['counted']>;

const columns = [
  ...(['year', 'source', 'sourceId', 'kind', 'handling', 'sectionId', 'sectionName', 'handlerId'] as const),
  ...(['handlerName', 'subject', 'resultClass', 'facts', 'openDue', 'againDue', 'dueOn', 'answeredOn'] as const),
  ...(['firstSatisfaction', 'satisfaction', 'identity', 'level', 'sortKey', 'shadowed'] as const),
] as const satisfies (keyof Counted)[];

const atOnce = 500;

/**
 * Brings what is counted up to date with what was written in this transaction. The marks are left by the store itself
 * (triggers of the migration), so no writer can forget them; the door calls this before every commit.
 */
export async function keepCounted(db: WriteDb): Promise<void> {
  for (;;) {
    const marked = await db.selectFrom('countedDirty').selectAll().limit(atOnce).execute();
    if (marked.length === 0) return;
    for (const source of ['item', 'case'] as const) {
      const ids = marked.filter((each) => each.source === source).map(({ sourceId }) => sourceId);
      if (ids.length > 0) await countAgain(db, source, ids);
    }
  }
}

/** At opening: what an upgrade left to reckon, and all of it where the rules have changed since. */
export async function settleCounted(db: WriteDb): Promise<void> {
  const known = await db.selectFrom('countedRules').select('rules').executeTakeFirst();
  const sameRules = known?.rules === countingRules;
  const marked = await db.selectFrom('countedDirty').select('sourceId').limit(1).executeTakeFirst();
  // Mostly there is nothing to do, and nothing is written.
  if (sameRules && !marked) return;
  await db.transaction().execute(async (trx) => {
    if (!sameRules) {
      const marks = trx
        .insertInto('countedDirty')
        .onConflict((clash) => clash.doNothing())
        .columns(['source', 'sourceId']);
      for (const [source, table] of [
        ['item', 'proposal'],
        ['case', 'earlierCase'],
      ] as const) {
        await marks
          .expression(
            // SQLite tells `on conflict` from the `on` of a join by a condition before it.
            trx
              .selectFrom(table as 'proposal')
              .select(({ val }) => [val(source).as('source'), 'id'])
              .where('id', 'is not', null),
          )
          .execute();
      }
      await trx.deleteFrom('countedRules').execute();
      await trx.insertInto('countedRules').values({ id: 1, rules: countingRules }).execute();
    }
    await keepCounted(trx);
  });
}

async function countAgain(db: WriteDb, source: CountedSource, ids: readonly number[]): Promise<void> {
  const marks = db.deleteFrom('countedDirty').where('source', '=', source);
  await marks.where('sourceId', 'in', ids).execute();
  const own = db.selectFrom('counted').where('source', '=', source).where('sourceId', 'in', ids);
  const before = await own.select('identity').distinct().execute();
  await db.deleteFrom('counted').where('source', '=', source).where('sourceId', 'in', ids).execute();
  const rows = source === 'item' ? await countedItems(db, ids) : await countedCases(db, ids);
  await insertRows(
    db,
    'counted',
    columns,
    rows.map((row) => columns.map((column): Bound => row[column] ?? null)),
  );
  const identities = new Set([...before, ...rows].flatMap(({ identity }) => identity ?? []));
  if (identities.size > 0) await castShadows(db, [...identities]);
}

/** A case of which the item stands here too is not counted a second time. */
async function castShadows(db: WriteDb, identities: readonly string[]): Promise<void> {
  await db
    .updateTable('counted')
    .set((eb) => ({ shadowed: asNumber(hasItem(eb)) }))
    .where('source', '=', 'case')
    .where('identity', 'in', identities)
    .execute();
}

/** Whether the item of a counted case stands here too. */
function hasItem({ selectFrom, exists }: Pick<ExpressionBuilder<Database, 'counted'>, 'selectFrom' | 'exists'>) {
  return exists(
    selectFrom('counted as item')
      .select('item.sourceId')
      .where('item.source', '=', 'item')
      .whereRef('item.identity', '=', 'counted.identity')
      .where(({ or, eb, ref }) => or([eb('counted.level', 'is', null), eb('counted.level', '=', ref('item.level'))])),
  );
}

const tableOf = { item: 'proposal', case: 'earlierCase' } as const satisfies Record<CountedSource, string>;

/**
 * Holds what is counted of up to `count` items or cases with ids beyond `after` against what is recorded of them. It is
 * written with every change, so it was another program that left it otherwise.
 */
async function otherCounted(
  db: ReadDb,
  source: CountedSource,
  after: number,
  count: number,
): Promise<{ last: number; looked: number; found: number[] }> {
  const rows = await (await withoutVoided(db))
    .selectFrom(tableOf[source] as 'proposal')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(count)
    .execute();
  const ids = rows.map(({ id }) => id);
  const last = ids.at(-1) ?? after;
  const fresh = source === 'item' ? await countedItems(db, ids) : await countedCases(db, ids);
  const kept = await db
    .selectFrom('counted')
    .select(columns)
    .select((eb) => asNumber(hasItem(eb)).as('standsHere'))
    .where('source', '=', source)
    .where('sourceId', '>', after)
    // Beyond the last of them there is nothing to be counted.
    .$if(ids.length === count, (some) => some.where('sourceId', '<=', last))
    .execute();
  const said = (row: Counted) =>
    columns.map((column) => (column === 'shadowed' ? '' : String(row[column] ?? ''))).join('\n');
  const reckoned = new Map(fresh.map((row) => [row.sourceId, said(row)]));
  const seen = new Set(kept.map(({ sourceId }) => sourceId));
  const found = kept.filter((row) => {
    const shadow = source === 'case' ? Number(row.standsHere) : 0;
    return reckoned.get(row.sourceId) !== said(row) || Number(row.shadowed) !== shadow;
  });
  const lost = ids.filter((id) => !seen.has(id));
  return { last, looked: ids.length, found: [...new Set([...found.map(({ sourceId }) => sourceId), ...lost])] };
}

/** So many take some ten milliseconds. */
const inOnePiece = 300;

/** All that is counted, some hundred at a time, for whoever takes his time over it. */
export async function* allOtherCounted(db: ReadDb): AsyncGenerator<{ source: CountedSource; found: number[] }> {
  for (const source of ['item', 'case'] as const) {
    for (let after = 0, looked: number = inOnePiece; looked === inOnePiece; ) {
      const page = await otherCounted(db, source, after, inOnePiece);
      ({ last: after, looked } = page);
      yield { source, found: page.found };
    }
  }
}

/** Has those of them reckoned anew that are still otherwise than what is recorded; tells how many that were. */
export async function setCountedRight(db: WriteDb, others: Record<CountedSource, number[]>): Promise<number> {
  // What waits to be counted was written by somebody who may.
  await keepCounted(db);
  let set = 0;
  for (const source of ['item', 'case'] as const) {
    const still: number[] = [];
    for (const id of others[source]) {
      if ((await otherCounted(db, source, id - 1, 1)).found.includes(id)) still.push(id);
    }
    await countOver(db, source, still);
    set += still.length;
  }
  return set;
}

/** Has what is counted of these reckoned anew with this transaction. */
export async function countOver(db: WriteDb, source: CountedSource, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) await countAgain(db, source, ids.slice(from, from + atOnce));
}

async function countedItems(db: ReadDb, ids: readonly number[]): Promise<Counted[]> {
  return (await livesOf(await withoutVoided(db), ids)).map(({ item, life }) => ({
    source: 'item',
    sourceId: item.id,
    year: Number(item.assignedOn.slice(0, 4)),
    ...told(item, itemFactsOf(life)),
    sectionId: item.sectionId,
    sectionName: '',
    handlerId: item.handlerId,
    handlerName: '',
    subject: item.subject,
  }));
}

async function countedCases(db: ReadDb, ids: readonly number[]): Promise<Counted[]> {
  const rows = await db
    .selectFrom('earlierCase')
    .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'section', 'subject', 'year', 'reading'])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => {
    const reading = fromJson(row.reading);
    return {
      source: 'case',
      sourceId: row.id,
      year: row.year ?? 0,
      ...told(row, caseFactsOf(row.kind, reading)),
      sectionId: null,
      sectionName: row.section?.trim() ?? '',
      handlerId: null,
      handlerName: reading.handler?.value?.trim() ?? '',
      subject: row.subject?.trim() ?? '',
    };
  });
}

type Named = {
  kind: ProposalKind;
  level: Level | null;
  term: number | null;
  meeting: number | null;
  number: string | null;
};

function told({ kind, level, term, meeting, number }: Named, { facts, ...rest }: CountedFacts) {
  const keys = keysOfColumns({ kind, level, term, meeting, number, titleKey: null });
  const padded = (part: number | string | null, length: number) => String(part ?? '').padStart(length, '0');
  return {
    ...rest,
    kind,
    level,
    facts: bitsOf(facts),
    identity: numberKeyOf(keys),
    sortKey: `${padded(term, 3)} ${padded(meeting, 3)} ${kind} ${padded(keys.number, 12)}`,
    shadowed: 0,
  } as const;
}

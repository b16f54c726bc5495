import { sql } from 'kysely';
import { keysOf } from '../../shared/model/kinds.ts';
import { type IndexProgress, type SearchSource, searchSources } from '../../shared/model/search.ts';
import { breath } from '../context/breath.ts';
import type { Write } from '../context/context.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { kindOf } from '../db/kind.ts';
import { indexOf, withIndex } from './index-file.ts';
import { mergeIntoOne } from './index-merge.ts';
import { indexMarked, indexRecords, keepMarked } from './index-write.ts';

const tables = { item: 'proposal', case: 'earlierCase', reference: 'reference' } as const;
const order = keysOf(searchSources);

/** Null when the index is whole. */
export async function buildingOf(db: ReadDb): Promise<IndexProgress | null> {
  const index = await indexOf(db);
  const building = await index.selectFrom('searchBuild').select(['done', 'total']).executeTakeFirst();
  if (building) return building;
  const marked = await countOf(index, 'searchDirty');
  if (marked === 0) return null;
  const total = Math.max(marked, await countOf(index, 'searchDocument'));
  return { done: total - marked, total };
}

async function countOf(db: ReadDb, table: (typeof tables)[SearchSource] | 'searchDirty' | 'searchDocument') {
  const counted = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n'));
  return (await counted.executeTakeFirstOrThrow()).n;
}

/** What an opened store owes its index: a small one is made at once, a large one by `search.rebuild` in steps. */
export async function settleIndex(db: WriteDb): Promise<void> {
  const write: Write = (work) => db.transaction().execute(work);
  await withIndex(db, write, async (index, store) => {
    await dropMarksAhead(index);
    await keepMarked(index, store);
  });
  const building = await buildingOf(db);
  if (!building || building.total - building.done > small) return;
  await buildOn(db, write, Number.POSITIVE_INFINITY);
}

/** About a second's work. */
const small = 500;

/** Empties the index; `buildOn` fills it again. */
export async function startBuild(db: WriteDb): Promise<IndexProgress> {
  let total = 0;
  for (const source of order) total += await countOf(db, tables[source]);
  await withIndex(
    db,
    (work) => work(db),
    async (index) => {
      await sql`insert into "searchIndex" ("searchIndex") values ('delete-all')`.execute(index);
      await index.deleteFrom('searchDocument').execute();
      await index.deleteFrom('searchDirty').execute();
      await index.deleteFrom('searchBuild').execute();
      await index.insertInto('searchBuild').values({ id: 1, source: 'item', after: 0, done: 0, total }).execute();
    },
  );
  return { done: 0, total };
}

/**
 * Has the index merged in the background: what was taken out of it stands in it until then. Where the index is a file of
 * its own it is merged when it is made anew.
 */
export async function mergeLater(db: WriteDb): Promise<void> {
  if (kindOf(db) !== 'sqlite' || (await db.selectFrom('searchBuild').select('id').executeTakeFirst())) return;
  const source = order.at(-1) as SearchSource;
  const { last } = await db
    .selectFrom(tables[source])
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  const total = await countOf(db, 'searchDocument');
  await db
    .insertInto('searchBuild')
    .values({ id: 1, source, after: last ?? 0, done: total, total })
    .execute();
}

/** Milliseconds: long enough to be worth a commit, short enough that nobody who waits for the store notices. */
const handfulTakes = 50;

/**
 * Indexes further records for about so long, each handful in a transaction with the cursor, so that a program killed
 * in between goes on where it stopped; others get their turn between the handfuls.
 */
export async function buildOn(db: ReadDb, write: Write, milliseconds: number) {
  const until = performance.now() + milliseconds;
  let handful = 20;
  while (performance.now() < until) {
    const begun = performance.now();
    const some = handful;
    const finished = await withIndex(db, write, (index, store) => buildSome(index, store, some));
    if (finished) break;
    const took = performance.now() - begun;
    handful = Math.max(5, Math.min(500, Math.round((handful * handfulTakes) / Math.max(took, 1))));
    await breath();
  }
  return buildingOf(db);
}

/** The records that are marked, then those after the cursor; answers whether that was all. */
async function buildSome(index: WriteDb, db: ReadDb, count: number): Promise<boolean> {
  await dropMarksAhead(index);
  const marked = await index.selectFrom('searchDirty').selectAll().limit(count).execute();
  if (marked.length > 0) {
    await indexMarked(index, db, marked);
    return false;
  }
  const cursor = await index.selectFrom('searchBuild').selectAll().executeTakeFirst();
  if (!cursor) return true;
  const rows = await db
    .selectFrom(tables[cursor.source])
    .select('id')
    .where('id', '>', cursor.after)
    .orderBy('id')
    .limit(count)
    .execute();
  const ids = rows.map(({ id }) => id);
  const last = ids.at(-1);
  if (last !== undefined) {
    await indexRecords(index, db, cursor.source, ids);
    const done = Math.min(cursor.total, cursor.done + ids.length);
    await index.updateTable('searchBuild').set({ after: last, done }).execute();
    return false;
  }
  const next: SearchSource | undefined = order[order.indexOf(cursor.source) + 1];
  if (next) {
    await index.updateTable('searchBuild').set({ source: next, after: 0 }).execute();
    return false;
  }
  if (await mergeIntoOne(index)) return false;
  await index.deleteFrom('searchBuild').execute();
  return true;
}

/** Records whose turn comes anyway need no mark; a migration may have left one on each. */
async function dropMarksAhead(db: WriteDb): Promise<void> {
  const cursor = await db.selectFrom('searchBuild').select(['source', 'after']).executeTakeFirst();
  if (!cursor) return;
  const later = order.slice(order.indexOf(cursor.source) + 1);
  await db
    .deleteFrom('searchDirty')
    .where((has) =>
      has.or([
        has('source', 'in', later),
        has.and([has('source', '=', cursor.source), has('sourceId', '>', cursor.after)]),
      ]),
    )
    .execute();
}

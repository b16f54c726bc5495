import { type RawBuilder, sql } from 'kysely';
import type { SearchSource } from '../../shared/model/search.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows } from '../db/paging.ts';
import { readRows } from '../db/read-rows.ts';
import { currentIndex } from './index-write.ts';

/** What others ask of the index beside search itself; `match` is an expression of FTS5. */
type Found = { source: SearchSource; sourceId: number };

const itemsAndCases = sql`"source" in ('item', 'case')`;

/** Items and cases that fit an expression best, `count` at most. */
export async function bestMatches(db: ReadDb, match: string, count: number): Promise<Found[]> {
  return readRows(
    await currentIndex(db),
    sql<Found>`select "source", "sourceId" from (
      select "rowid" as "place", "rank" from "searchIndex" where "searchIndex" match ${match}
      order by "rank" limit ${count * 2})
    join "searchDocument" on "searchDocument"."id" = "place"
    where ${itemsAndCases} order by "rank" limit ${count}`,
  );
}

/** Items and cases that fit an expression, newest first, `count` at most. */
export async function newestMatches(db: ReadDb, match: string, count: number): Promise<Found[]> {
  return readRows(
    await currentIndex(db),
    sql<Found>`select "source", "sourceId"
    from "searchIndex" join "searchDocument" on "searchDocument"."id" = "searchIndex"."rowid"
    where "searchIndex" match ${match} and ${itemsAndCases}
    order by "searchIndex"."rowid" desc limit ${count}`,
  );
}

/** The newest cases that fit an expression, `count` at most, and how many there are in all. */
export async function casesMatching(db: ReadDb, match: string, count: number): Promise<{ ids: number[]; all: number }> {
  const held: RawBuilder<unknown> = sql`from "searchDocument" where "source" = 'case'
    and "id" in (select "rowid" from "searchIndex" where "searchIndex" match ${match})`;
  const index = await currentIndex(db);
  const [counted] = await readRows(index, sql<{ n: number }>`select count(*) as n ${held}`);
  const newest = await readRows(
    index,
    sql<{ id: number }>`select "sourceId" as "id" ${held} order by "searchDocument"."id" desc limit ${count}`,
  );
  return { ids: newest.map(({ id }) => id), all: counted?.n ?? 0 };
}

/** Every so manieth record of the index, so that all years and sources have their share. */
export async function everyNth(db: ReadDb, step: number): Promise<Found[]> {
  return readRows(
    await currentIndex(db),
    sql<Found>`select "source", "sourceId" from (
      select "source", "sourceId", row_number() over (order by "id") as "n" from "searchDocument")
    where "n" % ${step} = 0`,
  );
}

/** How many records the index holds. */
export async function recordsIndexed(db: ReadDb): Promise<number> {
  return countRows((await currentIndex(db)).selectFrom('searchDocument'));
}

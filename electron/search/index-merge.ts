import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { readRows } from '../db/read-rows.ts';

/**
 * FTS5 writes a segment with every transaction and must merge them now and then. Left to itself it merges within some
 * commit as much as is due, hundreds of milliseconds at once; so that is turned off (migration 0013) and each
 * transaction merges a bite, a few times as much as it has written itself.
 */
const leastBite = 64;
/** Each page is written anew about once for every sixteenfold growth of the index. */
const timesWritten = 3;
const piecesOnPage = 1000;

/** Merges as much as is fair after so many pieces were written: less work than writing them was. */
export async function mergeAfter(db: WriteDb, pieces: number): Promise<void> {
  await tellIndex(db, 'merge', leastBite + Math.ceil((pieces * timesWritten) / piecesOnPage));
}

/** About 40 ms. */
const largeBite = 500;

/** A step towards one segment, which takes a tenth less room. Answers whether there was anything to do. */
export async function mergeIntoOne(db: WriteDb): Promise<boolean> {
  const before = await changes(db);
  await tellIndex(db, 'merge', -largeBite);
  // FTS5's own sign that nothing was left to merge.
  return (await changes(db)) - before >= 2;
}

async function changes(db: ReadDb): Promise<number> {
  const rows = await readRows(db, sql<{ n: number }>`select total_changes() as n`);
  return rows[0]?.n ?? 0;
}

/** As literals: a bound number would be a REAL, which FTS5 does not take. */
async function tellIndex(db: WriteDb, command: 'merge', value: number): Promise<void> {
  await sql`insert into "searchIndex" ("searchIndex", "rank") values (${command}, ${sql.lit(value)})`.execute(db);
}

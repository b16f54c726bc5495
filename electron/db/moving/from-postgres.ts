import Raw from 'better-sqlite3';
import { migrations } from '../../../migrations/index.ts';
import { refusal } from '../../../shared/errors.ts';
import { fillStore } from '../files/rows-in.ts';
import { readAddress, whereOf } from '../postgres/address.ts';
import { inWordsOfStore } from '../postgres/in-words.ts';
import { openPool, type PgSession } from '../postgres/pool.ts';
import { movedTables, rowsInOrder } from './moved-table.ts';
import { type TableDigest, tableDigest } from './table-digest.ts';
import { rowsIn } from './to-postgres.ts';

type Progress = (done: number, total: number) => void;

/**
 * Makes a store's file of what stands in PostgreSQL at one moment, whatever is written meanwhile; the digest of each table
 * is compared. So copies have one form, and there is a way back. Refuses with `store.*`.
 */
export async function fetchFromPostgres(
  { address: given, file }: { address: string; file: string },
  progress: Progress,
): Promise<{ rows: number }> {
  const address = readAddress(given);
  const pool = openPool(address, () => undefined);
  let session: PgSession | null = null;
  const filling = await fillStore(file, migrations.length);
  try {
    session = await pool.connect();
    await session.query('begin isolation level repeatable read read only; set local statement_timeout = 0');
    const { rows: facts } = await session.query('select "version" from "storeFacts"');
    if (facts[0]?.version !== migrations.length) throw refusal('store.newer');
    const shape = new Raw(file, { readonly: true });
    const tables = movedTables(shape);
    shape.close();
    let [done, total] = [0, 0];
    for (const { name } of tables) {
      const { rows } = await session.query(`select count(*) as n from "${name}"`);
      total += Number(rows[0]?.n);
    }
    const digests = new Map<string, TableDigest>();
    for (const table of tables) {
      const digest = tableDigest();
      const put = filling.table(table.name, table.columns);
      for await (const row of rowsIn(session, table)) {
        digest.add(row);
        put(row);
        done += 1;
        progress(done, total * 2);
      }
      digests.set(table.name, digest.end());
    }
    await session.query('commit');
    await filling.finish();
    const made = new Raw(file, { readonly: true });
    try {
      for (const table of tables) {
        const digest = tableDigest();
        for (const row of made.prepare(rowsInOrder(table)).raw().iterate() as IterableIterator<unknown[]>)
          digest.add(row);
        const [there, here] = [digests.get(table.name), digest.end()];
        if (there?.digest !== here.digest || there.rows !== here.rows)
          throw refusal('store.differs', { table: table.name });
        done += here.rows;
        progress(done, total * 2);
      }
    } finally {
      made.close();
    }
    return { rows: total };
  } catch (error) {
    throw inWordsOfStore(error, whereOf(address), file);
  } finally {
    filling.close();
    session?.release(true);
    await pool.end();
  }
}

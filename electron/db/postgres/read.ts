import { Kysely } from 'kysely';
import type { ReadDb } from '../connections.ts';
import type { Database } from '../schema.ts';
import { readAddress } from './address.ts';
import { postgresDialect } from './dialect.ts';
import { openPool } from './pool.ts';

/**
 * Reads the store as it stands at this moment, from another process than the one that holds it open. `beside` sets up what
 * is not in the database itself, and answers how that is let go.
 */
export async function readPostgres<T>(
  address: string,
  beside: (db: ReadDb) => Promise<() => Promise<void>>,
  work: (db: ReadDb) => Promise<T>,
): Promise<T> {
  const pool = openPool(readAddress(address), () => undefined);
  const db = new Kysely<Database>({ dialect: postgresDialect(pool, async () => undefined) });
  try {
    const letGo = await beside(db);
    try {
      return await db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
    } finally {
      await letGo();
    }
  } finally {
    await db.destroy();
  }
}

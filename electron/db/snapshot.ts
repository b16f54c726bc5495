import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { ReadDb } from './connections.ts';
import type { Database } from './schema.ts';
import { keepStatements } from './statements.ts';

/**
 * Reads the store as it stands at this moment, on a connection of its own: however long it takes, nobody waits for it,
 * and what others write meanwhile is not seen. `db` can read only.
 */
export async function snapshot<T>(file: string, work: (db: ReadDb) => Promise<T>): Promise<T> {
  const raw = new Raw(file, { readonly: true, timeout: 10_000 });
  raw.pragma('cache_size = -65536');
  // By hand, because kysely's transactions begin as ones that write.
  raw.exec('begin');
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) });
  try {
    return await work(db);
  } finally {
    await db.destroy();
    raw.close();
  }
}

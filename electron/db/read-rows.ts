import type { CompiledQuery, Kysely, RawBuilder } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { ReadDb } from './connections.ts';
import type { Database } from './schema.ts';

/** The rows of a `select` written by hand, on a connection that can only read; any other statement is refused. */
export async function readRows<R>(db: ReadDb, query: RawBuilder<R> | CompiledQuery<R>): Promise<R[]> {
  const connection = db as unknown as Kysely<Database>;
  const compiled = 'compile' in query ? query.compile(connection) : query;
  if (!/^\s*select\b/i.test(compiled.sql)) throw new Error('not a select');
  return (await connection.executeQuery(compiled)).rows;
}

/** For a query that goes on from common tables: `withTables(db).with('item', …).selectFrom('item')`. */
export function withTables(db: ReadDb): Pick<ReadonlyKysely<Database>, 'with'> {
  return db as unknown as ReadonlyKysely<Database>;
}

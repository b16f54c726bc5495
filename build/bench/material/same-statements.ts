import type Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../../../electron/db/schema.ts';
import { keepStatements } from '../../../electron/db/statements.ts';

/** The statements that `work` runs, caught as kysely compiles them and prepared once, to be run bare. */
export async function sameStatements(raw: Raw.Database, work: (db: Kysely<Database>) => Promise<unknown>) {
  const caught: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: keepStatements(raw) }),
    log: ({ query: { sql, parameters } }) => void caught.push({ sql, parameters }),
  });
  await work(db);
  return caught.map(({ sql, parameters }) => ({ statement: raw.prepare(sql), parameters }));
}

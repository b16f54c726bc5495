import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { TaskContext } from '../../electron/context/context.ts';
import { auditKey } from '../../electron/db/audit-chain.ts';
import { storeFile } from '../../electron/db/open.ts';
import type { Database } from '../../electron/db/schema.ts';
import { keepStatements } from '../../electron/db/statements.ts';
import { operations } from '../../electron/door/operations.ts';
import type { OperationName } from '../../shared/contract.ts';

/** What an answer cost: rows looked at in the store, whether they are in the answer or not, and statements run. */
export type Cost = { rows: number; statements: number; characters: number };

/**
 * Asks a store's operations themselves and counts what SQLite looks at. Each table is hidden behind a view of the same
 * name whose condition counts: SQLite takes such a view apart, uses the same indexes as for the table and asks the
 * condition for each row that it visits. Noisy clocks have no part in it.
 */
export function countingStore(folder: string, now: string) {
  const raw = new Raw(storeFile(folder), { readonly: true });
  let rows = 0;
  let statements = 0;
  raw.function('visited', { deterministic: false }, () => {
    rows += 1;
    return 1;
  });
  const tables = raw
    .prepare(
      `select name from main.sqlite_schema where type = 'table' and name not like 'sqlite%'
       and name not like 'searchIndex%' and name <> 'searchPiece'`,
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    raw.exec(`create temp view "${table}" as select * from main."${table}" where visited()`);
  }
  const plain = keepStatements(raw);
  const database = {
    ...plain,
    prepare: (sql: string) => {
      statements += 1;
      return plain.prepare(sql);
    },
  };
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
  const run = (name: OperationName, question: unknown) => {
    const operation = operations[name] as (context: unknown, question: unknown) => Promise<unknown>;
    return operation(context, question);
  };
  const context = {
    db,
    ask: run,
    ...{
      now,
      today: now.slice(0, 10),
      account: { id: 1, name: 'bench', displayName: '测试', roles: ['clerk', 'admin'] },
    },
    ...{ session: { locked: false, ended: false, weakPassword: false }, via: 'shell', folder, demo: false },
    ...{ readings: new Map(), works: new Map(), unlocked: { key: null }, auditKey: auditKey(folder) },
    record: () => undefined,
    snapshot: (work: (db: unknown) => Promise<unknown>) => work(db),
  } as unknown as TaskContext;
  return {
    tables,
    emptyTables: () =>
      tables.filter((table) => raw.prepare(`select 1 from main."${table}" limit 1`).get() === undefined),
    async cost(name: OperationName, question: unknown): Promise<Cost> {
      [rows, statements] = [0, 0];
      const answer = await run(name, question);
      return { rows, statements, characters: JSON.stringify(answer).length };
    },
    close: async () => {
      await db.destroy();
    },
  };
}

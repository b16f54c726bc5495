import type { Database as Raw, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';
import { refusal } from '../../shared/errors.ts';

type Watch = { holds(): boolean; afterCommit(): void };

/**
 * The raw database as kysely sees it, with each statement prepared once and kept. Transactions begin at once
 * (`immediate`): two people who sign at the same moment take turns instead of failing half-way. With `watch`, nothing
 * is begun or acknowledged when the file under the store's name is not the open one.
 */
export function keepStatements(
  raw: Raw,
  { limit = 500, watch }: { limit?: number; watch?: Watch } = {},
): SqliteDatabase {
  const kept = new Map<string, Statement>();
  const refuseLost = () => {
    if (watch && !watch.holds()) throw refusal('storage.replaced');
  };
  const special: Record<string, () => void> = {
    begin: () => {
      refuseLost();
      raw.exec('begin immediate');
    },
    commit: () => {
      refuseLost();
      raw.exec('commit');
      watch?.afterCommit();
      refuseLost();
    },
    // SQLite has rolled back by itself when the disk was full; saying so again would hide why.
    rollback: () => void (raw.inTransaction && raw.exec('rollback')),
  };
  return {
    prepare(sql: string) {
      const own = special[sql];
      if (own) {
        const run = () => {
          own();
          return { changes: 0, lastInsertRowid: 0 };
        };
        return { reader: false, run } as unknown as Prepared;
      }
      const statement = kept.get(sql) ?? raw.prepare(sql);
      // Lists built with varying numbers of parameters would otherwise grow the map for ever.
      if (kept.size >= limit) kept.clear();
      kept.set(sql, statement);
      return statement as unknown as Prepared;
    },
    close: () => void raw.close(),
  };
}

type Prepared = ReturnType<SqliteDatabase['prepare']>;

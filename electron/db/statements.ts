import type { Database as Raw, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/**
 * The raw database as kysely sees it, with each statement prepared once and kept. Transactions begin at once
 * (`immediate`): two people who sign at the same moment take turns instead of failing half-way.
 */
export function keepStatements(raw: Raw, limit = 500): SqliteDatabase {
  const kept = new Map<string, Statement>();
  return {
    prepare(sql: string) {
      const statement = kept.get(sql) ?? raw.prepare(sql === 'begin' ? 'begin immediate' : sql);
      // Lists built with varying numbers of parameters would otherwise grow the map for ever.
      if (kept.size >= limit) kept.clear();
      kept.set(sql, statement);
      return statement as unknown as ReturnType<SqliteDatabase['prepare']>;
    },
    close: () => void raw.close(),
  };
}

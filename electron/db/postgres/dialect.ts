import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
} from 'kysely';
import { PostgresCompiler } from './compiler.ts';
import { notify } from './listen.ts';
import type { SessionPool } from './pool.ts';

/** Everybody who writes holds this lock from the beginning: so numbers, revisions and the log's chain have one order. */
export const writerLock = 'select pg_advisory_xact_lock(7031946152)';

/** Where the rows that a transaction touches are noted until they are sealed (watch.ts). */
const touchedTable = `create temporary table if not exists touched
  (n bigint generated always as identity, "ofTable" text, "ofKey" text, "before" text) on commit delete rows`;

const toWrite = `begin; ${writerLock}; ${touchedTable}`;
const toRead = 'begin isolation level repeatable read read only';

/**
 * kysely on a pool of sessions. Whoever writes takes turns from the beginning, over all hosts; what a transaction wrote is
 * sealed before it is committed; a commit that the server answers with a rollback is a failure (kysely's driver says so).
 */
export function postgresDialect(pool: SessionPool, seal: (connection: DatabaseConnection) => Promise<void>): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresCompiler(),
    createDriver: () => {
      const driver = new PostgresDriver({ pool: pool as unknown as PostgresPool });
      const reading = new WeakSet<DatabaseConnection>();
      const commit = driver.commitTransaction.bind(driver);
      driver.beginTransaction = async (connection, { accessMode }) => {
        const reads = accessMode === 'read only';
        if (reads) reading.add(connection);
        else reading.delete(connection);
        try {
          await connection.executeQuery(CompiledQuery.raw(reads ? toRead : toWrite));
        } catch (error) {
          // Someone else held the lock for too long; the session is not to go on half begun.
          await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
          throw error;
        }
      };
      driver.commitTransaction = async (connection) => {
        if (!reading.has(connection)) {
          await seal(connection);
          await connection.executeQuery(CompiledQuery.raw(notify));
        }
        await commit(connection);
      };
      return driver;
    },
  };
}

import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { type Dialect, Kysely, SqliteDialect, sql } from 'kysely';
import { migrations } from '../../migrations/index.ts';
import { refusal } from '../../shared/errors.ts';
import { copyStore } from '../keeping/backup.ts';
import { auditKey } from './audit-chain.ts';
import type { Database } from './schema.ts';
import { type Sealer, watchRows } from './seals.ts';
import { keepStatements } from './statements.ts';

export type Store = { db: Kysely<Database>; raw: Raw.Database; folder: string; sealer: Sealer };

export const storeFile = (folder: string) => join(folder, 'proposal-desk.db');

/**
 * Opens the store of a data folder, making or migrating it first. A copy is kept before any migration: it is the
 * way back. Refuses with `storage.*` when the folder cannot be written or the data is newer than the program.
 */
export async function openStore(folder: string, now = () => new Date()): Promise<Store> {
  makeFolder(folder);
  const raw = openRaw(folder);
  const version = Number(raw.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    raw.close();
    throw refusal('storage.newer', { folder });
  }
  let sealer: Sealer | null = null;
  const db = new Kysely<Database>({ dialect: sealingDialect(raw, () => sealer?.seal()) });
  if (version > 0 && version < migrations.length) copyStore(raw, folder, `before-${version + 1}`);
  await migrate(db, version);
  // Only now: a migration may make tables anew.
  sealer = watchRows(raw, auditKey(folder), now);
  return { db, raw, folder, sealer };
}

/** Whatever a transaction wrote is sealed before it is committed: no path can forget it. */
function sealingDialect(raw: Raw.Database, seal: () => void): Dialect {
  const plain = new SqliteDialect({ database: keepStatements(raw) });
  return {
    createAdapter: () => plain.createAdapter(),
    createIntrospector: (db) => plain.createIntrospector(db),
    createQueryCompiler: () => plain.createQueryCompiler(),
    createDriver: () => {
      const driver = plain.createDriver();
      const commit = driver.commitTransaction.bind(driver);
      driver.commitTransaction = async (connection) => {
        seal();
        await commit(connection);
      };
      return driver;
    },
  };
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (existsSync(storeFile(folder))) accessSync(storeFile(folder), constants.W_OK);
  } catch {
    throw refusal('storage.read-only', { folder });
  }
}

function openRaw(folder: string): Raw.Database {
  try {
    const raw = new Raw(storeFile(folder), { timeout: 10_000 });
    raw.pragma('journal_mode = WAL');
    // A WAL store comes back at NORMAL, which may lose the last commits at a power cut.
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('cache_size = -65536');
    return raw;
  } catch (error) {
    if (isCode(error, 'SQLITE_READONLY', 'SQLITE_CANTOPEN')) throw refusal('storage.read-only', { folder });
    throw refusal('storage.damaged', { folder });
  }
}

/** Each step in a transaction of its own, with the version it leads to. */
async function migrate(db: Kysely<Database>, version: number) {
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    await db.transaction().execute(async (transaction) => {
      // Another process may have taken this step between our look and our lock.
      const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(transaction);
      if ((rows[0]?.user_version ?? 0) > index) return;
      await step.up(transaction);
      await sql.raw(`pragma user_version = ${index + 1}`).execute(transaction);
    });
  }
}

export function isCode(error: unknown, ...prefixes: string[]): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return prefixes.some((prefix) => code.startsWith(prefix));
}

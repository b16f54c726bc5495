import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
} from 'node:fs';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { type Dialect, Kysely, SqliteDialect, sql } from 'kysely';
import { migrations } from '../../migrations/index.ts';
import { momentInName } from '../../shared/domain/dates/moment.ts';
import { Refusal, refusal } from '../../shared/errors.ts';
import { auditKey } from './audit-chain.ts';
import { errorKind } from './error-kind.ts';
import { givingBack, mayGiveBack } from './files/give-back.ts';
import { networkShare } from './files/network-share.ts';
import { finishMove } from './files/put-in-place.ts';
import { markStore, setStrangersAside } from './files/store-mark.ts';
import type { Database } from './schema.ts';
import type { Sealer } from './sealing/sealer.ts';
import { watchRows } from './sealing/seals.ts';
import { snapshot } from './snapshot.ts';
import { keepStatements } from './statements.ts';
import type { Store } from './store.ts';
import { whileBusy } from './transact.ts';

/** A store in a file of the data folder, and SQLite's own handle of it, for whoever tests or measures the file. */
export type SqliteStore = Store & { raw: Raw.Database };

export const storeFile = (folder: string) => join(folder, 'proposal-desk.db');

export type OpenOptions = {
  /** Keeps a copy before the first step of an upgrade: it is the way back. */
  beforeUpgrade?: () => Promise<unknown>;
  now?: () => Date;
};

/** So long SQLite itself waits for another program; longer waiting is done outside (transact.ts). */
const lockWait = 100;

/**
 * Opens the store of a data folder, making or migrating it first. Refuses with `storage.*` when the folder cannot be
 * written, the store is damaged or held by someone else, or the data is newer than the program.
 */
export async function openStore(
  folder: string,
  { beforeUpgrade, now = () => new Date() }: OpenOptions = {},
): Promise<SqliteStore> {
  refuseMoved(folder);
  if (networkShare(folder) !== null) throw refusal('storage.on-share', { folder });
  makeFolder(folder);
  finishMove(folder);
  const strangersAside = setStrangersAside(storeFile(folder), momentInName(new Date().toISOString()));
  const openOnce = async (): Promise<SqliteStore> => {
    const raw = openRaw(folder);
    try {
      const version = Number(raw.pragma('user_version', { simple: true }));
      if (version > migrations.length) throw refusal('storage.newer', { folder });
      // Every step leaves its version with its tables: tables without one are a head that was lost.
      const begun = version > 0 || raw.prepare('select count(*) from sqlite_schema').pluck().get() !== 0;
      if (begun) lookThrough(raw, version);
      if (version > 0 && version < migrations.length) await beforeUpgrade?.();
      const watch = markStore(raw, storeFile(folder));
      let sealer: Sealer | null = null;
      const giving = givingBack(raw, () => watch.afterCommit());
      const plain = new SqliteDialect({ database: keepStatements(raw, { watch }) });
      const db: Kysely<Database> = new Kysely<Database>({ dialect: sealing(plain, async () => sealer?.seal(db)) });
      await migrate(db, version);
      // Only now: a migration may make tables anew.
      sealer = watchRows(raw, auditKey(folder), now);
      keepPrivate(folder);
      return {
        ...{
          kind: 'sqlite' as const,
          place: { folder, postgres: null },
          db,
          raw,
          folder,
          sealer,
          holds: watch.holds,
          strangersAside,
        },
        snapshot: (work) => snapshot(storeFile(folder), work),
        watch: (tell) => watchFile(raw, tell),
        hosts: null,
        // Within kysely's turn, so that it never falls into somebody's transaction.
        giveBack: (how) => db.connection().execute(async () => giving[how]() ?? false),
      };
    } catch (error) {
      raw.close();
      throw error;
    }
  };
  // Opening reads and may write: another program that is writing just now is waited for, as everywhere.
  return inWords(folder, () => whileBusy(openOnce));
}

/** What is left of a store that was moved into a database says so by this page. */
export const movedPage = 'moved.json';

function refuseMoved(folder: string): void {
  const page = join(folder, movedPage);
  if (!existsSync(page)) return;
  const { where } = JSON.parse(readFileSync(page, 'utf8')) as { where: string };
  throw refusal('store.moved', { where });
}

/** How often is looked whether another program, the shell, has written. */
const looking = 300;

function watchFile(raw: Raw.Database, tell: () => void): () => void {
  let seen = -1;
  const timer = setInterval(() => {
    if (!raw.open) return clearInterval(timer);
    const version = Number(raw.pragma('data_version', { simple: true }));
    if (version === seen) return;
    seen = version;
    tell();
  }, looking);
  timer.unref();
  return () => clearInterval(timer);
}

/** Whatever a transaction wrote is sealed before it is committed: no path can forget it. */
function sealing(plain: SqliteDialect, seal: () => Promise<void>): Dialect {
  return {
    createAdapter: () => plain.createAdapter(),
    createIntrospector: (db) => plain.createIntrospector(db),
    createQueryCompiler: () => plain.createQueryCompiler(),
    createDriver: () => {
      const driver = plain.createDriver();
      const commit = driver.commitTransaction.bind(driver);
      driver.commitTransaction = async (connection) => {
        await seal();
        await commit(connection);
      };
      return driver;
    },
  };
}

/** Nobody but the person whose data it is; also what earlier programs made for everyone to read. */
export function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw refusal('storage.read-only', { folder });
  }
  if (!mayWrite(folder)) throw refusal('storage.read-only', { folder });
  keepPrivate(folder);
}

/** Whether the system lets this person write there. */
export function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    if (existsSync(storeFile(folder))) accessSync(storeFile(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** SQLite's files beside a store, and the row of the log about whatever is done, need so much. */
const leastRoom = 64 * 1024;

/** Whether one might write there, and the disk has no room for what an open store needs; not known of some network places. */
export function isDiskFull(folder: string): boolean {
  if (!mayWrite(folder)) return false;
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}

/** Whether there is a store that can be looked at and not written. */
export function isForReadingOnly(folder: string): boolean {
  if (mayWrite(folder) && !isDiskFull(folder)) return false;
  try {
    accessSync(storeFile(folder), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const own = /^(proposal-desk\.|log-anchor\.json|store-address$|lock\.|last-port$|.*\.key$|move\.json|look-only\.json)/;
const ownFolders = /^(backups|attachments|log|window|search|set-aside-.*)$/;

function keepPrivate(folder: string) {
  // Windows gives the person's own folders to that person alone.
  if (process.platform === 'win32') return;
  try {
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && own.test(entry.name)) chmodSync(path, 0o600);
      if (!entry.isDirectory() || !ownFolders.test(entry.name)) continue;
      chmodSync(path, 0o700);
      if (entry.name === 'window') continue;
      for (const inside of readdirSync(path, { withFileTypes: true })) {
        if (inside.isFile()) chmodSync(join(path, inside.name), 0o600);
      }
    }
  } catch {
    // On a stick without rights of its own, or of another owner: it works all the same.
  }
}

function openRaw(folder: string): Raw.Database {
  const raw = new Raw(storeFile(folder), { timeout: lockWait });
  try {
    mayGiveBack(raw);
    raw.pragma('journal_mode = WAL');
    // A WAL store comes back at NORMAL, which may lose the last commits at a power cut.
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('cache_size = -65536');
    // What was written goes over into the file when the store's mark is renewed, and not otherwise.
    raw.pragma('wal_autocheckpoint = 0');
    // When it is begun anew it gives back its length, by which the store's mark knows how much was written.
    raw.pragma('journal_size_limit = 0');
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Up to this size it takes no longer than a blink. */
const soonRead = 16 * 1024 * 1024;

/**
 * A small store is looked through before anyone works with it; a large one by the first copy, in the background. Of
 * every store the list of its tables is read.
 */
function lookThrough(raw: Raw.Database, version: number) {
  const size = Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }));
  const tables = raw.prepare("select count(*) from sqlite_schema where name = 'account'").pluck().get();
  const wrong = size <= soonRead ? raw.pragma('quick_check(1)', { simple: true }) : 'ok';
  if (wrong !== 'ok' || tables !== 1 || version < 1)
    throw Object.assign(new Error(String(wrong)), { code: 'SQLITE_CORRUPT' });
}

/** Each step up to `last` in a transaction of its own, with the version it leads to. */
export async function migrate(db: Kysely<Database>, version: number, last = migrations.length) {
  for (const [index, step] of migrations.slice(0, last).entries()) {
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

/** What SQLite and the system say of a store, as the sentence for whoever opens it. */
async function inWords<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageRefusal(error, folder) ?? error;
  }
}

/** Null where the error is not one of the store or its disk. */
export function storageRefusal(error: unknown, folder: string): Refusal | null {
  if (error instanceof Refusal) return error;
  switch (errorKind(error)) {
    case 'full':
      return refusal('storage.full');
    case 'busy':
      return refusal('storage.busy');
    case 'read-only':
      // A file that cannot be made beside the store.
      return isDiskFull(folder) ? refusal('storage.full') : refusal('storage.read-only', { folder });
    case 'damaged':
      return refusal('storage.damaged', { folder });
    case 'disk':
      return isDiskFull(folder) ? refusal('storage.full') : refusal('storage.disk', { folder });
    case 'unreachable':
      return refusal('storage.unreachable');
    case 'moved':
      return refusal('store.moved-meanwhile');
    case 'unstorable':
      return refusal('storage.unstorable');
    default:
      return null;
  }
}

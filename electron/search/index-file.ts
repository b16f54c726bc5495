import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { type DialectAdapter, Kysely, SqliteDialect, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { kindOf } from '../db/kind.ts';
import type { Database } from '../db/schema.ts';
import { rowsBy } from '../db/sealing/row-image.ts';
import { keepStatements } from '../db/statements.ts';

/**
 * Where the index stands. In SQLite it is in the store itself and written with it. A store in PostgreSQL has it in a file
 * at each host, derived: before each answer it is brought up to date from the store's marks, which stay there and say in
 * which order they were set. The file may be lost or old at any time; it is made anew or caught up.
 */
type IndexFile = { db: Kysely<Database>; store: ReadDb };

const files = new WeakMap<DialectAdapter, IndexFile>();

const adapterOf = (db: ReadDb) => (db as unknown as Kysely<Database>).getExecutor().adapter;

/** Where the index of a store is asked: in the store itself, or in the file beside, whose marks are taken over first. */
export async function indexOf(db: ReadDb): Promise<ReadDb> {
  const file = fileOf(db);
  if (!file) return db;
  await takeMarks(file);
  return file.db;
}

/**
 * Work on the index in one transaction: of the store itself, or of the file. Then `db` is what has been committed,
 * never what a transaction under way may still take back.
 */
export async function withIndex<T>(
  db: ReadDb,
  write: (work: (db: WriteDb) => Promise<T>) => Promise<T>,
  work: (index: WriteDb, db: ReadDb) => Promise<T>,
): Promise<T> {
  const file = fileOf(db);
  if (!file) return write((trx) => work(trx, trx));
  await takeMarks(file);
  return file.db.transaction().execute((index) => work(index, file.store));
}

function fileOf(db: ReadDb): IndexFile | null {
  if (kindOf(db) === 'sqlite') return null;
  const file = files.get(adapterOf(db));
  if (!file) throw new Error('a store without its index');
  return file;
}

/** Rises when the file's own tables or what is put into them change: an older one is made anew. */
const layout = 2;

const source = `text not null check (source in ('item', 'case', 'reference'))`;
/** As the store in SQLite has them (migrations 0007 and 0013), and up to which mark they are. */
const tables = `
  create virtual table searchIndex using fts5(
    text, title, people, unit, code, facet, content = '', contentless_delete = 1, tokenize = 'ascii');
  create table searchDocument (id integer primary key, source ${source}, sourceId integer not null, day text,
    unique (source, sourceId)) strict;
  create table searchDirty (source ${source}, sourceId integer not null, primary key (source, sourceId)) strict, without rowid;
  create table searchBuild (id integer primary key check (id = 1), source ${source}, after integer not null,
    done integer not null, total integer not null) strict;
  create table caughtUp (id integer primary key check (id = 1), change integer not null, store text not null) strict;
  insert into searchIndex (searchIndex, rank) values ('automerge', 0), ('usermerge', 16), ('crisismerge', 1000), ('deletemerge', 80);
  pragma user_version = ${layout};`;

/** Which store it is, also where a copy was brought back into the same database; and its last mark. */
type Facts = { madeAt: string; last: number };
const factsQuery = `select "madeAt" || ' ' || '"storeFacts"'::regclass::oid as "madeAt",
  (select coalesce(max("change"), 0) from "searchDirty") as last from "storeFacts"`;

/** Opens the index of a store that is in PostgreSQL. */
export async function openIndexFile(store: ReadDb, folder: string): Promise<void> {
  if (kindOf(store) === 'sqlite') return;
  const place = join(folder, 'search');
  const [facts] = await rowsBy<Facts>(store, factsQuery);
  const { raw, fresh } = openFile(place, facts?.madeAt ?? '');
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) });
  if (fresh) await beginAnew(store, db, facts?.last ?? 0, facts?.madeAt ?? '');
  files.set(adapterOf(store), { db, store });
}

export async function closeIndexFile(store: ReadDb): Promise<void> {
  if (kindOf(store) === 'sqlite') return;
  await files.get(adapterOf(store))?.db.destroy();
  files.delete(adapterOf(store));
}

function openFile(place: string, store: string): { raw: Raw.Database; fresh: boolean } {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const file = join(place, 'index.db');
  const there = existsSync(file);
  try {
    const raw = new Raw(file, { timeout: 10_000 });
    raw.pragma('journal_mode = WAL');
    // Derived: what a power cut takes is caught up.
    raw.pragma('synchronous = NORMAL');
    raw.pragma('cache_size = -65536');
    if (raw.pragma('user_version', { simple: true }) === 0 && !there) raw.exec(tables);
    const known = raw.prepare('select store from caughtUp').pluck().get();
    if (raw.pragma('user_version', { simple: true }) === layout && (known === undefined || known === store)) {
      if (process.platform !== 'win32') chmodSync(file, 0o600);
      return { raw, fresh: known === undefined };
    }
    raw.close();
  } catch {
    // Damaged or cut off: it is only derived.
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  if (!there) throw new Error('no index can be made');
  return openFile(place, store);
}

/** Everything that is there is to be indexed; what is written from now on leaves its mark. */
async function beginAnew(store: ReadDb, index: Kysely<Database>, change: number, madeAt: string): Promise<void> {
  let total = 0;
  for (const table of ['proposal', 'earlierCase', 'reference'] as const) {
    total += await store
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
      .then(({ n }) => n);
  }
  await index.transaction().execute(async (trx) => {
    await sql`insert into caughtUp values (1, ${change}, ${madeAt})`.execute(trx);
    if (total > 0)
      await trx.insertInto('searchBuild').values({ id: 1, source: 'item', after: 0, done: 0, total }).execute();
  });
}

/** Another store stands in the place of the one that was indexed. */
async function makeAnew(store: ReadDb, index: Kysely<Database>, { last, madeAt }: Facts): Promise<void> {
  await index.transaction().execute(async (trx) => {
    await sql`insert into searchIndex (searchIndex) values ('delete-all')`.execute(trx);
    for (const table of ['searchDocument', 'searchDirty', 'searchBuild'] as const)
      await trx.deleteFrom(table).execute();
    await sql`delete from caughtUp`.execute(trx);
  });
  await beginAnew(store, index, last, madeAt);
}

type Change = { source: 'item' | 'case' | 'reference'; sourceId: number; change: number };

/** So many marks are taken over at once. */
const several = 5000;

/** Takes over the marks that were set since; under the writers' lock they were set in order, so none is missed. */
async function takeMarks({ db: index, store }: IndexFile): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ change: number; store: string }>`select change, store from caughtUp`.execute(index);
    const after = rows[0]?.change ?? 0;
    const [facts] = await rowsBy<Facts>(store, factsQuery);
    if (facts && facts.madeAt !== rows[0]?.store) return makeAnew(store, index, facts);
    if (facts?.last === after) return;
    const changes = await rowsBy<Change>(
      store,
      `select "source", "sourceId", "change" from "searchDirty" where "change" > ? order by "change" limit ${several}`,
      [after],
    );
    const last = changes.at(-1)?.change;
    if (last === undefined) return;
    const pairs = JSON.stringify(changes.map(({ source, sourceId }) => [source, sourceId]));
    await index.transaction().execute(async (trx) => {
      await sql`insert or ignore into searchDirty select value ->> 0, value ->> 1 from json_each(${pairs})`.execute(
        trx,
      );
      await sql`update caughtUp set change = ${last}`.execute(trx);
    });
    if (changes.length < several) return;
  }
}

import { createHash } from 'node:crypto';
import Raw from 'better-sqlite3';
import { migrations } from '../../../migrations/index.ts';
import { baseline } from '../../../migrations/postgres/baseline.ts';
import { refusal } from '../../../shared/errors.ts';
import { auditKey } from '../audit-chain.ts';
import { quotedName, schemaOf } from '../files/rows-out.ts';
import { readAddress, whereOf } from '../postgres/address.ts';
import { checkServer } from '../postgres/checks.ts';
import { writerLock } from '../postgres/dialect.ts';
import { inWordsOfStore } from '../postgres/in-words.ts';
import { openPool, type PgSession } from '../postgres/pool.ts';
import { listOf, type MovedTable, movedTables, rowsInOrder } from './moved-table.ts';
import { type TableDigest, tableDigest } from './table-digest.ts';

type Progress = (done: number, total: number) => void;
type Moving = {
  /** The store's file; nobody else writes to it meanwhile. */
  file: string;
  /** The data folder whose key its log was written with. */
  folder: string;
  address: string;
  /** Whether what the database holds of ours gives way, as when a copy is brought back. */
  replace: boolean;
  now: string;
};

/** So many signs of rows go into one statement. */
const atOnce = 2_000_000;

/**
 * Carries a store from its file into a database of PostgreSQL: in one transaction, so that it is there whole or not at
 * all, and each table's digest is compared before the commit. Refuses with `store.*`.
 */
export async function moveToPostgres(moving: Moving, progress: Progress): Promise<{ rows: number }> {
  const { file, folder, address: given, replace, now } = moving;
  const address = readAddress(given);
  const raw = new Raw(file, { fileMustExist: true, timeout: 10_000 });
  const pool = openPool(address, () => undefined);
  let session: PgSession | null = null;
  try {
    // Held to the end: what is written after it was read would be lost.
    raw.exec('begin immediate');
    if (schemaOf(raw) !== migrations.length) throw refusal('store.newer');
    session = await pool.connect();
    await checkServer(session);
    await session.query(`begin; ${writerLock}; set local statement_timeout = 0`);
    await makeRoom(session, replace, now);
    const isFirst = (statement: string) => /^create (sequence|table|function "next_)/.test(statement);
    for (const statement of baseline.filter(isFirst)) await session.query(statement);
    const tables = movedTables(raw);
    const total = tables.reduce((sum, { name }) => sum + countIn(raw, name), 0);
    let done = 0;
    const told = (rows: number) => {
      done += rows;
      progress(done, total * 2);
    };
    const digests = new Map<string, TableDigest>();
    for (const table of tables) digests.set(table.name, await fill(session, raw, table, told));
    for (const statement of baseline) {
      if (!isFirst(statement) && !statement.startsWith('insert ')) await session.query(statement);
    }
    const keyDigest = createHash('sha256').update(auditKey(folder)).digest('hex');
    await session.query('insert into "storeFacts" values (1, $1, $2, $3, null)', [migrations.length, keyDigest, now]);
    for (const table of tables) {
      const there = await digestIn(session, table, told);
      const here = digests.get(table.name);
      if (there.digest !== here?.digest || there.rows !== here.rows)
        throw refusal('store.differs', { table: table.name });
    }
    await session.query('commit');
    await session.query('analyze');
    return { rows: total };
  } catch (error) {
    await session?.query('rollback').catch(() => undefined);
    throw inWordsOfStore(error, whereOf(address), folder);
  } finally {
    session?.release();
    await pool.end();
    raw.close();
  }
}

/** The place must be empty, unless what stands there is ours and to give way: then it is kept under another name. */
async function makeRoom(session: PgSession, replace: boolean, now: string): Promise<void> {
  const { rows } = await session.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')`,
  );
  if (rows.length === 0) return;
  if (!rows.some(({ name }) => name === 'storeFacts')) throw refusal('store.not-ours');
  const { rows: facts } = await session.query('select "movedTo" from "storeFacts"');
  // What was moved away from here may give way when it comes back.
  if (!replace && facts[0]?.movedTo === null) throw refusal('store.taken');
  await session.query(`alter schema public rename to "set_aside_${now.replace(/\D/g, '').slice(0, 17)}"`);
  await session.query('create schema public');
}

const countIn = (raw: Raw.Database, table: string) =>
  Number(
    raw
      .prepare(`select count(*) from ${quotedName(table)}`)
      .pluck()
      .get(),
  );

/** Fills one table, many rows a statement as one text of JSON; answers the digest of what went in. */
async function fill(session: PgSession, raw: Raw.Database, table: MovedTable, told: (rows: number) => void) {
  const digest = tableDigest();
  const { name, columns } = table;
  const insert = `insert into ${quotedName(name)} (${listOf(columns)})
    select ${listOf(columns)} from json_populate_recordset(null::${quotedName(name)}, $1::json)`;
  let rows: string[] = [];
  let size = 0;
  const send = async () => {
    if (rows.length === 0) return;
    await session.query(insert, [`[${rows.join(',')}]`]);
    told(rows.length);
    [rows, size] = [[], 0];
  };
  for (const row of raw.prepare(rowsInOrder(table)).raw().iterate() as IterableIterator<unknown[]>) {
    digest.add(row);
    const text = JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, storable(row[at])])));
    rows.push(text);
    size += text.length;
    if (size > atOnce || rows.length === 5000) await send();
  }
  await send();
  return digest.end();
}

const storable = (value: unknown) => (value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value);

async function digestIn(session: PgSession, table: MovedTable, told: (rows: number) => void): Promise<TableDigest> {
  const digest = tableDigest();
  for await (const row of rowsIn(session, table)) {
    digest.add(row);
    told(1);
  }
  return digest.end();
}

const page = 1000;

/** The rows of a table of PostgreSQL, some at a time; inside a transaction. */
export async function* rowsIn(session: PgSession, table: MovedTable): AsyncGenerator<unknown[]> {
  const cursor = quotedName(`moved_${table.name}`);
  await session.query(`declare ${cursor} no scroll cursor for ${rowsInOrder(table)}`);
  for (;;) {
    const { rows } = await session.query(`fetch ${page} from ${cursor}`);
    for (const row of rows) yield table.columns.map((column) => row[column]);
    if (rows.length < page) break;
  }
  await session.query(`close ${cursor}`);
}

import { CompiledQuery, type DatabaseConnection, type Kysely } from 'kysely';
import type { ReadDb, WriteDb } from '../connections.ts';
import type { Database } from '../schema.ts';
import { groupKey, groupSeals, groupsOf, idOf, wholeGroups } from '../sealing/groups.ts';
import {
  columnsQuery,
  idsQuery,
  inWordsOf,
  keyJson,
  pageQuery,
  type RowFound,
  rowQuery,
  rowsBy,
  type Shape,
  shapeFrom,
} from '../sealing/row-image.ts';
import { type SealedTable, sealedTableNames } from '../sealing/sealed-tables.ts';
import type { Sealer, SealText, Touched } from '../sealing/sealer.ts';
import {
  apart,
  digestsIn,
  firstTouched,
  isWhole,
  type KeptSeal,
  lastKnown,
  sealHash,
  sealOf,
  sealsOf,
  tableBegun,
  tableTaken,
} from '../sealing/seals.ts';

type Ask = <R>(text: string, values?: readonly unknown[]) => Promise<R[]>;

/**
 * Seals what this program writes, as in SQLite (sealing/seals.ts). The marks on the tables are the store's, but they note
 * only what is written by a session that says it is this program's: another one's change bears no seal.
 */
export async function sealPostgres(db: Kysely<Database>, key: Buffer, now: () => Date) {
  const shapes = new Map<SealedTable, Shape>();
  for (const table of sealedTableNames) {
    shapes.set(table, shapeFrom('postgres', table, await rowsBy(db, columnsQuery.postgres(table))));
  }
  await db.transaction().execute((trx) => standMarks(askOf(trx), shapes.values()));

  async function sealBy(ask: Ask): Promise<void> {
    const touched = await ask<Touched>(`select "ofTable", "ofKey", "before" from pg_temp.touched order by n`);
    if (touched.length === 0) return;
    await ask('delete from pg_temp.touched');
    const first = firstTouched(touched);
    const [grouped, single] = apart(first, shapes);
    const at = now().toISOString();
    const seals: SealText[] = [];
    for (const [table, rows] of grouped) {
      const shape = shapes.get(table) as Shape;
      const names = [...new Set(rows.map((row) => groupKey(idOf(row))))];
      const last = await lastSeals(
        ask,
        names.map((ofKey) => ({ ofTable: table, ofKey })),
      );
      const known = new Map(names.map((name) => [name, digestsIn(last.get(`${table} ${name}`))]));
      const there = await ask<RowFound>(idsQuery(shape), [JSON.stringify(rows.map(idOf))]);
      const found = new Map(there.map((row) => [idOf(row), row.row]));
      seals.push(...groupSeals(shape, rows, { known, found, at }));
    }
    const known = await lastSeals(ask, single);
    for (const row of single) {
      const shape = shapes.get(row.ofTable) as Shape;
      const [found] = await ask<RowFound>(rowQuery(shape), JSON.parse(row.ofKey) as unknown[]);
      const seal = sealOf(row, shape, lastKnown(known.get(`${row.ofTable} ${row.ofKey}`)), found, at);
      if (seal) seals.push(seal);
    }
    await write(ask, key, seals, await lastHash(ask));
  }

  return {
    sealer: {
      takenOver: await db.transaction().execute((trx) => takeOver(askOf(trx), shapes, key, now().toISOString())),
      last: (of) => lastHash(askOf(of)),
      seal: (of) => sealBy(askOf(of)),
    } satisfies Sealer,
    /** Before a commit, on its connection. */
    sealOn: (connection: DatabaseConnection) =>
      sealBy(async <R>(text: string, values: readonly unknown[] = []) => {
        const asked = CompiledQuery.raw(inWordsOf('postgres', text), [...values]);
        return (await connection.executeQuery<R>(asked as CompiledQuery<R>)).rows;
      }),
  };
}

const askOf = (db: ReadDb | WriteDb): Ask => {
  const run = db as WriteDb;
  return async <R>(text: string, values: readonly unknown[] = []) => {
    const asked = CompiledQuery.raw(inWordsOf('postgres', text), [...values]) as CompiledQuery<R>;
    return (await run.executeQuery(asked)).rows;
  };
};

async function lastHash(ask: Ask): Promise<string> {
  return (await ask<{ hash: string }>('select hash from seal order by id desc limit 1'))[0]?.hash ?? '';
}

/** By table and key, the last seal of each of the rows or groups. */
async function lastSeals(
  ask: Ask,
  touched: readonly Pick<Touched, 'ofTable' | 'ofKey'>[],
): Promise<Map<string, unknown>> {
  const names = JSON.stringify(touched.map(({ ofTable, ofKey }) => [ofTable, ofKey]));
  const rows = await ask<{ ofTable: string; ofKey: string }>(
    `select last.* from json_array_elements(?::json) as wanted (row) cross join lateral (
       select "ofTable", "ofKey", digest, fields, "proposalId" from seal
       where "ofTable" = wanted.row ->> 0 and "ofKey" = wanted.row ->> 1 order by id desc limit 1) as last`,
    [names],
  );
  return new Map(rows.map((row) => [`${row.ofTable} ${row.ofKey}`, row]));
}

/** So many seals go into one statement. */
const several = 200;
const sealColumns = ['ofTable', 'ofKey', 'proposalId', 'digest', 'fields', 'at', 'foreignTo'] as const;

async function write(ask: Ask, key: Buffer, seals: readonly SealText[], before: string): Promise<string> {
  let previous = before;
  for (let from = 0; from < seals.length; from += several) {
    const values: unknown[] = [];
    for (const seal of seals.slice(from, from + several)) {
      previous = sealHash(key, previous, seal);
      values.push(...sealColumns.map((name) => seal[name]), previous);
    }
    const places = `(${[...sealColumns, 'hash'].map(() => '?').join(', ')})`;
    const rows = Array.from({ length: values.length / (sealColumns.length + 1) }, () => places);
    const names = sealColumns.map((name) => `"${name}"`).join(', ');
    await ask(`insert into seal (${names}, hash) values ${rows.join(', ')}`, values);
  }
  return previous;
}

/** Functions and marks on the sealed tables; set up where they are not, or not as this program wants them. */
async function standMarks(ask: Ask, shapes: Iterable<Shape>): Promise<void> {
  const standing = await ask<{ name: string; body: string }>(
    `select proname as name, prosrc as body from pg_proc where proname like 'touched\\_%'
       and exists (select 1 from pg_trigger where tgfoid = pg_proc.oid and tgenabled = 'O')`,
  );
  const bodies = new Map(standing.map(({ name, body }) => [name, body]));
  for (const shape of shapes) {
    const { table, columns } = shape;
    const name = `touched_${table}`;
    const note = (of: 'old' | 'new', before: string) =>
      `insert into pg_temp.touched ("ofTable", "ofKey", "before") values ('${table}', ${keyJson(shape, of)}, ${before});`;
    const body = `
begin
  if tg_op <> 'INSERT' then ${note('old', 'row_to_json(old)::text')} end if;
  if tg_op <> 'DELETE' then ${note('new', 'null')} end if;
  return null;
end `;
    if (bodies.get(name) === body) continue;
    const named = columns.map((column) => `"${column}"`).join(', ');
    await ask(`create or replace function "${name}"() returns trigger language plpgsql as $$${body}$$`);
    await ask(`drop trigger if exists "${name}" on "${table}"`);
    await ask(`create trigger "${name}" after insert or delete or update of ${named} on "${table}" for each row
      when (current_setting('proposal_desk.watch', true) = 'on') execute function "${name}"()`);
  }
}

/** Seals the rows of tables whose sealing has not begun; answers how many. */
async function takeOver(ask: Ask, shapes: ReadonlyMap<SealedTable, Shape>, key: Buffer, at: string): Promise<number> {
  const begun = new Set((await ask<{ t: string }>('select distinct "ofTable" as t from seal')).map(({ t }) => t));
  const waiting = [...shapes.values()].filter(({ table }) => !begun.has(table));
  if (waiting.length === 0) return 0;
  const sealedBefore = await ask(`select 1 from audit where seal <> '' limit 1`);
  let previous = await lastHash(ask);
  if (sealedBefore.length > 0 && previous === '') return 0;
  if (!(await areWhole(ask, key))) return 0;
  let rows = 0;
  for (const shape of waiting) {
    const { table } = shape;
    const none = { proposalId: null, digest: '', fields: '{}', at, foreignTo: '' };
    previous = await write(ask, key, [{ ofTable: table, ofKey: tableBegun, ...none }], previous);
    const whole = (page: RowFound[]) => (shape.grouped ? wholeGroups(page) : page);
    let page = whole(await ask<RowFound>(pageQuery(shape, 'first')));
    while (page.length > 0) {
      const seals = [...(shape.grouped ? groupsOf(shape, page, at) : sealsOf(shape, page, at))];
      previous = await write(ask, key, seals, previous);
      rows += page.length;
      const last = JSON.parse(page.at(-1)?.ofKey ?? '[]') as unknown[];
      page = whole(await ask<RowFound>(pageQuery(shape, 'next'), last));
    }
    previous = await write(ask, key, [{ ofTable: table, ofKey: tableTaken, ...none }], previous);
  }
  return rows;
}

async function areWhole(ask: Ask, key: Buffer): Promise<boolean> {
  let [last, previous] = [0, ''];
  for (;;) {
    const page = await ask<KeptSeal>('select * from seal where id > ? order by id limit 1000', [last]);
    if (!isWhole(key, page, { last, previous })) return false;
    const end = page.at(-1);
    if (!end) return true;
    [last, previous] = [end.id, end.hash];
  }
}

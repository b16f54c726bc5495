import type { Database as Raw } from 'better-sqlite3';
import { type GroupDigests, groupKey, groupSeals, groupsOf, idOf } from './groups.ts';
import { keyedDigest } from './keyed-digest.ts';
import {
  columnsQuery,
  differingFields,
  idsQuery,
  imageOf,
  keyJson,
  pageQuery,
  type RowFound,
  type RowImage,
  rowJson,
  rowQuery,
  type Shape,
  shapeFrom,
} from './row-image.ts';
import { type SealedTable, sealedTableNames } from './sealed-tables.ts';
import type { Sealer, SealText, Touched } from './sealer.ts';

/** Where the sealing of a whole table began, and where the rows that were found there end. */
export const tableBegun = '*';
export const tableTaken = '**';

/** A seal's hash covers the seal before it: one edited, removed or reordered breaks all that follow. */
export function sealHash(key: Buffer, previous: string, seal: SealText): string {
  const { ofTable, ofKey, proposalId, digest, fields, at, foreignTo } = seal;
  const text = JSON.stringify([previous, ofTable, ofKey, proposalId, digest, fields, at, foreignTo]);
  return keyedDigest(key, text);
}

export type KeptSeal = SealText & { id: number; hash: string };

/** Whether each of these seals follows on the one before it; the first of them on `before`. */
export function isWhole(key: Buffer, seals: Iterable<KeptSeal>, before = { last: 0, previous: '' }): boolean {
  let { last, previous } = before;
  for (const seal of seals) {
    if (seal.id !== last + 1 || seal.hash !== sealHash(key, previous, seal)) return false;
    [last, previous] = [seal.id, seal.hash];
  }
  return true;
}

type LastSeal = RowImage & { proposalId: number | null };

/**
 * Watches the sealed tables on this connection. The triggers are temporary: another program that writes in the file has
 * none, so what it changes bears no seal, and a row that it changed is found when this program writes to it next.
 */
export function watchRows(raw: Raw, key: Buffer, now: () => Date): Sealer {
  raw.pragma('temp_store = memory');
  raw.exec('create temp table touched (ofTable text not null, ofKey text not null, before text)');
  const shapes = new Map(sealedTableNames.map((table) => [table, shapeOf(raw, table)]));
  for (const shape of shapes.values()) raw.exec(triggers(shape));
  const any = raw.prepare('select 1 from temp.touched limit 1').pluck();
  const touched = raw.prepare('select ofTable, ofKey, before from temp.touched order by rowid');
  const clear = raw.prepare('delete from temp.touched');
  const lastHash = raw.prepare('select hash from seal order by id desc limit 1').pluck();
  const lastOf = raw.prepare(
    'select digest, fields, proposalId from seal where ofTable = ? and ofKey = ? order by id desc limit 1',
  );
  const insert = raw.prepare(
    `insert into seal (ofTable, ofKey, proposalId, digest, fields, at, foreignTo, hash)
     values (@ofTable, @ofKey, @proposalId, @digest, @fields, @at, @foreignTo, @hash)`,
  );
  const readers = new Map(
    [...shapes].map(([table, shape]) => [table, raw.prepare(shape.grouped ? idsQuery(shape) : rowQuery(shape))]),
  );

  const write = (seal: SealText, previous: string): string => {
    const hash = sealHash(key, previous, seal);
    insert.run({ ...seal, hash });
    return hash;
  };
  const last = () => (lastHash.get() as string | undefined) ?? '';
  return {
    takenOver: takeOver(raw, { shapes, key, at: now().toISOString() }, write, last),
    last: async () => last(),
    async seal() {
      if (any.get() === undefined) return;
      const first = firstTouched(touched.iterate() as IterableIterator<Touched>);
      clear.run();
      const at = now().toISOString();
      let previous = last();
      const [grouped, single] = apart(first, shapes);
      for (const [table, rows] of grouped) {
        const names = new Set(rows.map((row) => groupKey(idOf(row))));
        const known = new Map([...names].map((name) => [name, digestsIn(lastOf.get(table, name))]));
        const ids = JSON.stringify(rows.map(idOf));
        const found = new Map(((readers.get(table)?.all(ids) ?? []) as RowFound[]).map((row) => [idOf(row), row.row]));
        for (const seal of groupSeals(shapes.get(table) as Shape, rows, { known, found, at })) {
          previous = write(seal, previous);
        }
      }
      for (const row of single) {
        const { ofTable, ofKey } = row;
        const shape = shapes.get(ofTable) as Shape;
        const known = lastKnown(lastOf.get(ofTable, ofKey));
        const found = readers.get(ofTable)?.get(...(JSON.parse(ofKey) as unknown[])) as RowFound | undefined;
        const seal = sealOf(row, shape, known, found, at);
        if (seal) previous = write(seal, previous);
      }
    },
  };
}

/** Of each row how it was before the transaction. */
export function firstTouched(rows: Iterable<Touched>): Touched[] {
  const first = new Map<string, Touched>();
  for (const row of rows) {
    const name = `${row.ofTable} ${row.ofKey}`;
    if (!first.has(name)) first.set(name, row);
  }
  return [...first.values()];
}

/** The touched rows of the tables whose rows share seals, by table, and the others. */
export function apart(
  first: readonly Touched[],
  shapes: ReadonlyMap<SealedTable, Shape>,
): [grouped: Map<SealedTable, Touched[]>, single: Touched[]] {
  const { grouped = [], single = [] } = Object.groupBy(first, ({ ofTable }) =>
    shapes.get(ofTable)?.grouped ? 'grouped' : 'single',
  );
  return [Map.groupBy(grouped, ({ ofTable }) => ofTable), single];
}

/** What a group's last seal holds of its rows. */
export function digestsIn(row: unknown): GroupDigests {
  return lastKnown(row).fields;
}

/** The seal that a touched row gets; null where it is as it was, and as the program knew it. */
export function sealOf(
  { ofTable, ofKey, before }: Touched,
  shape: Shape,
  known: LastSeal,
  found: RowFound | undefined,
  at: string,
): SealText | null {
  const foreign = differingFields(known, imageOf(before, shape));
  const image = imageOf(found?.row ?? null, shape);
  if (image.digest === known.digest && foreign.length === 0) return null;
  return {
    ofTable,
    ofKey,
    proposalId: found ? found.proposalId : known.proposalId,
    digest: image.digest,
    fields: JSON.stringify(image.fields),
    at,
    foreignTo: foreign.length > 0 ? JSON.stringify(foreign) : '',
  };
}

function shapeOf(raw: Raw, table: SealedTable): Shape {
  return shapeFrom('sqlite', table, raw.prepare(columnsQuery.sqlite(table)).all() as Parameters<typeof shapeFrom>[2]);
}

export function lastKnown(row: unknown): LastSeal {
  if (row === undefined) return { digest: '', fields: {}, proposalId: null };
  const { digest, fields, proposalId } = row as { digest: string; fields: string; proposalId: number | null };
  return { digest, fields: JSON.parse(fields) as Record<string, string>, proposalId };
}

function triggers(shape: Shape): string {
  const { table, columns } = shape;
  const into = (of: string, before: string) =>
    `insert into touched values ('${table}', ${keyJson(shape, of)}, ${before});`;
  const named = columns.map((name) => `"${name}"`).join(', ');
  return `
    create temp trigger "touched_${table}_insert" after insert on main."${table}" begin ${into('new', 'null')} end;
    create temp trigger "touched_${table}_update" after update of ${named} on main."${table}"
      begin ${into('old', rowJson(shape, 'old'))} ${into('new', 'null')} end;
    create temp trigger "touched_${table}_delete" after delete on main."${table}"
      begin ${into('old', rowJson(shape, 'old'))} end;`;
}

/**
 * Seals the rows of tables whose sealing has not begun: all of a store from before there were seals, and what migrations
 * wrote. Not where seals were taken away or changed: what another program wrote would be sealed as if it were ours.
 */
function takeOver(
  raw: Raw,
  { shapes, key, at }: { shapes: ReadonlyMap<SealedTable, Shape>; key: Buffer; at: string },
  write: (seal: SealText, previous: string) => string,
  last: () => string,
): number {
  const begun = raw.prepare('select 1 from seal where ofTable = ? limit 1').pluck();
  const all = raw.prepare('select * from seal order by id');
  const waiting = () => [...shapes.values()].filter(({ table }) => begun.get(table) === undefined);
  if (waiting().length === 0) return 0;
  let rows = 0;
  raw
    .transaction(() => {
      const sealedBefore = raw.prepare("select 1 from audit where seal <> '' limit 1").get() !== undefined;
      if (sealedBefore && last() === '') return;
      if (!isWhole(key, all.iterate() as IterableIterator<KeptSeal>)) return;
      let previous = last();
      for (const shape of waiting()) {
        const { table } = shape;
        const none = { proposalId: null, digest: '', fields: '{}', at, foreignTo: '' };
        previous = write({ ofTable: table, ofKey: tableBegun, ...none }, previous);
        const counted = counting(allRows(raw, shape), () => {
          rows += 1;
        });
        for (const seal of shape.grouped ? groupsOf(shape, counted, at) : sealsOf(shape, counted, at)) {
          previous = write(seal, previous);
        }
        previous = write({ ofTable: table, ofKey: tableTaken, ...none }, previous);
      }
    })
    .immediate();
  return rows;
}

/** A seal for each of these rows. */
export function* sealsOf(shape: Shape, rows: Iterable<RowFound>, at: string): Generator<SealText> {
  for (const { row, proposalId, ofKey } of rows) {
    const { digest, fields } = imageOf(row, shape);
    yield { ofTable: shape.table, ofKey, proposalId, digest, fields: JSON.stringify(fields), at, foreignTo: '' };
  }
}

function* counting<T>(rows: Iterable<T>, count: () => void): Generator<T> {
  for (const row of rows) {
    count();
    yield row;
  }
}

/** All rows of a table, some hundred at a time: they may be long, and a running statement would keep others from writing. */
function* allRows(raw: Raw, shape: Shape): Generator<RowFound> {
  const [first, next] = [raw.prepare(pageQuery(shape, 'first')), raw.prepare(pageQuery(shape, 'next'))];
  let page = first.all() as RowFound[];
  while (page.length > 0) {
    yield* page;
    page = next.all(...(JSON.parse(page.at(-1)?.ofKey ?? '[]') as unknown[])) as RowFound[];
  }
}

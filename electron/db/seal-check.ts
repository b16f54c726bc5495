import { CompiledQuery } from 'kysely';
import type { ReadDb } from './connections.ts';
import { readRows } from './read-rows.ts';
import {
  columnsQuery,
  differingFields,
  imageOf,
  isOfItem,
  keyJson,
  pageQuery,
  type RowFound,
  rowsOf,
  type Shape,
  shapeFrom,
} from './row-image.ts';
import type { SealedTable } from './sealed-tables.ts';
import { type SealText, sealHash, tableBegun, tableTaken } from './seals.ts';

/** A row that is not what the program wrote last. */
export type ForeignChange = {
  table: SealedTable;
  key: unknown[];
  proposalId: number | null;
  /** The columns that differ; `['+']` a row that no program wrote, `['-']` one that is gone. */
  fields: string[];
  /** When the program wrote it last; null where it never did. */
  since: string | null;
};

type SealRow = SealText & { id: number; hash: string };
const raw = <R>(db: ReadDb, text: string, values: readonly unknown[] = []) =>
  readRows<R>(db, CompiledQuery.raw(text, [...values]) as CompiledQuery<R>);

const shapes = new Map<SealedTable, Shape>();
async function shapeOf(db: ReadDb, table: SealedTable): Promise<Shape> {
  const known = shapes.get(table);
  if (known) return known;
  const shape = shapeFrom(table, await raw(db, columnsQuery(table)));
  shapes.set(table, shape);
  return shape;
}

const sealColumns = 'id, ofTable, ofKey, proposalId, digest, fields, at, foreignTo, hash';

/** What differs among the rows that an item has in these tables, those gone and those added included. */
export async function foreignChangesOf(
  db: ReadDb,
  key: Buffer,
  tables: readonly SealedTable[],
  proposalId: number,
): Promise<ForeignChange[]> {
  const found: ForeignChange[] = [];
  for (const table of tables) {
    const shape = await shapeOf(db, table);
    const rows = await raw<RowFound>(db, `${rowsOf(shape)} where ${isOfItem(shape)}`, [proposalId]);
    const gone = await raw<SealRow>(
      db,
      `select ${sealColumns} from seal where proposalId = ? and ofTable = ? and id in
         (select max(id) from seal where proposalId = ? and ofTable = ? group by ofKey)`,
      [proposalId, table, proposalId, table],
    );
    const present = new Set(rows.map(({ ofKey }) => ofKey));
    for (const row of rows) found.push(...(await differenceOf(db, key, shape, row.ofKey, row)));
    for (const { ofKey } of gone) {
      if (!present.has(ofKey)) found.push(...(await differenceOf(db, key, shape, ofKey, undefined)));
    }
  }
  return found;
}

/** What differs in one row, named by its key. */
export async function foreignChangeOf(
  db: ReadDb,
  key: Buffer,
  table: SealedTable,
  rowKey: readonly (string | number)[],
): Promise<ForeignChange[]> {
  const shape = await shapeOf(db, table);
  const where = shape.keys.map((name) => `"${table}"."${name}" = ?`).join(' and ');
  const [row] = await raw<RowFound>(db, `${rowsOf(shape)} where ${where}`, rowKey);
  return differenceOf(db, key, shape, JSON.stringify(rowKey), row);
}

async function differenceOf(
  db: ReadDb,
  key: Buffer,
  shape: Shape,
  ofKey: string,
  row: RowFound | undefined,
): Promise<ForeignChange[]> {
  const { table } = shape;
  const [seal] = await raw<SealRow>(
    db,
    `select ${sealColumns} from seal where ofTable = ? and ofKey = ? order by id desc limit 1`,
    [table, ofKey],
  );
  const now = imageOf(row?.row ?? null, shape);
  const named = { table, key: JSON.parse(ofKey) as unknown[], proposalId: row?.proposalId ?? seal?.proposalId ?? null };
  if (!seal) return now.digest === '' ? [] : [{ ...named, fields: ['+'], since: null }];
  const [before] = await raw<{ hash: string }>(db, 'select hash from seal where id = ?', [seal.id - 1]);
  // A seal that was itself rewritten proves nothing.
  if (sealHash(key, before?.hash ?? '', seal) !== seal.hash) return [{ ...named, fields: ['?'], since: null }];
  const known = { digest: seal.digest, fields: JSON.parse(seal.fields) as Record<string, string> };
  const fields = differingFields(known, now);
  return fields.length === 0 ? [] : [{ ...named, fields, since: seal.at }];
}

/** What differs in a whole table, some hundred rows at a time; `step` is told how many were looked at. */
export async function foreignChangesIn(
  db: ReadDb,
  table: SealedTable,
  step: (rows: number) => Promise<void>,
): Promise<ForeignChange[]> {
  const shape = await shapeOf(db, table);
  const found: ForeignChange[] = [];
  const lastSeal = (ofKey: string) =>
    `left join seal on seal.id = (select max(id) from seal where ofTable = '${table}' and ofKey = ${ofKey})`;
  const withSeal = (query: string) =>
    query
      .replace(/^select /, 'select seal.digest, seal.fields, seal.at, ')
      .replace(`from "${table}"`, `from "${table}" ${lastSeal(keyJson(shape, table))}`);
  type Row = RowFound & { digest: string | null; fields: string | null; at: string | null };
  let page = await raw<Row>(db, withSeal(pageQuery(shape, 'first')));
  while (page.length > 0) {
    for (const { row, ofKey, proposalId, digest, fields, at } of page) {
      const known = { digest: digest ?? '', fields: JSON.parse(fields ?? '{}') as Record<string, string> };
      const differing = differingFields(known, imageOf(row, shape));
      if (differing.length > 0) {
        found.push({ table, key: JSON.parse(ofKey) as unknown[], proposalId, fields: differing, since: at });
      }
    }
    await step(page.length);
    const last = JSON.parse(page.at(-1)?.ofKey ?? '[]') as unknown[];
    page = await raw<Row>(db, withSeal(pageQuery(shape, 'next')), last);
  }
  found.push(...(await goneFrom(db, shape)));
  return found;
}

async function goneFrom(db: ReadDb, { table, keys }: Shape): Promise<ForeignChange[]> {
  const same = keys.map((name, at) => `"${table}"."${name}" = json_extract(seal.ofKey, '$[${at}]')`).join(' and ');
  const rows = await raw<SealRow>(
    db,
    `select ${sealColumns} from seal where ofTable = ? and digest <> ''
       and not exists (select 1 from "${table}" where ${same})
       and id = (select max(id) from seal as later where later.ofTable = seal.ofTable and later.ofKey = seal.ofKey)`,
    [table],
  );
  return rows.map(({ ofKey, proposalId, at }) => ({
    ...{ table, proposalId, since: at },
    key: JSON.parse(ofKey) as unknown[],
    fields: ['-'],
  }));
}

export type SealChain = {
  seals: number;
  /** The seal from which the chain no longer holds. */
  firstBroken: number | null;
  /** Changes from outside that the program came upon when it wrote to the rows. */
  cameUpon: ForeignChange[];
  /** By table: since when its rows are sealed. */
  begun: ReadonlyMap<string, string>;
  hashes: ReadonlySet<string>;
};

/** Walks the seals, a thousand at a time. `wanted` are the hashes that the log names. */
export async function verifySeals(
  db: ReadDb,
  key: Buffer,
  wanted: ReadonlySet<string>,
  step: (rows: number) => Promise<void>,
): Promise<SealChain> {
  const cameUpon: ForeignChange[] = [];
  const begun = new Map<string, string>();
  const hashes = new Set<string>();
  let [last, previous, seals] = [0, '', 0];
  for (;;) {
    const page = await raw<SealRow>(db, `select ${sealColumns} from seal where id > ? order by id limit 1000`, [last]);
    if (page.length === 0) return { seals, firstBroken: null, cameUpon, begun, hashes };
    for (const { id, hash, ...seal } of page) {
      if (id !== last + 1 || hash !== sealHash(key, previous, seal)) {
        return { seals, firstBroken: id, cameUpon, begun, hashes };
      }
      if (seal.ofKey === tableBegun) begun.set(seal.ofTable, seal.at);
      if (wanted.has(hash)) hashes.add(hash);
      if (seal.foreignTo !== '') {
        cameUpon.push({
          table: seal.ofTable as SealedTable,
          key: JSON.parse(seal.ofKey) as unknown[],
          proposalId: seal.proposalId,
          fields: JSON.parse(seal.foreignTo) as string[],
          since: seal.at,
        });
      }
      [last, previous, seals] = [id, hash, seals + 1];
    }
    await step(page.length);
  }
}

/** Whether this program wrote the row itself, and did not find it there when the sealing of its table began. */
export async function isOfOwn(db: ReadDb, table: SealedTable, rowKey: readonly number[]): Promise<boolean> {
  const firstOf = async (ofKey: string) => {
    const query = 'select id from seal where ofTable = ? and ofKey = ? order by id limit 1';
    return (await raw<{ id: number }>(db, query, [table, ofKey]))[0]?.id ?? 0;
  };
  return (await firstOf(JSON.stringify(rowKey))) > (await firstOf(tableTaken));
}

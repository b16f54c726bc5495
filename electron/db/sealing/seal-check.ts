import type { ReadDb } from '../connections.ts';
import { kindOf } from '../kind.ts';
import { type GroupDigests, groupKey, groupOf, idOf, memberDifference, memberDigest, wholeGroups } from './groups.ts';
import {
  columnsQuery,
  differingFields,
  idsGiven,
  idsQuery,
  imageOf,
  keyJson,
  pageQuery,
  type RowFound,
  rowDigest,
  rowQuery,
  rowsBy,
  rowsOfItems,
  type Shape,
  shapeFrom,
} from './row-image.ts';
import type { SealedTable } from './sealed-tables.ts';
import type { SealText } from './sealer.ts';
import { sealHash, tableBegun, tableTaken } from './seals.ts';

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
const shapes = new Map<string, Shape>();
export async function shapeOf(db: ReadDb, table: SealedTable): Promise<Shape> {
  const kind = kindOf(db);
  const known = shapes.get(`${kind} ${table}`);
  if (known) return known;
  const shape = shapeFrom(kind, table, await rowsBy(db, columnsQuery[kind](table)));
  shapes.set(`${kind} ${table}`, shape);
  return shape;
}

const sealColumns = ['id', 'ofTable', 'ofKey', 'proposalId', 'digest', 'fields', 'at', 'foreignTo', 'hash'] as const;
const allOfSeal = sealColumns.map((name) => `"${name}"`).join(', ');

/** A row beside its last seal, and the hash of the seal before that one. */
type Sealed = RowFound & { [K in keyof SealRow as `seal_${K}`]: SealRow[K] | null } & { previous: string | null };
const named = sealColumns.map((name) => `seal."${name}" as "seal_${name}"`);

/** A query of row-image.ts, each row with its last seal. */
function withSeal(query: string, shape: Shape): string {
  const { table } = shape;
  const last = `select max(id) from seal where "ofTable" = '${table}' and "ofKey" = ${keyJson(shape, table)}`;
  return query
    .replace(/^select /, `select ${named.join(', ')}, "before".hash as previous, `)
    .replace(
      `from "${table}"`,
      `from "${table}" left join seal on seal.id = (${last}) left join seal as "before" on "before".id = seal.id - 1`,
    );
}

/**
 * What differs among the rows that items have in these tables, those gone and those added included. The items' last seals
 * are read once for all tables: of a page of a list that is most of the cost.
 */
export async function foreignChangesOf(
  db: ReadDb,
  key: Buffer,
  tables: readonly SealedTable[],
  proposalIds: readonly number[],
): Promise<ForeignChange[]> {
  const ids = JSON.stringify(proposalIds);
  const seals = await lastSealsOf(db, ids);
  const found: ForeignChange[] = [];
  for (const table of tables) {
    const shape = await shapeOf(db, table);
    const { query, times } = rowsOfItems(shape);
    const given = Array.from({ length: times }, () => ids);
    const known = new Map(seals.get(table));
    for (const row of await rowsBy<RowFound>(db, query, given)) {
      const seal = known.get(row.ofKey);
      known.delete(row.ofKey);
      // A row that has no seal as one of this item may have one as another's.
      if (seal) found.push(...differenceFrom(key, shape, row, seal));
      else found.push(...(await foreignChangeOf(db, key, table, JSON.parse(row.ofKey) as number[])));
    }
    for (const seal of known.values()) if (seal.digest !== '') found.push(...(await goneFor(db, shape, seal)));
  }
  return found;
}

type KnownSeal = SealRow & { previous: string | null };

/** The last seal of every row that is sealed as one of these items, by table and key. */
async function lastSealsOf(db: ReadDb, ids: string): Promise<Map<string, [string, KnownSeal][]>> {
  const rows = await rowsBy<KnownSeal>(
    db,
    `select ${sealColumns.map((name) => `seal."${name}"`).join(', ')}, "before".hash as previous
     from seal left join seal as "before" on "before".id = seal.id - 1
     where seal."proposalId" in (${idsGiven[kindOf(db)]}) and not exists (select 1 from seal as later
       where later."ofTable" = seal."ofTable" and later."ofKey" = seal."ofKey" and later.id > seal.id)`,
    [ids],
  );
  const entries = rows.map((row): [string, [string, KnownSeal]] => [row.ofTable, [row.ofKey, row]]);
  return new Map([...Map.groupBy(entries, ([table]) => table)].map(([table, of]) => [table, of.map(([, one]) => one)]));
}

/** A sealed row that its item has no more: gone, or moved to another item, which is told of with that one. */
async function goneFor(db: ReadDb, shape: Shape, seal: KnownSeal): Promise<ForeignChange[]> {
  const { table } = shape;
  const key = JSON.parse(seal.ofKey) as number[];
  const [there] = await rowsBy<RowFound>(db, rowQuery(shape), key);
  return [{ table, key, proposalId: seal.proposalId, since: seal.at, fields: there ? ['proposalId'] : ['-'] }];
}

/** What differs in one row, named by its key. */
export async function foreignChangeOf(
  db: ReadDb,
  key: Buffer,
  table: SealedTable,
  rowKey: readonly (string | number)[],
): Promise<ForeignChange[]> {
  const shape = await shapeOf(db, table);
  if (shape.grouped) {
    const id = Number(rowKey[0]);
    const rows = await rowsBy<RowFound>(db, rowQuery(shape), rowKey);
    return groupDifferences(db, key, shape, { ofKey: groupKey(id), rows, only: new Set([id]) });
  }
  const [row] = await rowsBy<Sealed>(db, withSeal(rowQuery(shape), shape), rowKey);
  return row ? differenceOf(key, shape, row) : [];
}

/** Rows of a table that were sealed and are there no more. */
export async function rowsGone(db: ReadDb, table: SealedTable): Promise<ForeignChange[]> {
  return goneFrom(db, await shapeOf(db, table));
}

/** What differs among these rows of a table, which have a seal each or share them. */
export async function foreignChangesAmong(
  db: ReadDb,
  key: Buffer,
  table: SealedTable,
  ids: readonly number[],
): Promise<ForeignChange[]> {
  const shape = await shapeOf(db, table);
  if (!shape.grouped) {
    const rows = await rowsBy<Sealed>(db, withSeal(idsQuery(shape), shape), [JSON.stringify(ids)]);
    return rows.flatMap((row) => differenceOf(key, shape, row));
  }
  const found: ForeignChange[] = [];
  for (const [ofKey, some] of Map.groupBy(ids, groupKey)) {
    const rows = await rowsBy<RowFound>(db, idsQuery(shape), [JSON.stringify(some)]);
    found.push(...(await groupDifferences(db, key, shape, { ofKey, rows, only: new Set(some) })));
  }
  return found;
}

/** What differs among the rows of a group, or among those of them with the ids of `only`. */
async function groupDifferences(
  db: ReadDb,
  key: Buffer,
  shape: Shape,
  { ofKey, rows, only }: { ofKey: string; rows: readonly RowFound[]; only?: ReadonlySet<number> },
): Promise<ForeignChange[]> {
  const { table } = shape;
  const of = (id: number, fields: string[], since: string | null): ForeignChange => {
    return { table, key: [id], proposalId: null, fields, since };
  };
  const [seal] = await rowsBy<SealRow & { previous: string | null }>(
    db,
    `select ${sealColumns.map((name) => `seal."${name}"`).join(', ')}, "before".hash as previous
     from seal left join seal as "before" on "before".id = seal.id - 1
     where seal."ofTable" = ? and seal."ofKey" = ? order by seal.id desc limit 1`,
    [table, ofKey],
  );
  if (seal && sealHash(key, seal.previous ?? '', seal) !== seal.hash) {
    const [any = groupOf(idOf({ ofKey }))[0]] = only ?? [];
    return [of(any, ['?'], null)];
  }
  const known = seal ? (JSON.parse(seal.fields) as GroupDigests) : {};
  const now = new Map(rows.map((row) => [idOf(row), memberDigest(row.row, shape)]));
  const ids = only ?? new Set([...Object.keys(known).map(Number), ...now.keys()]);
  const found: ForeignChange[] = [];
  for (const id of ids) {
    const fields = memberDifference(known, id, now.get(id) ?? '');
    if (fields.length > 0) found.push(of(id, fields, await writtenAt(db, table, ofKey, id)));
  }
  return found;
}

/** When the program wrote this row of a group last: at the first of the seals that hold of it what the last one holds. */
async function writtenAt(db: ReadDb, table: SealedTable, ofKey: string, id: number): Promise<string | null> {
  const seals = await rowsBy<Pick<SealRow, 'at' | 'fields'>>(
    db,
    'select at, fields from seal where "ofTable" = ? and "ofKey" = ? order by id desc',
    [table, ofKey],
  );
  const digestOf = ({ fields }: { fields: string }) => (JSON.parse(fields) as GroupDigests)[id];
  const [last] = seals;
  if (!last || digestOf(last) === undefined) return null;
  const other = seals.findIndex((seal) => digestOf(seal) !== digestOf(last));
  return seals.at(other === -1 ? -1 : other - 1)?.at ?? null;
}

/** What differs in a table whose rows share seals. */
async function changesInGroups(
  db: ReadDb,
  key: Buffer,
  shape: Shape,
  step: (rows: number) => Promise<void>,
): Promise<ForeignChange[]> {
  const found: ForeignChange[] = [];
  const seen = new Set<string>();
  let page = wholeGroups(await rowsBy<RowFound>(db, pageQuery(shape, 'first')));
  while (page.length > 0) {
    for (const [ofKey, rows] of Map.groupBy(page, (row) => groupKey(idOf(row)))) {
      seen.add(ofKey);
      found.push(...(await groupDifferences(db, key, shape, { ofKey, rows })));
    }
    await step(page.length);
    const last = JSON.parse(page.at(-1)?.ofKey ?? '[]') as unknown[];
    page = wholeGroups(await rowsBy<RowFound>(db, pageQuery(shape, 'next'), last));
  }
  const sealed = await rowsBy<{ ofKey: string }>(
    db,
    `select distinct "ofKey" from seal where "ofTable" = ? and digest <> ''`,
    [shape.table],
  );
  // Groups of which no row is left.
  for (const { ofKey } of sealed) {
    if (!seen.has(ofKey)) found.push(...(await groupDifferences(db, key, shape, { ofKey, rows: [] })));
  }
  return found;
}

function differenceOf(key: Buffer, shape: Shape, row: Sealed): ForeignChange[] {
  if (row.seal_id === null) {
    return [{ table: shape.table, key: JSON.parse(row.ofKey), proposalId: row.proposalId, fields: ['+'], since: null }];
  }
  const seal = Object.fromEntries(
    sealColumns.map((name) => [name, row[`seal_${name}` as keyof Sealed]]),
  ) as unknown as SealRow;
  return differenceFrom(key, shape, row, { ...seal, previous: row.previous });
}

function differenceFrom(key: Buffer, shape: Shape, row: RowFound, { previous, ...seal }: KnownSeal): ForeignChange[] {
  const is = { table: shape.table, key: JSON.parse(row.ofKey) as unknown[], proposalId: row.proposalId };
  // A seal that was itself rewritten proves nothing.
  if (sealHash(key, previous ?? '', seal) !== seal.hash) return [{ ...is, fields: ['?'], since: null }];
  // Nearly every row is as it was: which columns differ is asked of the others only.
  if (rowDigest(row.row, shape) === seal.digest) return [];
  const known = { digest: seal.digest, fields: JSON.parse(seal.fields) as Record<string, string> };
  return [{ ...is, fields: differingFields(known, imageOf(row.row, shape)), since: seal.at }];
}

/** What differs in a whole table, some hundred rows at a time; `step` is told how many were looked at. */
export async function foreignChangesIn(
  db: ReadDb,
  key: Buffer,
  table: SealedTable,
  step: (rows: number) => Promise<void>,
): Promise<ForeignChange[]> {
  const shape = await shapeOf(db, table);
  if (shape.grouped) return changesInGroups(db, key, shape, step);
  const found: ForeignChange[] = [];
  let page = await rowsBy<Sealed>(db, withSeal(pageQuery(shape, 'first'), shape));
  while (page.length > 0) {
    found.push(...page.flatMap((row) => differenceOf(key, shape, row)));
    await step(page.length);
    const last = JSON.parse(page.at(-1)?.ofKey ?? '[]') as unknown[];
    page = await rowsBy<Sealed>(db, withSeal(pageQuery(shape, 'next'), shape), last);
  }
  found.push(...(await goneFrom(db, shape)));
  return found;
}

/** Rows of a table that were sealed and are there no more. */
async function goneFrom(db: ReadDb, shape: Shape): Promise<ForeignChange[]> {
  const { kind, table, keys, keyTypes } = shape;
  const place = (at: number) =>
    kind === 'sqlite'
      ? `json_extract(seal."ofKey", '$[${at}]')`
      : `(case when seal.digest <> '' then (seal."ofKey"::json ->> ${at})::${keyTypes[at]} end)`;
  const same = keys.map((name, at) => `"${table}"."${name}" = ${place(at)}`).join(' and ');
  const rows = await rowsBy<SealRow>(
    db,
    `select ${allOfSeal} from seal where "ofTable" = ? and digest <> ''
       and not exists (select 1 from "${table}" where ${same})
       and id = (select max(id) from seal as later
         where later."ofTable" = seal."ofTable" and later."ofKey" = seal."ofKey")`,
    [table],
  );
  return rows.map((row) => ({
    ...{ table, proposalId: row.proposalId, since: row.at },
    key: JSON.parse(row.ofKey) as unknown[],
    fields: ['-'],
  }));
}

type Begun = { at: string; found: boolean };
export type SealChain = {
  seals: number;
  /** The seal from which the chain no longer holds. */
  firstBroken: number | null;
  /** Changes from outside that the program came upon when it wrote to the rows. */
  cameUpon: (ForeignChange & { seal: number })[];
  /** By table: since when its rows are sealed, and whether there were any before. */
  begun: ReadonlyMap<SealedTable, Begun>;
  /** Of the hashes that the log names, those that are there, with their seals. */
  hashes: ReadonlyMap<string, number>;
};

/** Walks the seals, a thousand at a time. `wanted` are the hashes that the log names. */
export async function verifySeals(
  db: ReadDb,
  key: Buffer,
  wanted: ReadonlyMap<string, unknown>,
  step: (rows: number) => Promise<void>,
): Promise<SealChain> {
  const cameUpon: SealChain['cameUpon'] = [];
  const begun = new Map<SealedTable, Begun>();
  let taking: Begun | null = null;
  const hashes = new Map<string, number>();
  let [last, previous, seals] = [0, '', 0];
  for (;;) {
    const page = await rowsBy<SealRow>(db, `select ${allOfSeal} from seal where id > ? order by id limit 1000`, [last]);
    if (page.length === 0) return { seals, firstBroken: null, cameUpon, begun, hashes };
    for (const { id, hash, ...seal } of page) {
      if (id !== last + 1 || hash !== sealHash(key, previous, seal)) {
        return { seals, firstBroken: id, cameUpon, begun, hashes };
      }
      if (seal.ofKey === tableBegun) {
        taking = { at: seal.at, found: false };
        begun.set(seal.ofTable as SealedTable, taking);
      } else if (seal.ofKey === tableTaken) taking = null;
      else if (taking) taking.found = true;
      if (wanted.has(hash)) hashes.set(hash, id);
      if (seal.foreignTo !== '') {
        const table = seal.ofTable as SealedTable;
        const foreign = JSON.parse(seal.foreignTo) as string[] | Record<string, string[]>;
        const changes = Array.isArray(foreign)
          ? [{ key: JSON.parse(seal.ofKey) as unknown[], fields: foreign }]
          : Object.entries(foreign).map(([row, fields]) => ({ key: [Number(row)], fields }));
        cameUpon.push(
          ...changes.map((each) => ({ table, proposalId: seal.proposalId, since: seal.at, seal: id, ...each })),
        );
      }
      [last, previous, seals] = [id, hash, seals + 1];
    }
    await step(page.length);
  }
}

/** Whether this program wrote the row itself, and did not find it there when the sealing of its table began. */
export async function isOfOwn(db: ReadDb, table: SealedTable, rowKey: readonly number[]): Promise<boolean> {
  const firstOf = async (ofKey: string) => {
    const query = 'select id from seal where "ofTable" = ? and "ofKey" = ? order by id limit 1';
    return (await rowsBy<{ id: number }>(db, query, [table, ofKey]))[0]?.id ?? 0;
  };
  return (await firstOf(JSON.stringify(rowKey))) > (await firstOf(tableTaken));
}

import { hash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { ReadDb } from '../connections.ts';
import { kindOf, placeSigns, type StoreKind } from '../kind.ts';
import { readRows } from '../read-rows.ts';
import { type SealedTable, sealedTables } from './sealed-tables.ts';

/** How a sealed table's rows are named, and put down as JSON. */
export type Shape = {
  table: SealedTable;
  kind: StoreKind;
  /** Whether rows side by side share a seal (groups.ts). */
  grouped: boolean;
  /** The primary key. */
  keys: readonly string[];
  /** Of each of its columns. */
  keyTypes: readonly string[];
  columns: readonly string[];
  /** By column: the value that says nothing. A column added later holds it in all rows from before. */
  usual: ReadonlyMap<string, string | number | null>;
};

type Column = { name: string; type: string; pk: number; dflt_value: string | null };

/** What the shape is read from: SQL that gives the columns of a table; those that are reckoned stay out. */
export const columnsQuery: Record<StoreKind, (table: SealedTable) => string> = {
  sqlite: (table) => `select name, type, pk, dflt_value from pragma_table_info('${table}', 'main')`,
  postgres: (
    table,
  ) => `select attname as "name", atttypid::regtype::text as "type", coalesce(array_position(conkey, attnum), 0) as "pk",
      pg_get_expr(adbin, adrelid) as "dflt_value"
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      left join pg_constraint on conrelid = attrelid and contype = 'p'
    where attrelid = '"${table}"'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`,
};

export function shapeFrom(kind: StoreKind, table: SealedTable, all: readonly Column[]): Shape {
  const { left = [], grouped = false } = sealedTables[table] as { left?: readonly string[]; grouped?: true };
  const columns = all.filter(({ name }) => !left.includes(name));
  const keys = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  return {
    table,
    kind,
    grouped,
    keys: keys.map(({ name }) => name),
    keyTypes: keys.map(({ type }) => type),
    columns: columns.map(({ name }) => name),
    usual: new Map(columns.map(({ name, dflt_value }) => [name, declaredValue(dflt_value)])),
  };
}

function declaredValue(declared: string | null): string | number | null {
  const plain = declared?.replace(/::\w+$/, '') ?? 'null';
  if (plain === 'null' || plain.includes('(')) return null;
  return plain.startsWith("'") ? plain.slice(1, -1).replaceAll("''", "'") : Number(plain);
}

/** A column of the row that `of` names: a table, or `old` and `new` in a trigger. */
const column = (of: string, name: string) => `"${of}"."${name}"`;

/** A statement written with `?` for each value, in the words of the store's kind. */
export function inWordsOf(kind: StoreKind, text: string): string {
  let n = 0;
  return kind === 'sqlite' ? text : text.replace(/\?/g, () => placeSigns.postgres(++n));
}

/** The rows of such a statement. */
export function rowsBy<R>(db: ReadDb, text: string, values: readonly unknown[] = []): Promise<R[]> {
  return readRows<R>(db, CompiledQuery.raw(inWordsOf(kindOf(db), text), [...values]) as CompiledQuery<R>);
}

/** SQL for the row as JSON, and for its key as a JSON array. */
export function rowJson({ kind, columns }: Shape, of: string): string {
  if (kind === 'postgres') return `row_to_json(${of === 'old' || of === 'new' ? of : `"${of}"`})::text`;
  return `json_object(${columns.map((name) => `'${name}', ${column(of, name)}`).join(', ')})`;
}
export function keyJson({ kind, keys }: Shape, of: string): string {
  if (kind === 'postgres') {
    return `'[' || ${keys.map((name) => `to_json(${column(of, name)})::text`).join(` || ',' || `)} || ']'`;
  }
  return `json_array(${keys.map((name) => column(of, name)).join(', ')})`;
}

/** SQL for the item that a row belongs to. */
function itemOf({ table }: Shape, of: string): string {
  const { item } = sealedTables[table];
  if (item === null) return 'cast(null as bigint)';
  if (item === 'id' || item === 'proposalId') return column(of, item);
  const letter = `(select "proposalId" from letter where letter.id = ${column(of, 'letterId')})`;
  if (item === 'itemId or letter') return `coalesce(${column(of, 'itemId')}, ${letter})`;
  return `(select "proposalId" from ${item.table} where ${item.table}.id = ${column(of, item.column)})`;
}

/** SQL for the rows of some items, by columns that have an index; `?` stands for their ids as a JSON array, as often as `times` says. */
export function rowsOfItems(shape: Shape): { query: string; times: number } {
  const { table } = shape;
  const { item } = sealedTables[table];
  const own = (name: string) => `${column(table, name)} in (${idsGiven[shape.kind]})`;
  const under = (name: string, owner: string) =>
    `${column(table, name)} in (select id from ${owner} where "proposalId" in (${idsGiven[shape.kind]}))`;
  const where = (condition: string, times: number) => ({ query: `${rowsOf(shape)} where ${condition}`, times });
  if (item === null) return where('false', 0);
  if (item === 'id' || item === 'proposalId') return where(own(item), 1);
  if (item === 'itemId or letter') return where(`(${own('itemId')} or ${under('letterId', 'letter')})`, 2);
  return where(under(item.column, item.table), 1);
}

/** SQL for the ids of a JSON array that `?` stands for. */
export const idsGiven: Record<StoreKind, string> = {
  sqlite: 'select value from json_each(?)',
  postgres: 'select value::bigint from json_array_elements_text(?::json)',
};

export type RowFound = { row: string; proposalId: number | null; ofKey: string };

/** Rows are looked through so many at a time. */
const pageRows = 300;
export const isFull = (page: readonly RowFound[]) => page.length === pageRows;

/** SQL for the row of a key, and for rows in the order of their keys, the first or those after a key. */
export function rowQuery(shape: Shape): string {
  const where = shape.keys.map((name) => `${column(shape.table, name)} = ?`).join(' and ');
  return `${rowsOf(shape)} where ${where}`;
}
export function pageQuery(shape: Shape, page: 'first' | 'next'): string {
  const keys = shape.keys.map((name) => column(shape.table, name)).join(', ');
  const after = page === 'next' ? `where (${keys}) > (${shape.keys.map(() => '?').join(', ')})` : '';
  return `${rowsOf(shape)} ${after} order by ${keys} limit ${pageRows}`;
}

/** SQL for the rows of ids in a JSON array. */
export function idsQuery(shape: Shape): string {
  return `${rowsOf(shape)} where ${column(shape.table, 'id')} in (${idsGiven[shape.kind]})`;
}

function rowsOf(shape: Shape): string {
  const { table } = shape;
  return `select ${rowJson(shape, table)} as "row", ${itemOf(shape, table)} as "proposalId", ${keyJson(shape, table)} as "ofKey"
    from "${table}"`;
}

/** The digest of a row given as JSON. */
export function rowDigest(json: string, shape: Shape): string {
  return sha256(contentOf(json, shape)).slice(0, 32);
}

export type RowImage = { digest: string; fields: Record<string, string> };

/** What a row given as JSON says, the same in every kind of store: its columns by name, those left out that say nothing. */
function said(json: string, { columns, usual }: Shape): [name: string, value: unknown][] {
  return Object.entries(JSON.parse(json) as Record<string, unknown>)
    .filter(([name, value]) => columns.includes(name) && value !== (usual.get(name) ?? null))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
export const contentOf = (json: string, shape: Shape) => JSON.stringify(said(json, shape));

/** The digest of a row given as JSON, and a short one of each column; '' where there is no row. */
export function imageOf(json: string | null, shape: Shape): RowImage {
  if (json === null) return { digest: '', fields: {} };
  const row = said(json, shape);
  return {
    digest: sha256(JSON.stringify(row)).slice(0, 32),
    fields: Object.fromEntries(row.map(([name, value]) => [name, fieldDigest(value)])),
  };
}

/** What a seal keeps of one column. */
export function fieldDigest(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 6);
}

/** The columns in which two images differ; `['+']` when the second is a row that the first did not know, `['-']` when gone. */
export function differingFields(before: RowImage, after: RowImage): string[] {
  if (before.digest === after.digest) return [];
  if (before.digest === '') return ['+'];
  if (after.digest === '') return ['-'];
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...names].filter((name) => before.fields[name] !== after.fields[name]).sort();
}

function sha256(text: string): string {
  return hash('sha256', text);
}

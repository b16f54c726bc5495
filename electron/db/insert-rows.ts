import { CompiledQuery, sql } from 'kysely';
import type { ReadDb, WriteDb } from './connections.ts';
import { kindOf, placeSigns } from './kind.ts';
import type { Database } from './schema.ts';

export type Bound = string | number | null;

/** So few sizes, so that their statements are prepared once and kept. */
const sizes = [32, 8, 1] as const;

/** Inserts many rows with few statements; the values stand in the order of `columns`, a list that is always the same. */
export async function insertRows<T extends keyof Database & string>(
  db: WriteDb,
  table: T,
  columns: readonly (keyof Database[T] & string)[],
  rows: readonly (readonly Bound[])[],
): Promise<void> {
  for (let at = 0; at < rows.length; ) {
    const size = sizes.find((each) => each <= rows.length - at) ?? 1;
    const values = rows.slice(at, at + size).flat();
    await db.executeQuery(CompiledQuery.raw(statementOf(db, table, columns, size), values));
    at += size;
  }
}

/** Kept by their lists of columns: a long statement put together anew costs more to look up than to run. */
const statements = new WeakMap<readonly string[], Map<string, string>>();

function statementOf(db: WriteDb, table: string, columns: readonly string[], size: number): string {
  const known = statements.get(columns) ?? new Map<string, string>();
  statements.set(columns, known);
  const kind = kindOf(db);
  const name = `${kind} ${size}`;
  const statement = known.get(name) ?? written(table, columns, size, placeSigns[kind]);
  known.set(name, statement);
  return statement;
}

function written(table: string, columns: readonly string[], size: number, sign: (n: number) => string): string {
  const row = (at: number) => `(${columns.map((_, n) => sign(at * columns.length + n + 1)).join(', ')})`;
  const rows = Array.from({ length: size }, (_, at) => row(at));
  return `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values ${rows.join(', ')}`;
}

/** The first id that is free; holds until the end of the transaction. */
export async function nextId(db: ReadDb, table: 'importRecord' | 'importPiece' | 'earlierCase'): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Inserts a row whose table and columns are known only as the program runs. */
export async function insertRow(db: WriteDb, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  await insertOf(table, row).execute(db);
}

/** The same into a table whose rows have an id of their own; answers it. */
export async function insertRowWithId(db: WriteDb, table: string, row: Readonly<Record<string, unknown>>) {
  const { rows } = await sql<{ id: number }>`${insertOf(table, row)} returning "id"`.execute(db);
  return (rows[0] as { id: number }).id;
}

function insertOf(table: string, row: Readonly<Record<string, unknown>>) {
  const columns = Object.keys(row).map((column) => sql.ref(column));
  return sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})`;
}

/** Changes columns of the rows that have these values; both are known only as the program runs. */
export async function changeRows(
  db: WriteDb,
  table: string,
  having: Readonly<Record<string, unknown>>,
  to: Readonly<Record<string, unknown>>,
): Promise<void> {
  const set = Object.entries(to).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const are = Object.entries(having).map(([column, value]) =>
    value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`,
  );
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${sql.join(are, sql` and `)}`.execute(db);
}

import { CompiledQuery, sql } from 'kysely';
import type { ReadDb, WriteDb } from './connections.ts';
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
    await db.executeQuery(CompiledQuery.raw(insertOf(table, columns, size), values));
    at += size;
  }
}

/** Kept by their lists of columns: a long statement put together anew costs more to look up than to run. */
const statements = new WeakMap<readonly string[], Map<number, string>>();

function insertOf(table: string, columns: readonly string[], size: number): string {
  const known = statements.get(columns) ?? new Map<number, string>();
  statements.set(columns, known);
  const statement = known.get(size) ?? written(table, columns, size);
  known.set(size, statement);
  return statement;
}

function written(table: string, columns: readonly string[], size: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: size }, () => row).join(', ')}`;
}

/** The first id that is free; holds until the end of the transaction. */
export async function nextId(db: ReadDb, table: 'importRecord' | 'importPiece' | 'earlierCase'): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max<number | null>('id').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** Inserts a row whose table and columns are known only as the program runs; answers its id. */
export async function insertRow(db: WriteDb, table: string, row: Readonly<Record<string, unknown>>): Promise<number> {
  const columns = Object.keys(row).map((column) => sql.ref(column));
  const { insertId } = await sql`
    insert into ${sql.table(table)} (${sql.join(columns)})
    values (${sql.join(Object.values(row))})`.execute(db);
  return Number(insertId);
}

import type { Selectable } from 'kysely';
import type { ReadDb } from './connections.ts';
import type { Database } from './schema.ts';

type Told = 'lifeEvent' | 'contact' | 'delivery' | 'feedback';

/** An item's rows that still hold, oldest first: neither corrected by a later row nor taken back. */
export function presentOnly<T extends Told>(
  db: ReadDb,
  table: T,
  proposalId: number,
): Promise<Selectable<Database[T]>[]> {
  return presentOf(db, table, [proposalId]);
}

/** The same of many items at once. */
export async function presentOf<T extends Told>(
  db: ReadDb,
  table: T,
  proposalIds: readonly number[],
): Promise<Selectable<Database[T]>[]> {
  const rows = (await rowsOf(db, table, proposalIds)) as (Selectable<Database[Told]> & { id: number })[];
  const replaced = new Set(rows.map((row) => row.replacesId));
  return rows.filter((row) => !replaced.has(row.id) && row.voidReason === null) as Selectable<Database[T]>[];
}

/** All rows with those that were corrected: what people said is never lost. */
export function allOf<T extends Told>(db: ReadDb, table: T, proposalId: number): Promise<Selectable<Database[T]>[]> {
  return rowsOf(db, table, [proposalId]);
}

async function rowsOf<T extends Told>(
  db: ReadDb,
  table: T,
  proposalIds: readonly number[],
): Promise<Selectable<Database[T]>[]> {
  const rows = await db
    .selectFrom(table as 'contact')
    .selectAll()
    .where('proposalId', 'in', proposalIds)
    .orderBy('id')
    .execute();
  return rows as unknown as Selectable<Database[T]>[];
}

import type { ReadDb } from './connections.ts';

/** The 批次 of an item by its id; null where it is in none. */
export async function handoverRow(db: ReadDb, id: number | null) {
  if (id === null) return null;
  const row = await db
    .selectFrom('handover')
    .select(['id', 'name', 'cutOffOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

import { refusal } from '../../shared/errors.ts';
import type { ReadDb } from './connections.ts';

/** The row of an item, or `record.missing` of an unknown one. */
export async function itemRow(db: ReadDb, proposalId: number) {
  const item = await db.selectFrom('proposal').selectAll().where('id', '=', proposalId).executeTakeFirst();
  if (!item) throw refusal('record.missing', { what: '一件' });
  return item;
}

import type { ReadDb, WriteDb } from '../db/connections.ts';
import { isForeignRow } from '../db/sealing/as-sealed.ts';
import { hashOf } from './rows.ts';

/** Lets whoever shows `secret` in as a seat until the day given; those that have run out are forgotten. */
export async function openInvitation(db: WriteDb, secret: string, { now, until }: { now: string; until: string }) {
  await db.deleteFrom('seatInvitation').where('until', '<', now).execute();
  await db
    .insertInto('seatInvitation')
    .values({ secretHash: hashOf(secret), madeAt: now, until })
    .execute();
}

/** Whether a seat with this secret was invited. */
export async function isInvited(
  checking: { db: ReadDb; auditKey: Buffer },
  secret: string,
  now: string,
): Promise<boolean> {
  if (secret === '') return false;
  const row = await checking.db
    .selectFrom('seatInvitation')
    .select('secretHash')
    .where('secretHash', '=', hashOf(secret))
    .where('until', '>=', now)
    .executeTakeFirst();
  return row !== undefined && !(await isForeignRow(checking, 'seatInvitation', [row.secretHash]));
}

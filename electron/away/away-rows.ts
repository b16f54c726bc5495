import type { Insertable } from 'kysely';
import type { WriteDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';

export async function addPackage(db: WriteDb, row: Insertable<Database['awayPackage']>): Promise<number> {
  return (await db.insertInto('awayPackage').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function addItem(db: WriteDb, row: Insertable<Database['awayItem']>): Promise<number> {
  return (await db.insertInto('awayItem').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

type Step = Insertable<Database['awayStep']>;

export async function addStep(
  db: WriteDb,
  step: Omit<Step, 'reason' | 'digest' | 'base'> & Partial<Step>,
): Promise<void> {
  await db
    .insertInto('awayStep')
    .values({ reason: '', digest: '', base: null, ...step })
    .execute();
}

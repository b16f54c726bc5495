import type { z } from 'zod';
import { at, refusal } from '../../shared/errors.ts';
import type { NewAccount } from '../../shared/model/people/account.ts';
import type { WriteDb } from '../db/connections.ts';
import { toJson } from '../db/json.ts';

/** A password that is already hashed, and whether someone else gave it. */
export type NewCredential = { hash: string; given: boolean };

/** Adds an account with its already hashed password and answers its id. */
export async function addAccount(
  db: WriteDb,
  { name, displayName, roles }: Omit<z.infer<typeof NewAccount>, 'password'>,
  { hash, given }: NewCredential,
  now: string,
): Promise<number> {
  const taken = await db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst();
  if (taken) throw at(refusal('account.taken', { name }), { field: 'name' });
  const { id } = await db
    .insertInto('account')
    .values({ name, displayName, roles: toJson(roles), createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('credential')
    .values({ accountId: id, hash, given: given ? 1 : 0 })
    .execute();
  return id;
}

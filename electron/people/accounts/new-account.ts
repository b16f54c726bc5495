import type { z } from 'zod';
import { nameKey } from '../../../shared/domain/people/same-name.ts';
import { at, refusal } from '../../../shared/errors.ts';
import type { NewAccount } from '../../../shared/model/people/account.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { toJson } from '../../db/json.ts';

/** A password that is already hashed, and whether someone else gave it. */
export type NewCredential = { hash: string; given: boolean };

/** Adds an account with its already hashed password and answers its id. */
export async function addAccount(
  db: WriteDb,
  { name, displayName, roles }: Omit<z.infer<typeof NewAccount>, 'password'>,
  { hash, given }: NewCredential,
  now: string,
): Promise<number> {
  const taken = (await db.selectFrom('account').select('name').execute()).find(
    (each) => nameKey(each.name) === nameKey(name),
  );
  if (taken) throw at(refusal('account.taken', { name: taken.name }), { field: 'name' });
  await mustBeOnesOwnName(db, displayName, null);
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

/** Histories, queues and signatures name people by this: no two accounts may have the same. */
export async function mustBeOnesOwnName(db: ReadDb, displayName: string, id: number | null): Promise<void> {
  const rows = await db.selectFrom('account').select(['id', 'name', 'displayName', 'disabled']).execute();
  const twin = rows.find((each) => each.id !== id && nameKey(each.displayName) === nameKey(displayName));
  if (!twin) return;
  const { name, disabled } = twin;
  throw at(refusal('account.same-name', { displayName: twin.displayName, name, disabled: disabled === 1 }), {
    field: 'displayName',
  });
}

import { at, refusal } from '../../shared/errors.ts';
import type { ReadDb } from '../db/connections.ts';

type Whose = { name: string; displayName: string };
type OfficeNames = { fullName: string; shortName: string; city: string };

/** Refuses a password that is easily guessed, in the words of the rule that the page asks too. */
export async function mustBeStrong(
  password: string,
  whose: Whose & Partial<OfficeNames>,
  field: string,
): Promise<void> {
  const weakness = await weaknessIn(password, whose);
  if (weakness !== null) throw at(refusal('account.weak-password', { weakness }), { field });
}

/** Whether a password that is in use would be refused today. */
export async function isWeak(db: ReadDb, whose: Whose, password: string): Promise<boolean> {
  return (await weaknessIn(password, { ...whose, ...(await officeNames(db)) })) !== null;
}

export async function officeNames(db: ReadDb): Promise<Partial<OfficeNames>> {
  const row = await db.selectFrom('office').select(['fullName', 'shortName', 'city']).executeTakeFirst();
  return row ?? {};
}

async function weaknessIn(password: string, whose: Whose & Partial<OfficeNames>): Promise<string | null> {
  // Its lists are read only when a password is judged: a start does not wait for them.
  const { weaknessOf } = await import('../../shared/domain/people/password-strength.ts');
  return weaknessOf(password, whose);
}

import type { KeyObject } from 'node:crypto';
import { at, Refusal, refusal } from '../../shared/errors.ts';
import type { SigningKey } from '../../shared/model/people/signing-key.ts';
import type { QueryContext, TaskContext } from '../context/context.ts';
import { deskSettingsOf } from './desk-settings.ts';
import { freshKey, giveKey, presentKey, unlockKey } from './leader-key.ts';
import { prove } from './proof.ts';

const here = { field: 'password' };
const inMinutes = (moment: string, minutes: number) => new Date(Date.parse(moment) + minutes * 60_000).toISOString();

type OpenedKey = { keyId: number; key: KeyObject; facts: SigningKey };

/**
 * The key of the person who signs, opened with the password, or opened before and not yet closed again. Refuses at the
 * field `password`; wrong ones count as at the sign-in. Slow on purpose: outside of transactions.
 */
export async function openOwnKey(context: TaskContext, password: string): Promise<OpenedKey> {
  const { db, account, now, unlocked } = context;
  const present = await presentKey(db, account.id);
  const held = unlocked.key;
  if (present && held && held.keyId === present.id && isKeyOpen(context)) {
    return { keyId: held.keyId, key: held.key, facts: factsOf(present) };
  }
  unlocked.key = null;
  if (password === '') throw at(refusal('sign.password'), here);
  const proof = await proved(context, password);
  if (!proof.fits) throw at(refusal('sign.wrong-password', { left: proof.left }), here);
  const opened = await openedBy(context, password, present);
  // The password is right and opens nothing: it was set without the key, which only a reset makes anew.
  if (opened === null) throw at(refusal('sign.key-locked'), here);
  const { signingMinutes } = await deskSettingsOf(db);
  if (signingMinutes > 0) {
    const { keyId, key } = opened;
    unlocked.key = { accountId: account.id, keyId, key, until: inMinutes(now, signingMinutes) };
  }
  return opened;
}

/** Whether the person's key was opened before and is not closed again yet. */
export function isKeyOpen({ unlocked: { key }, account, now }: QueryContext): boolean {
  return key !== null && key.accountId === account.id && now < key.until;
}

async function proved(context: TaskContext, password: string) {
  try {
    return await prove(context, context.account.name, password);
  } catch (error) {
    throw error instanceof Refusal ? at(error, here) : error;
  }
}

type Present = Awaited<ReturnType<typeof presentKey>>;

/** In a store from before there were keys one is made, the password being at hand. */
async function openedBy(context: TaskContext, password: string, present: Present): Promise<OpenedKey | null> {
  if (present) {
    const key = await unlockKey(present.locked, password);
    return key && { keyId: present.id, key, facts: factsOf(present) };
  }
  const { write, account, now } = context;
  const fresh = await freshKey(password);
  const made = { because: 'first', now, by: account.displayName } as const;
  const keyId = await write((trx) => giveKey(trx, account.id, fresh, made));
  return {
    keyId,
    key: fresh.key,
    facts: { fingerprint: fresh.fingerprint, because: 'first', madeAt: now, madeBy: made.by },
  };
}

function factsOf({ fingerprint, because, madeAt, madeBy }: SigningKey): SigningKey {
  return { fingerprint, because, madeAt, madeBy };
}

type SigningIn = Pick<TaskContext, 'db' | 'write' | 'now'>;

/** At a leader's sign-in in a store from before there were keys. Answers what the log adds to it. */
export async function keyAtSignIn(
  { db, write, now }: SigningIn,
  person: { id: number; displayName: string; leads: boolean },
  password: string,
): Promise<string> {
  if (!person.leads || (await presentKey(db, person.id))) return '';
  const fresh = await freshKey(password);
  await write((trx) => giveKey(trx, person.id, fresh, { because: 'first', now, by: person.displayName }));
  return `，建立签发密钥${fresh.fingerprint}`;
}

import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { z } from 'zod';
import type { KeyCause } from '../../shared/model/people/signing-key.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { keyFingerprint, rawPublic } from './ed25519.ts';
import { deriveKey, passwordCost } from './password.ts';

/** A key that no store has yet: its public half, and its private half locked by the owner's password. */
type FreshKey = { publicKey: string; fingerprint: string; locked: string; key: KeyObject };

const Locked = z.strictObject({
  scrypt: z.tuple([z.number(), z.number(), z.number()]),
  salt: z.string(),
  iv: z.string(),
  tag: z.string(),
  data: z.string(),
});

/** Makes a signing key that only this password opens. Slow on purpose: outside of transactions. */
export async function freshKey(password: string): Promise<FreshKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const raw = rawPublic(privateKey);
  return {
    publicKey: raw.toString('base64'),
    fingerprint: keyFingerprint(raw),
    locked: await lock(privateKey, password),
    key: privateKey,
  };
}

type Made = { because: KeyCause; now: string; by: string };

/** Gives the account this key; former ones stay, so that what they signed can be verified for good. */
export async function giveKey(db: WriteDb, accountId: number, fresh: FreshKey, made: Made): Promise<number> {
  const { publicKey, fingerprint, locked } = fresh;
  const { id } = await db
    .insertInto('signingKey')
    .values({ accountId, publicKey, fingerprint, because: made.because, madeAt: made.now, madeBy: made.by })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('signingLock').values({ keyId: id, locked }).execute();
  return id;
}

/** The key that the account signs with now, with its lock. */
export function presentKey(db: ReadDb, accountId: number) {
  return db
    .selectFrom('signingKey')
    .innerJoin('signingLock', 'signingLock.keyId', 'signingKey.id')
    .select(['signingKey.id', 'fingerprint', 'because', 'madeAt', 'madeBy', 'locked'])
    .where('accountId', '=', accountId)
    .orderBy('signingKey.id', 'desc')
    .executeTakeFirst();
}

/** The private key, or null when the password does not open it. */
export async function unlockKey(locked: string, password: string): Promise<KeyObject | null> {
  const parsed = Locked.safeParse(JSON.parse(locked));
  if (!parsed.success) return null;
  const { scrypt, salt, iv, tag, data } = parsed.data;
  const [N, r, p] = scrypt;
  try {
    const secret = await deriveKey(password, Buffer.from(salt, 'base64'), { N, r, p });
    const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const der = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}

async function lock(key: KeyObject, password: string): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await deriveKey(password, salt, passwordCost), iv, {
    authTagLength: 16,
  });
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const data = Buffer.concat([cipher.update(der), cipher.final()]);
  const { N, r, p } = passwordCost;
  return JSON.stringify({
    scrypt: [N, r, p],
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  } satisfies z.infer<typeof Locked>);
}

type Relocking = { keyId: number; locked: string } | null;

/** The account's key under its owner's new password; null where there is none. Slow: outside of transactions. */
export async function relockedKey(
  db: ReadDb,
  accountId: number,
  passwords: { current: string; next: string },
): Promise<Relocking> {
  const present = await presentKey(db, accountId);
  const key = present && (await unlockKey(present.locked, passwords.current));
  return key ? { keyId: present.id, locked: await lock(key, passwords.next) } : null;
}

export async function keepRelocked(db: WriteDb, relocking: Relocking): Promise<void> {
  if (relocking === null) return;
  const { keyId, locked } = relocking;
  await db.updateTable('signingLock').set({ locked }).where('keyId', '=', keyId).execute();
}

/** After a reset nobody opens the old key any more: whoever signs, or may sign again, gets a new one that says so. */
export async function keyAfterReset(
  db: ReadDb,
  accountId: number,
  { password, leads }: { password: string; leads: boolean },
): Promise<FreshKey | null> {
  return leads || (await presentKey(db, accountId)) ? freshKey(password) : null;
}

import { createHmac } from 'node:crypto';
import { forgottenBefore, minutesUntil, mostTries, oneMoreTry, waitMinutes } from '../../shared/domain/people/tries.ts';
import { refusal } from '../../shared/errors.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import type { TaskContext } from '../context/context.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { isForeignRow } from '../db/sealing/as-sealed.ts';
import { soundRights } from './accounts/sound-rights.ts';
import { passwordFits } from './password.ts';

/** `left`: how often it may still be tried. */
type Proof = { fits: true; account: SignedIn & { era: number; given: boolean } } | { fits: false; left: number };

/** How many names are kept besides those of accounts: whoever types ever new ones must not fill the disk. */
const mostNames = 10_000;

/**
 * Whether the password is that of the account of this name. Every question of this kind goes through here: the try is
 * counted in one transaction BEFORE the slow work, so that many at once are counted as many one by one, and taken back
 * only when it proves right. A name without an account and one that is 停用 cost the same time and are answered alike.
 * Refuses with `session.wait`.
 */
export async function prove(
  { write, now, auditKey, afar }: Pick<TaskContext, 'write' | 'now' | 'auditKey' | 'afar'>,
  name: string,
  password: string,
): Promise<Proof> {
  const isStranger = afar !== null && afar.seat === null;
  const { left, row, counted } = await write(async (db) => {
    const counted = await countedAs(db, auditKey, { name, isStranger });
    return { left: await countTry(db, counted, now), row: await rowOf(db, name), counted };
  });
  const fits = await passwordFits(password, row?.hash || nobody);
  const account = fits ? await write((db) => stillThere({ db, auditKey }, name, row?.hash, counted)) : null;
  if (account) return { fits: true, account };
  if (left === 0) throw refusal('session.wait', { minutes: waitMinutes });
  return { fits: false, left };
}

/** The tries of a name are forgotten: it proved right, or another password was set. */
export async function forgetTries(db: WriteDb, name: string): Promise<void> {
  await db.deleteFrom('passwordTry').where('name', '=', name).execute();
}

/** The account of the name that was typed at a sign-in, also one that is 停用; for the log. */
export async function triedAccount(db: ReadDb, input: unknown) {
  const { name } = (input ?? {}) as { name?: unknown };
  if (typeof name !== 'string') return null;
  const row = await db
    .selectFrom('account')
    .select(['id', 'name', 'displayName', 'disabled'])
    .where('name', '=', name.trim())
    .executeTakeFirst();
  return row ? { ...row, disabled: row.disabled === 1 } : null;
}

/**
 * Under what a name's tries are counted: one that no account has may be a password, and is kept as a digest only. All
 * PCs that are no seat of the office are counted together and by themselves: whoever guesses there cannot make the
 * person wait at the office's own.
 */
async function countedAs(
  db: WriteDb,
  key: Buffer,
  { name, isStranger }: { name: string; isStranger: boolean },
): Promise<string> {
  const digest = createHmac('sha256', key).update(name).digest('hex').slice(0, 32);
  if (isStranger) return `~afar ${digest}`;
  const known = await db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst();
  return known ? name : `~${digest}`;
}

async function countTry(db: WriteDb, name: string, now: string): Promise<number> {
  const before = await db.selectFrom('passwordTry').selectAll().where('name', '=', name).executeTakeFirst();
  const after = oneMoreTry(before ?? null, now);
  if (after === null) throw refusal('session.wait', { minutes: minutesUntil(before?.waitUntil ?? now, now) });
  await db
    .insertInto('passwordTry')
    .values({ name, ...after })
    .onConflict((clash) => clash.column('name').doUpdateSet(after))
    .execute();
  if (!before) await forgetOld(db, now);
  return mostTries - after.failures;
}

async function forgetOld(db: WriteDb, now: string): Promise<void> {
  await db.deleteFrom('passwordTry').where('at', '<', forgottenBefore(now)).execute();
  const kept = db.selectFrom('passwordTry').select('name').orderBy('at', 'desc').limit(mostNames);
  await db
    .deleteFrom('passwordTry')
    .where('name', 'not in', kept)
    .where('name', 'not in', db.selectFrom('account').select('name'))
    .execute();
}

function rowOf(db: WriteDb, name: string) {
  return db
    .selectFrom('account')
    .innerJoin('credential', 'credential.accountId', 'account.id')
    .select(['id', 'name', 'displayName', 'roles', 'era', 'hash', 'given'])
    .where('name', '=', name)
    .where('disabled', '=', 0)
    .executeTakeFirst();
}

/**
 * The account, when neither its password nor its being there changed during the slow work. A password or an account that
 * another program wrote into the store lets nobody in: only who knows that password is told so.
 */
async function stillThere(
  { db, auditKey }: { db: WriteDb; auditKey: Buffer },
  name: string,
  hash: string | undefined,
  counted: string,
) {
  const row = await rowOf(db, name);
  if (!row || row.hash !== hash) return null;
  const { hash: _, roles: found, given, ...account } = row;
  const { roles, isOpen } = await soundRights({ db, auditKey }, { id: row.id, roles: fromJson(found) });
  if (!isOpen) throw refusal('session.account-not-ours');
  if (await isForeignRow({ db, auditKey }, 'credential', [row.id])) throw refusal('session.password-not-ours');
  for (const each of new Set([name, counted])) await forgetTries(db, each);
  return { ...account, roles, given: given === 1 };
}

/** A hash no password has, checked when the account does not exist or has no password yet. */
const nobody = `scrypt$131072$8$1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

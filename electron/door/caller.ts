import { isIdle } from '../../shared/domain/people/sessions.ts';
import { refusal } from '../../shared/errors.ts';
import type { Present } from '../../shared/model/people/account.ts';
import type { TaskContext, Via } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { soundRights, waysOf } from '../people/operations.ts';
import type { From } from './afar.ts';

/** Who is signed in on a connection, one window, one browser, one call of the shell, and the signing key opened there. */
export type Caller = {
  via: Via;
  /** From which other PC; null at the PC on which the data lies. */
  from: From | null;
  session: Session | null;
  unlocked: TaskContext['unlocked'];
  store?: object;
};

type Session = {
  accountId: number;
  /** The account's when it signed in. */
  era: number;
  weakPassword: boolean;
  /** An administrator gave the password; whatever gives another ends this session. */
  givenPassword: boolean;
  /** When a person last did something here, in milliseconds. */
  usedAt: number;
  locked: boolean;
};

/** A sign-in is of one store: another one, put in its place, knows nobody. */
export function ofThisStore(caller: Caller, store: object): void {
  if (caller.store !== undefined && caller.store !== store) {
    caller.session = null;
    caller.unlocked.key = null;
  }
  caller.store = store;
}

/** What is answered before a given password is changed: how one stands, the change, the lock, and the way out. */
const withGivenPassword: readonly string[] = [
  ...['session.current', 'session.stay', 'session.lock', 'session.unlock', 'session.login', 'session.logout'],
  'account.changePassword',
];

/** What a locked connection still answers: how it stands, the way in, and the way out. */
const whileLocked: readonly string[] = ['session.current', 'session.unlock', 'session.login', 'session.logout'];

/**
 * Read anew at every call: a role taken away, an account closed or another password takes effect at once. Null when
 * nobody is signed in here, or not any more.
 */
export async function signedIn({ session }: Caller, db: ReadDb, auditKey: Buffer): Promise<Present | null> {
  if (session === null) return null;
  const row = await db
    .selectFrom('account')
    .select(['id', 'name', 'displayName', 'roles'])
    .where('id', '=', session.accountId)
    .where('era', '=', session.era)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  if (!row) return null;
  const { isOpen, ...rights } = await soundRights({ db, auditKey }, { id: row.id, roles: fromJson(row.roles) });
  return isOpen ? { ...row, ...rights } : null;
}

/** Locks a connection that nobody has used for as long as the office allows; a call of the shell is over before. */
export async function lockWhenIdle({ via, session, unlocked }: Caller, db: ReadDb, now: number): Promise<void> {
  if (session === null || session.locked || via === 'shell') return;
  session.locked = isIdle(session.usedAt, now, (await waysOf(db)).lockMinutes);
  if (session.locked) unlocked.key = null;
}

/** Refuses what a locked connection may not ask. */
export function mustBeOpen({ session }: Caller, operation: string): void {
  if (session?.locked && !whileLocked.includes(operation)) throw refusal('session.locked');
}

/** Refuses whoever has yet to change a password that an administrator gave. */
export function mustHaveOwnPassword({ session }: Caller, operation: string): void {
  if (session?.givenPassword && !withGivenPassword.includes(operation)) throw refusal('session.given-password');
}

/** A person did something here. Questions that a page asks of itself do not count: they would keep it open for ever. */
export function used({ session }: Caller, now: number): void {
  if (session) session.usedAt = now;
}

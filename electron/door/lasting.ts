import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';
import { keyedDigest } from '../db/sealing/keyed-digest.ts';
import type { Caller } from './caller.ts';

/** A page that nobody used for so long is signed out. */
const idle = 12 * 60 * 60 * 1000;
/** When a person was last there need not be noted more often. */
const noteEvery = 60_000;

/**
 * Sessions outlive the program: a host that was switched off in the middle of the day goes on where everybody was. Of
 * what a page shows to be known again only the digest is kept, and no signing key that was open. A row bears a keyed mark
 * instead of a seal, which would be a further row at each minute that somebody works.
 */
export async function keepSession(
  db: WriteDb,
  key: Buffer,
  { session }: Caller,
  { page, now }: { page: string; now: string },
): Promise<void> {
  await db
    .deleteFrom('pageSession')
    .where('usedAt', '<', new Date(Date.parse(now) - idle).toISOString())
    .execute();
  if (!session) return;
  const row = { id: page, accountId: session.accountId, ...asKept(session) };
  await db
    .insertInto('pageSession')
    .values({ ...row, madeAt: now, mark: markOf(key, row) })
    .execute();
}

type Kept = Omit<Selectable<Database['pageSession']>, 'madeAt' | 'mark'>;

function asKept({ era, weakPassword, locked, usedAt }: NonNullable<Caller['session']>) {
  const flag = (is: boolean) => (is ? 1 : 0);
  return {
    era,
    weakPassword: flag(weakPassword),
    locked: flag(locked),
    usedAt: new Date(usedAt).toISOString(),
  } as const;
}

function markOf(key: Buffer, { id, accountId, era, weakPassword, locked, usedAt }: Kept): string {
  return keyedDigest(key, JSON.stringify(['pageSession', id, accountId, era, weakPassword, locked, usedAt]));
}

/** The session that a page had before the program was started again; null when there is none, or nobody used it for long. */
export async function sessionOf(db: ReadDb, key: Buffer, page: string, now: number): Promise<Caller['session']> {
  const row = await db
    .selectFrom('pageSession')
    .innerJoin('credential', 'credential.accountId', 'pageSession.accountId')
    .selectAll('pageSession')
    .select('credential.given')
    .where('id', '=', page)
    .executeTakeFirst();
  if (!row || now - Date.parse(row.usedAt) > idle || row.mark !== markOf(key, row)) return null;
  const { accountId, era } = row;
  return {
    ...{ accountId, era, weakPassword: row.weakPassword === 1, locked: row.locked === 1 },
    givenPassword: row.given === 1,
    usedAt: Date.parse(row.usedAt),
  };
}

/** Whether what is kept of a session tells too little of how it stands now. */
export function isBehind(before: Caller['session'], now: Caller['session'], noted: number): boolean {
  if (before === null || now === null) return before !== now;
  return before.locked !== now.locked || now.usedAt - noted >= noteEvery;
}

/** Keeps how the session of a page stands now; one that has ended is forgotten. */
export async function noteSession(db: WriteDb, key: Buffer, { session }: Caller, page: string): Promise<void> {
  if (session === null) {
    await db.deleteFrom('pageSession').where('id', '=', page).execute();
    return;
  }
  const { accountId } = session;
  const kept = asKept(session);
  await db
    .updateTable('pageSession')
    .set({ ...kept, mark: markOf(key, { id: page, accountId, ...kept }) })
    .where('id', '=', page)
    .where('accountId', '=', accountId)
    .execute();
}

/** Nobody is signed in any more: another store has been put in the place of this one. */
export async function forgetSessions(db: WriteDb): Promise<void> {
  await db.deleteFrom('pageSession').execute();
}

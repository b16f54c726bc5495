import type { ReadDb, WriteDb } from '../db/connections.ts';
import type { Caller } from './caller.ts';

/** A page that nobody used for so long is signed out. */
const idle = 12 * 60 * 60 * 1000;
/** When a person was last there need not be noted more often. */
const noteEvery = 60_000;

/**
 * Sessions outlive the program: a host that was switched off in the middle of the day goes on where everybody was. Of
 * what a page shows to be known again only the digest is kept, and no signing key that was open.
 */
export async function keepSession(db: WriteDb, { session }: Caller, page: string, now: string): Promise<void> {
  await db
    .deleteFrom('pageSession')
    .where('usedAt', '<', new Date(Date.parse(now) - idle).toISOString())
    .execute();
  if (!session) return;
  const { accountId, era, weakPassword, locked, usedAt } = session;
  await db
    .insertInto('pageSession')
    .values({
      ...{ id: page, accountId, era, weakPassword: weakPassword ? 1 : 0, locked: locked ? 1 : 0 },
      ...{ usedAt: new Date(usedAt).toISOString(), madeAt: now },
    })
    .execute();
}

/** The session that a page had before the program was started again; null when there is none, or nobody used it for long. */
export async function sessionOf(db: ReadDb, page: string, now: number): Promise<Caller['session']> {
  const row = await db
    .selectFrom('pageSession')
    .innerJoin('credential', 'credential.accountId', 'pageSession.accountId')
    .selectAll('pageSession')
    .select('credential.given')
    .where('id', '=', page)
    .executeTakeFirst();
  if (!row || now - Date.parse(row.usedAt) > idle) return null;
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
export async function noteSession(db: WriteDb, { session }: Caller, page: string): Promise<void> {
  if (session === null) {
    await db.deleteFrom('pageSession').where('id', '=', page).execute();
    return;
  }
  const { locked, usedAt } = session;
  await db
    .updateTable('pageSession')
    .set({ locked: locked ? 1 : 0, usedAt: new Date(usedAt).toISOString() })
    .where('id', '=', page)
    .execute();
}

/** Nobody is signed in any more: another store has been put in the place of this one. */
export async function forgetSessions(db: WriteDb): Promise<void> {
  await db.deleteFrom('pageSession').execute();
}

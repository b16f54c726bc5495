import { demoAccounts } from '../../seeds/demo/accounts.ts';
import { refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { fromJson } from '../db/json.ts';
import { keyAtSignIn } from './own-key.ts';
import { passwordFits } from './password.ts';

const tries = 5;
const waitMinutes = 15;

/** Signing in and out; five wrong passwords are followed by a wait. */
export const session = {
  'session.current': async ({ db, account, demo }) => {
    const office = await db.selectFrom('office').select(['fullName', 'shortName']).executeTakeFirst();
    return {
      account: account.id === 0 ? null : account,
      office: office ?? null,
      demoAccounts: demo && office ? demoAccounts : [],
    };
  },

  'session.login': async ({ db, write, now, signIn, record }, { name, password }) => {
    const row = await db
      .selectFrom('account')
      .innerJoin('credential', 'credential.accountId', 'account.id')
      .select(['id', 'name', 'displayName', 'roles', 'disabled', 'hash', 'failures', 'waitUntil'])
      .where('name', '=', name)
      .executeTakeFirst();
    // The same work and the same answer whether or not the account exists.
    const fits = await passwordFits(password, row?.hash ?? nobody);
    if (!row) throw refusal('session.wrong', { left: 0 });
    if (row.waitUntil && row.waitUntil > now) {
      throw refusal('session.wait', { minutes: minutesBetween(now, row.waitUntil) });
    }
    const credential = (values: { failures: number; waitUntil: string | null }) =>
      write((trx) => trx.updateTable('credential').set(values).where('accountId', '=', row.id).execute());
    if (!fits) {
      // The wait has passed: the count starts anew.
      const failures = (row.waitUntil ? 0 : row.failures) + 1;
      const waits = failures >= tries;
      await credential({ failures, waitUntil: waits ? minutesAfter(now, waitMinutes) : null });
      throw waits
        ? refusal('session.wait', { minutes: waitMinutes })
        : refusal('session.wrong', { left: tries - failures });
    }
    if (row.disabled) throw refusal('session.disabled');
    if (row.failures > 0) await credential({ failures: 0, waitUntil: null });
    const roles = fromJson(row.roles);
    const keyMade = await keyAtSignIn({ db, write, now }, { ...row, leads: roles.includes('leader') }, password);
    signIn(row.id);
    record(`${row.displayName}登录${keyMade}`);
    return { id: row.id, name: row.name, displayName: row.displayName, roles };
  },

  'session.logout': async ({ account, signIn, record }) => {
    record(`${account.displayName}退出登录`);
    signIn(null);
    return null;
  },
} satisfies Operations;

/** A hash no password has, checked when the account does not exist. */
const nobody = `scrypt$131072$8$1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`;

function minutesAfter(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}

function minutesBetween(from: string, to: string): number {
  return Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / 60_000));
}

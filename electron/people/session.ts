import { demoAccounts } from '../../seeds/demo/accounts.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { isWeak } from './new-password.ts';
import { keyAtSignIn } from './own-key.ts';
import { prove } from './proof.ts';
import { waysOf } from './ways.ts';

/** Signing in and out, and the lock over a page that nobody uses; five wrong passwords are followed by a wait. */
export const session = {
  'session.current': async ({ db, account, session, demo }) => {
    const office = await db.selectFrom('office').select(['fullName', 'shortName', 'city']).executeTakeFirst();
    return {
      account: account.id === 0 ? null : account,
      office: office ?? null,
      demoAccounts: demo && office ? demoAccounts : [],
      locked: session.locked,
      ended: session.ended,
      weakPassword: session.weakPassword,
      givenPassword: session.givenPassword,
      lockMinutes: office ? (await waysOf(db)).lockMinutes : 0,
    };
  },

  'session.login': async (context, { name, password }) => {
    const proof = await prove(context, name, password);
    if (!proof.fits) throw refusal('session.wrong', { left: proof.left });
    const { era, given, ...account } = proof.account;
    const weakPassword = await isWeak(context.db, account, password);
    const keyMade = await keyAtSignIn(context, { ...account, leads: account.roles.includes('leader') }, password);
    context.signIn({ accountId: account.id, era, weakPassword, givenPassword: given });
    const asks = given ? '，密码是管理员给的，须先改为自己的' : weakPassword ? '，密码容易被猜到，已请其修改' : '';
    // Who comes at the shell sees no login page.
    if (context.via !== 'shell') context.copies.told();
    context.record(`${account.displayName}登录${keyMade}${asks}`);
    return account;
  },

  'session.logout': async ({ account, signIn, record }) => {
    record(`${account.displayName}退出登录`);
    signIn(null);
    return null;
  },

  // Asking is what keeps it open: the door notes when.
  'session.stay': async () => null,

  'session.lock': async ({ account, lock, record }) => {
    record(`${account.displayName}锁定页面`);
    lock(true);
    return null;
  },

  'session.unlock': async (context, { password }) => {
    const { account, lock, record } = context;
    const proof = await prove(context, account.name, password);
    if (!proof.fits) throw at(refusal('session.unlock-wrong', { left: proof.left }), { field: 'password' });
    lock(false);
    record(`${account.displayName}解锁`);
    return null;
  },
} satisfies Operations;

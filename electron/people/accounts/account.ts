import { demoAccounts } from '../../../seeds/demo/accounts.ts';
import { confirmedField } from '../../../shared/domain/audit/logged-fields.ts';
import { isGiven } from '../../../shared/domain/people/given-password.ts';
import { grantWords, leaderGrant } from '../../../shared/domain/people/leader-grant.ts';
import { nameKey } from '../../../shared/domain/people/same-name.ts';
import { endsSessions } from '../../../shared/domain/people/sessions.ts';
import { at, refusal } from '../../../shared/errors.ts';
import type { Account } from '../../../shared/model/people/account.ts';
import { mustBeAsSeen } from '../../context/as-seen.ts';
import type { Operations } from '../../context/context.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { toJson } from '../../db/json.ts';
import { freshKey, giveKey, keepRelocked, keyAfterReset, relockedKey } from '../leader-key.ts';
import { mustBeStrong, officeNames } from '../new-password.ts';
import { hashPassword } from '../password.ts';
import { forgetTries, prove } from '../proof.ts';
import {
  accountChanges,
  accountChangeWords,
  changesOfAccount,
  isDoubted,
  mustBeOwnAccount,
} from './account-changes.ts';
import { accountRows, holders, rolesNow } from './holders.ts';
import { askLeaders, dropRequest } from './leader-request.ts';
import { addAccount, mustBeOnesOwnName, type NewCredential } from './new-account.ts';

type Checking = { db: ReadDb; auditKey: Buffer };

/** Who may sign in, and as what. */
export const account = {
  'account.list': (context) => accounts(context),

  'account.create': async (context, input) => {
    const { write, now, db, record, demo, account: me } = context;
    await mustBeStrong(input.password, { ...input, ...(await officeNames(db)) }, 'password');
    const hash = await hashPassword(input.password);
    const fresh = input.roles.includes('leader') ? await freshKey(input.password) : null;
    const { id, words } = await write(async (trx) => {
      const grant = leaderGrant(
        me.id,
        { id: null, active: true, leads: input.roles.includes('leader') },
        await holders({ ...context, db: trx }),
      );
      const given = isGiven({ by: me.id, to: null, published: demo && isPublished(input) });
      const made = await addAccount(trx, { ...input, roles: rolesNow(input.roles, grant) }, { hash, given }, now);
      if (fresh) await giveKey(trx, made, fresh, { because: 'role', now, by: me.displayName });
      await askLeaders(trx, grant, { accountId: made, askedBy: me.id, now });
      return { id: made, words: grantWords[grant] };
    });
    record(`新建账号${input.name}（${input.displayName}）${words}${fresh ? `，签发密钥${fresh.fingerprint}` : ''}`);
    return accountOf(context, id);
  },

  'account.save': async (context, { id, seen, displayName, roles, disabled, password, confirmed }) => {
    const { write, db, record, changed, now, account: me } = context;
    const { name } = await accountOf(context, id);
    if (password !== undefined) {
      await mustBeStrong(password, { name, displayName, ...(await officeNames(db)) }, 'password');
    }
    const hash = password === undefined ? null : await hashPassword(password);
    const leads = roles.includes('leader');
    const fresh = password === undefined ? null : await keyAfterReset(db, id, { password, leads });
    const { words, ended, found } = await write(async (trx) => {
      const within = { ...context, db: trx };
      const {
        waitUntil: _,
        asked: __,
        given: ___,
        changedOutside,
        asksConfirming,
        ...before
      } = await accountOf(within, id);
      const shown = { displayName: before.displayName, roles: before.roles, disabled: before.disabled };
      await mustBeAsSeen(trx, seen, shown, { what: '个账号', operation: 'account.save', id });
      if (asksConfirming) {
        await mayConfirm(within, id);
        const words = changedOutside.join('；');
        if (!confirmed) throw at(refusal('account.changed-outside', { found: words }), { field: 'confirmed' });
      }
      const grant = leaderGrant(me.id, { id, active: !disabled, leads }, await holders(within));
      if (grant === 'refused') throw at(refusal('account.own-leader'), { field: 'roles' });
      if (nameKey(displayName) !== nameKey(before.displayName)) await mustBeOnesOwnName(trx, displayName, id);
      const given = rolesNow(roles, grant);
      changed(before, { displayName, roles: given, disabled });
      await trx
        .updateTable('account')
        .set({ displayName, roles: toJson(given), disabled: disabled ? 1 : 0 })
        .where('id', '=', id)
        .execute();
      if (hash) await setPassword(trx, { id, name }, { hash, given: isGiven({ by: me.id, to: id, published: false }) });
      if (fresh) await giveKey(trx, id, fresh, { because: 'reset', now, by: me.displayName });
      if (leads && !disabled) await askLeaders(trx, grant, { accountId: id, askedBy: me.id, now });
      else await dropRequest(trx, id, { by: me.id, now });
      const left = (await accountRows(trx)).filter((each) => !each.disabled && each.roles.includes('admin'));
      if (left.length === 0) throw at(refusal('account.last-admin'), { field: 'roles' });
      const ends = endsSessions(before, { roles: given, disabled, password: hash !== null });
      return {
        words: grantWords[grant],
        ended: ends ? await endSessions(trx, id) : null,
        found: changedOutside,
      };
    });
    // Whoever changed his own account goes on where he did it.
    if (ended !== null && id === me.id)
      context.signIn({ accountId: id, era: ended, weakPassword: false, givenPassword: false });
    const reset = hash ? `，重设密码${fresh ? `，签发密钥重置为${fresh.fingerprint}` : ''}` : '';
    const signedOut = ended !== null && !disabled ? '，此前的登录已失效' : '';
    const looked = confirmed && found.length > 0 ? `，核对无误：${found.join('；')}` : '';
    if (looked !== '') changed({ [confirmedField]: null }, { [confirmedField]: '修改账号时核对' });
    record(`修改账号${displayName}${reset}${disabled ? '，停用' : ''}${words}${signedOut}${looked}`);
    return accountOf(context, id);
  },

  'account.changePassword': async (context, { current, next }) => {
    const { write, db, account: me, record, signIn, session } = context;
    await mustBeOwnAccount(context, '修改密码');
    if (next === current) throw at(refusal('account.same-password'), { field: 'next' });
    await mustBeStrong(next, { ...me, ...(await officeNames(db)) }, 'next');
    const proof = await prove(context, me.name, current);
    if (!proof.fits) throw at(refusal('account.wrong-password', { left: proof.left }), { field: 'current' });
    const fresh = await hashPassword(next);
    const relocking = await relockedKey(db, me.id, { current, next });
    const era = await write(async (trx) => {
      // Meanwhile an administrator may have set another one, and that holds.
      const held = await trx.selectFrom('account').select('era').where('id', '=', me.id).executeTakeFirstOrThrow();
      if (held.era !== proof.account.era) throw refusal('session.needed');
      await setPassword(trx, me, { hash: fresh, given: false });
      await keepRelocked(trx, relocking);
      return endSessions(trx, me.id);
    });
    signIn({ accountId: me.id, era, weakPassword: false, givenPassword: false });
    record(`${session.givenPassword ? '把管理员给的密码改为自己的' : '修改密码'}，别处的登录已失效`);
    return null;
  },
} satisfies Operations;

/** The one place where an account gets another password. */
async function setPassword(
  db: WriteDb,
  { id, name }: { id: number; name: string },
  { hash, given }: NewCredential,
): Promise<void> {
  await db
    .updateTable('credential')
    .set({ hash, given: given ? 1 : 0 })
    .where('accountId', '=', id)
    .execute();
  await forgetTries(db, name);
}

/** Ends whatever is open under an account; answers what a session must bear from now on. */
async function endSessions(db: WriteDb, id: number): Promise<number> {
  const { era } = await db
    .updateTable('account')
    .set(({ eb }) => ({ era: eb('era', '+', 1) }))
    .where('id', '=', id)
    .returning('era')
    .executeTakeFirstOrThrow();
  return era;
}

async function accounts({ db, auditKey }: Checking): Promise<Account[]> {
  const changes = await accountChanges({ db, auditKey });
  return (await accountRows(db)).map((row) => {
    const found = changesOfAccount(changes, row.id);
    return { ...row, changedOutside: accountChangeWords(found), asksConfirming: found.own.length > 0 };
  });
}

async function accountOf(checking: Checking, id: number): Promise<Account> {
  const found = (await accounts(checking)).find((each) => each.id === id);
  if (!found) throw refusal('record.missing', { what: '个账号' });
  return found;
}

/** Nobody answers for a change of his own account where another administrator can. */
async function mayConfirm({ db, auditKey, account: me }: Checking & { account: { id: number } }, id: number) {
  if (id !== me.id) return;
  const changes = await accountChanges({ db, auditKey });
  const others = (await accountRows(db)).filter(
    (each) =>
      each.id !== id &&
      !each.disabled &&
      each.roles.includes('admin') &&
      !isDoubted(changesOfAccount(changes, each.id)),
  );
  if (others.length > 0) throw refusal('account.own-changed');
}

/** The demo bureau's own password of that account, which stands on its login page. */
function isPublished({ name, password }: { name: string; password: string }): boolean {
  return demoAccounts.some((each) => each.name === name && each.password === password);
}

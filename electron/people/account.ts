import { endsSessions } from '../../shared/domain/people/sessions.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { Role } from '../../shared/model/kinds.ts';
import type { Account } from '../../shared/model/people/account.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { addAccount } from './new-account.ts';
import { mustBeStrong, officeNames } from './new-password.ts';
import { hashPassword } from './password.ts';
import { forgetTries, prove } from './proof.ts';

/** Who may sign in, and as what. */
export const account = {
  'account.list': ({ db }) => accounts(db),

  'account.create': async ({ write, now, db, record }, input) => {
    await mustBeStrong(input.password, { ...input, ...(await officeNames(db)) }, 'password');
    const hash = await hashPassword(input.password);
    const id = await write((trx) => addAccount(trx, input, hash, now));
    record(`新建账号${input.name}（${input.displayName}）`);
    return accountOf(db, id);
  },

  'account.save': async (context, { id, seen, displayName, roles, disabled, password }) => {
    const { write, db, record, changed, account: me } = context;
    const { name } = await accountOf(db, id);
    if (password !== undefined) {
      await mustBeStrong(password, { name, displayName, ...(await officeNames(db)) }, 'password');
    }
    const hash = password === undefined ? null : await hashPassword(password);
    const ended = await write(async (trx) => {
      const { waitUntil: _, ...before } = await accountOf(trx, id);
      const shown = { displayName: before.displayName, roles: before.roles, disabled: before.disabled };
      await mustBeAsSeen(trx, seen, shown, { what: '个账号', operation: 'account.save', id });
      changed(before, { displayName, roles, disabled });
      await trx
        .updateTable('account')
        .set({ displayName, roles: toJson(roles), disabled: disabled ? 1 : 0 })
        .where('id', '=', id)
        .execute();
      if (hash) await setPassword(trx, { id, name }, hash);
      const left = (await accounts(trx)).filter((each) => !each.disabled && each.roles.includes('admin'));
      if (left.length === 0) throw at(refusal('account.last-admin'), { field: 'roles' });
      return endsSessions(before, { roles, disabled, password: hash !== null }) ? endSessions(trx, id) : null;
    });
    // Whoever changed his own account goes on where he did it.
    if (ended !== null && id === me.id) context.signIn({ accountId: id, era: ended, weakPassword: false });
    const signedOut = ended !== null && !disabled ? '，此前的登录已失效' : '';
    record(`修改账号${displayName}${hash ? '，重设密码' : ''}${disabled ? '，停用' : ''}${signedOut}`);
    return accountOf(db, id);
  },

  'account.changePassword': async (context, { current, next }) => {
    const { write, db, account: me, record, signIn } = context;
    if (next === current) throw at(refusal('account.same-password'), { field: 'next' });
    await mustBeStrong(next, { ...me, ...(await officeNames(db)) }, 'next');
    const proof = await prove(context, me.name, current);
    if (!proof.fits) throw at(refusal('account.wrong-password', { left: proof.left }), { field: 'current' });
    const fresh = await hashPassword(next);
    const era = await write(async (trx) => {
      // Meanwhile an administrator may have set another one, and that holds.
      const held = await trx.selectFrom('account').select('era').where('id', '=', me.id).executeTakeFirstOrThrow();
      if (held.era !== proof.account.era) throw refusal('session.needed');
      await setPassword(trx, me, fresh);
      return endSessions(trx, me.id);
    });
    signIn({ accountId: me.id, era, weakPassword: false });
    record('修改密码，别处的登录已失效');
    return null;
  },
} satisfies Operations;

/** The one place where an account gets another password. */
async function setPassword(db: WriteDb, { id, name }: { id: number; name: string }, hash: string): Promise<void> {
  await db.updateTable('credential').set({ hash }).where('accountId', '=', id).execute();
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

async function accounts(db: ReadDb): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('passwordTry', 'passwordTry.name', 'account.name')
    .select(['id', 'account.name', 'displayName', 'roles', 'disabled', 'waitUntil'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, roles: fromJson<Role[]>(row.roles), disabled: row.disabled === 1 }));
}

async function accountOf(db: ReadDb, id: number): Promise<Account> {
  const found = (await accounts(db)).find((each) => each.id === id);
  if (!found) throw refusal('record.missing', { what: '个账号' });
  return found;
}

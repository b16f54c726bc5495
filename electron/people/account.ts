import { grantWords, type Holder, leaderGrant } from '../../shared/domain/people/leader-grant.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { Role } from '../../shared/model/kinds.ts';
import type { Account } from '../../shared/model/people/account.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { freshKey, giveKey, keepRelocked, keyAfterReset, relockedKey } from './leader-key.ts';
import { askLeaders, dropRequest } from './leader-request.ts';
import { addAccount } from './new-account.ts';
import { hashPassword, passwordFits } from './password.ts';

/** Who may sign in, and as what. */
export const account = {
  'account.list': ({ db }) => accounts(db),

  'account.create': async ({ write, now, db, record, account: me }, input) => {
    const hash = await hashPassword(input.password);
    const fresh = input.roles.includes('leader') ? await freshKey(input.password) : null;
    const { id, words } = await write(async (trx) => {
      const grant = leaderGrant(
        me.id,
        { id: null, active: true, leads: input.roles.includes('leader') },
        await holders(trx),
      );
      const made = await addAccount(trx, { ...input, roles: rolesNow(input.roles, grant) }, hash, now);
      if (fresh) await giveKey(trx, made, fresh, { because: 'role', now, by: me.displayName });
      await askLeaders(trx, grant, { accountId: made, askedBy: me.id, now });
      return { id: made, words: grantWords[grant] };
    });
    record(`新建账号${input.name}（${input.displayName}）${words}${fresh ? `，签发密钥${fresh.fingerprint}` : ''}`);
    return accountOf(db, id);
  },

  'account.save': async (context, { id, displayName, roles, disabled, password }) => {
    const { write, db, record, changed, now, account: me } = context;
    const hash = password === undefined ? null : await hashPassword(password);
    const leads = roles.includes('leader');
    const fresh = password === undefined ? null : await keyAfterReset(db, id, { password, leads });
    const words = await write(async (trx) => {
      const { waitUntil: _, asked: __, ...before } = await accountOf(trx, id);
      const grant = leaderGrant(me.id, { id, active: !disabled, leads }, await holders(trx));
      if (grant === 'refused') throw at(refusal('account.own-leader'), { field: 'roles' });
      const given = rolesNow(roles, grant);
      changed(before, { displayName, roles: given, disabled });
      await trx
        .updateTable('account')
        .set({ displayName, roles: toJson(given), disabled: disabled ? 1 : 0 })
        .where('id', '=', id)
        .execute();
      if (hash) {
        await trx
          .updateTable('credential')
          .set({ hash, failures: 0, waitUntil: null })
          .where('accountId', '=', id)
          .execute();
      }
      if (fresh) await giveKey(trx, id, fresh, { because: 'reset', now, by: me.displayName });
      if (leads && !disabled) await askLeaders(trx, grant, { accountId: id, askedBy: me.id, now });
      else await dropRequest(trx, id, { by: me.id, now });
      const left = (await accounts(trx)).filter((each) => !each.disabled && each.roles.includes('admin'));
      if (left.length === 0) throw at(refusal('account.last-admin'), { field: 'roles' });
      return grantWords[grant];
    });
    const reset = hash ? `，重设密码${fresh ? `，签发密钥重置为${fresh.fingerprint}` : ''}` : '';
    record(`修改账号${displayName}${reset}${disabled ? '，停用' : ''}${words}`);
    return accountOf(db, id);
  },

  'account.changePassword': async ({ write, db, account: me, record }, { current, next }) => {
    const { hash } = await db
      .selectFrom('credential')
      .select('hash')
      .where('accountId', '=', me.id)
      .executeTakeFirstOrThrow();
    if (!(await passwordFits(current, hash))) throw at(refusal('account.wrong-password'), { field: 'current' });
    const fresh = await hashPassword(next);
    const relocking = await relockedKey(db, me.id, { current, next });
    await write(async (trx) => {
      await trx.updateTable('credential').set({ hash: fresh }).where('accountId', '=', me.id).execute();
      await keepRelocked(trx, relocking);
    });
    record('修改密码');
    return null;
  },
} satisfies Operations;

async function accounts(db: ReadDb): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.accountId', 'account.id')
    .leftJoin('leaderRequest', (join) =>
      join.onRef('leaderRequest.accountId', '=', 'account.id').on('answeredAt', 'is', null),
    )
    .select(['account.id', 'name', 'displayName', 'roles', 'disabled', 'waitUntil', 'leaderRequest.id as request'])
    .orderBy('account.id')
    .execute();
  return rows.map(({ request, ...row }) => ({
    ...row,
    roles: fromJson<Role[]>(row.roles),
    disabled: row.disabled === 1,
    asked: request !== null,
  }));
}

async function accountOf(db: ReadDb, id: number): Promise<Account> {
  const found = (await accounts(db)).find((each) => each.id === id);
  if (!found) throw refusal('record.missing', { what: '个账号' });
  return found;
}

async function holders(db: ReadDb): Promise<Holder[]> {
  return (await accounts(db)).map(({ id, disabled, roles }) => ({
    id,
    active: !disabled,
    leads: roles.includes('leader'),
  }));
}

/** Until another leader has confirmed it, the account has its other roles only. */
function rolesNow(roles: readonly Role[], grant: ReturnType<typeof leaderGrant>): Role[] {
  return roles.filter((role) => role !== 'leader' || grant !== 'asks');
}

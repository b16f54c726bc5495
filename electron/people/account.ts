import { at, refusal } from '../../shared/errors.ts';
import type { Role } from '../../shared/model/kinds.ts';
import type { Account } from '../../shared/model/people/account.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { addAccount } from './new-account.ts';
import { hashPassword, passwordFits } from './password.ts';

/** Who may sign in, and as what. */
export const account = {
  'account.list': ({ db }) => accounts(db),

  'account.create': async ({ write, now, db, record }, input) => {
    const hash = await hashPassword(input.password);
    const id = await write((trx) => addAccount(trx, input, hash, now));
    record(`新建账号${input.name}（${input.displayName}）`);
    return accountOf(db, id);
  },

  'account.save': async ({ write, db, record, changed }, { id, displayName, roles, disabled, password }) => {
    const hash = password === undefined ? null : await hashPassword(password);
    await write(async (trx) => {
      const { waitUntil: _, ...before } = await accountOf(trx, id);
      changed(before, { displayName, roles, disabled });
      await trx
        .updateTable('account')
        .set({ displayName, roles: toJson(roles), disabled: disabled ? 1 : 0 })
        .where('id', '=', id)
        .execute();
      if (hash) {
        await trx
          .updateTable('credential')
          .set({ hash, failures: 0, waitUntil: null })
          .where('accountId', '=', id)
          .execute();
      }
      const left = (await accounts(trx)).filter((each) => !each.disabled && each.roles.includes('admin'));
      if (left.length === 0) throw at(refusal('account.last-admin'), { field: 'roles' });
    });
    record(`修改账号${displayName}${hash ? '，重设密码' : ''}${disabled ? '，停用' : ''}`);
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
    await write((trx) => trx.updateTable('credential').set({ hash: fresh }).where('accountId', '=', me.id).execute());
    record('修改密码');
    return null;
  },
} satisfies Operations;

async function accounts(db: ReadDb): Promise<Account[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.accountId', 'account.id')
    .select(['id', 'name', 'displayName', 'roles', 'disabled', 'waitUntil'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, roles: fromJson<Role[]>(row.roles), disabled: row.disabled === 1 }));
}

async function accountOf(db: ReadDb, id: number): Promise<Account> {
  const found = (await accounts(db)).find((each) => each.id === id);
  if (!found) throw refusal('record.missing', { what: '个账号' });
  return found;
}

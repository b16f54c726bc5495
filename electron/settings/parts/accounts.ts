import { nameKey } from '../../../shared/domain/people/same-name.ts';
import { NewAccount } from '../../../shared/model/people/account.ts';
import { toJson } from '../../db/json.ts';
import { bringAccounts } from '../../people/accounts/brought-account.ts';
import { accountRows } from '../../people/accounts/holders.ts';
import { jsonIn, type PartRule, type PlannedLine, pick, rowsOf } from '../part.ts';

const AccountRow = NewAccount.omit({ password: true });

/** 账号: who signs in and as what, never a password. An account that is here already stays as it is. */
export const accountsPart: PartRule = {
  carry: async (db) => ({
    tables: {
      account: (await accountRows(db))
        .filter(({ disabled }) => !disabled)
        .map(({ name, displayName, roles }) => ({ name, displayName, roles: toJson(roles) })),
    },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'account', 'accounts', (row) =>
      AccountRow.safeParse({ ...pick(['name', 'displayName'], row), roles: jsonIn(row.roles) }),
    );
    if (!rows) return null;
    const here = await accountRows(db);
    const bring = bringAccounts();
    const named = new Set<string>();
    const lines = rows.map((account): PlannedLine => {
      const line = { name: `${account.name}（${account.displayName}）`, changes: [], store: null };
      const known = here.find((each) => nameKey(each.name) === nameKey(account.name));
      if (known) {
        const isSame = known.displayName === account.displayName && toJson(known.roles) === toJson(account.roles);
        if (isSame) return { ...line, state: 'same', reason: '' };
        return { ...line, state: 'kept', reason: '本机已有这个账号，姓名和角色不动；要改请到「账号与角色」' };
      }
      const person = nameKey(account.displayName);
      const isTaken = here.some((each) => nameKey(each.displayName) === person);
      if (isTaken || named.has(person))
        return { ...line, state: 'refused', reason: '已有同一姓名的账号，一个姓名只能有一个账号' };
      named.add(person);
      const store: PlannedLine['store'] = async (inside) => void (await bring(inside, account));
      return { ...line, state: 'new', reason: '没有密码，请管理员在「账号与角色」里设了再用', store };
    });
    const theirs = new Set(rows.map(({ name }) => nameKey(name)));
    return { lines, onlyHere: here.filter(({ name }) => !theirs.has(nameKey(name))).length };
  },
};

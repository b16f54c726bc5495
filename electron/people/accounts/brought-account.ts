import type { z } from 'zod';
import { grantWords, type Holder, leaderGrant } from '../../../shared/domain/people/leader-grant.ts';
import type { NewAccount } from '../../../shared/model/people/account.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { WriteDb } from '../../db/connections.ts';
import { noPassword } from '../password.ts';
import { holders, rolesNow } from './holders.ts';
import { askLeaders } from './leader-request.ts';
import { addAccount } from './new-account.ts';

type Bringing = { db: WriteDb; auditKey: Buffer; now: Instant; account: { id: number } };

/**
 * Accounts that come from another PC, without a password: nobody signs in with one before an administrator has set it.
 * 审签领导 is given by the same rule as to any new account. Answers how one after the other is added, and what the log
 * says of it.
 */
export function bringAccounts(): (
  bringing: Bringing,
  account: Omit<z.output<typeof NewAccount>, 'password'>,
) => Promise<string> {
  // Those added before in the same transaction bear no seal yet, and would count as nobody's.
  const added: Holder[] = [];
  return async ({ db, auditKey, now, account: me }, account) => {
    const leads = account.roles.includes('leader');
    const before = (await holders({ db, auditKey })).filter(({ id }) => !added.some((each) => each.id === id));
    const grant = leaderGrant(me.id, { id: null, active: true, leads }, [...before, ...added]);
    const roles = rolesNow(account.roles, grant);
    const id = await addAccount(db, { ...account, roles }, { hash: noPassword, given: true }, now);
    await askLeaders(db, grant, { accountId: id, askedBy: me.id, now });
    added.push({ id, active: true, leads: roles.includes('leader') });
    return grantWords[grant];
  };
}

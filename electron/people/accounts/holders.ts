import type { Holder, leaderGrant } from '../../../shared/domain/people/leader-grant.ts';
import type { Role } from '../../../shared/model/kinds.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import { noPassword } from '../password.ts';
import { accountChanges, changesOfAccount, isDoubted } from './account-changes.ts';

/** Every account as the list shows it, without what another program did to it. */
export async function accountRows(db: ReadDb) {
  const rows = await db
    .selectFrom('account')
    .leftJoin('passwordTry', 'passwordTry.name', 'account.name')
    .leftJoin('leaderRequest', (join) =>
      join.onRef('leaderRequest.accountId', '=', 'account.id').on('answeredAt', 'is', null),
    )
    .innerJoin('credential', 'credential.accountId', 'account.id')
    .select(['account.id', 'account.name', 'displayName', 'roles', 'disabled', 'waitUntil', 'given', 'hash'])
    .select('leaderRequest.id as request')
    .orderBy('account.id')
    .execute();
  return rows.map(({ request, hash, ...row }) => ({
    ...row,
    hasPassword: hash !== noPassword,
    roles: fromJson<Role[]>(row.roles),
    disabled: row.disabled === 1,
    given: row.given === 1,
    asked: request !== null,
  }));
}

/** Who is 审签领导 and may sign in, as far as this program gave it. */
export async function holders({ db, auditKey }: { db: ReadDb; auditKey: Buffer }): Promise<Holder[]> {
  const changes = await accountChanges({ db, auditKey });
  return (await accountRows(db)).map(({ id, disabled, roles }) => ({
    id,
    active: !disabled,
    leads: roles.includes('leader') && !isDoubted(changesOfAccount(changes, id)),
  }));
}

/** Until another leader has confirmed it, the account has its other roles only. */
export function rolesNow(roles: readonly Role[], grant: ReturnType<typeof leaderGrant>): Role[] {
  return roles.filter((role) => role !== 'leader' || grant !== 'asks');
}

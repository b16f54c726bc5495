import { keyWarning } from '../../../shared/domain/people/key-words.ts';
import type { leaderGrant } from '../../../shared/domain/people/leader-grant.ts';
import { refusal } from '../../../shared/errors.ts';
import type { Role } from '../../../shared/model/kinds.ts';
import type { LeaderRequest } from '../../../shared/model/people/account.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { Operations } from '../../context/context.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { isForeignRow } from '../../db/sealing/as-sealed.ts';
import { presentKey } from '../leader-key.ts';
import { accountChanges, accountChangeWords, changesOfAccount, mustBeOwnAccount } from './account-changes.ts';

/** Who is to be 审签领导, and what the other leaders say to it. */
export const leaderRequests = {
  'account.leaderRequests': ({ db }) => openRequests(db),

  'account.answerLeader': async (context, { requestId, granted }) => {
    const { db, account: me, now, record, changed } = context;
    await mustBeOwnAccount(context, '确认审签领导');
    const request = (await openRequests(db)).find(({ id }) => id === requestId);
    if (!request) throw refusal('record.missing', { what: '项请求' });
    const { accountId, displayName } = request;
    const row = await db.selectFrom('account').select('roles').where('id', '=', accountId).executeTakeFirstOrThrow();
    const before = fromJson<Role[]>(row.roles);
    const { own } = changesOfAccount(await accountChanges(context), accountId);
    if (granted && (await isForeignRow(context, 'leaderRequest', [requestId]))) {
      throw refusal('account.request-not-ours', { name: displayName });
    }
    if (granted && own.length > 0) {
      const found = accountChangeWords({ own, secret: [] }).join('；');
      throw refusal('account.changed-first', { name: displayName, found });
    }
    if (granted) {
      const roles = [...before.filter((role) => role !== 'leader'), 'leader' as const];
      changed({ roles: before }, { roles });
      await db
        .updateTable('account')
        .set({ roles: toJson(roles) })
        .where('id', '=', accountId)
        .execute();
    }
    await db
      .updateTable('leaderRequest')
      .set({ answeredAt: now, answeredBy: me.id, granted: granted ? 1 : 0 })
      .where('id', '=', requestId)
      .execute();
    const key = await presentKey(db, me.id);
    const warning = key ? keyWarning(key) : '';
    record(`${granted ? '确认' : '不同意'}${displayName}任审签领导${warning ? `（确认人${warning}）` : ''}`);
    return openRequests(db);
  },
} satisfies Operations;

function openRequests(db: ReadDb): Promise<LeaderRequest[]> {
  return db
    .selectFrom('leaderRequest')
    .innerJoin('account', 'account.id', 'leaderRequest.accountId')
    .innerJoin('account as asker', 'asker.id', 'leaderRequest.askedBy')
    .select(['leaderRequest.id', 'account.id as accountId', 'account.name', 'account.displayName', 'askedAt'])
    .select('asker.displayName as askedBy')
    .where('answeredAt', 'is', null)
    .orderBy('leaderRequest.id')
    .execute();
}

type Asking = { accountId: number; askedBy: number; now: Instant };

/** Lays the request before the other leaders; one that waits already goes on waiting. */
export async function askLeaders(
  db: WriteDb,
  grant: ReturnType<typeof leaderGrant>,
  { accountId, askedBy, now }: Asking,
): Promise<void> {
  if (grant !== 'asks') return;
  if ((await openRequests(db)).some((each) => each.accountId === accountId)) return;
  await db
    .insertInto('leaderRequest')
    .values({ accountId, askedAt: now, askedBy, answeredAt: null, answeredBy: null, granted: null })
    .execute();
}

/** The administrator wants it no more. */
export async function dropRequest(
  db: WriteDb,
  accountId: number,
  { by, now }: { by: number; now: Instant },
): Promise<void> {
  await db
    .updateTable('leaderRequest')
    .set({ answeredAt: now, answeredBy: by, granted: 0 })
    .where('accountId', '=', accountId)
    .where('answeredAt', 'is', null)
    .execute();
}

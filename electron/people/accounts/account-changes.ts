import { foreignWords } from '../../../shared/domain/audit/foreign-words.ts';
import { accountWayOut, givesRights } from '../../../shared/domain/people/account-changes.ts';
import { refusal } from '../../../shared/errors.ts';
import type { QueryContext } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';
import { type ForeignChange, foreignChangesIn } from '../../db/sealing/seal-check.ts';

/** What of an account was changed by other means: its own row, and what proves the person (password, present key). */
type AccountChanges = { own: ForeignChange[]; secret: ForeignChange[] };
type Checking = { db: ReadDb; auditKey: Buffer };

const none: AccountChanges = { own: [], secret: [] };

/** By account, those that were changed. */
export async function accountChanges({ db, auditKey }: Checking): Promise<Map<number, AccountChanges>> {
  const found = new Map<number, AccountChanges>();
  const of = (id: number) => {
    const known = found.get(id) ?? { own: [], secret: [] };
    found.set(id, known);
    return known;
  };
  const look = (table: 'account' | 'credential' | 'signingKey') =>
    foreignChangesIn(db, auditKey, table, async () => {});
  for (const change of await look('account')) of(Number(change.key[0])).own.push(change);
  for (const change of await look('credential')) of(Number(change.key[0])).secret.push(change);
  const keys = await db
    .selectFrom('signingKey')
    .select(({ fn }) => ['accountId', fn.max('id').as('id')])
    .groupBy('accountId')
    .execute();
  const ownerOf = new Map(keys.map(({ id, accountId }) => [Number(id), accountId]));
  // Former keys sign nothing any more; what they signed is held against them where it is used.
  for (const change of await look('signingKey')) {
    const owner = ownerOf.get(Number(change.key[0]));
    if (owner !== undefined) of(owner).secret.push(change);
  }
  return found;
}

export const changesOfAccount = (all: ReadonlyMap<number, AccountChanges>, id: number) => all.get(id) ?? none;

export function accountChangeWords({ own, secret }: AccountChanges): string[] {
  return [...new Set([...own, ...secret].map(foreignWords))];
}

/** Whose account got rights by other means counts as having none of them until it is confirmed. */
export function isDoubted({ own }: AccountChanges): boolean {
  return own.some(({ fields }) => givesRights(fields));
}

/** Whoever's account was changed behind the program's back signs, confirms and changes nothing with it. */
export async function mustBeOwnAccount(context: Checking & Pick<QueryContext, 'account'>, act: string): Promise<void> {
  const changes = changesOfAccount(await accountChanges(context), context.account.id);
  const found = accountChangeWords(changes);
  if (found.length === 0) return;
  const way = accountWayOut({ own: changes.own.length > 0, secret: changes.secret.length > 0 });
  throw refusal('sign.account-changed', { act, found: found.join('；'), way });
}

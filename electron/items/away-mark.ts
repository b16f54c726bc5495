import type { ExpressionBuilder } from 'kysely';
import { refusal } from '../../shared/errors.ts';
import type { AwayMark } from '../../shared/model/items/away-mark.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';
import { jsonList } from '../db/wording/dialect.ts';

/** Taken away and neither brought back nor given up. */
export function isStillAway({ not, exists, selectFrom }: ExpressionBuilder<Database, 'awayItem'>) {
  return not(
    exists(
      selectFrom('awayStep')
        .whereRef('awayStep.awayItemId', '=', 'awayItem.id')
        .where('how', 'in', ['returned', 'lifted'])
        .select('awayStep.id'),
    ),
  );
}

/** Who has the item, or whose it is, as the JSON of a list: for the rows of a list. */
export function awayParts(has: ExpressionBuilder<Database, 'proposal'>) {
  return has
    .selectFrom('awayItem')
    .innerJoin('awayPackage', 'awayPackage.id', 'awayItem.packageId')
    .whereRef('awayItem.proposalId', '=', 'proposal.id')
    .where(isStillAway)
    .select(jsonList(['side', 'who']).as('parts'))
    .orderBy('awayItem.id', 'desc')
    .limit(1);
}

/** Who has the item away from the office; or, where it was taken to, whose it is. */
export async function awayMarkOf(db: ReadDb, proposalId: number): Promise<AwayMark | null> {
  const row = await db
    .selectFrom('awayItem')
    .innerJoin('awayPackage', 'awayPackage.id', 'awayItem.packageId')
    .select(['awayItem.id', 'packageId', 'side', 'office', 'who', 'why', 'at', 'by'])
    .where('awayItem.proposalId', '=', proposalId)
    .where(isStillAway)
    .orderBy('awayItem.id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const { id, ...mark } = row;
  const brought = await db
    .selectFrom('awayStep')
    .select(({ fn }) => fn.max<string | null>('at').as('at'))
    .where('awayItemId', '=', id)
    .where('how', '=', 'brought')
    .executeTakeFirst();
  return { ...mark, broughtAt: brought?.at ?? null };
}

/** 送审, 签发, 编号 are done in the office, and not while the item is away. */
export async function mustBeInOffice(db: ReadDb, proposalId: number, act: string): Promise<void> {
  const mark = await awayMarkOf(db, proposalId);
  if (mark?.side === 'home') throw refusal('away.gone', { who: mark.who, why: mark.why, act });
  await mustNotBeBrought(db, proposalId, act);
}

/** What the office alone does: its register, its leaders, and what ties one item to another. */
export async function mustNotBeBrought(db: ReadDb, proposalId: number, act: string): Promise<void> {
  const mark = await awayMarkOf(db, proposalId);
  if (mark?.side === 'there') throw refusal('away.brought', { office: mark.office, act });
}

/** A store that began with a package has no register of its own: two registers would give one number twice. */
export async function mustHaveRegister(db: ReadDb): Promise<void> {
  const begun = await db.selectFrom('awayPackage').select('office').where('begun', '=', 1).executeTakeFirst();
  if (begun) throw refusal('away.no-register', { office: begun.office });
}

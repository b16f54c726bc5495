import { type Sight, seesAll } from '../../shared/domain/people/sight.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { OfficeWays } from '../../shared/model/people/ways.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { itemsToReview } from './review-steps.ts';

/** How the office wants signing, sign-in, and who sees which items. */
export const ways = {
  'ways.get': ({ db }) => waysOf(db),

  'ways.save': async ({ db, record, changed }, { seen, ...given }) => {
    const before = await waysOf(db);
    await mustBeAsSeen(db, seen, before, { what: '份设置', operation: 'ways.save' });
    changed(before, given);
    await db
      .updateTable('office')
      .set({ ways: toJson(given) })
      .execute();
    record('修改审签和登录设置');
    return given;
  },
} satisfies Operations;

/** The usual ways where the office has said nothing. */
export async function waysOf(db: ReadDb): Promise<OfficeWays> {
  const row = await db.selectFrom('office').select('ways').executeTakeFirst();
  return OfficeWays.parse(row ? fromJson(row.ways) : {});
}

/** Which items an account sees, as the office wants it and as its person stands now; null all of them. */
export async function sightOf(db: ReadDb, { id, roles }: SignedIn, today: Day): Promise<Sight | null> {
  if (seesAll((await waysOf(db)).sight, roles)) return null;
  const own = await db.selectFrom('person').select(['id', 'sectionId']).where('accountId', '=', id).execute();
  const personIds = own.map((person) => person.id);
  const led = await db.selectFrom('leaderSection').select('sectionId').where('personId', 'in', personIds).execute();
  const sectionIds = [...own, ...led].flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId]));
  return { personIds, sectionIds: [...new Set(sectionIds)], itemIds: await itemsToReview(db, id, today) };
}

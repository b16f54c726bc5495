import { type Sight, seesAll } from '../../shared/domain/people/sight.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import type { ReadDb } from '../db/connections.ts';
import { waysOf } from './ways.ts';

/** Which items an account sees, as the office wants it and as its person stands now; null all of them. */
export async function sightOf(db: ReadDb, { id, roles }: SignedIn): Promise<Sight | null> {
  if (seesAll((await waysOf(db)).sight, roles)) return null;
  const own = await db.selectFrom('person').select(['id', 'sectionId']).where('accountId', '=', id).execute();
  const personIds = own.map((person) => person.id);
  const led = await db.selectFrom('leaderSection').select('sectionId').where('personId', 'in', personIds).execute();
  const sectionIds = [...own, ...led].flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId]));
  return { personIds, sectionIds: [...new Set(sectionIds)] };
}

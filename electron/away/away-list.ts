import type { AwayPackage, AwayState } from '../../shared/model/package/away.ts';
import { mostAway } from '../../shared/model/package/away.ts';
import type { Instant } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { isStillAway } from '../items/away-mark.ts';

/** As many of the packages that are over are shown. */
const mostOver = 20;

/** The packages with items that are still away or here, and the last of the others; the newest first. */
export async function awayPackages(db: ReadDb): Promise<AwayPackage[]> {
  const found = db.selectFrom('awayPackage').orderBy('id', 'desc');
  const open = await found
    .selectAll()
    .where('id', 'in', (has) => has.selectFrom('awayItem').select('packageId').where(isStillAway))
    .execute();
  const last = await found.selectAll().limit(mostOver).execute();
  const rows = new Map([...open, ...last].map((row) => [row.id, row]));
  const packages: AwayPackage[] = [];
  for (const row of [...rows.values()].sort((a, b) => b.id - a.id)) {
    const { id: packageId, side, office, who, why, at, by } = row;
    const items = await itemsOf(db, packageId, side);
    const fresh = side === 'there' ? await freshItems(db, row) : [];
    packages.push({ packageId, side, office, who, why, at, by, items, fresh });
  }
  return packages;
}

async function itemsOf(db: ReadDb, packageId: number, side: 'home' | 'there'): Promise<AwayPackage['items']> {
  const rows = await db
    .selectFrom('awayItem')
    .innerJoin('proposal', 'proposal.id', 'awayItem.proposalId')
    .select(['awayItem.id', 'proposalId', 'number', 'kind', 'title'])
    .where('packageId', '=', packageId)
    .orderBy('awayItem.id')
    .execute();
  const steps = await db
    .selectFrom('awayStep')
    .innerJoin('awayItem', 'awayItem.id', 'awayStep.awayItemId')
    .select(['awayItemId', 'how', 'at'])
    .where('packageId', '=', packageId)
    .orderBy('awayStep.id')
    .execute();
  return rows.map(({ id, ...item }) => {
    const last = steps.findLast(({ awayItemId }) => awayItemId === id);
    const state: AwayState = last?.how ?? (side === 'home' ? 'away' : 'here');
    return { ...item, state, at: last?.at ?? null };
  });
}

/** Items that were registered here since the package was opened and belong to none. */
export function freshItems(db: ReadDb, { at }: { at: Instant }) {
  return db
    .selectFrom('proposal')
    .select(['id as proposalId', 'number', 'kind', 'title'])
    .where('registeredAt', '>=', at)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('awayItem').whereRef('awayItem.proposalId', '=', 'proposal.id').select('awayItem.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('packageImport')
            .whereRef('packageImport.proposalId', '=', 'proposal.id')
            .select('packageImport.id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(mostAway)
    .execute();
}

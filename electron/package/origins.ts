import type { PackageOrigin } from '../../shared/model/package/case-package.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';

/** The packages that an item, or parts of it, came in by, oldest first. */
export async function originsOf(db: ReadDb, proposalId: number): Promise<PackageOrigin[]> {
  const rows = await db
    .selectFrom('packageImport')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, office, signer, at, by, done, history }) => ({
    ...{ id, office, fingerprint: signer, at, by },
    done: fromJson(done),
    history: fromJson(history),
  }));
}

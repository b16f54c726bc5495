import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import type { ReadDb } from '../db/connections.ts';
import { foreignChangesAmong } from '../db/sealing/seal-check.ts';
import { wholeOffice } from '../db/sight.ts';

/** A page of rows, those marked whose registration or stage was changed by other means than this program. */
export async function withForeignMarks(
  { db, auditKey }: { db: ReadDb; auditKey: Buffer },
  rows: readonly ProposalRow[],
): Promise<ProposalRow[]> {
  const ids = rows.map(({ id }) => id);
  const changes = await foreignChangesAmong(wholeOffice(db), auditKey, 'proposal', ids);
  const changed = new Set(changes.map(({ key }) => Number(key[0])));
  return rows.map((row) => (changed.has(row.id) ? { ...row, changed: true } : row));
}

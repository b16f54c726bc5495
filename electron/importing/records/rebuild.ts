import { keepSettled } from '../../../shared/domain/earlier/merge-readings.ts';
import type { CaseReading } from '../../../shared/model/earlier/earlier-case.ts';
import type { WriteDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { gatherPieces } from '../files/piece-reading.ts';

/**
 * Reads records anew from their pieces as those now stand, and keeps what a person settled in them or in `taken`, the
 * records they took in. Where they then stand beside the others is for `settleRecords`.
 */
export async function rebuildRecords(
  db: WriteDb,
  ids: readonly number[],
  taken: readonly CaseReading[] = [],
): Promise<void> {
  if (ids.length === 0) return;
  const gathered = await gatherPieces(db, ids);
  const rows = await db.selectFrom('importRecord').select(['id', 'reading']).where('id', 'in', ids).execute();
  for (const { id, reading } of rows) {
    const now = gathered.get(id);
    if (!now) continue;
    const settled = [...taken, fromJson(reading)].reduce(keepSettled, now.reading);
    await db
      .updateTable('importRecord')
      .set({
        reading: toJson(settled),
        extras: toJson(now.extras),
        what: now.what.join(' '),
        place: now.place,
        title: settled.title?.value ?? '',
      })
      .where('id', '=', id)
      .execute();
  }
}

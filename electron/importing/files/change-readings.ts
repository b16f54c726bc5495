import type { CaseReading } from '../../../shared/model/earlier/earlier-case.ts';
import { breath } from '../../context/breath.ts';
import type { Write } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { settleRecords } from '../records/settle.ts';
import { recheckDuplicates } from '../storing/purge.ts';

export type Readable = { id: number; batchId: number; reading: CaseReading; state: string };

const step = 50;

/**
 * Changes the readings of many records, a few in each transaction, and finds anew how they stand beside the others.
 * `change` gives the new readings of those that change; answers how many did.
 */
export async function changeReadings(
  write: Write,
  recordIds: readonly number[],
  change: (
    rows: readonly Readable[],
    db: ReadDb,
  ) => ReadonlyMap<number, CaseReading> | Promise<ReadonlyMap<number, CaseReading>>,
): Promise<number> {
  let changed = 0;
  const batches = new Set<number>();
  for (let from = 0; from < recordIds.length; from += step) {
    const ids = recordIds.slice(from, from + step);
    await write(async (db) => {
      const found = await db
        .selectFrom('importRecord')
        .select(['id', 'batchId', 'reading', 'state'])
        .where('id', 'in', ids)
        .execute();
      const rows = found.map((row) => ({ ...row, reading: fromJson(row.reading) }));
      const readings = await change(rows, db);
      for (const [id, reading] of readings) {
        await db
          .updateTable('importRecord')
          .set({ reading: toJson(reading) })
          .where('id', '=', id)
          .execute();
      }
      const touched = rows.filter(({ id }) => readings.has(id));
      for (const [batchId, group] of Map.groupBy(touched, (row) => row.batchId)) {
        batches.add(batchId);
        await settleRecords(
          db,
          batchId,
          group.map(({ id }) => id),
        );
      }
      changed += readings.size;
    });
    await breath();
  }
  for (const batchId of batches) await recheckDuplicates(write, batchId);
  return changed;
}

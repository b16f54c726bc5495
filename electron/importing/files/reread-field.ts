import type { CaseField, CaseReading } from '../../../shared/model/earlier/earlier-case.ts';
import type { Write } from '../../context/context.ts';
import { changeReadings } from './change-readings.ts';
import { gatherPieces } from './piece-reading.ts';

/** Takes back what a person said of one field: it stands again as its sources have it, with its doubts. */
export function rereadField(
  write: Write,
  { recordIds, field }: { recordIds: readonly number[]; field: CaseField },
): Promise<number> {
  return changeReadings(write, recordIds, async (rows, db) => {
    const settled = rows.filter(({ reading, state }) => state !== 'stored' && reading[field]?.settledBy !== undefined);
    if (settled.length === 0) return new Map();
    const gathered = await gatherPieces(
      db,
      settled.map(({ id }) => id),
    );
    return new Map(
      settled.map(({ id, reading }) => {
        const { [field]: _, ...rest } = reading;
        const read = gathered.get(id)?.reading[field];
        return [id, (read ? { ...rest, [field]: read } : rest) as CaseReading];
      }),
    );
  });
}

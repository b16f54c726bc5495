import { refusal } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/connections.ts';

/** What cases of the store were read from stays as it is: refuses a file or table of which a record is stored. */
export async function refuseStored(
  db: ReadDb,
  column: 'fileId' | 'tableId',
  { id, name }: { id: number; name: string },
): Promise<void> {
  const stored = await db
    .selectFrom('importPiece')
    .innerJoin('importRecord', 'importRecord.id', 'importPiece.recordId')
    .select('importRecord.id')
    .where(column, '=', id)
    .where('importRecord.state', '=', 'stored')
    .limit(1)
    .executeTakeFirst();
  if (stored) throw refusal('import.partly-stored', { what: `「${name}」` });
}

import { CompiledQuery } from 'kysely';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { type Bound, insertRows, nextId } from '../../db/insert-rows.ts';
import { readRows } from '../../db/read-rows.ts';
import type { StagedPiece } from '../../reading/staged-piece.ts';
import { knownCases } from '../records/known-cases.ts';
import { settleRecords } from '../records/settle.ts';

type StagePlace = {
  batchId: number;
  fileId: number;
  tableId: number | null;
  position: number;
  /** Rows of a table that is left out are kept without becoming records. */
  included: boolean;
};

const recordColumns = [
  ...(['id', 'batchId', 'identity', 'titleKey', 'state', 'decision', 'reason', 'doubts', 'doubtIn'] as const),
  ...(['title', 'reading', 'extras', 'what', 'place'] as const),
];
const pieceColumns = [
  ...(['id', 'batchId', 'fileId', 'tableId', 'recordId', 'position', 'place', 'what', 'cells', 'letter'] as const),
  ...(['text', 'context'] as const),
];

/** New records that share a key with another one of the batch. */
const alike = ['identity', 'titleKey']
  .map(
    (key) => `select r.id from importRecord r where r.id >= ? and r.${key} is not null and exists (
      select 1 from importRecord o where o.batchId = r.batchId and o.${key} = r.${key} and o.id <> r.id)`,
  )
  .join(' union ');

/**
 * Writes pieces as they come from the reader, each as a record of its own; those that are a case of the batch, of the
 * store or in hand already are then joined to it or marked as duplicates.
 */
export async function stagePieces(db: WriteDb, place: StagePlace, pieces: readonly StagedPiece[]): Promise<void> {
  if (pieces.length === 0) return;
  const { batchId, fileId, tableId, position, included } = place;
  const firstRecord = await nextId(db, 'importRecord');
  const firstPiece = await nextId(db, 'importPiece');
  const records: Bound[][] = [];
  const rows: Bound[][] = [];
  for (const [at, piece] of pieces.entries()) {
    const { record, decision } = piece;
    const { identity, titleKey, state, doubts, doubtIn, title, reading, what } = record;
    const id = firstRecord + at;
    const reason = record.reason || piece.reason;
    records.push([id, batchId, identity, titleKey, state, decision, reason, doubts, doubtIn, title]);
    records.at(-1)?.push(reading, piece.extras, what, piece.recordPlace);
    rows.push([
      firstPiece + at,
      batchId,
      fileId,
      tableId,
      included ? id : null,
      position + at,
      piece.place,
      piece.what,
    ]);
    rows.at(-1)?.push(piece.cells, piece.letter, piece.text, piece.context);
  }
  if (included) await insertRows(db, 'importRecord', recordColumns, records);
  await insertRows(db, 'importPiece', pieceColumns, rows);
  if (!included) return;
  const inBatch = await readRows<{ id: number }>(db, CompiledQuery.raw(alike, [firstRecord, firstRecord]));
  const twins = await knownIn(db, pieces);
  const ids = new Set([...inBatch.map(({ id }) => id), ...twins.map((at) => firstRecord + at)]);
  await settleRecords(db, batchId, [...ids]);
}

/** Which of the pieces are a case that is stored or in hand, by their place in the list. */
async function knownIn(db: ReadDb, pieces: readonly StagedPiece[]): Promise<number[]> {
  const sought = pieces.map(({ what, keys, number, record }) =>
    what === 'material' ? null : { keys, number, title: record.title || null },
  );
  const known = await knownCases(
    db,
    sought.flatMap((one) => one ?? []),
  );
  return sought.flatMap((one, at) => (one && known(one) ? [at] : []));
}

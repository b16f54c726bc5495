import { sql } from 'kysely';
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
const alike = (first: number) => sql<{ id: number }>`${alikeIn('identity', first)} union ${alikeIn('titleKey', first)}`;

function alikeIn(key: 'identity' | 'titleKey', first: number) {
  const [own, other] = [sql.ref(`r.${key}`), sql.ref(`o.${key}`)];
  return sql`select "r"."id" from "importRecord" as "r" where "r"."id" >= ${first} and ${own} is not null and exists (
    select 1 from "importRecord" as "o" where "o"."batchId" = "r"."batchId" and ${other} = ${own} and "o"."id" <> "r"."id")`;
}

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
  const inBatch = await readRows(db, alike(firstRecord));
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

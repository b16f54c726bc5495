import { breath } from '../../context/breath.ts';
import type { Write } from '../../context/context.ts';
import type { WriteDb } from '../../db/connections.ts';
import { type Bound, insertRows, nextId } from '../../db/insert-rows.ts';
import { rebuildRecords } from '../records/rebuild.ts';
import { settleRecords } from '../records/settle.ts';
import { recheckDuplicates, withoutPieces } from '../storing/purge.ts';

const step = 50;

/** Goes through a table's rows by its present columns, from where it stopped: a program that was killed goes on here. */
export async function readTableAgain(write: Write, tableId: number): Promise<void> {
  let batchId: number | null = null;
  for (;;) {
    const at = await write((db) => readSomeAgain(db, tableId));
    if (at === null) break;
    batchId = at;
    await breath();
  }
  if (batchId !== null) await recheckDuplicates(write, batchId);
}

/** The batch's id, or null when every row has been read. */
async function readSomeAgain(db: WriteDb, tableId: number): Promise<number | null> {
  const table = await db
    .selectFrom('importTable')
    .select(['included', 'rereadAfter'])
    .where('id', '=', tableId)
    .executeTakeFirst();
  if (!table || table.rereadAfter === null) return null;
  const pieces = await db
    .selectFrom('importPiece')
    .select(['id', 'batchId', 'recordId', 'place'])
    .where('tableId', '=', tableId)
    .where('id', '>', table.rereadAfter)
    .orderBy('id')
    .limit(step)
    .execute();
  const last = pieces.at(-1);
  await db
    .updateTable('importTable')
    .set({ rereadAfter: last?.id ?? null })
    .where('id', '=', tableId)
    .execute();
  if (!last) return null;
  const records = table.included === 1 ? await recordsFor(db, pieces) : await withoutRows(db, pieces);
  await rebuildRecords(db, records);
  await settleRecords(db, last.batchId, records);
  return last.batchId;
}

type Piece = { id: number; batchId: number; recordId: number | null; place: string };

/** Rows that were left out before become records now. */
async function recordsFor(db: WriteDb, pieces: readonly Piece[]): Promise<number[]> {
  const without = pieces.filter(({ recordId }) => recordId === null);
  const first = await nextId(db, 'importRecord');
  const columns = ['id', 'batchId', 'state', 'decision', 'reading', 'what', 'place'] as const;
  await insertRows(
    db,
    'importRecord',
    columns,
    without.map(({ batchId, place }, at): Bound[] => [first + at, batchId, 'blocked', 'take', '{}', 'ledger', place]),
  );
  for (const [at, { id }] of without.entries()) {
    await db
      .updateTable('importPiece')
      .set({ recordId: first + at })
      .where('id', '=', id)
      .execute();
  }
  return [...pieces.flatMap(({ recordId }) => recordId ?? []), ...without.map((_, at) => first + at)];
}

/** The table's rows are no source any more; answers the records that have others. */
async function withoutRows(db: WriteDb, pieces: readonly Piece[]): Promise<number[]> {
  const ids = pieces.map(({ id }) => id);
  await db.updateTable('importPiece').set({ recordId: null }).where('id', 'in', ids).execute();
  return withoutPieces(
    db,
    pieces.flatMap(({ recordId }) => recordId ?? []),
  );
}

import { refusal } from '../../../shared/errors.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { rebuildRecords } from './rebuild.ts';
import { joinRecords, recordsWithKeys, settleRecords } from './settle.ts';

/** Two records that a person says are one case: the first takes in what the other was read from. */
export async function joinByHand(db: WriteDb, recordId: number, withId: number): Promise<void> {
  const [one, other] = [await unstored(db, recordId), await unstored(db, withId)];
  if (one.batchId !== other.batchId || recordId === withId) throw refusal('import.other-batch');
  await joinRecords(db, one.batchId, recordId, withId);
}

/** Takes one source out of a record: it becomes a record of its own, and is never joined again by itself. */
export async function partByHand(db: WriteDb, recordId: number, pieceId: number): Promise<number> {
  const record = await unstored(db, recordId);
  const pieces = await db.selectFrom('importPiece').select('id').where('recordId', '=', recordId).execute();
  if (!pieces.some(({ id }) => id === pieceId)) throw refusal('record.missing', { what: '个来源' });
  if (pieces.length === 1) throw refusal('import.only-source');
  const { batchId, identity, titleKey } = record;
  const { id } = await db
    .insertInto('importRecord')
    .values({
      ...{ batchId, state: 'blocked', decision: 'take', reading: '{}', what: 'ledger', place: '', apart: 1 },
      twin: null,
      caseId: null,
      identity: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('importPiece').set({ recordId: id }).where('id', '=', pieceId).execute();
  await rebuildRecords(db, [recordId, id]);
  await settleRecords(db, batchId, [recordId, id, ...(await recordsWithKeys(db, batchId, { identity, titleKey }))]);
  return id;
}

async function unstored(db: ReadDb, recordId: number) {
  const record = await db.selectFrom('importRecord').selectAll().where('id', '=', recordId).executeTakeFirst();
  if (!record) throw refusal('record.missing', { what: '条导入记录' });
  if (record.state === 'stored') throw refusal('import.record-stored');
  return record;
}

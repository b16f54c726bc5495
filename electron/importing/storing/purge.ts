import { type RawBuilder, sql } from 'kysely';
import { breath } from '../../context/breath.ts';
import type { Write } from '../../context/context.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { readRows } from '../../db/read-rows.ts';
import { boundIds, jsonField } from '../../db/wording/dialect.ts';
import { rebuildRecords } from '../records/rebuild.ts';
import { settleRecords } from '../records/settle.ts';

/** So many rows at a time, that the window is answered in between. */
const step = 100;

/**
 * Takes a file's pieces out of its batch again, step by step; records that have other sources too are read anew from
 * those. The file must not be counted as read while this goes on.
 */
export async function purgeFile(write: Write, batchId: number, fileId: number): Promise<void> {
  while (await write((db) => purgeStep(db, batchId, fileId))) await breath();
  await write((db) => db.deleteFrom('importTable').where('fileId', '=', fileId).execute());
  await recheckDuplicates(write, batchId);
}

async function purgeStep(db: WriteDb, batchId: number, fileId: number): Promise<boolean> {
  const pieces = await db
    .selectFrom('importPiece')
    .select(['id', 'recordId'])
    .where('fileId', '=', fileId)
    .limit(step)
    .execute();
  if (pieces.length === 0) return false;
  const ids = pieces.map(({ id }) => id);
  const records = pieces.flatMap(({ recordId }) => recordId ?? []);
  await run(db, sql`delete from "importPiece" where "id" in ${boundIds(ids)}`);
  const left = await withoutPieces(db, records);
  await rebuildRecords(db, left);
  await settleRecords(db, batchId, left);
  return true;
}

/** Drops those of the records that have no piece any more; answers the others. */
export async function withoutPieces(db: WriteDb, records: readonly number[]): Promise<number[]> {
  if (records.length === 0) return [];
  await run(
    db,
    sql`delete from "importRecord" where "id" in ${boundIds(records)}
      and not exists (select 1 from "importPiece" where "recordId" = "importRecord"."id")`,
  );
  const left = await db.selectFrom('importRecord').select('id').where('id', 'in', records).execute();
  return left.map(({ id }) => id);
}

/** Drops everything a batch holds that is not stored. */
export async function purgeBatch(write: Write, batchId: number): Promise<void> {
  for (const table of ['importPiece', 'importRecord'] as const) {
    const from = sql.table(table);
    const some = sql`delete from ${from}
      where "id" in (select "id" from ${from} where "batchId" = ${batchId} limit ${step * 3})`;
    while ((await write((db) => run(db, some))) > 0) await breath();
  }
  await write((db) =>
    db
      .deleteFrom('importTable')
      .where('fileId', 'in', (from) => from.selectFrom('importFile').select('id').where('batchId', '=', batchId))
      .execute(),
  );
}

/** Records that were duplicates of another one of the batch, which may have changed or gone meanwhile. */
export async function recheckDuplicates(write: Write, batchId: number): Promise<void> {
  for (let after = 0; ; await breath()) {
    const last = await write(async (db) => {
      const ids = await duplicatesInBatch(db, batchId, after);
      await settleRecords(db, batchId, ids);
      return ids.at(-1);
    });
    if (last === undefined) return;
    after = last;
  }
}

async function duplicatesInBatch(db: ReadDb, batchId: number, after: number): Promise<number[]> {
  const rows = await readRows(
    db,
    sql<{ id: number }>`select "id" from "importRecord" where "batchId" = ${batchId} and "state" = 'duplicate'
      and "id" > ${after} and ${jsonField('twin', 'what')} = 'record' order by "id" limit 50`,
  );
  return rows.map(({ id }) => id);
}

async function run(db: WriteDb, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(db);
  return Number(numAffectedRows ?? 0);
}

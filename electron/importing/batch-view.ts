import type { ImportBatch, ImportFile, ImportTable } from '../../shared/model/importing.ts';
import type { Readings } from '../context/readings.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { anyState, batchIn, batchRows } from './batch-rows.ts';

/** A batch with its files and their tables, and what is being read just now. */
export async function batchView(db: ReadDb, batchId: number, readings: Readings): Promise<ImportBatch> {
  const [row] = await batchRows(db, [await batchIn(db, batchId, anyState, '查看')]);
  if (!row) throw new Error('a batch without a row');
  const files = await fileViews(db, batchId);
  const now = [...readings.values()].find((reading) => reading.batchId === batchId);
  return {
    ...row,
    files,
    reading: now ? { file: now.file, done: now.done, total: now.total, pages: now.pages } : null,
  };
}

async function fileViews(db: ReadDb, batchId: number): Promise<ImportFile[]> {
  const files = await db.selectFrom('importFile').selectAll().where('batchId', '=', batchId).orderBy('id').execute();
  const tables = await tableViews(db, batchId);
  const pieces = await db
    .selectFrom('importPiece')
    .leftJoin('importTable', 'importTable.id', 'importPiece.tableId')
    .select(({ fn }) => ['importPiece.fileId', 'what', fn.countAll<number>().as('n')])
    .where('batchId', '=', batchId)
    // Rows of a table that was left out are not what the file gives.
    .where(({ eb, or }) => or([eb('importPiece.tableId', 'is', null), eb('importTable.included', '=', 1)]))
    .groupBy(['importPiece.fileId', 'what'])
    .execute();
  return files.map(({ id, name, size, state, reason, notes }) => ({
    ...{ id, name, size, state, reason },
    notes: fromJson(notes),
    tables: tables.filter((table) => table.fileId === id).map(({ fileId: _, ...table }) => table),
    pieces: Object.fromEntries(pieces.filter((each) => each.fileId === id).map(({ what, n }) => [what, n])),
  }));
}

async function tableViews(db: ReadDb, batchId: number): Promise<(ImportTable & { fileId: number })[]> {
  const tables = await db
    .selectFrom('importTable')
    .innerJoin('importFile', 'importFile.id', 'importTable.fileId')
    .selectAll('importTable')
    .where('batchId', '=', batchId)
    .orderBy('importTable.fileId')
    .orderBy('position')
    .execute();
  const rows = await db
    .selectFrom('importPiece')
    .select(({ fn }) => ['tableId', fn.countAll<number>().as('n')])
    .where('batchId', '=', batchId)
    .where('tableId', 'is not', null)
    .groupBy('tableId')
    .execute();
  return tables.map(({ id, fileId, name, hidden, included, headerRow, columns, leftOut }) => ({
    ...{ id, fileId, name, headerRow },
    hidden: hidden === 1,
    included: included === 1,
    columns: fromJson(columns),
    rows: rows.find(({ tableId }) => tableId === id)?.n ?? 0,
    leftOut: fromJson(leftOut),
  }));
}

/** The view of one file, for those who just added or changed it. */
export async function fileView(db: ReadDb, batchId: number, fileId: number): Promise<ImportFile> {
  const file = (await fileViews(db, batchId)).find(({ id }) => id === fileId);
  if (!file) throw new Error('a file without a row');
  return file;
}

import { createHash } from 'node:crypto';
import { Refusal, refusal } from '../../../shared/errors.ts';
import type { ImportFile } from '../../../shared/model/importing.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { breath } from '../../context/breath.ts';
import type { TaskContext } from '../../context/context.ts';
import type { Reading } from '../../context/readings.ts';
import type { WriteDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { isScanned, readScan } from '../../reading/process/read-scan.ts';
import type { FileBytes } from '../../reading/process/tasks.ts';
import type { FilePart } from '../../reading/read-pieces.ts';
import { batchIn } from '../batch-rows.ts';
import { fileView } from '../batch-view.ts';
import { purgeFile } from '../storing/purge.ts';
import { stagePieces } from './stage-pieces.ts';

type Reads = Pick<TaskContext, 'db' | 'write' | 'reader' | 'readings' | 'hosts' | 'watch'>;

/** The other hosts are told so often how far a file is; see `silence` in electron/context/hosts.ts. */
const beat = 1_000;

/**
 * Reads a file into the batch, chunk by chunk, each in a transaction of its own. A file that cannot be read stays in
 * the list with the reason; of one whose reading is stopped nothing stays.
 */
export async function addFile(context: Reads, batchId: number, file: FileIn): Promise<ImportFile> {
  const { db, write, readings, hosts } = context;
  const bytes = Buffer.from(file.base64, 'base64');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const program = await hosts.own();
  const named = { name: file.name, size: bytes.length, sha256 };
  const { id, refused } = await write((trx) => admit(trx, batchId, named, program));
  if (refused) return fileView(db, batchId, id);
  const stopping = new AbortController();
  const reading: Reading = {
    ...{ batchId, file: file.name, done: 0, total: null, pages: false, here: true },
    stop: () => stopping.abort(refusal('import.stopped', { file: file.name })),
  };
  readings.set(id, reading);
  const told = { batchId, file: file.name, done: 0, total: null, pages: false };
  const telling = setInterval(() => hosts.tell({ is: 'reading', fileId: id, ...told, ...far(reading) }), beat);
  hosts.tell({ is: 'reading', fileId: id, ...told });
  try {
    await readInto(context, { batchId, fileId: id, reading }, { name: file.name, bytes }, stopping.signal);
  } catch (error) {
    await purgeFile(write, batchId, id);
    if (stopping.signal.aborted) {
      await write((trx) => trx.deleteFrom('importFile').where('id', '=', id).execute());
      throw error;
    }
    await write((trx) => endReading(trx, id, whatStopped(error, file.name)));
    if (!(error instanceof Refusal)) throw error;
  } finally {
    clearInterval(telling);
    readings.delete(id);
    hosts.tell({ is: 'read', fileId: id });
  }
  return fileView(db, batchId, id);
}

const far = ({ done, total, pages }: Reading) => ({ done, total, pages });

type NewFile = { name: string; size: number; sha256: string };

/** A file that is there already is not read again; one that was cut off or refused is taken anew. */
async function admit(
  db: WriteDb,
  batchId: number,
  file: NewFile,
  program: number,
): Promise<{ id: number; refused: boolean }> {
  await batchIn(db, batchId, ['open', 'undone'], '再添加文件');
  const same = await db
    .selectFrom('importFile')
    .innerJoin('importBatch', 'importBatch.id', 'importFile.batchId')
    .select([
      'importFile.id',
      'batchId',
      'importFile.state',
      'importBatch.name as batch',
      'importBatch.state as stands',
    ])
    .where('sha256', '=', file.sha256)
    .execute();
  const here = same.find((each) => each.batchId === batchId);
  if (here && here.state !== 'refused') throw refusal('import.same-file', { file: file.name });
  if (here) await db.deleteFrom('importFile').where('id', '=', here.id).execute();
  const stored = same.find(
    ({ batchId: other, state, stands }) =>
      other !== batchId && state === 'read' && (stands === 'done' || stands === 'storing'),
  );
  const reason = stored ? refusal('import.stored-file', { file: file.name, batch: stored.batch }).message : '';
  const { id } = await db
    .insertInto('importFile')
    .values({ ...file, batchId, state: stored ? 'refused' : 'reading', reason, reader: stored ? null : program })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, refused: stored !== undefined };
}

type Target = { batchId: number; fileId: number; reading: Reading };

async function readInto(context: Reads, target: Target, file: FileBytes, signal: AbortSignal): Promise<void> {
  const { db, reader, write, watch } = context;
  const remembered = await db.selectFrom('ledgerLayout').select(['layout', 'columns']).execute();
  const office = await db.selectFrom('office').select('city').executeTakeFirst();
  const layouts = remembered.map(({ layout, columns }) => ({ layout, columns: fromJson(columns) }));
  const ask = { ...file, city: office?.city ?? '', layouts };
  try {
    await writeParts(context, target, reader.run('pieces', ask, { signal }));
  } catch (error) {
    if (!isScanned(error)) throw error;
    // Recognised for the batch and nobody's page; before anything of the file was written.
    const tell = (done: number, total: number) => Object.assign(target.reading, { done, total, pages: true });
    const scan = await readScan(reader, file, { scans: watch.scans, accountId: null }, { signal, tell });
    Object.assign(target.reading, { done: 0, total: null, pages: false });
    await writeParts(context, target, reader.run('pieces', { ...ask, scan }, { signal }));
  }
  await write((trx) => endReading(trx, target.fileId, ''));
}

async function writeParts({ write }: Reads, target: Target, parts: AsyncGenerator<FilePart>): Promise<void> {
  let place: Place = { tableId: null, included: true, position: 0 };
  try {
    let next = parts.next();
    for (;;) {
      const part = await next;
      if (part.done) break;
      // The reader makes the next part while this one is written.
      next = parts.next();
      next.catch(() => undefined);
      const { value } = part;
      place = await write((trx) => writePart(trx, target, place, value));
      if (value.is === 'pieces') Object.assign(target.reading, { done: value.done, total: value.total });
      await breath();
    }
  } finally {
    await parts.return(undefined).catch(() => undefined);
  }
}

type Place = { tableId: number | null; included: boolean; position: number };

async function writePart(db: WriteDb, { batchId, fileId }: Target, place: Place, part: FilePart): Promise<Place> {
  const file = await db.selectFrom('importFile').select(['state', 'name']).where('id', '=', fileId).executeTakeFirst();
  // Another start of the program has taken it for cut off, or it was dropped.
  if (file?.state !== 'reading') throw refusal('import.stopped', { file: file?.name ?? '' });
  switch (part.is) {
    case 'notes':
      await db
        .updateTable('importFile')
        .set({ notes: toJson(part.notes) })
        .where('id', '=', fileId)
        .execute();
      return place;
    case 'table': {
      const { name, position, headerRow, layout } = part;
      const { id } = await db
        .insertInto('importTable')
        .values({
          ...{ fileId, name, position, headerRow, layout },
          hidden: part.hidden ? 1 : 0,
          included: part.included ? 1 : 0,
          columns: toJson(part.columns),
          leftOut: toJson(part.leftOut),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { tableId: id, included: part.included, position: 0 };
    }
    case 'contexts':
      await db
        .updateTable('importTable')
        .set({ contexts: toJson(part.contexts) })
        .where('id', '=', place.tableId)
        .execute();
      return place;
    case 'pieces': {
      const tableId = part.ofTable ? place.tableId : null;
      const at = { batchId, fileId, tableId, position: place.position };
      await stagePieces(db, { ...at, included: !part.ofTable || place.included }, part.pieces);
      return { ...place, position: place.position + part.pieces.length };
    }
  }
}

async function endReading(db: WriteDb, fileId: number, reason: string): Promise<void> {
  await db
    .updateTable('importFile')
    .set({ state: reason === '' ? 'read' : 'refused', reason, reader: null })
    .where('id', '=', fileId)
    .execute();
}

const whatStopped = (error: unknown, file: string): string =>
  (error instanceof Refusal ? error : refusal('import.crashed', { file })).message;

import { Refusal, refusal } from '../../../shared/errors.ts';
import type { StepProgress } from '../../../shared/model/importing.ts';
import { breath } from '../../context/breath.ts';
import type { TaskContext } from '../../context/context.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { isTroubleOfStore } from '../../db/error-kind.ts';
import { countRows } from '../../db/paging.ts';
import { batchIn, changeable } from '../batch-rows.ts';
import { nextSize } from '../pace.ts';
import type { Stamp } from './store-cases.ts';
import { storeThese } from './store-these.ts';

type Stores = Pick<TaskContext, 'write' | 'now' | 'account' | 'survived'>;

/** Records of the first transaction; the next ones go by how long it took. */
const atFirst = 100;

/**
 * Stores the next records of a batch, a few in each transaction: a program that is killed goes on where it stopped, and
 * no record is half in. What cannot be stored is kept with the reason.
 */
export async function storeStep(context: Stores, batchId: number, count: number): Promise<StepProgress> {
  const { write, now, account } = context;
  await write(async (db) => {
    await batchIn(db, batchId, changeable, '入库');
    await refuseWhileReading(db, batchId);
    await db.updateTable('importBatch').set({ state: 'storing', finishedAt: null }).where('id', '=', batchId).execute();
  });
  const stamp: Stamp = { batchId, at: now, by: account.displayName };
  const progress: StepProgress = { done: 0, left: 0, failed: 0 };
  for (let tried = 0, size = atFirst; tried < count; await breath()) {
    const start = performance.now();
    const { found, done, failed } = await storeSome(context, stamp, batchId, Math.min(size, count - tried));
    if (found === 0) break;
    size = nextSize(size, performance.now() - start);
    tried += found;
    progress.done += done;
    progress.failed += failed;
  }
  progress.left = await write(async (db) => {
    const left = await waitingIn(db, batchId);
    if (left === 0) {
      await db.updateTable('importBatch').set({ state: 'done', finishedAt: now }).where('id', '=', batchId).execute();
    }
    return left;
  });
  return progress;
}

type Some = { found: number; done: number; failed: number };

/** All of them in one transaction; if one of them cannot be stored, each in its own, so that only that one stays out. */
async function storeSome({ write, survived }: Stores, stamp: Stamp, batchId: number, size: number): Promise<Some> {
  const fail = (id: number, error: unknown) => {
    const reason = faultOf(error, survived);
    return write((db) => markFailed(db, id, reason));
  };
  const ids = await write((db) => nextIds(db, batchId, size));
  const found = ids.length;
  if (found === 0) return { found, done: 0, failed: 0 };
  try {
    return { found, done: await write((db) => storeThese(db, stamp, batchId, ids)), failed: 0 };
  } catch (error) {
    if (found === 1) {
      await fail(ids[0] as number, error);
      return { found, done: 0, failed: 1 };
    }
  }
  const sum: Some = { found, done: 0, failed: 0 };
  for (const id of ids) {
    try {
      sum.done += await write((db) => storeThese(db, stamp, batchId, [id]));
    } catch (error) {
      await fail(id, error);
      sum.failed += 1;
    }
  }
  return sum;
}

/** Cases of their own before those that are added to another one. */
async function nextIds(db: ReadDb, batchId: number, size: number): Promise<number[]> {
  for (const state of ['ready', 'duplicate'] as const) {
    const rows = await db
      .selectFrom('importRecord')
      .select('id')
      .where('batchId', '=', batchId)
      .where('state', '=', state)
      .where('decision', '<>', 'leave')
      .orderBy('id')
      .limit(size)
      .execute();
    if (rows.length > 0) return rows.map(({ id }) => id);
  }
  return [];
}

/** What waits to be stored: sound and wanted, or a duplicate that a person decided on. */
function waitingIn(db: ReadDb, batchId: number): Promise<number> {
  const waiting = db
    .selectFrom('importRecord')
    .where('batchId', '=', batchId)
    .where('state', 'in', ['ready', 'duplicate'])
    .where('decision', '<>', 'leave');
  return countRows(waiting);
}

/** What is wrong with a record, in words. Where the store itself fails no record is to blame: the step ends. */
function faultOf(error: unknown, survived: TaskContext['survived']): string {
  if (error instanceof Refusal) return error.message;
  if (isTroubleOfStore(error)) throw error;
  survived(error);
  return refusal('import.not-written').message;
}

async function markFailed(db: WriteDb, id: number, reason: string): Promise<void> {
  await db.updateTable('importRecord').set({ state: 'failed', reason }).where('id', '=', id).execute();
}

/** A batch is stored when all of it is read, so that what belongs together comes in together. */
export async function refuseWhileReading(db: ReadDb, batchId: number): Promise<void> {
  const file = await db
    .selectFrom('importFile')
    .select('name')
    .where('batchId', '=', batchId)
    .where('state', '=', 'reading')
    .executeTakeFirst();
  if (file) throw refusal('import.still-reading', { file: file.name });
}

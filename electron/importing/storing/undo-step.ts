import { CompiledQuery } from 'kysely';
import { refusal } from '../../../shared/errors.ts';
import type { StepProgress } from '../../../shared/model/importing.ts';
import { breath } from '../../context/breath.ts';
import type { TaskContext } from '../../context/context.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { boundIds, jsonFieldOf } from '../../db/expressions.ts';
import { batchIn } from '../batch-rows.ts';
import { nextSize } from '../pace.ts';
import { dependentsOf } from './dependents.ts';

/** Records of the first transaction; the next ones go by how long it took. */
const atFirst = 100;

/**
 * Takes the next records of a batch out of the store again, a few in each transaction; they go back to what they were
 * before. Refuses, naming them, when something later rests on a case of the batch.
 */
export async function undoStep(
  { db, write, now }: Pick<TaskContext, 'db' | 'write' | 'now'>,
  batchId: number,
  count: number,
): Promise<StepProgress> {
  const batch = await batchIn(db, batchId, ['storing', 'done'], '撤销');
  const names = await dependentsOf(db, batchId);
  if (names.length > 0) throw refusal('import.depended', { batch: batch.name, names: names.join('；') });
  let done = 0;
  for (let size = atFirst; done < count; await breath()) {
    const start = performance.now();
    const undone = await write((trx) => undoSome(trx, batchId, Math.min(size, count - done)));
    if (undone === 0) break;
    done += undone;
    size = nextSize(size, performance.now() - start);
  }
  const left = await write(async (trx) => {
    const stored = await storedIn(trx, batchId);
    if (stored === 0) {
      await trx
        .updateTable('importBatch')
        .set({ state: 'undone', finishedAt: now })
        .where('id', '=', batchId)
        .execute();
    }
    return stored;
  });
  return { done, left, failed: 0 };
}

/** Cases that two records share are taken back with both. */
const undone = `update importRecord set caseId = null, referenceId = null,
  state = case when twin is null then 'ready' else 'duplicate' end,
  reason = coalesce(${jsonFieldOf('twin', 'words')}, '')
  where batchId = ? and +state = 'stored' and id in (select value from json_each(?)
    union select id from importRecord where caseId in ${boundIds})`;
const lettersGone = `delete from publishedLetter
  where batchId = ? and caseId in ${boundIds}`;
const casesGone = `delete from earlierCase where batchId = ? and id in ${boundIds}`;
/** Their numbers are free again. */
const numbersGone = `delete from documentNumber where batchId = ? and caseId in ${boundIds}`;
const materialsGone = `delete from reference where batchId = ? and id in ${boundIds}`;

async function undoSome(db: WriteDb, batchId: number, size: number): Promise<number> {
  const records = await db
    .selectFrom('importRecord')
    .select(['id', 'caseId', 'referenceId'])
    .where('batchId', '=', batchId)
    .where('state', '=', 'stored')
    .orderBy('id', 'desc')
    .limit(size)
    .execute();
  if (records.length === 0) return 0;
  const cases = JSON.stringify(records.flatMap(({ caseId }) => caseId ?? []));
  const ids = JSON.stringify(records.map(({ id }) => id));
  const before = await storedIn(db, batchId);
  await db.executeQuery(CompiledQuery.raw(numbersGone, [batchId, cases]));
  await db.executeQuery(CompiledQuery.raw(lettersGone, [batchId, cases]));
  await db.executeQuery(CompiledQuery.raw(undone, [batchId, ids, cases]));
  await db.executeQuery(CompiledQuery.raw(casesGone, [batchId, cases]));
  const references = JSON.stringify(records.flatMap(({ referenceId }) => referenceId ?? []));
  await db.executeQuery(CompiledQuery.raw(materialsGone, [batchId, references]));
  return before - (await storedIn(db, batchId));
}

async function storedIn(db: ReadDb, batchId: number): Promise<number> {
  const { n } = await db
    .selectFrom('importRecord')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('batchId', '=', batchId)
    .where('state', '=', 'stored')
    .executeTakeFirstOrThrow();
  return n;
}

import { sql } from 'kysely';
import { refusal } from '../../../shared/errors.ts';
import type { StepProgress } from '../../../shared/model/importing.ts';
import { breath } from '../../context/breath.ts';
import type { TaskContext } from '../../context/context.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { boundIds, jsonField, plainly } from '../../db/wording/dialect.ts';
import { mergeLater } from '../../search/index-build.ts';
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
      await mergeLater(trx);
    }
    return stored;
  });
  return { done, left, failed: 0 };
}

/** Cases that two records share are taken back with both. */
const undone = (batchId: number, ids: readonly number[], cases: readonly number[]) => sql`
  update "importRecord" set "caseId" = null, "referenceId" = null,
    "state" = case when "twin" is null then 'ready' else 'duplicate' end,
    "reason" = coalesce(${jsonField('twin', 'words')}, '')
  where "batchId" = ${batchId} and ${plainly('state')} = 'stored' and ("id" in ${boundIds(ids)}
    or "id" in (select "id" from "importRecord" where "caseId" in ${boundIds(cases)}))`;

const gone = (table: 'publishedLetter' | 'earlierCase' | 'documentNumber' | 'reference', batchId: number) => {
  const from = sql`delete from ${sql.table(table)} where "batchId" = ${batchId}`;
  return (column: 'id' | 'caseId', ids: readonly number[]) => sql`${from} and ${sql.ref(column)} in ${boundIds(ids)}`;
};

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
  const cases = records.flatMap(({ caseId }) => caseId ?? []);
  const ids = records.map(({ id }) => id);
  const before = await storedIn(db, batchId);
  // Their numbers are free again.
  await gone('documentNumber', batchId)('caseId', cases).execute(db);
  await gone('publishedLetter', batchId)('caseId', cases).execute(db);
  await undone(batchId, ids, cases).execute(db);
  await gone('earlierCase', batchId)('id', cases).execute(db);
  const references = records.flatMap(({ referenceId }) => referenceId ?? []);
  await gone('reference', batchId)('id', references).execute(db);
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

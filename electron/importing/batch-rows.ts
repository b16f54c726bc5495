import type { Selectable } from 'kysely';
import { refusal } from '../../shared/errors.ts';
import {
  type BatchState,
  batchStates,
  type ImportBatchRow,
  type ImportCounts,
  recordStates,
} from '../../shared/model/importing.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';

type BatchRow = Selectable<Database['importBatch']>;

/** The batch, in one of the states in which this may be done to it; else refuses and says how it stands. */
export async function batchIn(
  db: ReadDb,
  batchId: number,
  states: readonly BatchState[],
  what: string,
): Promise<BatchRow> {
  const batch = await db.selectFrom('importBatch').selectAll().where('id', '=', batchId).executeTakeFirst();
  if (!batch) throw refusal('record.missing', { what: '个导入批次' });
  if (!states.includes(batch.state)) {
    throw refusal('import.batch-state', { name: batch.name, state: batchStates[batch.state], what });
  }
  return batch;
}

/** States in which files and records may still be changed; what is stored already stays as it is. */
export const changeable = ['open', 'storing', 'done', 'undone'] as const satisfies BatchState[];
export const anyState = keysOf(batchStates);

/** How many records of each batch stand where. */
export async function countsOf(db: ReadDb, batchIds: readonly number[]): Promise<(batchId: number) => ImportCounts> {
  const rows = await db
    .selectFrom('importRecord')
    .select(({ fn }) => ['batchId', 'state', 'decision', fn.countAll<number>().as('n')])
    .where('batchId', 'in', batchIds)
    .groupBy(['batchId', 'state', 'decision'])
    .execute();
  return (batchId) => {
    const zero = Object.fromEntries(keysOf(recordStates).map((state) => [state, 0])) as Record<
      keyof typeof recordStates,
      number
    >;
    const counts: ImportCounts = { ...zero, records: 0, leave: 0, due: 0, open: 0 };
    for (const { state, decision, n } of rows.filter((row) => row.batchId === batchId)) {
      counts[state] += n;
      counts.records += n;
      if (state === 'stored') continue;
      if (decision === 'leave') counts.leave += n;
      else if (state === 'ready' || state === 'duplicate') counts.due += n;
      else if (state !== 'failed') counts.open += n;
    }
    return counts;
  };
}

/** Batches as they are listed, the latest first. */
export async function batchRows(db: ReadDb, batches: readonly BatchRow[]): Promise<ImportBatchRow[]> {
  const counts = await countsOf(
    db,
    batches.map(({ id }) => id),
  );
  return batches.map((batch) => ({ ...batch, counts: counts(batch.id) }));
}

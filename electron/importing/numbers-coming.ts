import type { NumbersComing } from '../../shared/model/importing.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { jsonField } from '../db/wording/dialect.ts';
import { numbersComing } from '../numbers/imported.ts';
import { anyState, batchIn } from './batch-rows.ts';

/** Before storing: which numbers of this year a batch enters in the register, and which are taken already. */
export async function batchNumbers(db: ReadDb, batchId: number, today: Day): Promise<NumbersComing> {
  await batchIn(db, batchId, anyState, '查看');
  const records = await db
    .selectFrom('importRecord')
    .select(['id', 'title'])
    .select([
      jsonField<string | null>('reading', 'documentNumber.value').as('documentNumber'),
      jsonField<Day | null>('reading', 'answeredOn.value').as('answeredOn'),
    ])
    .where('batchId', '=', batchId)
    .where('decision', '=', 'take')
    .where('state', 'in', ['ready', 'doubtful', 'duplicate'])
    .orderBy('id')
    .execute();
  return numbersComing(db, records, today);
}

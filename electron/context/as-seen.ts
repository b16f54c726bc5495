import type { OperationName } from '../../shared/contract.ts';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { refusal } from '../../shared/errors.ts';
import type { ReadDb } from '../db/connections.ts';

type Changed = { what: string; operation: OperationName; id?: number | undefined };

/**
 * Refuses with `record.stale` a change that was made from another state of the record than the present one: someone has
 * changed it since the page was shown. Who was shown nothing says nothing of what he saw, and means what he writes.
 */
export async function mustBeAsSeen(
  db: ReadDb,
  seen: string | undefined,
  now: object,
  { what, operation, id }: Changed,
): Promise<void> {
  if (seen === undefined || seen === stampOf(now)) return;
  const rows = await db
    .selectFrom('audit')
    .select(['who', 'at', 'input'])
    .where('operation', '=', operation)
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .limit(id === undefined ? 1 : 200)
    .execute();
  const last = rows.find(({ input }) => id === undefined || namesId(input, id));
  throw refusal('record.stale', { what, who: last?.who ?? '他人', at: last ? momentInWords(last.at) : '此前' });
}

function namesId(input: string, id: number): boolean {
  const said = JSON.parse(input) as { id?: unknown; proposalId?: unknown };
  return said.id === id || said.proposalId === id;
}

import { sql } from 'kysely';
import type { RecordFilter, RecordPage } from '../../../shared/model/importing.ts';
import type { ReadDb } from '../../db/connections.ts';
import { holds, lists } from '../../db/wording/text-match.ts';
import { anyState, batchIn, countsOf } from '../batch-rows.ts';
import { recordRow } from './view.ts';

/** What waits for a person comes first. */
const rank = sql<number>`case "state" when 'blocked' then 0 when 'doubtful' then 1 when 'duplicate' then 2
  when 'failed' then 3 when 'ready' then 4 else 5 end`;

/** One page of the grid. The order is found by small columns alone; readings are taken for the page's rows only. */
export async function recordPage(db: ReadDb, filter: RecordFilter): Promise<RecordPage> {
  const { batchId, page, pageSize } = filter;
  await batchIn(db, batchId, anyState, '查看');
  const counts = await countsOf(db, [batchId]);
  // Looking through every record's words is what takes time: it is done once, for the count and the page alike.
  const found = await filtered(db, filter).select('id').orderBy(rank).orderBy('id').execute();
  const ids = found.slice((page - 1) * pageSize, page * pageSize);
  const places = new Map(ids.map(({ id }, at) => [id, at]));
  const rows = await db
    .selectFrom('importRecord')
    .selectAll()
    .where('id', 'in', [...places.keys()])
    .execute();
  const inOrder = rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return { rows: inOrder.map(recordRow), total: found.length, counts: counts(batchId) };
}

function filtered(db: ReadDb, { batchId, state, doubtIn, what, text }: RecordFilter) {
  let found = db.selectFrom('importRecord').where('batchId', '=', batchId);
  if (state) found = found.where('state', '=', state);
  // Most records have none, and that is known without reading as far as their last columns.
  if (doubtIn) found = found.where('doubts', '>', 0).where(holds(['doubtIn'], ` ${doubtIn} `));
  if (what) found = found.where(lists('what', what));
  const words = text.trim();
  if (words !== '') found = found.where(holds(['title', 'place', 'reading'], words));
  return found;
}

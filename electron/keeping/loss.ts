import type { CopyFacts, Loss } from '../../shared/model/keeping.ts';
import type { ReadDb } from '../db/connections.ts';

/**
 * What was done since a copy was made, by the log: the copy says where its own ended, and when the row that ended it is
 * not ours, nothing that is here is in it.
 */
export async function lossBy(db: ReadDb, { log }: CopyFacts): Promise<Loss> {
  const end = await db.selectFrom('audit').select('hash').where('id', '=', log.count).executeTakeFirst();
  const sameLog = log.count === 0 || end?.hash.startsWith(log.digest) === true;
  const since = db
    .selectFrom('audit')
    .where('id', '>', sameLog ? log.count : 0)
    .where('outcome', '=', 'done');
  const { entries, items } = await since
    .select(({ fn }) => [fn.countAll<number>().as('entries'), fn.count<number>('proposalId').distinct().as('items')])
    .executeTakeFirstOrThrow();
  const { letters } = await since
    .where('operation', '=', 'letter.sign')
    .select(({ fn }) => fn.countAll<number>().as('letters'))
    .executeTakeFirstOrThrow();
  const last = await since.select(['at', 'who']).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return { sameLog, entries, items, letters, lastAt: last?.at ?? null, lastWho: last?.who ?? '' };
}

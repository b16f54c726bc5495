import { at, refusal } from '../../shared/errors.ts';
import type { TaskContext } from '../context/context.ts';

const tries = 5;
const waitMinutes = 15;

/**
 * A try at the password of someone who is signed in, counted before the slow work and in one transaction with the look at
 * the count: many at once do not get more than one at a time. `attempt` answers null where the password is wrong.
 */
export async function tried<T>(
  { write, now }: Pick<TaskContext, 'write' | 'now'>,
  accountId: number,
  where: { field: string },
  attempt: () => Promise<T | null>,
): Promise<T> {
  const failures = await write(async (trx) => {
    const row = await trx
      .selectFrom('credential')
      .select(['failures', 'waitUntil'])
      .where('accountId', '=', accountId)
      .executeTakeFirstOrThrow();
    if (row.waitUntil && row.waitUntil > now) {
      const minutes = Math.max(1, Math.ceil((Date.parse(row.waitUntil) - Date.parse(now)) / 60_000));
      throw at(refusal('session.wait', { minutes }), where);
    }
    const count = (row.waitUntil ? 0 : row.failures) + 1;
    const waitUntil = count >= tries ? new Date(Date.parse(now) + waitMinutes * 60_000).toISOString() : null;
    await trx
      .updateTable('credential')
      .set({ failures: count, waitUntil })
      .where('accountId', '=', accountId)
      .execute();
    return count;
  });
  const found = await attempt();
  if (found === null) {
    throw failures >= tries
      ? at(refusal('session.wait', { minutes: waitMinutes }), where)
      : at(refusal('sign.wrong-password', { left: tries - failures }), where);
  }
  await write((trx) =>
    trx.updateTable('credential').set({ failures: 0, waitUntil: null }).where('accountId', '=', accountId).execute(),
  );
  return found;
}

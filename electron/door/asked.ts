import { contract, type OperationName } from '../../shared/contract.ts';
import { type Reply, refusal } from '../../shared/errors.ts';
import type { WriteDb } from '../db/connections.ts';
import { transact } from '../db/transact.ts';
import type { House } from './house.ts';

/** A command as its page names it, so that one that comes again after a broken line is known. */
export type AskedCall = { id: string; accountId: number; operation: string };

/** Longer answers are not kept: the page is told that it was done, and asks for what it shows. */
const longestKept = 2_000;
/** A page that has not come back after so long has been closed. */
const keptFor = 12 * 60 * 60 * 1000;

/** An id that a page may give a call. */
export function isCallId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{16,64}$/.test(id);
}

/** Does `work` once for each call: one that is under way is waited for, one that was done is answered as it was. */
export async function once(
  house: House,
  asked: AskedCall,
  work: () => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  const key = `${asked.accountId} ${asked.operation} ${asked.id}`;
  const running = house.asked.get(key);
  if (running) return running;
  const answer = (async () => (await answeredBefore(house, asked)) ?? (await kept(house, asked, await work())))();
  house.asked.set(key, answer);
  try {
    return await answer;
  } finally {
    house.asked.delete(key);
  }
}

/** A task is noted as done before its answer is known: whoever asks again after a broken line is told that too. */
async function kept(house: House, { id, operation }: AskedCall, reply: Reply<unknown>): Promise<Reply<unknown>> {
  if (!reply.ok || contract[operation as OperationName].mode !== 'task') return reply;
  const words = JSON.stringify(reply.value) ?? 'null';
  if (words.length > longestKept) return reply;
  const note = (db: WriteDb) =>
    db.updateTable('askedCall').set({ reply: words }).where('id', '=', id).where('reply', 'is', null).execute();
  // It is done all the same.
  await transact(house.store.db, note).catch((error: unknown) => house.log.warn({ error }, 'answer not kept'));
  return reply;
}

async function answeredBefore({ store }: House, asked: AskedCall): Promise<Reply<unknown> | null> {
  const row = await store.db.selectFrom('askedCall').selectAll().where('id', '=', asked.id).executeTakeFirst();
  if (!row) return null;
  if (row.accountId !== asked.accountId || row.operation !== asked.operation)
    return { ok: false, error: refusal('request.malformed').failure };
  if (row.reply === null) return { ok: false, error: refusal('call.done-before').failure };
  return { ok: true, value: JSON.parse(row.reply) };
}

/** Notes in the transaction of a command that it is done; of a task the answer is not known yet. */
export async function noteAsked(db: WriteDb, asked: AskedCall, at: string, value?: unknown): Promise<void> {
  const reply = value === undefined ? null : (JSON.stringify(value) ?? null);
  const kept = reply !== null && reply.length <= longestKept ? reply : null;
  await db
    .insertInto('askedCall')
    .values({ ...asked, at, reply: kept })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Forgets calls that no page will ask about any more. */
export async function forgetAsked(db: WriteDb, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptFor).toISOString();
  await db.deleteFrom('askedCall').where('at', '<', before).execute();
}

import { refusal } from '../../shared/errors.ts';
import type { Seat } from '../../shared/model/seats.ts';
import type { CommandContext, Operations, QueryContext } from '../context/context.ts';
import type { WriteDb } from '../db/connections.ts';
import { isForeignRow } from '../db/sealing/as-sealed.ts';
import { isInvited } from './invitations.ts';
import { addSeat } from './rows.ts';

/** The other PCs of the office, as its host keeps them. */
export const seat = {
  'seat.list': (context) => list(context),

  'seat.answer': (context, { id, admitted }) =>
    decide(context, id, admitted ? ['admitted', '同意'] : ['removed', '谢绝']),

  'seat.rename': async (context, { id, name }) => {
    const { db, record } = context;
    const row = await seatNamed(db, id);
    await mustBeAsAdmitted(context, row);
    if (name !== '') await db.updateTable('seat').set({ name }).where('id', '=', id).execute();
    record(`席位「${row.name}」改名为「${name || row.name}」`);
    return list(context);
  },

  'seat.remove': (context, { id }) => decide(context, id, ['removed', '移走']),

  'seat.ask': async ({ write, afar, now, auditKey, record }, { name, kind, invitation }) => {
    const given = await write(async (db) => {
      const state = (await isInvited({ db, auditKey }, invitation, now)) ? ('admitted' as const) : ('waiting' as const);
      return addSeat(db, { name, kind, state, address: afar?.address ?? '', now });
    });
    record(
      `席位「${name}」（${afar?.address ?? '本机'}）${given.state === 'admitted' ? '凭连接文件加入' : '请求加入'}`,
    );
    return given;
  },
} satisfies Operations;

/** Lets a seat in or sends it away, under the word the log has for it; what it has open then ends. */
async function decide(
  context: CommandContext,
  id: number,
  [state, word]: [state: 'admitted' | 'removed', word: string],
): Promise<Seat[]> {
  const { db, now, account, station, record } = context;
  const row = await seatNamed(db, id);
  if (state === 'admitted') await mustBeAsAdmitted(context, row);
  await db.updateTable('seat').set({ state, answeredAt: now, answeredBy: account.id }).where('id', '=', id).execute();
  if (state === 'removed') station?.dismiss(id);
  record(`${word}席位「${row.name}」（${row.address}）`);
  return list(context);
}

/** Whoever writes to a row answers for it: one that another program wrote can only be sent away. */
async function mustBeAsAdmitted({ db, auditKey }: CommandContext, { id, name }: { id: number; name: string }) {
  if (await isForeignRow({ db, auditKey }, 'seat', [id])) throw refusal('seat.not-ours', { name });
}

async function seatNamed(db: WriteDb, id: number) {
  const row = await db.selectFrom('seat').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '个席位' });
  return row;
}

/** Those that wait first, then those seen last; one that was sent away is not listed. */
async function list({ db, auditKey, station }: QueryContext): Promise<Seat[]> {
  const rows = await db.selectFrom('seat').selectAll().where('state', '!=', 'removed').orderBy('id').execute();
  const pages = station?.connected() ?? [];
  const accounts = await db.selectFrom('account').select(['id', 'displayName']).execute();
  const named = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  const peopleAt = (seatId: number) =>
    pages.flatMap(({ seat: at, account }) => (at === seatId && account !== null ? [named.get(account) ?? ''] : []));
  const foreign = new Set<number>();
  for (const { id } of rows) if (await isForeignRow({ db, auditKey }, 'seat', [id])) foreign.add(id);
  const seats = rows.map(({ id, name, kind, state, address, askedAt, lastSeenAt }) => ({
    ...{ id, name, kind, state, address, askedAt, lastSeenAt, changed: foreign.has(id) },
    ...{ people: [...new Set(peopleAt(id))], connected: pages.some((page) => page.seat === id) },
  }));
  const rank = (each: Seat) => (each.state === 'waiting' ? 0 : each.connected ? 1 : 2);
  return seats.sort(
    (a, b) => rank(a) - rank(b) || (b.lastSeenAt ?? '').localeCompare(a.lastSeenAt ?? '') || b.id - a.id,
  );
}

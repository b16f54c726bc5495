import { refusal } from '../../shared/errors.ts';
import type { Seat } from '../../shared/model/seats.ts';
import type { CommandContext, Operations, QueryContext } from '../context/context.ts';
import type { WriteDb } from '../db/connections.ts';
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
    if (name !== '') await db.updateTable('seat').set({ name }).where('id', '=', id).execute();
    record(`席位「${row.name}」改名为「${name || row.name}」`);
    return list(context);
  },

  'seat.remove': (context, { id }) => decide(context, id, ['removed', '移走']),

  'seat.ask': async ({ write, afar, now, record }, { name, kind, invitation }) => {
    const given = await write(async (db) => {
      const state = (await isInvited(db, invitation, now)) ? ('admitted' as const) : ('waiting' as const);
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
  await db.updateTable('seat').set({ state, answeredAt: now, answeredBy: account.id }).where('id', '=', id).execute();
  if (state === 'removed') station?.dismiss(id);
  record(`${word}席位「${row.name}」（${row.address}）`);
  return list(context);
}

async function seatNamed(db: WriteDb, id: number) {
  const row = await db.selectFrom('seat').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '个席位' });
  return row;
}

/** Those that wait first, then those seen last; one that was sent away is not listed. */
async function list({ db, station }: QueryContext): Promise<Seat[]> {
  const rows = await db.selectFrom('seat').selectAll().where('state', '!=', 'removed').orderBy('id').execute();
  const pages = station?.connected() ?? [];
  const accounts = await db.selectFrom('account').select(['id', 'displayName']).execute();
  const named = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  const peopleAt = (seatId: number) =>
    pages.flatMap(({ seat: at, account }) => (at === seatId && account !== null ? [named.get(account) ?? ''] : []));
  const seats = rows.map(({ id, name, kind, state, address, askedAt, lastSeenAt }) => ({
    ...{ id, name, kind, state, address, askedAt, lastSeenAt },
    ...{ people: [...new Set(peopleAt(id))], connected: pages.some((page) => page.seat === id) },
  }));
  const rank = (each: Seat) => (each.state === 'waiting' ? 0 : each.connected ? 1 : 2);
  return seats.sort(
    (a, b) => rank(a) - rank(b) || (b.lastSeenAt ?? '').localeCompare(a.lastSeenAt ?? '') || b.id - a.id,
  );
}

import { refusal } from '../../shared/errors.ts';
import type { Seat } from '../../shared/model/seats.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import type { WriteDb } from '../db/connections.ts';
import { isInvited } from './invitations.ts';
import { addSeat } from './rows.ts';

/** The other PCs of the office, as its host keeps them. */
export const seat = {
  'seat.list': (context) => list(context),

  'seat.answer': async (context, { id, admitted }) => {
    const { db, now, account, record } = context;
    const row = await seatNamed(db, id);
    await db
      .updateTable('seat')
      .set({ state: admitted ? 'admitted' : 'removed', answeredAt: now, answeredBy: account.id })
      .where('id', '=', id)
      .execute();
    record(`${admitted ? '同意' : '谢绝'}席位「${row.name}」（${row.address}）`);
    if (!admitted) context.station?.dismiss(id);
    return list(context);
  },

  'seat.rename': async (context, { id, name }) => {
    const { db, record } = context;
    const row = await seatNamed(db, id);
    if (name !== '') await db.updateTable('seat').set({ name }).where('id', '=', id).execute();
    record(`席位「${row.name}」改名为「${name || row.name}」`);
    return list(context);
  },

  'seat.remove': async (context, { id }) => {
    const { db, now, account, record } = context;
    const row = await seatNamed(db, id);
    await db
      .updateTable('seat')
      .set({ state: 'removed', answeredAt: now, answeredBy: account.id })
      .where('id', '=', id)
      .execute();
    context.station?.dismiss(id);
    record(`移走席位「${row.name}」（${row.address}）`);
    return list(context);
  },

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

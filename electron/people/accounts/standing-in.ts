import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { barToStandingIn } from '../../../shared/domain/people/standing-in.ts';
import { at, refusal } from '../../../shared/errors.ts';
import type { StandIn } from '../../../shared/model/people/standing-in.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import type { Operations } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import { mustBeOwnAccount } from './account-changes.ts';

/** Who signs while a leader is away: set by himself or an administrator, for a time, and told in every such signature. */
export const standingInFor = {
  'substitute.list': async ({ db, today }) => ({ rows: await standInsOf(db, today), leaders: await leadersOf(db) }),

  'substitute.set': async (context, wanted) => {
    const { db, now, today, account, record } = context;
    await mustBeOwnAccount(context, '设代签');
    if (wanted.absentId !== account.id && !account.roles.includes('admin')) throw refusal('stand-in.others');
    const leaders = await leadersOf(db);
    const [absent, standIn] = [wanted.absentId, wanted.standInId].map((id) => leaders.find((each) => each.id === id));
    if (!absent) throw at(refusal('stand-in.no-leader'), { field: 'absentId' });
    if (!standIn) throw at(refusal('stand-in.no-leader'), { field: 'standInId' });
    const bar = barToStandingIn(wanted, await standInsOf(db, today), today);
    if (bar?.by === 'order') throw at(refusal('stand-in.order'), { field: 'lastDay' });
    if (bar?.by === 'over') throw at(refusal('stand-in.over'), { field: 'lastDay' });
    if (bar?.by === 'self') throw at(refusal('stand-in.self'), { field: 'standInId' });
    if (bar?.by === 'twice') throw refusal('stand-in.twice', { name: bar.name });
    if (bar?.by === 'away') throw at(refusal('stand-in.away', { name: bar.name }), { field: 'standInId' });
    const row = { ...wanted, setBy: account.displayName, setAt: now, endedAt: null };
    await db.insertInto('standIn').values(row).execute();
    const days = `${dayInWords(wanted.firstDay)}至${dayInWords(wanted.lastDay)}`;
    record(`${absent.name}${days}外出（${wanted.why}），由${standIn.name}代签`);
    return { rows: await standInsOf(db, today), leaders };
  },

  'substitute.end': async ({ db, now, today, account, record }, { id }) => {
    const held = (await standInsOf(db, today)).find((row) => row.id === id);
    if (!held) throw refusal('record.missing', { what: '项代签' });
    if (held.absentId !== account.id && !account.roles.includes('admin')) throw refusal('stand-in.others');
    await db.updateTable('standIn').set({ endedAt: now }).where('id', '=', id).execute();
    record(`${held.absentName}外出由${held.standInName}代签，到此为止`);
    return { rows: await standInsOf(db, today), leaders: await leadersOf(db) };
  },
} satisfies Operations;

/** Those that are not over and were not ended, the earliest first. */
async function standInsOf(db: ReadDb, today: Day): Promise<StandIn[]> {
  return standInRows(db).where('lastDay', '>=', today).execute();
}

/** Who stands in for one leader, whenever. */
export async function standInsFor(db: ReadDb, absentId: number): Promise<StandIn[]> {
  return standInRows(db).where('absentId', '=', absentId).execute();
}

function standInRows(db: ReadDb) {
  return db
    .selectFrom('standIn')
    .innerJoin('account as absent', 'absent.id', 'standIn.absentId')
    .innerJoin('account as other', 'other.id', 'standIn.standInId')
    .select(['standIn.id', 'absentId', 'absent.displayName as absentName', 'standInId'])
    .select(['other.displayName as standInName', 'firstDay', 'lastDay', 'why', 'setBy', 'setAt'])
    .where('endedAt', 'is', null)
    .orderBy('firstDay')
    .orderBy('standIn.id');
}

async function leadersOf(db: ReadDb): Promise<{ id: number; name: string }[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'displayName as name', 'roles'])
    .where('disabled', '=', 0)
    .orderBy('id')
    .execute();
  return rows.filter(({ roles }) => fromJson(roles).includes('leader')).map(({ id, name }) => ({ id, name }));
}

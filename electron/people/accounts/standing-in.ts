import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { barToStandingIn, canBeAbsent, canStandInFor } from '../../../shared/domain/people/standing-in.ts';
import { at, refusal } from '../../../shared/errors.ts';
import type { StandIn, StandInPerson } from '../../../shared/model/people/standing-in.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import type { Operations } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';
import { reviewPeople, reviewStepsOf } from '../review-steps.ts';
import { mustBeOwnAccount } from './account-changes.ts';
import { standInRows } from './stand-in-rows.ts';

/** Who signs or reviews while another is away: set by himself or an administrator, for a time, and told wherever he did. */
export const standingInFor = {
  'substitute.list': async ({ db, today }) => ({ rows: await standInsOf(db, today), people: await peopleOf(db) }),

  'substitute.set': async (context, wanted) => {
    const { db, now, today, account, record } = context;
    await mustBeOwnAccount(context, '设代签');
    if (wanted.absentId !== account.id && !account.roles.includes('admin')) throw refusal('stand-in.others');
    const people = await peopleOf(db);
    const [absent, standIn] = [wanted.absentId, wanted.standInId].map((id) => people.find((each) => each.id === id));
    if (!absent || !canBeAbsent(absent)) throw at(refusal('stand-in.nothing'), { field: 'absentId' });
    if (!standIn || !canStandInFor(absent, standIn)) {
      throw at(refusal(absent.isLeader ? 'stand-in.no-leader' : 'stand-in.no-account'), { field: 'standInId' });
    }
    const bar = barToStandingIn(wanted, await standInsOf(db, today), today);
    if (bar?.by === 'order') throw at(refusal('stand-in.order'), { field: 'lastDay' });
    if (bar?.by === 'over') throw at(refusal('stand-in.over'), { field: 'lastDay' });
    if (bar?.by === 'self') throw at(refusal('stand-in.self'), { field: 'standInId' });
    if (bar?.by === 'twice') throw refusal('stand-in.twice', { name: bar.name });
    if (bar?.by === 'away') throw at(refusal('stand-in.away', { name: bar.name }), { field: 'standInId' });
    const row = { ...wanted, setBy: account.displayName, setAt: now, endedAt: null };
    await db.insertInto('standIn').values(row).execute();
    const days = `${dayInWords(wanted.firstDay)}至${dayInWords(wanted.lastDay)}`;
    record(`${absent.name}${days}外出（${wanted.why}），由${standIn.name}${absent.isLeader ? '代签' : '代办'}`);
    return { rows: await standInsOf(db, today), people };
  },

  'substitute.end': async ({ db, now, today, account, record }, { id }) => {
    const held = (await standInsOf(db, today)).find((row) => row.id === id);
    if (!held) throw refusal('record.missing', { what: '项代签' });
    if (held.absentId !== account.id && !account.roles.includes('admin')) throw refusal('stand-in.others');
    await db.updateTable('standIn').set({ endedAt: now }).where('id', '=', id).execute();
    record(`${held.absentName}外出由${held.standInName}代替，到此为止`);
    return { rows: await standInsOf(db, today), people: await peopleOf(db) };
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

/** Accounts in use that sign or review. */
async function peopleOf(db: ReadDb): Promise<StandInPerson[]> {
  const { steps, reviewers } = await reviewStepsOf(db);
  const named = new Set([...steps, ...reviewers].flatMap(({ accountIds }) => accountIds));
  return (await reviewPeople(db)).map((each) => ({ ...each, reviews: named.has(each.id) }));
}

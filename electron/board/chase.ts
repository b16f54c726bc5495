import { chaseInWords, nextChase } from '../../shared/domain/board/chase-ladder.ts';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { refusal } from '../../shared/errors.ts';
import type { ChaseRow } from '../../shared/model/board/schedule.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { lateRequests } from '../items/conditions.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';

/** 催办: letters after units whose opinion is late. */
export const chase = {
  'chase.list': async ({ db, today }) => ({ today, rows: await lateUnits(db, today, null) }),

  'chase.send': async ({ db, now, today, account, record }, { proposalId, unitIds }) => {
    const late = await lateUnits(db, today, proposalId);
    const said: string[] = [];
    for (const unitId of new Set(unitIds)) {
      const row = late.find((each) => each.unitId === unitId);
      if (!row) throw refusal('chase.not-late', { unit: await unitName(db, unitId) });
      const { step, on, toLeader } = row.next;
      if (!row.ready) throw refusal('chase.too-early', { unit: row.unitShortName, on: dayInWords(on) });
      await db
        .insertInto('chase')
        .values({
          ...{ proposalId, unitId, step, toLeader: toLeader ? 1 : 0, day: today },
          ...{ recordedAt: now, recordedBy: account.displayName },
        })
        .execute();
      said.push(`${row.unitShortName}（${chaseInWords(row.next)}）`);
    }
    record(`催办：${said.join('、')}`, proposalId);
    return { today, rows: await lateUnits(db, today, proposalId) };
  },
} satisfies Operations;

/** Units whose opinion is late, of one item or of all that still wait for opinions, the latest first. */
async function lateUnits(db: ReadDb, today: Day, proposalId: number | null): Promise<ChaseRow[]> {
  const { chaseEvery, chaseTimes } = await deskSettingsOf(db);
  let found = lateRequests(db, today)
    .innerJoin('proposal', 'proposal.id', 'opinionRequest.proposalId')
    .innerJoin('unit', 'unit.id', 'opinionRequest.unitId')
    .where('proposal.stage', 'in', ['registered', 'drafting', 'returned']);
  if (proposalId !== null) found = found.where('opinionRequest.proposalId', '=', proposalId);
  const rows = await found
    .select(['opinionRequest.proposalId', 'opinionRequest.unitId', 'opinionRequest.dueOn', 'againOn'])
    .select(['proposal.kind', 'proposal.number', 'proposal.title', 'unit.name as unitName'])
    .select(['unit.shortName as unitShortName', 'unit.contactPerson', 'unit.contactPhone'])
    .orderBy('opinionRequest.dueOn')
    .orderBy('opinionRequest.proposalId')
    .execute();
  const all = db.selectFrom('chase').selectAll().orderBy('step');
  const letters = Map.groupBy(
    await (proposalId === null ? all : all.where('proposalId', '=', proposalId)).execute(),
    (each) => `${each.proposalId} ${each.unitId}`,
  );
  return rows.map(({ againOn, ...row }) => {
    const theirs = letters.get(`${row.proposalId} ${row.unitId}`) ?? [];
    // Asked anew, it is reminded anew.
    const present = theirs.filter(({ day }) => againOn === null || day > againOn);
    const sent = present.map(({ step, day, toLeader, recordedBy }) => ({
      ...{ step, day },
      toLeader: toLeader === 1,
      by: recordedBy,
    }));
    const next = nextChase(
      row.dueOn,
      sent.map(({ day }) => day),
      { every: chaseEvery, times: chaseTimes },
    );
    return { ...row, sent, next, ready: next.on <= today };
  });
}

async function unitName(db: ReadDb, unitId: number): Promise<string> {
  const unit = await db.selectFrom('unit').select('shortName').where('id', '=', unitId).executeTakeFirst();
  if (!unit) throw refusal('record.missing', { what: '个单位' });
  return unit.shortName;
}

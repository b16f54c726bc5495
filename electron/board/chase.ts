import { chaseInWords, nextChase } from '../../shared/domain/board/chase-ladder.ts';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { refusal } from '../../shared/errors.ts';
import type { ChasePage, ChaseRow } from '../../shared/model/board/schedule.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { onPage } from '../db/paging.ts';
import { lateRequests } from '../items/conditions.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';

/** 催办: letters after units whose opinion is late. */
export const chase = {
  'chase.list': async ({ db, today }, { page, pageSize, ...of }) => ({
    today,
    rows: await lateUnits(db, today, of, { page, pageSize }),
    ...(await readyUnits(db, today, of)),
  }),

  'chase.send': async ({ db, now, today, account, record }, { proposalId, unitIds }) => {
    const late = await lateUnits(db, today, { ...anyLate, proposalId });
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
    const rows = await lateUnits(db, today, { ...anyLate, proposalId });
    return { today, rows, total: rows.length, ready: rows.filter(({ ready }) => ready).length };
  },
} satisfies Operations;

type Late = Pick<ChasePage, 'proposalId' | 'personId' | 'unitId'>;
const anyLate: Late = { proposalId: null, personId: null, unitId: null };

/** Units whose opinion is late: of one item, one person or one unit, or of all that still wait for opinions. */
function lateFound(db: ReadDb, today: Day, { proposalId, personId, unitId }: Late) {
  return lateRequests(db, today)
    .innerJoin('proposal', 'proposal.id', 'opinionRequest.proposalId')
    .innerJoin('unit', 'unit.id', 'opinionRequest.unitId')
    .where('proposal.stage', 'in', ['registered', 'drafting', 'returned'])
    .$if(proposalId !== null, (query) => query.where('opinionRequest.proposalId', '=', proposalId ?? 0))
    .$if(unitId !== null, (query) => query.where('opinionRequest.unitId', '=', unitId ?? 0))
    .$if(personId !== null, (query) =>
      query.where(({ eb, or }) => or([eb('handlerId', '=', personId), eb('leaderId', '=', personId)])),
    );
}

type Asked = { proposalId: number; unitId: number; dueOn: Day; againOn: Day | null };

/** With the letters that went to each and the next one; of `rows` of any number. */
async function withLetters<R extends Asked>(db: ReadDb, today: Day, rows: readonly R[]) {
  const { chaseEvery, chaseTimes } = await deskSettingsOf(db);
  const ids = [...new Set(rows.map(({ proposalId }) => proposalId))];
  const all = ids.length === 0 ? [] : await lettersTo(db, ids);
  const letters = Map.groupBy(all, (each) => `${each.proposalId} ${each.unitId}`);
  return rows.map((row) => {
    const theirs = letters.get(`${row.proposalId} ${row.unitId}`) ?? [];
    // Asked anew, it is reminded anew.
    const present = theirs.filter(({ day }) => row.againOn === null || day > row.againOn);
    const sent = present.map(({ step, day, toLeader, recordedBy }) => ({
      ...{ step, day },
      toLeader: toLeader === 1,
      by: recordedBy,
    }));
    const days = sent.map(({ day }) => day);
    const next = nextChase(row.dueOn, days, { every: chaseEvery, times: chaseTimes });
    return { row, sent, next, ready: next.on <= today };
  });
}

const atOnce = 500;

async function lettersTo(db: ReadDb, ids: readonly number[]) {
  const found = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    found.push(...(await db.selectFrom('chase').selectAll().where('proposalId', 'in', some).orderBy('step').execute()));
  }
  return found;
}

/** The latest first; a page of them, or all of one item. */
async function lateUnits(
  db: ReadDb,
  today: Day,
  of: Late,
  page?: { page: number; pageSize: number },
): Promise<ChaseRow[]> {
  const rows = await lateFound(db, today, of)
    .select(['opinionRequest.proposalId', 'opinionRequest.unitId', 'opinionRequest.dueOn', 'againOn'])
    .select(['proposal.kind', 'proposal.number', 'proposal.title', 'unit.name as unitName'])
    .select(['unit.shortName as unitShortName', 'unit.contactPerson', 'unit.contactPhone'])
    .orderBy('opinionRequest.dueOn')
    .orderBy('opinionRequest.proposalId')
    .orderBy('opinionRequest.unitId')
    .$if(page !== undefined, (query) => query.$call(onPage(page ?? { page: 1, pageSize: 1 })))
    .execute();
  return (await withLetters(db, today, rows)).map(({ row: { againOn: _, ...row }, ...rest }) => ({ ...row, ...rest }));
}

/** To how many units the next letter may go today. */
async function readyUnits(db: ReadDb, today: Day, of: Late): Promise<{ total: number; ready: number }> {
  const asked = ['opinionRequest.proposalId', 'opinionRequest.unitId', 'opinionRequest.dueOn', 'againOn'] as const;
  const rows = await lateFound(db, today, of).select(asked).execute();
  const all = await withLetters(db, today, rows);
  return { total: all.length, ready: all.filter(({ ready }) => ready).length };
}

async function unitName(db: ReadDb, unitId: number): Promise<string> {
  const unit = await db.selectFrom('unit').select('shortName').where('id', '=', unitId).executeTakeFirst();
  if (!unit) throw refusal('record.missing', { what: '个单位' });
  return unit.shortName;
}

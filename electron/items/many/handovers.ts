import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { settledStages } from '../../../shared/domain/life/lifecycle.ts';
import { at, refusal } from '../../../shared/errors.ts';
import type { Handover } from '../../../shared/model/items/handover.ts';
import type { Operations } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';
import { handoverRow } from '../../db/handover-row.ts';
import { itemRow } from '../../db/item-row.ts';
import { countWhere } from '../../db/wording/expressions.ts';
import { proposalView } from '../view.ts';

/** 批次: what was handed over together, with the office's own day for it. */
export const handovers = {
  'handover.list': async ({ db }) => handoversOf(db),

  'handover.keep': async ({ db, now, account, record, changed }, { handoverId, ...given }) => {
    const twin = await db.selectFrom('handover').select('id').where('name', '=', given.name).executeTakeFirst();
    if (twin && twin.id !== handoverId) throw at(refusal('handover.twice', { name: given.name }), { field: 'name' });
    const said = `批次「${given.name}」${given.cutOffOn ? `，截止日${dayInWords(given.cutOffOn)}` : ''}`;
    if (handoverId === null) {
      const { id } = await db
        .insertInto('handover')
        .values({ ...given, madeAt: now, madeBy: account.displayName })
        .returning('id')
        .executeTakeFirstOrThrow();
      record(`新建${said}`);
      return one(db, id);
    }
    const before = await one(db, handoverId);
    await db.updateTable('handover').set(given).where('id', '=', handoverId).execute();
    const { name: handoverName, handedOn, cutOffOn } = before;
    const { name, ...days } = given;
    changed({ handoverName, handedOn, cutOffOn }, { handoverName: name, ...days });
    record(`修改${said}`);
    return one(db, handoverId);
  },

  'handover.remove': async ({ db, record }, { handoverId }) => {
    const { name, items } = await one(db, handoverId);
    if (items > 0) throw refusal('handover.in-use', { name, items });
    await db.deleteFrom('handover').where('id', '=', handoverId).execute();
    record(`删除批次「${name}」`);
    return handoversOf(db);
  },

  'handover.give': async ({ db, record, changed }, { proposalId, handoverId }) => {
    const { handoverId: former } = await itemRow(db, proposalId);
    const before = await handoverRow(db, former);
    const now = await handoverRow(db, handoverId);
    if (handoverId !== null && now === null) throw unknown();
    await db.updateTable('proposal').set({ handoverId }).where('id', '=', proposalId).execute();
    changed({ handoverName: before?.name ?? null }, { handoverName: now?.name ?? null });
    record(now === null ? '移出批次' : `编入批次「${now.name}」`, proposalId);
    return proposalView(db, proposalId);
  },
} satisfies Operations;

async function one(db: ReadDb, id: number): Promise<Handover> {
  const found = (await handoversOf(db)).find((each) => each.id === id);
  if (!found) throw unknown();
  return found;
}

const unknown = () => at(refusal('record.missing', { what: '个批次' }), { field: 'handoverId' });

/** The newest first. */
async function handoversOf(db: ReadDb): Promise<Handover[]> {
  const rows = await db
    .selectFrom('handover')
    .leftJoin('proposal', 'proposal.handoverId', 'handover.id')
    .select(['handover.id', 'handover.name', 'handedOn', 'cutOffOn'])
    .select(({ fn, eb }) => [
      fn.count<number>('proposal.id').as('items'),
      countWhere(eb.and([eb('proposal.id', 'is not', null), eb('stage', 'not in', settledStages)])).as('owing'),
    ])
    .groupBy(['handover.id', 'handover.name', 'handedOn', 'cutOffOn'])
    .orderBy('handedOn', 'desc')
    .orderBy('handover.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, items: Number(row.items), owing: Number(row.owing ?? 0) }));
}

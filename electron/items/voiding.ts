import { sessionWords } from '../../shared/domain/names/session-words.ts';
import { at, refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { wholeOffice, withVoided } from '../db/sight.ts';
import { actFactsOf, mayAct } from './acting.ts';
import { mustBeInOffice } from './away-mark.ts';
import { itemOfNumber } from './registration.ts';

/** 作废登记: a registration that should never have been leaves everything but the log and the list of those. */
export const voiding = {
  'proposal.void': async ({ db, now, account, record }, { proposalId, reason, confirmed }) => {
    await mustBeInOffice(db, proposalId, '作废登记');
    await mayAct(db, proposalId, 'void');
    const { asked } = await actFactsOf(db, proposalId);
    if (asked > 0 && !confirmed) throw at(await opinionsAsked(db, proposalId), { field: 'confirmed' });
    const item = await itemRow(db, proposalId);
    await db
      .updateTable('proposal')
      .set({ voidedAt: now, voidedBy: account.displayName, voidedWhy: reason })
      .where('id', '=', proposalId)
      .execute();
    record(`作废登记：第${item.number}号${proposalKinds[item.kind]}《${item.title}》，${reason}`, proposalId);
    return { number: item.number };
  },

  'proposal.unvoid': async ({ db, record }, { voidedId, reason }) => {
    const item = await withVoided(db)
      .selectFrom('proposal')
      .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'voidedAt'])
      .where('id', '=', voidedId)
      .executeTakeFirst();
    if (!item) throw refusal('record.missing', { what: '次登记' });
    if (item.voidedAt === null) throw refusal('void.not-void', { number: item.number });
    const twin = await itemOfNumber(wholeOffice(db), item);
    if (twin) throw at(refusal('void.number-taken', twin), { proposalId: twin.id });
    await db
      .updateTable('proposal')
      .set({ voidedAt: null, voidedBy: null, voidedWhy: null })
      .where('id', '=', voidedId)
      .execute();
    record(`恢复作废的登记：第${item.number}号${proposalKinds[item.kind]}《${item.title}》，${reason}`, voidedId);
    return { proposalId: voidedId };
  },

  'voided.list': async ({ db }, { text }) => {
    const rows = await withVoided(db)
      .selectFrom('proposal')
      .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'proposer'])
      .select(['registeredAt', 'registeredBy', 'voidedAt', 'voidedBy', 'voidedWhy'])
      .where('voidedAt', 'is not', null)
      .orderBy('voidedAt', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const here = await Promise.all(rows.map((row) => itemOfNumber(db, row)));
    const lines = rows.map(({ level, term, meeting, voidedAt, voidedBy, voidedWhy, ...row }, place) => ({
      ...row,
      session: sessionWords(row.kind, { level, term, meeting }),
      voidedAt: voidedAt ?? '',
      voidedBy: voidedBy ?? '',
      voidedWhy: voidedWhy ?? '',
      againId: here[place]?.id ?? null,
    }));
    const words = text.trim();
    if (words === '') return lines;
    return lines.filter((row) => [row.number, row.title, row.proposer, row.voidedWhy].some((it) => it.includes(words)));
  },
} satisfies Operations;

/** What becomes of the opinions that were asked for. */
async function opinionsAsked(db: ReadDb, proposalId: number) {
  const units = await db
    .selectFrom('opinionRequest')
    .innerJoin('unit', 'unit.id', 'opinionRequest.unitId')
    .select('unit.name')
    .distinct()
    .where('proposalId', '=', proposalId)
    .execute();
  const received = await db.selectFrom('opinion').select('id').where('proposalId', '=', proposalId).execute();
  const names = units.map(({ name }) => name).join('、');
  return refusal('void.opinions-asked', { units: names, received: received.length });
}

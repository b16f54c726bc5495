import { recipientsOf } from '../../shared/domain/letter/recipients.ts';
import { worst } from '../../shared/domain/life/standing.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { presentOnly } from '../db/present-rows.ts';
import { lastEvent } from './events.ts';
import { proposersOf } from './view.ts';

/** Whom the item's answer goes to; see shared/domain/letter/recipients.ts. */
export async function recipientsFor(db: ReadDb, proposalId: number): Promise<string[]> {
  const item = await itemRow(db, proposalId);
  const lead = item.leadUnitId
    ? await db.selectFrom('unit').select('name').where('id', '=', item.leadUnitId).executeTakeFirst()
    : undefined;
  const via = await lastEvent(db, proposalId, ['via-office']);
  return recipientsOf({
    kind: item.kind,
    role: item.role,
    proposers: await proposersOf(db, proposalId),
    collective: item.collective ? fromJson(item.collective) : null,
    leadUnitName: lead?.name ?? null,
    viaOffice: via?.detail.through || null,
  });
}

/** How far the present round's answer got with each recipient. */
export async function receptionOf(db: ReadDb, proposalId: number) {
  const { round } = await itemRow(db, proposalId);
  const deliveries = (await presentOnly(db, 'delivery', proposalId)).filter((row) => row.round === round);
  const feedbacks = (await presentOnly(db, 'feedback', proposalId)).filter((row) => row.round === round);
  return (await recipientsFor(db, proposalId)).map((name) => ({
    name,
    deliveredOn: deliveries.find(({ recipient }) => recipient === name)?.day ?? null,
    satisfaction: feedbacks.find(({ respondent }) => respondent === name)?.satisfaction ?? null,
    feedbackOn: feedbacks.find(({ respondent }) => respondent === name)?.day ?? null,
  }));
}

/** What the recipient of a delivery said of that letter, if anything. */
export async function feedbackOf(db: ReadDb, proposalId: number, sent: { recipient: string; round: number }) {
  const rows = await presentOnly(db, 'feedback', proposalId);
  return rows.find(({ respondent, round }) => respondent === sent.recipient && round === sent.round) ?? null;
}

/** Writes what lists count by: the days on which the present round was delivered, answered and published. */
export async function keepStanding(db: WriteDb, proposalId: number): Promise<void> {
  const { round } = await itemRow(db, proposalId);
  const reception = await receptionOf(db, proposalId);
  const last = (days: (string | null)[]) =>
    days.length > 0 && days.every((day) => day !== null) ? ([...days].sort().at(-1) ?? null) : null;
  const published = await lastEvent(db, proposalId, ['published']);
  await db
    .updateTable('proposal')
    .set({
      deliveredOn: last(reception.map(({ deliveredOn }) => deliveredOn)),
      feedbackOn: last(reception.map(({ feedbackOn }) => feedbackOn)),
      satisfaction: worst(reception.flatMap(({ satisfaction }) => satisfaction ?? [])),
      publishedOn: published && published.round === round ? published.day : null,
    })
    .where('id', '=', proposalId)
    .execute();
}

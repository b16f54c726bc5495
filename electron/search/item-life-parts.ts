import { lifeEvents } from '../../shared/model/life/event.ts';
import type { ReadDb } from '../db/connections.ts';
import { presentOf } from '../db/present-rows.ts';
import { lines, partsOf } from './document.ts';
import type { ItemPart } from './item-text-parts.ts';

type Ids = readonly number[];

/** What was recorded of items' lives: contacts, events, deliveries, feedback, commitments. What was corrected is left out. */
export async function lifeParts(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const contacts = await presentOf(db, 'contact', ids);
  const events = await presentOf(db, 'lifeEvent', ids);
  const deliveries = await presentOf(db, 'delivery', ids);
  const feedback = await presentOf(db, 'feedback', ids);
  return [
    ...contacts.map(({ proposalId, place, ours, theirs, said }) => ({
      proposalId,
      parts: partsOf([
        ['沟通', lines(place, ours, theirs)],
        ['沟通', said],
      ]),
    })),
    ...events.map(({ proposalId, event, words }) => ({ proposalId, parts: partsOf([[lifeEvents[event], words]]) })),
    ...deliveries.map(({ proposalId, recipient, receivedBy, note }) => ({
      proposalId,
      parts: partsOf([['送达', lines(recipient, receivedBy, note)]]),
    })),
    ...feedback.map(({ proposalId, respondent, attitudeWords, resultWords, reason, wishes }) => ({
      proposalId,
      parts: partsOf([
        ['反馈', lines(respondent, attitudeWords, resultWords)],
        ['反馈', lines(reason, wishes)],
      ]),
    })),
    ...(await commitments(db, ids)),
  ];
}

async function commitments(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const promised = await db.selectFrom('commitment').selectAll().where('proposalId', 'in', ids).execute();
  if (promised.length === 0) return [];
  const steps = await db
    .selectFrom('milestone')
    .innerJoin('commitment', 'commitment.id', 'milestone.commitmentId')
    .select(['proposalId', 'milestone.what as words'])
    .where('proposalId', 'in', ids)
    .execute();
  const progress = await db
    .selectFrom('commitmentLog')
    .innerJoin('commitment', 'commitment.id', 'commitmentLog.commitmentId')
    .select(['proposalId', 'words'])
    .where('proposalId', 'in', ids)
    .execute();
  return [
    ...promised.map(({ proposalId, quote, what, amount, department, leader }) => ({
      proposalId,
      parts: partsOf([
        ['承诺', quote],
        ['承诺', lines(what, amount, department, leader)],
      ]),
    })),
    ...steps.map(({ proposalId, words }) => ({ proposalId, parts: partsOf([['承诺节点', words]]) })),
    ...progress.map(({ proposalId, words }) => ({ proposalId, parts: partsOf([['承诺进展', words]]) })),
  ];
}

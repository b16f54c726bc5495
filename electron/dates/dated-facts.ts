import { refusal } from '../../shared/errors.ts';
import type { LifeFact } from '../../shared/model/life/life.ts';
import type { ReadDb } from '../db/connections.ts';
import { presentOnly } from '../db/present-rows.ts';

/**
 * Everything that happened to an item on a day, oldest first, as limits are reckoned from. Corrected and void rows are
 * left out. By name:
 *
 * - `assigned` 交办, `received` 收到 (only when it was noted)
 * - `contact` any contact with the proposer, `recipient` whom
 * - `opinion-asked` and `opinion-in`, each with `unitId`; in: every version
 * - `signed` 成文: each valid signature of the round's letter
 * - `delivered-to` 送达 one `recipient`; `delivered` the day on which the last of them had it (present round only)
 * - `uploaded`, `published`
 * - `feedback` the form came back, with `recipient`; `words` is yes, partly or no
 * - `round-opened` 要求重新答复, `round` is the new round; everything after it carries that round
 * - `transfer-requested`, `-accepted`, `-refused`, `-cancelled`; `withdrawn`, `restored`; `oral-reply`; `closed`;
 *   `archived`; the other names of shared/model/life/event.ts
 * - `commitment-due` 承诺 to be kept by that day and `commitment-settled`, with `commitmentId`
 */
export async function datedFacts(db: ReadDb, proposalId: number): Promise<LifeFact[]> {
  const item = await db
    .selectFrom('proposal')
    .select(['assignedOn', 'receivedOn', 'closedOn', 'deliveredOn', 'round'])
    .where('id', '=', proposalId)
    .executeTakeFirst();
  if (!item) throw refusal('record.missing', { what: '一件' });
  const facts: LifeFact[] = [{ event: 'assigned', day: item.assignedOn, round: 1 }];
  if (item.receivedOn) facts.push({ event: 'received', day: item.receivedOn, round: 1 });
  for (const { day, round, theirs } of await presentOnly(db, 'contact', proposalId)) {
    facts.push({ event: 'contact', day, round, recipient: theirs });
  }
  facts.push(...(await opinionFacts(db, proposalId)), ...(await signatureFacts(db, proposalId)));
  for (const { day, round, recipient } of await presentOnly(db, 'delivery', proposalId)) {
    facts.push({ event: 'delivered-to', day, round, recipient });
  }
  if (item.deliveredOn) facts.push({ event: 'delivered', day: item.deliveredOn, round: item.round });
  for (const { day, round, respondent, satisfaction } of await presentOnly(db, 'feedback', proposalId)) {
    facts.push({ event: 'feedback', day, round, recipient: respondent, words: satisfaction });
  }
  for (const { event, day, round, words } of await presentOnly(db, 'lifeEvent', proposalId)) {
    facts.push({ event, day, round, words });
  }
  if (item.closedOn) facts.push({ event: 'closed', day: item.closedOn, round: item.round });
  const commitments = await db.selectFrom('commitment').selectAll().where('proposalId', '=', proposalId).execute();
  for (const { id: commitmentId, dueOn, settledOn, round } of commitments) {
    facts.push({ event: 'commitment-due', day: dueOn, round, commitmentId });
    if (settledOn) facts.push({ event: 'commitment-settled', day: settledOn, round, commitmentId });
  }
  return facts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

async function opinionFacts(db: ReadDb, proposalId: number): Promise<LifeFact[]> {
  const asked = await db
    .selectFrom('opinionRequest')
    .select(['unitId', 'askedOn'])
    .where('proposalId', '=', proposalId)
    .execute();
  const back = await db
    .selectFrom('opinion')
    .select(['unitId', 'receivedOn'])
    .where('proposalId', '=', proposalId)
    .where('voidedAt', 'is', null)
    .orderBy('version')
    .execute();
  return [
    ...asked.map(({ unitId, askedOn }) => ({ event: 'opinion-asked', day: askedOn, round: 1, unitId })),
    ...back.map(({ unitId, receivedOn }) => ({ event: 'opinion-in', day: receivedOn, round: 1, unitId })),
  ];
}

async function signatureFacts(db: ReadDb, proposalId: number): Promise<LifeFact[]> {
  const signed = await db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .select(['signedOn as day', 'letter.round'])
    .where('letter.proposalId', '=', proposalId)
    .where('voidedOn', 'is', null)
    .orderBy('signature.id')
    .execute();
  return signed.map((fact) => ({ event: 'signed', ...fact }));
}

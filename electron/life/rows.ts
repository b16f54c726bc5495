import type { Kysely } from 'kysely';
import { recipientsOf } from '../../shared/domain/letter/recipients.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { worst } from '../../shared/domain/life/standing.ts';
import { usualScales } from '../../shared/domain/life/usual-scales.ts';
import { refusal } from '../../shared/errors.ts';
import type { LifeEventName } from '../../shared/model/life/event.ts';
import type { LifeDetail } from '../../shared/model/life/life.ts';
import type { Scales } from '../../shared/model/life/scales.ts';
import type { Stage } from '../../shared/model/life/stage.ts';
import { fromJson, toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import type { Context } from '../door/context.ts';
import { proposersOf } from '../items/view.ts';
import { letterRow, signatureOf } from '../letter/versions.ts';
import { presentOnly } from './present-rows.ts';

type Db = Kysely<Database>;

/** Who recorded a row and when, as every row of people's words says. */
export function recorded({ now, account }: Context) {
  return { recordedAt: now, recordedBy: account.displayName };
}

/** The item, or `record.missing`; events may not lie after today. */
export async function itemOf(db: Db, proposalId: number) {
  const item = await db.selectFrom('proposal').selectAll().where('id', '=', proposalId).executeTakeFirst();
  if (!item) throw refusal('record.missing', { what: '一件' });
  return item;
}

/** Refuses a day that has not come, or that lies before 交办. */
export function soundDay(day: string, { today }: Pick<Context, 'today'>, item: { assignedOn: string }, what: string) {
  if (day > today) throw refusal('day.ahead', { what, day });
  if (day < item.assignedOn) throw refusal('day.before-assigned', { what, day, assignedOn: item.assignedOn });
}

type EventIn = {
  proposalId: number;
  event: LifeEventName;
  day: string;
  words?: string;
  detail?: LifeDetail;
  fromStage?: Stage;
};

/** Writes one event of the item's life, in its present round. */
export async function addEvent(context: Context, { words = '', detail = {}, fromStage, ...event }: EventIn) {
  const { round } = await itemOf(context.db, event.proposalId);
  const letter = await letterRow(context.db, event.proposalId);
  await context.db
    .insertInto('lifeEvent')
    .values({
      ...event,
      letterId: letter?.id ?? null,
      round,
      fromStage: fromStage ?? null,
      words,
      detail: toJson(detail),
      replacesId: null,
      voidReason: null,
      ...recorded(context),
    })
    .execute();
}

/** The last event of these names, with its detail read. */
export async function lastEvent(db: Db, proposalId: number, names: readonly LifeEventName[]) {
  const rows = await presentOnly(db, 'lifeEvent', proposalId);
  const row = rows.filter(({ event }) => names.includes(event)).at(-1);
  return row ? { ...row, detail: fromJson(row.detail) as LifeDetail } : null;
}

/** The letter of the present round with its valid signature, if there is one. */
export async function signedLetter(db: Db, proposalId: number) {
  const letter = await letterRow(db, proposalId);
  const signature = letter && (await signatureOf(db, letter.id));
  return letter && signature && !signature.voidedOn ? { letter, signature } : null;
}

/** Where a closed item stood: its answer was signed, given by word of mouth, or it was only read and filed. */
export async function stageBeforeClosing(db: Db, proposalId: number): Promise<Stage> {
  const { role, round } = await itemOf(db, proposalId);
  if (letterOwed(role) === null) return 'registered';
  const oral = await lastEvent(db, proposalId, ['oral-reply']);
  return oral?.round === round && !(await signedLetter(db, proposalId)) ? 'answered' : 'signed';
}

/** Whom the item's answer goes to; see shared/domain/recipients.ts. */
export async function recipientsFor(db: Db, proposalId: number): Promise<string[]> {
  const item = await itemOf(db, proposalId);
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
export async function receptionOf(db: Db, proposalId: number) {
  const { round } = await itemOf(db, proposalId);
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
export async function feedbackOf(db: Db, proposalId: number, sent: { recipient: string; round: number }) {
  const rows = await presentOnly(db, 'feedback', proposalId);
  return rows.find(({ respondent, round }) => respondent === sent.recipient && round === sent.round) ?? null;
}

/** Writes what lists count by: the days on which the present round was delivered, answered and published. */
export async function keepStanding(db: Db, proposalId: number): Promise<void> {
  const { round } = await itemOf(db, proposalId);
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

/** The office's scales and schemes, its own before the usual ones. */
export async function scalesOf(db: Db): Promise<Scales> {
  const row = await db.selectFrom('office').select('scales').executeTakeFirst();
  if (!row) throw refusal('office.missing');
  return { ...usualScales, ...fromJson(row.scales) };
}

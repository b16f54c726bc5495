import { dayInWords } from '../../shared/domain/dates/day.ts';
import { at, refusal } from '../../shared/errors.ts';
import { deliveryWays } from '../../shared/model/life/life.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import { itemRow } from '../db/item-row.ts';
import { presentOnly } from '../db/present-rows.ts';
import { mayAct } from '../items/acting.ts';
import { soundDay } from '../items/sound-day.ts';
import { feedbackOf, keepStanding, recipientsFor } from '../items/standing.ts';
import { signedLetter } from '../letter/versions.ts';
import { lifeView } from './view.ts';

/** How the signed letter leaves the office, to each recipient. */
export const delivery = {
  'delivery.record': async (context, { proposalId, recipients, day, replacesId, ...told }) => {
    const { db, today, record } = context;
    const { letter, item } = await leaving(context, proposalId, day, '送达日期');
    const whom = await recipientsFor(db, proposalId);
    const stranger = replacesId === null ? recipients.find((name) => !whom.includes(name)) : undefined;
    if (stranger) throw at(refusal('feedback.stranger', { respondent: stranger }), { field: 'recipients' });
    const held = (await presentOnly(db, 'delivery', proposalId)).filter(({ round }) => round === item.round);
    if (replacesId !== null) {
      const former = held.find(({ id }) => id === replacesId);
      if (!former) throw at(refusal('entry.gone'), { proposalId });
      if (recipients.some((name) => name !== former.recipient)) {
        throw at(refusal('delivery.other'), { field: 'recipients' });
      }
      const back = await feedbackOf(db, proposalId, former);
      if (back && back.day < day) {
        throw at(refusal('delivery.has-feedback', { recipient: former.recipient, day: back.day }), { field: 'day' });
      }
    }
    for (const recipient of new Set(recipients)) {
      const before = held.find((row) => row.recipient === recipient && row.id !== replacesId);
      if (before) {
        const facts = { recipient, day: dayInWords(before.day) };
        throw at(refusal('delivery.twice', facts), { field: 'recipients' });
      }
    }
    if (replacesId === null) await mayAct(db, proposalId, 'deliver');
    for (const recipient of new Set(recipients)) {
      const row = { ...told, proposalId, letterId: letter.id, round: item.round, recipient, day };
      await db
        .insertInto('delivery')
        .values({ ...row, replacesId, voidReason: null, ...recorded(context) })
        .execute();
    }
    await keepStanding(db, proposalId);
    record(`${deliveryWays[told.way]}：${recipients.join('、')}（${dayInWords(day)}）`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

/** The signed letter of the present round; nothing leaves the office before its signature. */
export async function leaving(context: QueryContext, proposalId: number, day: string, what: string) {
  const item = await itemRow(context.db, proposalId);
  soundDay(day, context, item, what);
  const signed = await signedLetter(context.db, proposalId);
  if (!signed || item.stage === 'submitted') throw refusal('delivery.not-signed');
  const { signedOn } = signed.signature;
  if (day < signedOn) {
    throw at(refusal('delivery.too-early', { what, day, signedOn }), { field: 'day' });
  }
  return { item, letter: signed.letter };
}

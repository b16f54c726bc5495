import { at, refusal } from '../../shared/errors.ts';
import type { LifeEventName } from '../../shared/model/life/event.ts';
import { contactPhases, contactWays } from '../../shared/model/life/life.ts';
import type { Operations } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import { itemRow } from '../db/item-row.ts';
import { presentOnly } from '../db/present-rows.ts';
import { keepingClosed } from '../items/acting.ts';
import { soundDay } from '../items/sound-day.ts';
import { feedbackOf, keepStanding } from '../items/standing.ts';
import { voidRow } from '../items/void-row.ts';
import { lifeView } from './view.ts';

/** 沟通 with the proposer, and taking back a row that was recorded by mistake. */
export const contacts = {
  'contact.add': async (context, { proposalId, day, replacesId, ...told }) => {
    const { db, today, record } = context;
    const item = await itemRow(db, proposalId);
    soundDay(day, context, item, '沟通日期');
    const held = await presentOnly(db, 'contact', proposalId);
    const former = held.find(({ id }) => id === replacesId);
    if (replacesId !== null && !former) throw at(refusal('entry.gone'), { proposalId });
    await db
      .insertInto('contact')
      .values({
        ...told,
        proposalId,
        day,
        replacesId,
        round: former?.round ?? item.round,
        voidReason: null,
        ...recorded(context),
      })
      .execute();
    const words = `${contactPhases[told.phase]}${contactWays[told.way]}：${told.theirs}`;
    record(replacesId === null ? words : `更正沟通记录（${words}）`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'entry.void': async (context, { proposalId, entry, id, reason }) => {
    const { db, today, record } = context;
    const table = entry === 'upload' ? 'lifeEvent' : entry;
    const rows: { id: number; event?: LifeEventName }[] = await presentOnly(db, table, proposalId);
    // Of what happened to an item, its uploads only: the rest has ways back of its own.
    const row = rows.find((each) => each.id === id && (entry !== 'upload' || each.event === 'uploaded'));
    if (!row) throw at(refusal('entry.gone'), { proposalId });
    if (entry === 'delivery') {
      const sent = (await presentOnly(db, 'delivery', proposalId)).find((each) => each.id === id);
      const back = sent && (await feedbackOf(db, proposalId, sent));
      if (back) throw refusal('delivery.has-feedback', { recipient: back.respondent, day: back.day });
    }
    await keepingClosed(db, proposalId, async () => {
      await voidRow(context, table, row, reason);
      await keepStanding(db, proposalId);
    });
    record(
      `作废一条${{ contact: '沟通', delivery: '送达', feedback: '反馈', upload: '上传平台' }[entry]}登记：${reason}`,
      proposalId,
    );
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

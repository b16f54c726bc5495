import { dayInWords } from '../../shared/domain/dates/day.ts';
import { at, refusal } from '../../shared/errors.ts';
import { transferOutcomes } from '../../shared/model/life/inputs.ts';
import type { Operations } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { stageBack } from '../items/acting.ts';
import { addEvent, lastEvent } from '../items/events.ts';
import { soundDay } from '../items/sound-day.ts';
import { move } from '../items/stage.ts';
import { lifeView } from './view.ts';

/** 退办: the office objects that the item is not its business, and what the assigner answers. */
export const transfer = {
  'transfer.request': async (context, { proposalId, day, reason, unit }) => {
    const { db, today, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '申请日期');
    const { from } = await move(db, proposalId, 'requestTransfer');
    const detail = { unit };
    await addEvent(context, { proposalId, event: 'transfer-requested', day, words: reason, detail, fromStage: from });
    record(`申请退办${unit ? `，建议改由${unit}承办` : ''}：${reason}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'transfer.answer': async (context, { proposalId, day, outcome, words, unit }) => {
    const { db, today, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '答复日期');
    const asked = await lastEvent(db, proposalId, ['transfer-requested']);
    if (asked && day < asked.day) {
      throw at(refusal('transfer.too-early', { day, askedOn: asked.day }), { field: 'day' });
    }
    const { from } =
      outcome === 'accepted'
        ? await move(db, proposalId, 'acceptTransfer')
        : await move(db, proposalId, 'refuseTransfer', await stageBack(db, proposalId, asked?.fromStage));
    await addEvent(context, {
      proposalId,
      event: `transfer-${outcome}`,
      day,
      words,
      detail: { unit },
      // Restored by mistake or by a change of mind, the item goes on where it stood before the request.
      fromStage: asked?.fromStage ?? from,
    });
    record(`${transferOutcomes[outcome]}（${dayInWords(day)}）${unit ? `，改由${unit}承办` : ''}`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

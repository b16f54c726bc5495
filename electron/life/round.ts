import { dayInWords } from '../../shared/domain/dates/day.ts';
import { initialContent } from '../../shared/domain/letter/initial-content.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import { itemRow } from '../db/item-row.ts';
import { toJson } from '../db/json.ts';
import { presentOnly } from '../db/present-rows.ts';
import { mayAct } from '../items/acting.ts';
import { addEvent } from '../items/events.ts';
import { soundDay } from '../items/sound-day.ts';
import { move } from '../items/stage.ts';
import { keepStanding, recipientsFor } from '../items/standing.ts';
import { contentFor } from '../letter/draft-view.ts';
import { letterFacts } from '../letter/facts.ts';
import { fingerprintOf, letterRow } from '../letter/versions.ts';
import { lifeView } from './view.ts';

/** 重新办理 after 不满意, and 面复: an answer by word of mouth with its signed record. */
export const round = {
  'round.open': async (context, { proposalId, day, reason, start }) => {
    const { db, today, now, account, record } = context;
    const item = await itemRow(db, proposalId);
    soundDay(day, context, item, '要求重新答复的日期');
    await mayAct(db, proposalId, 'again');
    await move(db, proposalId, 'handleAgain');
    const former = await letterRow(db, proposalId);
    const next = item.round + 1;
    await db.updateTable('proposal').set({ round: next, closedOn: null }).where('id', '=', proposalId).execute();
    const kind = letterOwed(item.role) ?? 'reply';
    const content =
      former && start === 'former'
        ? contentFor(kind, former, await letterFacts(db, proposalId))
        : initialContent(kind, await letterFacts(db, proposalId));
    await db
      .insertInto('letter')
      .values({
        ...{ proposalId, kind, round: next, revision: 1, submittedVersion: null },
        content: toJson(content),
        fingerprint: fingerprintOf(content),
        savedAt: now,
        savedBy: account.displayName,
      })
      .execute();
    await addEvent(context, { proposalId, event: 'round-opened', day, words: reason });
    await keepStanding(db, proposalId);
    record(`第${next}次办理（${dayInWords(day)}要求）：${reason}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'reply.oral': async (context, { proposalId, day, recipients, said, ...detail }) => {
    const { db, today, record } = context;
    const item = await itemRow(db, proposalId);
    soundDay(day, context, item, '面复日期');
    await mayAct(db, proposalId, 'oral');
    const owed = await recipientsFor(db, proposalId);
    const stranger = recipients.find((name) => !owed.includes(name));
    if (stranger) throw at(refusal('feedback.stranger', { respondent: stranger }), { field: 'recipients' });
    await move(db, proposalId, 'replyOrally');
    await addEvent(context, {
      proposalId,
      event: 'oral-reply',
      day,
      words: said,
      detail: { ...detail, recipients },
      fromStage: item.stage,
    });
    const held = (await presentOnly(db, 'delivery', proposalId)).filter((row) => row.round === item.round);
    for (const recipient of recipients.filter((name) => !held.some((row) => row.recipient === name))) {
      await db
        .insertInto('delivery')
        .values({
          ...{ proposalId, letterId: null, round: item.round, recipient, way: 'oral', day },
          ...{ receivedBy: recipient, note: '面复记录已签字', replacesId: null, voidReason: null },
          ...recorded(context),
        })
        .execute();
    }
    await keepStanding(db, proposalId);
    record(`面复${recipients.join('、')}（${dayInWords(day)}，${detail.place}）`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

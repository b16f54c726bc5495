import { dayInWords } from '../../shared/domain/dates/day.ts';
import { isOpenAct } from '../../shared/domain/life/acts.ts';
import { at, refusal } from '../../shared/errors.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { Operations } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { wholeOffice } from '../db/sight.ts';
import { actFactsOf, keepingClosed, mayAct, stageBack } from '../items/acting.ts';
import { addEvent, lastEvent } from '../items/events.ts';
import { soundDay } from '../items/sound-day.ts';
import { move } from '../items/stage.ts';
import { keepStanding } from '../items/standing.ts';
import { changedOutside } from '../letter/unchanged.ts';
import { signedLetter } from '../letter/versions.ts';
import { lifeView } from './view.ts';

/** What ends an item's life, takes it off the usual way, or brings it back. */
export const life = {
  'proposal.life': async (context, { proposalId }) => {
    const { db, today } = context;
    const signed = await signedLetter(db, proposalId);
    const changed = signed ? await changedOutside(context, proposalId, 'signed') : [];
    return lifeView(db, proposalId, today, changed.length > 0);
  },

  'proposal.withdraw': async (context, { proposalId, day, reason }) => {
    const { db, today, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '撤回日期');
    const { from } = await move(db, proposalId, 'takeBack');
    await addEvent(context, { proposalId, event: 'withdrawn', day, words: reason, fromStage: from });
    record(`提出人撤回（${dayInWords(day)}）：${reason}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.restore': async (context, { proposalId, day, reason }) => {
    const { db, today, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '恢复日期');
    const left = await lastEvent(db, proposalId, ['withdrawn', 'transfer-accepted']);
    await move(db, proposalId, 'restore', await stageBack(db, proposalId, left?.fromStage));
    await addEvent(context, { proposalId, event: 'restored', day, words: reason });
    record(`恢复办理：${reason}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.viaOffice': async (context, { proposalId, day, through }) => {
    const { db, today, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '日期');
    await mayAct(db, proposalId, 'via');
    await keepingClosed(db, proposalId, async () => {
      await addEvent(context, { proposalId, event: 'via-office', day, detail: { through } });
      await keepStanding(db, proposalId);
    });
    record(through ? `答复报${through}，由其统一答复` : '改由我方直接答复', proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.carryOver': async (context, { proposalIds, day, term, meeting, reason }) => {
    const { db, record } = context;
    for (const proposalId of new Set(proposalIds)) {
      const item = await itemRow(db, proposalId);
      const where = { field: 'proposalIds', proposalId };
      soundDay(day, context, item, '转入日期');
      if (!isOpenAct('carry', await actFactsOf(db, proposalId)))
        throw at(refusal('stage.wrong', { move: '转入新届次', stage: stages[item.stage] }), where);
      const [nowTerm, nowMeeting] = [item.carriedTerm ?? item.term, item.carriedMeeting ?? item.meeting];
      if (term < nowTerm || (term === nowTerm && meeting <= nowMeeting)) {
        throw at(refusal('carry.not-later', { number: item.number, term: nowTerm, meeting: nowMeeting }), where);
      }
      const change = { carriedTerm: term, carriedMeeting: meeting };
      await db.updateTable('proposal').set(change).where('id', '=', proposalId).execute();
      await addEvent(context, { proposalId, event: 'carried-over', day, words: reason, detail: { term, meeting } });
    }
    const only = proposalIds.length === 1 ? proposalIds[0] : undefined;
    record(`转入第${term}届第${meeting}次会议继续办理，共${proposalIds.length}件`, only);
    return { carried: proposalIds.length };
  },

  'proposal.archive': async (context, { proposalId, day, archiveNumber }) => {
    const { db, today, record } = context;
    const item = await itemRow(db, proposalId);
    soundDay(day, context, item, '归档日期');
    const twin = await wholeOffice(db)
      .selectFrom('proposal')
      .select(['id', 'number'])
      .where('archiveNumber', '=', archiveNumber)
      .where('id', '!=', proposalId)
      .executeTakeFirst();
    if (twin) {
      const facts = { archiveNumber, number: twin.number };
      throw at(refusal('archive.taken', facts), { field: 'archiveNumber', proposalId: twin.id });
    }
    const { from } = await move(db, proposalId, 'archive');
    await db.updateTable('proposal').set({ archivedOn: day, archiveNumber }).where('id', '=', proposalId).execute();
    await addEvent(context, { proposalId, event: 'archived', day, detail: { archiveNumber }, fromStage: from });
    record(`归档，归档号${archiveNumber}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.unarchive': async (context, { proposalId, day, reason }) => {
    const { db, today, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '日期');
    const archived = await lastEvent(db, proposalId, ['archived']);
    await move(db, proposalId, 'unarchive', archived?.fromStage);
    const none = { archivedOn: null, archiveNumber: null };
    await db.updateTable('proposal').set(none).where('id', '=', proposalId).execute();
    await addEvent(context, { proposalId, event: 'unarchived', day, words: reason });
    record(`取消归档：${reason}`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

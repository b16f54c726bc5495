import { dayInWords } from '../../shared/domain/dates/day.ts';
import { laterGround } from '../../shared/domain/life/closing-day.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { presentOnly } from '../db/present-rows.ts';
import { mayAct, stageBack } from '../items/acting.ts';
import { addEvent, lastEvent } from '../items/events.ts';
import { soundDay } from '../items/sound-day.ts';
import { move } from '../items/stage.ts';
import { receptionOf } from '../items/standing.ts';
import { proposalView } from '../items/view.ts';
import { voidRow } from '../items/void-row.ts';
import { signedLetter } from '../letter/versions.ts';

/** 办结 and its taking back. */
export const closing = {
  'proposal.close': async (context, { proposalId, closedOn, confirmed }) => {
    const { role } = await itemRow(context.db, proposalId);
    const act = letterOwed(role) === null ? 'file' : 'close';
    await mayAct(context.db, proposalId, act);
    await soundClosingDay(context, proposalId, closedOn);
    const unhappy = (await receptionOf(context.db, proposalId)).filter(({ satisfaction }) => satisfaction === 'no');
    if (act === 'close' && unhappy.length > 0 && !confirmed) {
      throw refusal('close.unsatisfied', { names: unhappy.map(({ name }) => name).join('、') });
    }
    const { from } = await move(context.db, proposalId, act);
    await addEvent(context, { proposalId, event: 'closed', day: closedOn, fromStage: from });
    return setClosed(context, proposalId, closedOn);
  },

  'proposal.reopen': async (context, { proposalId }) => {
    const { db, today } = context;
    const closed = (await presentOnly(db, 'lifeEvent', proposalId)).filter(({ event }) => event === 'closed').at(-1);
    await move(db, proposalId, 'reopen', await stageBack(db, proposalId, closed?.fromStage));
    if (closed) await voidRow(context, 'lifeEvent', closed, '恢复办理');
    await addEvent(context, { proposalId, event: 'reopened', day: today });
    return setClosed(context, proposalId, null);
  },
} satisfies Operations;

/** The day lies neither ahead nor before what the closing rests on. */
async function soundClosingDay(context: CommandContext, proposalId: number, day: string) {
  const { db } = context;
  const item = await itemRow(db, proposalId);
  soundDay(day, context, item, '办结日期', 'closedOn');
  const signed = await signedLetter(db, proposalId);
  const talk = await lastEvent(db, proposalId, ['oral-reply']);
  const later = laterGround(day, [
    { what: '收到日期', day: item.receivedOn },
    { what: '签发日期', day: signed?.signature.signedOn ?? null },
    { what: '面复日期', day: talk?.round === item.round ? talk.day : null },
    ...(await receptionOf(db, proposalId)).map(({ name, deliveredOn }) => ({
      what: `送达${name}的日期`,
      day: deliveredOn,
    })),
  ]);
  if (later) throw at(refusal('close.too-early', { day, what: later.what, on: later.day }), { field: 'closedOn' });
}

async function setClosed({ db, record, changed }: CommandContext, id: number, closedOn: string | null) {
  changed({ closedOn: (await proposalView(db, id)).closedOn }, { closedOn });
  await db.updateTable('proposal').set({ closedOn }).where('id', '=', id).execute();
  record(closedOn ? `办结（${dayInWords(closedOn)}）` : '恢复办理', id);
  return proposalView(db, id);
}

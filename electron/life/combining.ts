import { takesDraft } from '../../shared/domain/life/acts.ts';
import { isSettled, letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { at, refusal } from '../../shared/errors.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { mayAct } from '../items/acting.ts';
import { mustNotBeBrought } from '../items/away-mark.ts';
import { addEvent } from '../items/events.ts';
import { soundDay } from '../items/sound-day.ts';
import { move } from '../items/stage.ts';
import { contentFor } from '../letter/draft-view.ts';
import { letterFacts } from '../letter/facts.ts';
import { freeze, letterRow, saveContent } from '../letter/versions.ts';
import { lifeView } from './view.ts';

/** 并案 (one handling, several items, each its own reply) and 分办 (which part is ours). */
export const combining = {
  'proposal.combine': async (context, { proposalId, day, otherIds, reason }) => {
    const { db, today, record } = context;
    const main = await itemRow(db, proposalId);
    soundDay(day, context, main, '并案日期');
    if (main.mainId !== null) throw refusal('combine.is-part', { number: main.number });
    await mayAct(db, proposalId, 'combine');
    for (const each of [proposalId, ...otherIds]) await mustNotBeBrought(db, each, '并案');
    const numbers: string[] = [];
    for (const otherId of new Set(otherIds)) {
      const other = await combinable(db, main, otherId);
      await db.updateTable('proposal').set({ mainId: proposalId }).where('id', '=', otherId).execute();
      const words = reason || '内容相同';
      await addEvent(context, { proposalId: otherId, event: 'combined', day, words, detail: { otherId: proposalId } });
      await addEvent(context, { proposalId, event: 'combined', day, words, detail: { otherId } });
      numbers.push(`第${other.number}号`);
    }
    record(`并案办理：并入${numbers.join('、')}，分别答复`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.separate': async (context, { proposalId, day, reason }) => {
    const { db, today, record } = context;
    const item = await itemRow(db, proposalId);
    soundDay(day, context, item, '分开日期');
    if (item.mainId === null) throw refusal('combine.not-part');
    await mayAct(db, proposalId, 'separate');
    await mustNotBeBrought(db, proposalId, '取消并案');
    await db.updateTable('proposal').set({ mainId: null }).where('id', '=', proposalId).execute();
    const detail = { otherId: item.mainId };
    await addEvent(context, { proposalId, event: 'separated', day, words: reason, detail });
    await addEvent(context, {
      proposalId: item.mainId,
      event: 'separated',
      day,
      words: reason,
      detail: { otherId: proposalId },
    });
    record(`取消并案：${reason}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.carryDraft': async (context, { proposalId, intoIds }) => {
    const { db, today, record } = context;
    const main = await letterRow(db, proposalId);
    if (!main) throw refusal('combine.no-draft');
    const written = LetterContent.parse(fromJson(main.content));
    const numbers: string[] = [];
    for (const id of new Set(intoIds)) {
      const item = await itemRow(db, id);
      if (item.mainId !== proposalId)
        throw at(refusal('combine.not-with', { number: item.number }), { field: 'intoIds' });
      if (!takesDraft(item.stage)) {
        throw at(refusal('stage.wrong', { move: '带入并案稿件', stage: stages[item.stage] }), { field: 'intoIds' });
      }
      await carry(context, written, id);
      numbers.push(`第${item.number}号`);
    }
    record(`把稿件正文带入${numbers.join('、')}`, proposalId);
    return lifeView(db, proposalId, today);
  },

  'proposal.splitPart': async (context, { proposalId, day, part }) => {
    const { db, today, record } = context;
    const item = await itemRow(db, proposalId);
    if (item.role !== 'split') throw refusal('split.not-split');
    await mayAct(db, proposalId, 'part');
    soundDay(day, context, item, '分工日期');
    await addEvent(context, { proposalId, event: 'split-part', day, words: part });
    record(`分办，我方负责：${part}`, proposalId);
    return lifeView(db, proposalId, today);
  },
} satisfies Operations;

/** The other item, when it may be handled together with the main one. */
async function combinable(db: ReadDb, main: { id: number; role: string }, otherId: number) {
  const other = await itemRow(db, otherId);
  const no = (words: string) => at(refusal('combine.unfit', { number: other.number, words }), { field: 'otherIds' });
  if (other.id === main.id) throw no('就是本件');
  if (other.mainId !== null) throw no('已经并入另一件');
  const parts = await db.selectFrom('proposal').select('id').where('mainId', '=', otherId).executeTakeFirst();
  if (parts) throw no('自己有并入的件，请先取消那些并案');
  if (isSettled(other.stage)) throw no(`现在是「${stages[other.stage]}」`);
  if (letterOwed(other.role) !== letterOwed(main.role as typeof other.role)) throw no('与本件的办理方式不同');
  return other;
}

/** The body goes over; title, salutation and opening stay those of the item, since each gets its own reply. */
async function carry(context: CommandContext, written: LetterContent, proposalId: number) {
  const { db, now, account, today } = context;
  const row = await letterRow(db, proposalId);
  const facts = await letterFacts(db, proposalId);
  const kind = facts.kind ?? row?.kind ?? 'reply';
  const own = contentFor(kind, row, facts);
  const { stage } = await itemRow(db, proposalId);
  if (stage === 'submitted') throw refusal('stage.in-review');
  await move(db, proposalId, stage === 'signed' ? 'revise' : 'draft');
  if (row) await freeze(db, row, '并案带入前', row.savedAt, row.savedBy);
  const { blocks, resultClass, disclosure, enclosures } = written;
  // Where the paragraphs come from is told by the main item, whose opinions they are.
  const bare = blocks.map((block) => ({ ...block, sources: [] }));
  const content = { ...own, blocks: bare, resultClass, disclosure, enclosures };
  await saveContent(db, row, { proposalId, kind, content, now, by: account.displayName });
  await addEvent(context, { proposalId, event: 'draft-carried', day: today });
}

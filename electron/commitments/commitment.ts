import type { Selectable } from 'kysely';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { at, refusal } from '../../shared/errors.ts';
import { type CommitmentStatus, commitmentStatuses } from '../../shared/model/commitments.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import type { Database } from '../db/schema.ts';
import { mayAct } from '../items/acting.ts';
import { addEvent } from '../items/events.ts';
import { soundDay } from '../items/sound-day.ts';
import { signedLetter } from '../letter/versions.ts';
import { scalesOf } from '../people/scales.ts';

type Row = Selectable<Database['commitment']>;

/** What a reply promised, from the signed letter's words to its keeping; the log's rows never change. */
export const commitment = {
  'commitment.confirm': async (context, { proposalId, milestones, ...told }) => {
    const { db, now, today, ask, account, record } = context;
    const signed = await signedLetter(db, proposalId);
    if (!signed) throw refusal('commitment.not-signed');
    await mayAct(db, proposalId, 'promise');
    const { signedOn } = signed.signature;
    if (told.dueOn < signedOn) {
      throw at(refusal('commitment.past', { day: told.dueOn, signedOn }), { field: 'dueOn' });
    }
    const late = milestones.findIndex(({ dueOn }) => dueOn > told.dueOn);
    if (late >= 0) throw at(refusal('commitment.milestone-late'), { field: `milestones.${late}.dueOn` });
    const twin = await db
      .selectFrom('commitment')
      .select('id')
      .where('proposalId', '=', proposalId)
      .where('quote', '=', told.quote)
      .where('what', '=', told.what)
      .executeTakeFirst();
    if (twin) throw at(refusal('commitment.twice'), { field: 'what' });
    const { round } = await itemRow(db, proposalId);
    const { id: commitmentId } = await db
      .insertInto('commitment')
      .values({
        ...told,
        ...{ proposalId, letterId: signed.letter.id, round, status: 'waiting', progress: 0, settledOn: null },
        ...{ confirmedAt: now, confirmedBy: account.displayName },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const each of milestones) {
      await db
        .insertInto('milestone')
        .values({ ...each, commitmentId, doneOn: null })
        .execute();
    }
    await log(context, { commitmentId, kind: 'confirmed', day: today, words: told.quote, status: 'waiting' });
    record(`确认承诺：${told.what}（${dayInWords(told.dueOn)}前）`, proposalId);
    return ask('proposal.life', { proposalId }, db);
  },

  'commitment.drop': async (context, { proposalId, quote, reason }) => {
    const { db, ask, record } = context;
    const signed = await signedLetter(db, proposalId);
    if (!signed) throw refusal('commitment.not-signed');
    await db
      .insertInto('commitmentDropped')
      .values({ letterId: signed.letter.id, quote, reason, ...recorded(context) })
      .onConflict((clash) => clash.columns(['letterId', 'quote']).doNothing())
      .execute();
    record(`不作为承诺跟踪：${quote}`, proposalId);
    return ask('proposal.life', { proposalId }, db);
  },

  'commitment.log': async (context, { commitmentId, revision, day, words, status, progress, dueOn, attachmentId }) => {
    const { db, ask, record } = context;
    const row = await known(db, commitmentId);
    if (row.revision !== revision) throw await stale(db, commitmentId);
    soundDay(day, context, await itemRow(db, row.proposalId), '进展日期');
    if (attachmentId !== undefined) await belongs(db, attachmentId, row.proposalId);
    const next = status ?? (row.status === 'waiting' ? 'running' : row.status);
    const settled = next === 'done' || next === 'failed';
    await db
      .updateTable('commitment')
      .set({
        status: next,
        progress: next === 'done' ? 100 : (progress ?? row.progress),
        settledOn: settled ? day : null,
        dueOn: dueOn ?? row.dueOn,
        revision: revision + 1,
      })
      .where('id', '=', commitmentId)
      .execute();
    const moved = dueOn && dueOn !== row.dueOn ? `（时限由${dayInWords(row.dueOn)}调整为${dayInWords(dueOn)}）` : '';
    await log(context, {
      commitmentId,
      kind: moved || status === 'changed' ? 'changed' : attachmentId ? 'evidence' : 'progress',
      day,
      words: words + moved,
      status: next,
      ...(progress === undefined ? {} : { progress }),
      ...(attachmentId === undefined ? {} : { attachmentId }),
    });
    record(`承诺「${row.what}」：${commitmentStatuses[next]}，${words}${moved}`, row.proposalId);
    return ask('proposal.life', { proposalId: row.proposalId }, db);
  },

  'commitment.addMilestone': async ({ db, ask, record }, { commitmentId, what, dueOn }) => {
    const row = await known(db, commitmentId);
    if (dueOn > row.dueOn) throw at(refusal('commitment.milestone-late'), { field: 'dueOn' });
    await db.insertInto('milestone').values({ commitmentId, what, dueOn, doneOn: null }).execute();
    record(`承诺「${row.what}」增加节点：${what}`, row.proposalId);
    return ask('proposal.life', { proposalId: row.proposalId }, db);
  },

  'commitment.milestoneDone': async (context, { milestoneId, doneOn }) => {
    const { db, ask, record } = context;
    const found = await db.selectFrom('milestone').selectAll().where('id', '=', milestoneId).executeTakeFirst();
    if (!found) throw refusal('record.missing', { what: '个节点' });
    if (found.doneOn !== null) throw refusal('commitment.milestone-done');
    const row = await known(db, found.commitmentId);
    soundDay(doneOn, context, await itemRow(db, row.proposalId), '完成日期');
    await db.updateTable('milestone').set({ doneOn }).where('id', '=', milestoneId).execute();
    if (row.status === 'waiting') {
      await db.updateTable('commitment').set({ status: 'running' }).where('id', '=', row.id).execute();
    }
    await log(context, { commitmentId: row.id, kind: 'milestone', day: doneOn, words: found.what });
    record(`承诺「${row.what}」节点完成：${found.what}`, row.proposalId);
    return ask('proposal.life', { proposalId: row.proposalId }, db);
  },

  'commitment.rate': async (context, { commitmentId, day, rater, rating, reason }) => {
    const { db, ask, record } = context;
    const row = await known(db, commitmentId);
    soundDay(day, context, await itemRow(db, row.proposalId), '评价日期');
    const { result } = await scalesOf(db);
    const word = result.find(({ code }) => code === rating);
    if (!word) {
      const words = result.map(({ text }) => text).join('、');
      throw at(refusal('feedback.off-scale', { word: rating, words }), { field: 'rating' });
    }
    if (word.counts === 'no' && reason === '') throw at(refusal('feedback.no-reason'), { field: 'reason' });
    await log(context, {
      ...{ commitmentId, kind: 'rating', day, words: reason },
      ...{ rater, rating: word.text, satisfaction: word.counts },
    });
    record(`${rater}对承诺「${row.what}」评价：${word.text}`, row.proposalId);
    return ask('proposal.life', { proposalId: row.proposalId }, db);
  },

  'commitment.reclassify': async (context, { proposalId, day, toClass, reason }) => {
    const { db, ask, record } = context;
    soundDay(day, context, await itemRow(db, proposalId), '调整日期');
    const signed = await signedLetter(db, proposalId);
    if (!signed) throw refusal('commitment.not-signed');
    await mayAct(db, proposalId, 'reclassify');
    const before = await ask('proposal.life', { proposalId }, db);
    const fromClass = before.resultClass.now;
    if (fromClass === toClass) throw at(refusal('commitment.same-class', { toClass }), { field: 'toClass' });
    const { schemes, scheme } = before.scales;
    const classes = schemes.find(({ key }) => key === scheme)?.classes ?? [];
    const to = classes.find(({ code }) => code === toClass);
    if (!to) {
      const words = classes.map(({ code }) => code).join('、');
      throw at(refusal('feedback.off-scale', { word: toClass, words }), { field: 'toClass' });
    }
    const open = before.commitments.filter(({ status }) => status !== 'done');
    if (!to.opensCommitment && open.length > 0) {
      throw at(refusal('commitment.still-open', { count: open.length, toClass }), { field: 'toClass' });
    }
    await addEvent(context, { proposalId, event: 'class-changed', day, words: reason, detail: { fromClass, toClass } });
    record(`办理结果类别由${fromClass || '（未填）'}调整为${toClass}：${reason}`, proposalId);
    return ask('proposal.life', { proposalId }, db);
  },
} satisfies Operations;

async function known(db: ReadDb, id: number): Promise<Row> {
  const row = await db.selectFrom('commitment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '项承诺' });
  return row;
}

type Logged = Pick<Database['commitmentLog'], 'commitmentId' | 'kind' | 'day' | 'words'> & {
  status?: CommitmentStatus;
  progress?: number;
  attachmentId?: number;
  rater?: string;
  rating?: string;
  satisfaction?: Database['commitmentLog']['satisfaction'];
};

async function log(context: CommandContext, entry: Logged) {
  const none = { status: null, progress: null, attachmentId: null, rater: null, rating: null, satisfaction: null };
  await context.db
    .insertInto('commitmentLog')
    .values({ ...none, ...entry, ...recorded(context) })
    .execute();
}

async function belongs(db: ReadDb, attachmentId: number, proposalId: number) {
  const kept = await db.selectFrom('attachment').select('proposalId').where('id', '=', attachmentId).executeTakeFirst();
  if (kept?.proposalId !== proposalId)
    throw at(refusal('record.missing', { what: '份附件' }), { field: 'attachmentId' });
}

async function stale(db: ReadDb, commitmentId: number) {
  const last = await db
    .selectFrom('commitmentLog')
    .select(['recordedBy', 'recordedAt'])
    .where('commitmentId', '=', commitmentId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const facts = { what: '条承诺', who: last?.recordedBy ?? '他人', at: momentInWords(last?.recordedAt ?? '') };
  return refusal('record.stale', facts);
}

import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import { chosenPack } from '../dates/office-rules.ts';
import type { ReadDb } from '../db/connections.ts';
import { wholeOffice } from '../db/sight.ts';
import { asks } from './asks.ts';
import { assigned } from './assignment.ts';
import { intake } from './intake.ts';
import { handovers } from './many/handovers.ts';
import { many } from './many/many.ts';
import { views } from './many/views.ts';
import { askFirst, changeRegistration, refuseTwice, registeredColumns, writePeopleAndUnits } from './registration.ts';
import { proposalRows } from './rows.ts';
import { proposalView } from './view.ts';
import { noteView } from './viewing.ts';
import { voiding } from './voiding.ts';

/** Items as they are taken in, listed, looked at, corrected and given to someone. */
export const operations = {
  ...intake,
  ...asks,
  ...many,
  ...handovers,
  ...views,
  ...voiding,

  'proposal.list': async (context, filter) => {
    const { rows, total } = await proposalRows(context.db, filter, context.today);
    return { rows, total, today: context.today };
  },

  'proposal.get': async (context, { proposalId }) => {
    const item = await proposalView(context.db, proposalId);
    await noteView(context, proposalId);
    return item;
  },

  'proposal.create': async ({ db, now, today, account, record }, { confirmed, ...input }) => {
    await refuseTwice(db, input, null);
    if (!confirmed) await askFirst({ db, today }, input, null);
    await assigned(db, input);
    const rules = await chosenPack(db);
    const { id } = await db
      .insertInto('proposal')
      .values({
        ...registeredColumns(input),
        rulePackId: rules.packId,
        ruleVersion: rules.version,
        deadline: null,
        stage: 'registered',
        closedOn: null,
        registeredAt: now,
        registeredBy: account.displayName,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await writePeopleAndUnits(db, id, input);
    record(`收件登记：第${input.number}号${proposalKinds[input.kind]}《${input.title}》`, id);
    // Given to another 科室 as it comes in, it is answered all the same.
    return proposalView(wholeOffice(db), id);
  },

  'proposal.save': async (context, { id, revision, confirmed, ...input }) => {
    const { db, record } = context;
    const before = await proposalView(db, id);
    if (before.revision !== revision) throw await staleRecord(db, id);
    if (!confirmed) await askFirst(context, input, before);
    const after = await changeRegistration(context, before, input);
    record('修改登记信息', id);
    return after;
  },

  'proposal.assign': async ({ db, record, changed }, { proposalId, seen, ...assignment }) => {
    const before = await proposalView(db, proposalId);
    const { sectionId, handlerId, leaderId, subject } = before;
    const shown = { sectionId, handlerId, leaderId, subject };
    await mustBeAsSeen(db, seen, shown, { what: '条分派', operation: 'proposal.assign', id: proposalId });
    const { words, ...names } = await assigned(db, assignment);
    await db.updateTable('proposal').set(assignment).where('id', '=', proposalId).execute();
    changed(before, { ...names, subject: assignment.subject });
    record(`拟办分派：${words}`, proposalId);
    return proposalView(db, proposalId);
  },
} satisfies Operations;

async function staleRecord(db: ReadDb, proposalId: number) {
  const last = await db
    .selectFrom('audit')
    .select(['who', 'at'])
    .where('proposalId', '=', proposalId)
    .where('operation', '=', 'proposal.save')
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return refusal('record.stale', { what: '份登记信息', who: last?.who ?? '他人', at: momentInWords(last?.at ?? '') });
}

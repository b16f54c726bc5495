import { dayInWords } from '../../shared/domain/dates/day.ts';
import { checkEvent } from '../../shared/domain/dates/event-check.ts';
import { wayToExtend } from '../../shared/domain/life/extending.ts';
import { refusal } from '../../shared/errors.ts';
import type { ExtensionWaiting } from '../../shared/model/dates/extension.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import { datesGround } from '../dates/item-dates.ts';
import { recordEvent, roundOf } from '../dates/record-event.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { mustNotBeBrought } from '../items/away-mark.ts';
import { waysOf } from '../people/ways.ts';

/** 延期 as an act of a leader: a clerk asks, she answers; or she grants it of herself. */
export const extension = {
  'deadline.extend': async (context, { proposalId, ...said }) => {
    const { db, account, record, ask } = context;
    if (wayToExtend((await waysOf(db)).extension, account.roles) !== 'record') throw refusal('extension.by-leader');
    const round = await roundOf(db, proposalId);
    record(await recordEvent(context, proposalId, { kind: 'extend', round, ...said }), proposalId);
    return ask('proposal.get', { proposalId }, db);
  },

  'extension.list': ({ db }) => waiting(db).execute(),

  'extension.ask': async (context, { proposalId, until, reason }) => {
    const { db, now, account, today, record } = context;
    if (wayToExtend((await waysOf(db)).extension, account.roles) === 'record') throw refusal('extension.recorded');
    const open = await waiting(db).where('extensionRequest.proposalId', '=', proposalId).executeTakeFirst();
    if (open) throw refusal('extension.waiting', { by: open.by });
    // What could not be recorded is not to be asked for either.
    const { item, rules } = await datesGround(db, await itemRow(db, proposalId));
    const round = await roundOf(db, proposalId);
    checkEvent(item, { id: 0, kind: 'extend', round, on: today, until, approver: '', reason }, rules);
    await db
      .insertInto('extensionRequest')
      .values({ proposalId, until, reason, by: account.displayName, at: now })
      .execute();
    record(`申请延期${untilWords(until)}：${reason}`, proposalId);
    return waiting(db).execute();
  },

  'extension.answer': async (context, { requestId, granted, words }) => {
    const { db, now, account, record } = context;
    const request = await waiting(db).where('extensionRequest.id', '=', requestId).executeTakeFirst();
    if (!request) throw refusal('record.missing', { what: '项延期申请' });
    const { proposalId, until, reason, by } = request;
    await mustNotBeBrought(db, proposalId, '答复延期申请');
    const answer = { requestId, proposalId, granted: granted ? 1 : 0, words, by: account.displayName, at: now };
    await db.insertInto('extensionAnswer').values(answer).execute();
    const said = granted
      ? await extend(context, { proposalId, until, reason })
      : `不同意${by}申请的延期${untilWords(until)}${words ? `：${words}` : ''}`;
    record(said, proposalId);
    return waiting(db).execute();
  },

  'extension.grant': async (context, wanted) => {
    await mustNotBeBrought(context.db, wanted.proposalId, '批准延期');
    const open = await waiting(context.db)
      .where('extensionRequest.proposalId', '=', wanted.proposalId)
      .executeTakeFirst();
    if (open) throw refusal('extension.answer-first', { by: open.by });
    context.record(await extend(context, wanted), wanted.proposalId);
    return context.ask('proposal.get', { proposalId: wanted.proposalId }, context.db);
  },
} satisfies Operations;

type Wanted = { proposalId: number; until: Day | null; reason: string };

/** Records it as approved by her, today: nobody types whose approval it is. */
async function extend(context: CommandContext, { proposalId, until, reason }: Wanted): Promise<string> {
  const { db, account, today } = context;
  const round = await roundOf(db, proposalId);
  const approver = account.displayName;
  return recordEvent(context, proposalId, { kind: 'extend', round, on: today, until, approver, reason });
}

const untilWords = (until: Day | null) => (until ? `至${dayInWords(until)}` : '至规定的最长期限');

/** Asked for and not answered yet, the oldest first. */
function waiting(db: ReadDb) {
  return db
    .selectFrom('extensionRequest')
    .innerJoin('proposal', 'proposal.id', 'extensionRequest.proposalId')
    .leftJoin('extensionAnswer', 'extensionAnswer.requestId', 'extensionRequest.id')
    .select(['extensionRequest.id', 'extensionRequest.proposalId', 'proposal.number', 'proposal.title', 'deadline'])
    .select(['until', 'extensionRequest.reason', 'extensionRequest.by', 'extensionRequest.at'])
    .where('extensionAnswer.requestId', 'is', null)
    .orderBy('extensionRequest.id')
    .$castTo<ExtensionWaiting>();
}

import { askedDue, datesOf, mainOf } from '../../shared/domain/dates/deadline.ts';
import { heldEvents } from '../../shared/domain/dates/events.ts';
import type { DatedFact } from '../../shared/domain/dates/facts.ts';
import { refusal } from '../../shared/errors.ts';
import type { DeadlineEventBody } from '../../shared/model/dates/deadline.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { datesGround } from './item-dates.ts';
import { keepDeadlines } from './keep-deadlines.ts';
import { rulesFor } from './office-rules.ts';
import { recordEvent } from './record-event.ts';

/** What moves the dates of one item, and what they would be. */
export const deadline = {
  'deadline.pause': (context, { proposalId, ...said }) => put(context, proposalId, { kind: 'pause', ...said }),

  'deadline.resume': (context, { proposalId, ...said }) => put(context, proposalId, { kind: 'resume', ...said }),

  'deadline.correctStart': async (context, { proposalId, start, day, reason }) => {
    const row = await itemRow(context.db, proposalId);
    const column = start === 'assigned' ? 'assignedOn' : 'receivedOn';
    const body = { kind: 'correctStart', on: context.today, start, from: row[column], day, reason } as const;
    const words = await recordEvent(context, proposalId, body);
    await setStart(context, proposalId, start, day, row.revision);
    return finish(context, proposalId, words);
  },

  'deadline.undo': async (context, { proposalId, reason }) => {
    const row = await itemRow(context.db, proposalId);
    const { item } = await datesGround(context.db, row);
    const last = heldEvents(item.events).active.at(-1);
    if (!last) throw refusal('deadline.nothing-to-undo');
    const body = { kind: 'undo', on: context.today, undoes: last.id, reason } as const;
    const words = await recordEvent(context, proposalId, body);
    if (last.kind === 'correctStart') await setStart(context, proposalId, last.start, last.from, row.revision);
    return finish(context, proposalId, words);
  },

  'deadline.preview': async ({ db }, { assignedOn, receivedOn, ...item }) => {
    const facts: DatedFact[] = [{ event: 'assigned', day: assignedOn }];
    if (receivedOn) facts.push({ event: 'received', day: receivedOn });
    const rules = await rulesFor(db);
    const ground = { ...item, consent: 'unknown' as const, facts, asked: [], events: [] };
    return mainOf(datesOf(ground, rules), item.role);
  },

  'deadline.previewOpinion': async (context, { proposalId }) => {
    const { item, rules } = await datesGround(context.db, await itemRow(context.db, proposalId));
    const due = askedDue({ askedOn: context.today, againOn: null, chosen: null }, item, rules);
    return due && { day: due.day, steps: due.steps, source: due.source, provisional: due.provisional };
  },

  'deadline.recompute': async ({ write, record }, { limit }) => {
    const progress = await write(async (db) => {
      const waiting = await db.selectFrom('recomputation').select('after').executeTakeFirst();
      const counted = db.selectFrom('proposal').select(({ fn }) => fn.countAll<number>().as('n'));
      const { n: total } = await counted.executeTakeFirstOrThrow();
      if (!waiting) return { done: total, total, changed: 0, finished: true };
      const kept = await keepDeadlines(db, waiting.after, limit);
      const { n: left } = await counted.where('id', '>', kept.last).executeTakeFirstOrThrow();
      if (left === 0) await db.deleteFrom('recomputation').execute();
      else await db.updateTable('recomputation').set({ after: kept.last }).execute();
      return { done: total - left, total, changed: kept.changed, finished: left === 0 };
    });
    if (progress.changed > 0) record(`重算期限：${progress.changed}件有变化`);
    return progress;
  },
} satisfies Operations;

async function put(context: CommandContext, proposalId: number, body: DeadlineEventBody) {
  return finish(context, proposalId, await recordEvent(context, proposalId, body));
}

async function finish({ db, ask, record }: CommandContext, proposalId: number, words: string) {
  record(words, proposalId);
  return ask('proposal.get', { proposalId }, db);
}

async function setStart(
  { db }: CommandContext,
  id: number,
  start: 'assigned' | 'received',
  day: string | null,
  revision: number,
) {
  const change = start === 'received' ? { receivedOn: day } : day ? { assignedOn: day } : {};
  await db
    .updateTable('proposal')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .execute();
}

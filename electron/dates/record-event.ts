import { mainDueOf } from '../../shared/domain/dates/deadline.ts';
import { checkEvent } from '../../shared/domain/dates/event-check.ts';
import { eventInWords } from '../../shared/domain/dates/events.ts';
import { refusal } from '../../shared/errors.ts';
import type { DeadlineEventBody } from '../../shared/model/dates/deadline.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { CommandContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { toJson } from '../db/json.ts';
import { datesGround } from './item-dates.ts';

type Writing = Pick<CommandContext, 'db' | 'now' | 'account'>;

/** Records an event of an item's dates, or refuses with `deadline.*`; answers it in words. */
export async function recordEvent(context: Writing, proposalId: number, body: DeadlineEventBody): Promise<string> {
  const { db } = context;
  const row = await db.selectFrom('proposal').selectAll().where('id', '=', proposalId).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  const { item, rules } = await datesGround(db, row);
  const event = { id: 0, ...body };
  checkEvent(item, event, rules);
  await append(context, proposalId, body);
  return eventInWords(event);
}

/** 1 while the first answer is owed, else the round of the 重新答复 that is. */
export async function roundOf(db: ReadDb, proposalId: number): Promise<number> {
  const { item, rules } = await datesGround(db, await itemRow(db, proposalId));
  return mainDueOf(item, rules)?.round ?? 1;
}

/** 修改登记 that moves 交办 or 收到 is a correction of the start, and is recorded as one. */
export async function noteCorrections(
  context: Writing & Pick<CommandContext, 'today'>,
  before: { id: number; assignedOn: Day; receivedOn: Day | null },
  after: { assignedOn: Day; receivedOn: Day | null },
): Promise<void> {
  const starts = [
    ['assigned', before.assignedOn, after.assignedOn],
    ['received', before.receivedOn, after.receivedOn],
  ] as const;
  for (const [start, from, day] of starts) {
    if (from === day) continue;
    const body = { kind: 'correctStart', on: context.today, start, from, day, reason: '修改登记' } as const;
    await append(context, before.id, body);
  }
}

async function append({ db, now, account }: Writing, proposalId: number, body: DeadlineEventBody) {
  await db
    .insertInto('deadlineEvent')
    .values({ proposalId, kind: body.kind, event: toJson(body), at: now, by: account.displayName })
    .execute();
}

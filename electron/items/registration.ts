import { dayInWords } from '../../shared/domain/dates/day.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { barToRole } from '../../shared/domain/life/role-change.ts';
import { proposerInWords } from '../../shared/domain/names/proposer.ts';
import { farDay, isDueBeforeReceipt, isSameMatter, numberKey } from '../../shared/domain/names/same-item.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { NewProposal, Proposal } from '../../shared/model/items/proposal.ts';
import { type HandlingRole, handlingRoles, letterKinds } from '../../shared/model/kinds.ts';
import type { CommandContext } from '../context/context.ts';
import { noteCorrections } from '../dates/record-event.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { toJson } from '../db/json.ts';
import { hiddenAmong, wholeOffice } from '../db/sight.ts';
import { actFactsOf, keepingClosed, stageBack } from './acting.ts';
import { assigned } from './assignment.ts';
import { move } from './stage.ts';
import { keepStanding } from './standing.ts';
import { proposalView } from './view.ts';

/** The registration as columns of the item's row. */
export function registeredColumns(input: NewProposal) {
  const { session, collective, proposers, coUnitIds: _, keySupervision, ...rest } = input;
  return {
    ...rest,
    ...session,
    collective: collective ? toJson(collective) : null,
    proposer: proposerInWords(proposers, collective),
    keySupervision: keySupervision ? (1 as const) : (0 as const),
  };
}

/** 同一届次、同一类别、同一编号只登记一次, however the number is written. */
export async function refuseTwice(db: ReadDb, { kind, session, number }: NewProposal, own: number | null) {
  // A number is the whole office's.
  const twin = await itemOfNumber(wholeOffice(db), { kind, ...session, number }, own);
  if (!twin) return;
  const elsewhere = await sectionElsewhere(db, twin.id);
  if (elsewhere !== null) {
    throw at(refusal('proposal.number-elsewhere', { number: twin.number, section: elsewhere }), { field: 'number' });
  }
  const registeredOn = dayInWords(twin.registeredAt.slice(0, 10));
  throw at(refusal('proposal.duplicate', { number: twin.number, title: twin.title, registeredOn }), {
    field: 'number',
    proposalId: twin.id,
  });
}

/** What is asked before it is registered: the same matter under another number, a day that lies far off. */
export async function askFirst(
  { db, today }: Pick<CommandContext, 'db' | 'today'>,
  input: NewProposal,
  before: Proposal | null,
): Promise<void> {
  const days = (each: NewProposal) => [each.assignedOn, each.receivedOn, each.dueOn].join();
  const daysAreNew = before === null || days(before) !== days(input);
  if (daysAreNew && isDueBeforeReceipt(input)) {
    const facts = { due: input.dueOn ?? '', received: input.receivedOn ?? '' };
    throw at(refusal('proposal.due-before-receipt', facts), { field: 'dueOn' });
  }
  const far = daysAreNew ? farDay(input, today) : null;
  if (far) {
    const facts = { what: far.what, day: input[far.field] ?? '' };
    throw at(refusal('proposal.day-far', facts), { field: far.field });
  }
  const matter = (each: NewProposal) => ({
    title: each.title,
    proposer: proposerInWords(each.proposers, each.collective),
    body: each.body,
  });
  const mine = matter(input);
  if (before !== null && isSameMatter(matter(before), mine)) return;
  const twin = await itemOfMatter(wholeOffice(db), { kind: input.kind, ...input.session }, mine, before?.id ?? null);
  if (!twin) return;
  const elsewhere = await sectionElsewhere(db, twin.id);
  if (elsewhere !== null) {
    throw at(refusal('proposal.matter-elsewhere', { number: twin.number, section: elsewhere }), { field: 'title' });
  }
  throw at(refusal('proposal.same-matter', { number: twin.number, title: twin.title, by: twin.proposer }), {
    field: 'title',
    proposalId: twin.id,
  });
}

/** The 科室 of an item that whoever asks may not see; null where he may. */
export async function sectionElsewhere(db: ReadDb, proposalId: number): Promise<string | null> {
  if ((await hiddenAmong(db, [proposalId])).length === 0) return null;
  const row = await wholeOffice(db)
    .selectFrom('proposal')
    .innerJoin('section', 'section.id', 'proposal.sectionId')
    .select('section.name')
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst();
  return row?.name ?? '其他科室';
}

type OfSession = Pick<NewProposal, 'kind'> & NewProposal['session'];

/** The item that bears this number in its session, however the number is written there. */
export async function itemOfNumber(db: ReadDb, sought: OfSession & { number: string }, own: number | null = null) {
  const key = numberKey(sought.number);
  return (await itemsOfSession(db, sought)).find((each) => each.id !== own && numberKey(each.number) === key);
}

/** An item of the session that is likely the same matter under another number. */
export async function itemOfMatter(
  db: ReadDb,
  session: OfSession,
  matter: Parameters<typeof isSameMatter>[1],
  own: number | null = null,
) {
  return (await itemsOfSession(db, session)).find((each) => each.id !== own && isSameMatter(each, matter));
}

function itemsOfSession(db: ReadDb, { kind, level, term, meeting }: OfSession) {
  return db
    .selectFrom('proposal')
    .select(['id', 'number', 'title', 'proposer', 'body', 'registeredAt'])
    .where('kind', '=', kind)
    .where('level', '=', level)
    .where('term', '=', term)
    .where('meeting', '=', meeting)
    .execute();
}

/** Writes a changed registration over the former one and notes for the log what is different. */
export async function changeRegistration(
  context: CommandContext,
  before: Proposal,
  input: NewProposal,
): Promise<Proposal> {
  const { db, changed } = context;
  const { id } = before;
  await refuseTwice(db, input, id);
  await assigned(db, input);
  await mayChangeRole(db, before, input.role);
  await noteCorrections(context, before, input);
  await keepingClosed(db, id, () => overwrite(db, before, input));
  const after = await proposalView(db, id);
  changed(facts(before), facts(after));
  return after;
}

async function overwrite(db: WriteDb, { id, revision }: Proposal, input: NewProposal) {
  await db
    .updateTable('proposal')
    .set({ ...registeredColumns(input), revision: revision + 1 })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('proposer').where('proposalId', '=', id).execute();
  await db.deleteFrom('coUnit').where('proposalId', '=', id).execute();
  await writePeopleAndUnits(db, id, input);
  // Another signatory may not have the letter yet.
  await keepStanding(db, id);
  // A talk with the deputies is no answer of an item that another unit, or nobody, answers.
  const { stage } = await itemRow(db, id);
  if (stage === 'answered' && letterOwed(input.role) !== 'reply') {
    await move(db, id, 'changeRole', await stageBack(db, id, stage));
  }
}

async function mayChangeRole(db: ReadDb, { id, role }: Proposal, to: HandlingRole) {
  const bar = barToRole(to, await actFactsOf(db, id));
  if (bar === null) return;
  const asked = handlingRoles[to];
  const owed = letterOwed(role);
  const failed = {
    'in-review': () => refusal('role.in-review'),
    signed: () => refusal('role.signed', { letter: owed ? letterKinds[owed] : '函', to: asked }),
    closed: () => refusal('role.closed', { to: asked }),
  }[bar]();
  throw at(failed, { field: 'role' });
}

export async function writePeopleAndUnits(db: WriteDb, proposalId: number, { proposers, coUnitIds }: NewProposal) {
  if (proposers.length > 0) {
    await db
      .insertInto('proposer')
      .values(proposers.map((person, position) => ({ proposalId, position, ...person })))
      .execute();
  }
  const unitIds = [...new Set(coUnitIds)];
  if (unitIds.length > 0) {
    await db
      .insertInto('coUnit')
      .values(unitIds.map((unitId, position) => ({ proposalId, position, unitId })))
      .execute();
  }
}

/** What was registered, without what follows from it. */
function facts(item: Proposal): Record<string, unknown> {
  const { revision: _, history: __, attachments: ___, requests: ____, letter: _____, deadline, ...rest } = item;
  const {
    deadlines: ______,
    deadlineEvents: _______,
    rules: ________,
    away: _________,
    handover,
    ...registered
  } = rest;
  return { ...registered, handoverName: handover?.name ?? null, deadline: deadline?.day ?? null };
}

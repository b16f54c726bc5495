import type { Kysely } from 'kysely';
import { dayInWords } from '../../shared/domain/day.ts';
import { momentInWords } from '../../shared/domain/moment.ts';
import { proposerInWords } from '../../shared/domain/proposer.ts';
import { readIntake } from '../../shared/domain/reading/intake.ts';
import { at, refusal } from '../../shared/errors.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { type NewProposal, type Proposal, ProposalFilter } from '../../shared/model/proposal.ts';
import { assigned } from '../assignment.ts';
import { boardCounts } from '../board.ts';
import type { Context, Handlers } from '../context.ts';
import { toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { noteCorrections } from '../deadline-events.ts';
import { deskSettingsOf } from '../desk-settings.ts';
import { keepStanding, stageBeforeClosing } from '../life-rows.ts';
import { chosenPack } from '../office-rules.ts';
import { proposalRows } from '../proposal-rows.ts';
import { proposalView } from '../proposal-view.ts';
import { move } from '../stage.ts';
import { noteView } from '../viewing.ts';

type Part =
  | 'proposal.board'
  | 'proposal.list'
  | 'proposal.get'
  | 'proposal.read'
  | 'proposal.create'
  | 'proposal.save'
  | 'proposal.close'
  | 'proposal.reopen';

export const proposal: Pick<Handlers, Part> = {
  'proposal.board': async ({ db, today, account }, { scope }) => {
    const { amberDays } = await deskSettingsOf(db);
    const me = await db.selectFrom('person').select('id').where('accountId', '=', account.id).executeTakeFirst();
    const personId = scope === 'mine' ? (me?.id ?? null) : null;
    const { rows } = await proposalRows(db, ProposalFilter.parse({ stage: 'owing', pageSize: 50, personId }), today);
    return {
      today,
      amberDays,
      personId: me?.id ?? null,
      counts: await boardCounts(db, today, { personId, amberDays }),
      rows,
    };
  },

  'proposal.list': async ({ db, today }, filter) => ({ ...(await proposalRows(db, filter, today)), today }),

  'proposal.get': async (context, { proposalId }) => {
    const item = await proposalView(context.db, proposalId);
    await noteView(context, proposalId);
    return item;
  },

  'proposal.read': async (_, { text }) => readIntake(text),

  'proposal.create': async ({ db, now, account, record }, input) => {
    await refuseTwice(db, input, null);
    await assigned(db, input);
    const rules = await chosenPack(db);
    const { id } = await db
      .insertInto('proposal')
      .values({
        ...columns(input),
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
    return proposalView(db, id);
  },

  'proposal.save': async (context, { id, revision, ...input }) => {
    const { db, record, changed } = context;
    const before = await proposalView(db, id);
    if (before.revision !== revision) throw await staleRecord(db, id);
    await refuseTwice(db, input, id);
    await assigned(db, input);
    await noteCorrections(context, before, input);
    await db
      .updateTable('proposal')
      .set({ ...columns(input), revision: revision + 1 })
      .where('id', '=', id)
      .execute();
    await db.deleteFrom('proposer').where('proposalId', '=', id).execute();
    await db.deleteFrom('coUnit').where('proposalId', '=', id).execute();
    await writePeopleAndUnits(db, id, input);
    // Another signatory may not have the letter yet.
    await keepStanding(db, id);
    const after = await proposalView(db, id);
    changed(facts(before), facts(after));
    record('修改登记信息', id);
    return after;
  },

  'proposal.close': async (context, { proposalId, closedOn }) => {
    const { stage } = await proposalView(context.db, proposalId);
    await move(context.db, proposalId, stage === 'registered' ? 'file' : 'close');
    return closing(context, proposalId, closedOn);
  },

  'proposal.reopen': async (context, { proposalId }) => {
    await move(context.db, proposalId, 'reopen', await stageBeforeClosing(context.db, proposalId));
    return closing(context, proposalId, null);
  },
};

/** What was registered, without what follows from it. */
function facts(item: Proposal): Record<string, unknown> {
  const { revision: _, history: __, attachments: ___, requests: ____, letter: _____, deadline, ...rest } = item;
  const { deadlines: ______, deadlineEvents: _______, rules: ________, ...registered } = rest;
  return { ...registered, deadline: deadline?.day ?? null };
}

async function closing({ db, record, changed }: Context, id: number, closedOn: string | null) {
  changed({ closedOn: (await proposalView(db, id)).closedOn }, { closedOn });
  await db.updateTable('proposal').set({ closedOn }).where('id', '=', id).execute();
  record(closedOn ? `办结（${dayInWords(closedOn)}）` : '恢复办理', id);
  return proposalView(db, id);
}

function columns(input: NewProposal) {
  const { session, collective, proposers, coUnitIds: _, keySupervision, ...rest } = input;
  return {
    ...rest,
    ...session,
    collective: collective ? toJson(collective) : null,
    proposer: proposerInWords(proposers, collective),
    keySupervision: keySupervision ? (1 as const) : (0 as const),
  };
}

/** 同一届次、同一类别、同一编号只登记一次. */
async function refuseTwice(db: Kysely<Database>, { kind, session, number }: NewProposal, own: number | null) {
  const twin = await db
    .selectFrom('proposal')
    .select(['id', 'title', 'registeredAt'])
    .where('kind', '=', kind)
    .where('level', '=', session.level)
    .where('term', '=', session.term)
    .where('meeting', '=', session.meeting)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!twin || twin.id === own) return;
  const registeredOn = dayInWords(twin.registeredAt.slice(0, 10));
  throw at(refusal('proposal.duplicate', { number, title: twin.title, registeredOn }), {
    field: 'number',
    proposalId: twin.id,
  });
}

async function writePeopleAndUnits(db: Kysely<Database>, proposalId: number, { proposers, coUnitIds }: NewProposal) {
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

async function staleRecord(db: Kysely<Database>, proposalId: number) {
  const last = await db
    .selectFrom('audit')
    .select(['who', 'at'])
    .where('proposalId', '=', proposalId)
    .where('operation', '=', 'proposal.save')
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return refusal('record.stale', { what: '登记信息', who: last?.who ?? '他人', at: momentInWords(last?.at ?? '') });
}

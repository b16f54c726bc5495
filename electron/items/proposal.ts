import type { Kysely } from 'kysely';
import { dayInWords } from '../../shared/domain/dates/day.ts';
import { momentInWords } from '../../shared/domain/dates/moment.ts';
import { readIntake } from '../../shared/domain/reading/intake/intake.ts';
import { refusal } from '../../shared/errors.ts';
import { ProposalFilter } from '../../shared/model/items/proposal.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { boardCounts } from '../board/board.ts';
import { deskSettingsOf } from '../board/desk-settings.ts';
import { chosenPack } from '../dates/office-rules.ts';
import type { Database } from '../db/schema.ts';
import type { Context, Handlers } from '../door/context.ts';
import { stageBeforeClosing } from '../life/rows.ts';
import { move } from '../life/stage.ts';
import { assigned } from './assignment.ts';
import { changeRegistration, refuseTwice, registeredColumns, writePeopleAndUnits } from './registration.ts';
import { proposalRows } from './rows.ts';
import { proposalView } from './view.ts';
import { noteView } from './viewing.ts';

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
    return proposalView(db, id);
  },

  'proposal.save': async (context, { id, revision, ...input }) => {
    const { db, record } = context;
    const before = await proposalView(db, id);
    if (before.revision !== revision) throw await staleRecord(db, id);
    const after = await changeRegistration(context, before, input);
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

async function closing({ db, record, changed }: Context, id: number, closedOn: string | null) {
  changed({ closedOn: (await proposalView(db, id)).closedOn }, { closedOn });
  await db.updateTable('proposal').set({ closedOn }).where('id', '=', id).execute();
  record(closedOn ? `办结（${dayInWords(closedOn)}）` : '恢复办理', id);
  return proposalView(db, id);
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

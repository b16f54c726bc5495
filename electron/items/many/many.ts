import type { OperationName } from '../../../shared/contract.ts';
import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { archiveNumberOf, assignedAnew, manySaid, unitsToAsk } from '../../../shared/domain/life/many.ts';
import { Refusal, refusal } from '../../../shared/errors.ts';
import { ChasePage } from '../../../shared/model/board/schedule.ts';
import type { ManyAct, ManyActName, ManyLine } from '../../../shared/model/items/many.ts';
import { proposalKinds } from '../../../shared/model/kinds.ts';
import type { FileOut } from '../../../shared/model/primitives.ts';
import { breath } from '../../context/breath.ts';
import type { Operations, TaskContext } from '../../context/context.ts';
import type { Works } from '../../context/works.ts';
import { itemRow } from '../../db/item-row.ts';
import { mayAct } from '../acting.ts';
import { receptionOf } from '../standing.ts';
import { requestsOf } from '../view.ts';

type Of<N extends ManyActName> = Extract<ManyAct, { what: N }>;
type Item = Awaited<ReturnType<typeof itemRow>>;
type Done = { words: string; files?: readonly FileOut[] };
type Doing<N extends ManyActName> = (context: TaskContext, item: Item, act: Of<N>, turn: number) => Promise<Done>;

/** These concern the program or the session and not one item: going on would fail with each. */
const isFatal = (code: string) => code.startsWith('storage.') || code.startsWith('session.');

/** Many items in one step: each goes through the door as if it were done alone, with its rules and its row in the log. */
export const many = {
  'items.act': async (context, { proposalIds, act }) => {
    const { makings, account, record } = context;
    const ids = [...new Set(proposalIds)];
    const works: Works = new Map();
    const making = { what: 'items.act' as const, accountId: account.id, works, stop: new AbortController() };
    makings.add(making);
    const lines: ManyLine[] = [];
    const files: FileOut[] = [];
    try {
      for (const [turn, proposalId] of ids.entries()) {
        works.set('export', { done: turn, total: ids.length });
        if (making.stop.signal.aborted) break;
        const { line, made, fatal } = await one(context, proposalId, act, turn);
        lines.push(line);
        files.push(...made);
        if (fatal) break;
        await breath();
      }
    } finally {
      makings.delete(making);
    }
    const report = { lines, left: ids.length - lines.length, files };
    record(`成批办理：${manySaid(act.what, report)}`);
    return report;
  },
} satisfies Operations;

async function one(context: TaskContext, proposalId: number, act: ManyAct, turn: number) {
  let name = `第${proposalId}件`;
  try {
    const item = await itemRow(context.db, proposalId);
    name = `第${item.number}号${proposalKinds[item.kind]} ${item.title}`;
    const run = doing[act.what] as Doing<ManyActName>;
    const { words, files = [] } = await run(context, item, act, turn);
    return { line: { proposalId, name, done: words, why: '' }, made: files, fatal: false };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { line: { proposalId, name, done: '', why: error.message }, made: [], fatal: isFatal(error.failure.code) };
  }
}

/** The single act through the door; its refusal is thrown as it stands. */
async function act<N extends OperationName>(
  context: TaskContext,
  name: N,
  input: Parameters<typeof context.act<N>>[1],
): Promise<Extract<Awaited<ReturnType<typeof context.act<N>>>, { ok: true }>['value']> {
  const reply = await context.act(name, input);
  if (!reply.ok) throw new Refusal(reply.error);
  return reply.value;
}

const doing: { [N in ManyActName]: Doing<N> } = {
  assign: async (context, item, change) => {
    const { sectionId, handlerId, leaderId, subject } = item;
    const after = assignedAnew({ sectionId, handlerId, leaderId, subject }, change);
    const given = await act(context, 'proposal.assign', { proposalId: item.id, ...after });
    const words = [given.sectionName, given.handlerName, given.leaderName, given.subject].filter(Boolean).join('、');
    return { words: words || '撤销分派' };
  },

  ask: async (context, item, { dueOn, letters, ...meant }) => {
    const { db } = context;
    // Its stage or role comes before the question which units are left.
    await mayAct(db, item.id, 'ask');
    const own = await db
      .selectFrom('coUnit')
      .select('unitId')
      .where('proposalId', '=', item.id)
      .orderBy('position')
      .execute();
    const asked = (await requestsOf(db, item.id)).map(({ unitId }) => unitId);
    const { ask, before } = unitsToAsk(meant, { coUnitIds: own.map(({ unitId }) => unitId), asked });
    if (ask.length === 0) throw refusal(before.length > 0 ? 'many.all-asked' : 'many.no-units');
    const units = ask.map((unitId) => ({ unitId, dueOn }));
    const now = await act(context, 'opinion.request', { proposalId: item.id, units });
    const named = now.filter(({ unitId }) => ask.includes(unitId));
    const again = before.length > 0 ? `；${before.length}家先前已征求` : '';
    const words = `${named.map(({ unitShortName }) => unitShortName).join('、')}${again}`;
    if (!letters) return { words };
    const made = await context.act('opinion.requestLetters', { proposalId: item.id, unitIds: ask });
    return made.ok ? { words, files: made.value.files } : { words: `${words}；函没有做成：${made.error.message}` };
  },

  chase: async (context, item, { letters }) => {
    const late = await context.ask('chase.list', ChasePage.parse({ proposalId: item.id, pageSize: 100 }), context.db);
    const ready = late.rows.filter((row) => row.ready);
    if (ready.length === 0) {
      const soonest = late.rows.map(({ next }) => next.on).sort()[0];
      throw soonest ? refusal('many.chase-later', { day: dayInWords(soonest) }) : refusal('many.none-late');
    }
    // The letters first: what could not be written is not recorded as sent.
    const files: FileOut[] = [];
    for (const { unitName, next } of letters ? ready : []) {
      const facts = { unit: unitName, whom: next.toLeader ? 'leader' : 'unit' };
      files.push(...(await act(context, 'paper.make', { proposalId: item.id, paper: 'reminder', facts })).files);
    }
    await act(context, 'chase.send', { proposalId: item.id, unitIds: ready.map(({ unitId }) => unitId) });
    return { words: ready.map(({ unitShortName }) => unitShortName).join('、'), files };
  },

  deliver: async (context, item, { day, way, note }) => {
    const reception = await receptionOf(context.db, item.id);
    const open = reception.filter(({ deliveredOn }) => deliveredOn === null);
    // Where nobody is left the single act says why.
    const recipients = (open.length > 0 ? open : reception).map(({ name }) => name);
    await act(context, 'delivery.record', { proposalId: item.id, recipients, day, way, note });
    return { words: recipients.join('、') };
  },

  archive: async (context, item, { day, numbering, first }, turn) => {
    const archiveNumber = archiveNumberOf(numbering, item, first + turn);
    await act(context, 'proposal.archive', { proposalId: item.id, day, archiveNumber });
    return { words: archiveNumber };
  },

  handover: async (context, item, { handoverId }) => {
    const given = await act(context, 'handover.give', { proposalId: item.id, handoverId });
    return { words: given.handover?.name ?? '不属批次' };
  },
};

import {
  type ActFacts,
  barTo,
  type ItemActName,
  itemActs,
  lacksToClose,
  takesDraft,
} from '../../shared/domain/life/acts.ts';
import { letterOwed, stageToReturnTo } from '../../shared/domain/life/lifecycle.ts';
import { refusal } from '../../shared/errors.ts';
import { handlingRoles } from '../../shared/model/kinds.ts';
import { type Stage, stages } from '../../shared/model/life/stage.ts';
import { itemDates } from '../dates/item-dates.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { lastEvent } from './events.ts';
import { signatureOf } from './signature.ts';
import { receptionOf } from './standing.ts';

/** Refuses an act that the item's rules do not allow now, with the reason; the page asks the same rules. */
export async function mayAct(db: ReadDb, proposalId: number, name: ItemActName): Promise<void> {
  const facts = await actFactsOf(db, proposalId);
  const bar = barTo(name, facts);
  if (bar === null) return;
  const move = itemActs[name].name;
  if (bar.by === 'lacks') throw refusal('act.lacks', { move, words: bar.words });
  if (bar.by === 'role') throw refusal('role.not-for', { move, role: handlingRoles[facts.role] });
  throw refusal('stage.wrong', { move, stage: stages[facts.stage] });
}

/** What the item's acts depend on, read from its rows. */
export async function actFactsOf(db: ReadDb, proposalId: number): Promise<ActFacts> {
  const item = await itemRow(db, proposalId);
  const { deadline, deadlineEvents } = await itemDates(db, item);
  const asked = await db.selectFrom('opinionRequest').select('unitId').where('proposalId', '=', proposalId).execute();
  const combined = await db.selectFrom('proposal').select('stage').where('mainId', '=', proposalId).execute();
  const reception = await receptionOf(db, proposalId);
  return {
    role: item.role,
    stage: item.stage,
    asked: asked.length,
    clock: deadline === null ? 'none' : deadline.doneOn !== null ? 'done' : deadline.paused ? 'paused' : 'running',
    clockRecords: deadlineEvents.filter(({ event, undone }) => event.kind !== 'undo' && !undone).length,
    ...(await letterFactsOf(db, proposalId, item.round)),
    undelivered: reception.some(({ deliveredOn }) => deliveredOn === null),
    underMain: item.mainId !== null,
    combinedOpen: combined.filter(({ stage }) => takesDraft(stage)).length,
    combined: combined.length,
    numbered: await wasNumbered(db, proposalId),
  };
}

/** Whether something of the item stands in the register of numbers: its letters, or papers made for it. */
export async function wasNumbered(db: ReadDb, proposalId: number): Promise<boolean> {
  const ofLetter = db.selectFrom('letter').select('id').where('proposalId', '=', proposalId);
  const row = await db
    .selectFrom('documentNumber')
    .select('id')
    .where(({ or, eb }) => or([eb('letterId', 'in', ofLetter), eb('itemId', '=', proposalId)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is written in the present round, and the signature that holds under it. */
async function letterFactsOf(db: ReadDb, proposalId: number, round: number) {
  const letter = await db
    .selectFrom('letter')
    .select(['id', 'round', 'fingerprint'])
    .where('proposalId', '=', proposalId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  const signature = letter?.round === round ? await signatureOf(db, letter.id) : undefined;
  return {
    drafted: letter !== undefined,
    signed: signature !== undefined,
    stale: signature !== undefined && signature.fingerprint !== letter?.fingerprint,
  };
}

/** Where the item goes on when it comes back: the stage it left, as far as the facts still bear it. */
export async function stageBack(db: ReadDb, proposalId: number, left: Stage | null | undefined): Promise<Stage> {
  const { role, round } = await itemRow(db, proposalId);
  const talk = await lastEvent(db, proposalId, ['oral-reply']);
  const facts = await letterFactsOf(db, proposalId, round);
  return stageToReturnTo(left ?? null, { role, ...facts, oral: talk?.round === round });
}

/** Makes a change after which what is 办结 must still be: refused where something would be missing that was there. */
export async function keepingClosed<T>(db: ReadDb, proposalId: number, change: () => Promise<T>): Promise<T> {
  const before = await lackingWhenClosed(db, proposalId);
  const done = await change();
  if (before !== null) return done;
  const words = await lackingWhenClosed(db, proposalId);
  if (words !== null) throw refusal('closed.undone', { words });
  return done;
}

/** What a closed item lacks, in words; null of one that lacks nothing, '' of one that is not closed. */
export async function lackingWhenClosed(db: ReadDb, proposalId: number): Promise<string | null> {
  const facts = await actFactsOf(db, proposalId);
  if (facts.stage !== 'closed' && facts.stage !== 'archived') return '';
  const left = await lastEvent(db, proposalId, ['closed', 'transfer-accepted', 'withdrawn']);
  // Filed away after 退办 or 撤回, it owes nothing.
  if (left && left.event !== 'closed' && facts.stage === 'archived') return '';
  if (letterOwed(facts.role) === null) return null;
  return lacksToClose({ ...facts, stage: await stageBack(db, proposalId, left?.fromStage) });
}

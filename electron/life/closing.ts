import { dayInWords } from '../../shared/domain/dates/day.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import type { Stage } from '../../shared/model/life/stage.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { lastEvent } from '../items/events.ts';
import { move } from '../items/stage.ts';
import { proposalView } from '../items/view.ts';
import { signedLetter } from '../letter/versions.ts';

/** 办结 and its taking back. */
export const closing = {
  'proposal.close': async (context, { proposalId, closedOn }) => {
    const { stage } = await proposalView(context.db, proposalId);
    await move(context.db, proposalId, stage === 'registered' ? 'file' : 'close');
    return setClosed(context, proposalId, closedOn);
  },

  'proposal.reopen': async (context, { proposalId }) => {
    await move(context.db, proposalId, 'reopen', await stageBeforeClosing(context.db, proposalId));
    return setClosed(context, proposalId, null);
  },
} satisfies Operations;

async function setClosed({ db, record, changed }: CommandContext, id: number, closedOn: string | null) {
  changed({ closedOn: (await proposalView(db, id)).closedOn }, { closedOn });
  await db.updateTable('proposal').set({ closedOn }).where('id', '=', id).execute();
  record(closedOn ? `办结（${dayInWords(closedOn)}）` : '恢复办理', id);
  return proposalView(db, id);
}

/** Where a closed item stood: its answer was signed, given by word of mouth, or it was only read and filed. */
async function stageBeforeClosing(db: ReadDb, proposalId: number): Promise<Stage> {
  const { role, round } = await itemRow(db, proposalId);
  if (letterOwed(role) === null) return 'registered';
  const oral = await lastEvent(db, proposalId, ['oral-reply']);
  return oral?.round === round && !(await signedLetter(db, proposalId)) ? 'answered' : 'signed';
}

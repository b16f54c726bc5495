import { stageAfter } from '../../shared/domain/life/lifecycle.ts';
import { refusal } from '../../shared/errors.ts';
import type { CommandContext } from '../context/context.ts';
import { itemRow } from '../db/item-row.ts';
import { presentOnly } from '../db/present-rows.ts';
import { move } from './stage.ts';
import { keepStanding } from './standing.ts';
import { voidRow } from './void-row.ts';

/** What followed from a letter and falls with its number; talks, and what was given by word of mouth, stay. */
const following = ['uploaded', 'published', 'class-changed'] as const;

/** An item that is filed away keeps its number until it is taken out again. */
export async function numberMayFall({ db }: CommandContext, proposalId: number): Promise<void> {
  const { stage, number } = await itemRow(db, proposalId);
  if (stage === 'archived') throw refusal('number.archived', { number });
}

/**
 * After the number under a letter was voided: the letter is unsigned, so it was neither delivered nor answered, and
 * the item goes back to 拟稿中. The rows stay, taken back with `why`.
 */
export async function letterUnsigned(context: CommandContext, letterId: number, why: string): Promise<void> {
  const { db } = context;
  const { proposalId, round } = await db
    .selectFrom('letter')
    .select(['proposalId', 'round'])
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow();
  for (const table of ['feedback', 'delivery'] as const) {
    for (const row of await presentOnly(db, table, proposalId)) {
      if (row.letterId === letterId) await voidRow(context, table, row, why);
    }
  }
  for (const row of await presentOnly(db, 'lifeEvent', proposalId)) {
    const falls = following.some((name) => name === row.event) && row.round === round;
    if (falls || (row.event === 'closed' && row.round === round)) await voidRow(context, 'lifeEvent', row, why);
  }
  const item = await itemRow(db, proposalId);
  if (item.round === round && stageAfter(item.stage, 'unsign') !== null) {
    await move(db, proposalId, 'unsign');
    await db.updateTable('proposal').set({ closedOn: null }).where('id', '=', proposalId).execute();
  }
  await keepStanding(db, proposalId);
}

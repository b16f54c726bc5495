import { type MoveName, moves, stageAfter } from '../../shared/domain/life/lifecycle.ts';
import { refusal } from '../../shared/errors.ts';
import { type Stage, stages } from '../../shared/model/life/stage.ts';
import type { WriteDb } from '../db/connections.ts';

/**
 * Makes a move of the lifecycle's table, or refuses with `stage.wrong`. `former` is where a way back leads (see
 * `fromStage` of the event that left the way).
 */
export async function move(
  db: WriteDb,
  proposalId: number,
  name: MoveName,
  former?: Stage | null,
): Promise<{ from: Stage; to: Stage }> {
  const row = await db.selectFrom('proposal').select('stage').where('id', '=', proposalId).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  const to = stageAfter(row.stage, name, former ?? undefined);
  if (!to) throw refusal('stage.wrong', { move: moves[name].label, stage: stages[row.stage] });
  await db.updateTable('proposal').set({ stage: to }).where('id', '=', proposalId).execute();
  return { from: row.stage, to };
}

/** Puts an item where it stands in the store that carried it on: every move to there was made by the same table. */
export async function standAt(db: WriteDb, proposalId: number, stage: Stage): Promise<void> {
  await db.updateTable('proposal').set({ stage }).where('id', '=', proposalId).execute();
}

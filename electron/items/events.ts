import type { LifeEventName } from '../../shared/model/life/event.ts';
import type { LifeDetail } from '../../shared/model/life/life.ts';
import type { Stage } from '../../shared/model/life/stage.ts';
import type { CommandContext } from '../context/context.ts';
import { recorded } from '../context/recorded.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson, toJson } from '../db/json.ts';
import { presentOnly } from '../db/present-rows.ts';

type EventIn = {
  proposalId: number;
  event: LifeEventName;
  day: string;
  words?: string;
  detail?: LifeDetail;
  fromStage?: Stage;
};

/** Writes one event of the item's life, in its present round. */
export async function addEvent(context: CommandContext, { words = '', detail = {}, fromStage, ...event }: EventIn) {
  const { round } = await itemRow(context.db, event.proposalId);
  const letter = await context.db
    .selectFrom('letter')
    .select('id')
    .where('proposalId', '=', event.proposalId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  await context.db
    .insertInto('lifeEvent')
    .values({
      ...event,
      letterId: letter?.id ?? null,
      round,
      fromStage: fromStage ?? null,
      words,
      detail: toJson(detail),
      replacesId: null,
      voidReason: null,
      ...recorded(context),
    })
    .execute();
}

/** The last event of these names, with its detail read. */
export async function lastEvent(db: ReadDb, proposalId: number, names: readonly LifeEventName[]) {
  const rows = await presentOnly(db, 'lifeEvent', proposalId);
  const row = rows.filter(({ event }) => names.includes(event)).at(-1);
  return row ? { ...row, detail: fromJson(row.detail) as LifeDetail } : null;
}

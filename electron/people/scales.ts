import { usualScales } from '../../shared/domain/life/usual-scales.ts';
import { refusal } from '../../shared/errors.ts';
import type { Scales } from '../../shared/model/life/scales.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';

/** How the office rates answers and classes results. */
export const scales = {
  'scales.get': ({ db }) => scalesOf(db),

  'scales.save': async ({ db, record }, { seen, ...given }) => {
    await mustBeAsSeen(db, seen, await scalesOf(db), { what: '份设置', operation: 'scales.save' });
    await db
      .updateTable('office')
      .set({ scales: toJson(given) })
      .execute();
    record('修改评价档次和办理结果类别');
    return scalesOf(db);
  },
} satisfies Operations;

/** The office's scales and schemes, its own before the usual ones. */
export async function scalesOf(db: ReadDb): Promise<Scales> {
  const row = await db.selectFrom('office').select('scales').executeTakeFirst();
  if (!row) throw refusal('office.missing');
  return { ...usualScales, ...fromJson(row.scales) };
}

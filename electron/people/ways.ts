import { OfficeWays } from '../../shared/model/people/ways.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';

/** How the office wants signing and sign-in. */
export const ways = {
  'ways.get': ({ db }) => waysOf(db),

  'ways.save': async ({ db, record, changed }, { seen, ...given }) => {
    const before = await waysOf(db);
    await mustBeAsSeen(db, seen, before, { what: '份设置', operation: 'ways.save' });
    changed(before, given);
    await db
      .updateTable('office')
      .set({ ways: toJson(given) })
      .execute();
    record('修改审签和登录设置');
    return given;
  },
} satisfies Operations;

/** The usual ways where the office has said nothing. */
export async function waysOf(db: ReadDb): Promise<OfficeWays> {
  const row = await db.selectFrom('office').select('ways').executeTakeFirst();
  return OfficeWays.parse(row ? fromJson(row.ways) : {});
}

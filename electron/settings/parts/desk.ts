import { DeskSettings } from '../../../shared/model/board/desk-settings.ts';
import { toJson } from '../../db/json.ts';
import { deskSettingsOf } from '../../people/desk-settings.ts';
import { jsonIn, type PartRule, plannedOnce, rowsOf } from '../part.ts';

/** 工作台与统计: lights, chasing, what rates are measured against, the ledger's columns and the list of subjects. */
export const deskPart: PartRule = {
  carry: async (db) => ({ tables: { deskSettings: [{ settings: toJson(await deskSettingsOf(db)) }] } }),
  async plan(db, given) {
    const [there] = rowsOf(given, 'deskSettings', 'desk', (row) => DeskSettings.safeParse(jsonIn(row.settings))) ?? [];
    if (!there) return null;
    const settings = toJson(there);
    return plannedOnce(await deskSettingsOf(db), there, async ({ db: trx }) => {
      await trx
        .insertInto('deskSettings')
        .values({ id: 1, settings })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
        .execute();
    });
  },
};

import type { Operations } from '../context/context.ts';
import { toJson } from '../db/json.ts';
import { deskSettingsOf } from './desk-settings.ts';

/** How the office wants its desk. */
export const desk = {
  'desk.settings': ({ db }) => deskSettingsOf(db),

  'desk.saveSettings': async ({ db, record, changed }, settings) => {
    changed(await deskSettingsOf(db), settings);
    await db
      .insertInto('deskSettings')
      .values({ id: 1, settings: toJson(settings) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings: toJson(settings) }))
      .execute();
    record('修改工作台、催办和统计设置');
    return settings;
  },
} satisfies Operations;

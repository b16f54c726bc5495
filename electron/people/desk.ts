import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import { toJson } from '../db/json.ts';
import { deskSettingsOf } from './desk-settings.ts';

/** How the office wants its desk. */
export const desk = {
  'desk.settings': ({ db }) => deskSettingsOf(db),

  'desk.saveSettings': async ({ db, record, changed }, { seen, ...settings }) => {
    const before = await deskSettingsOf(db);
    await mustBeAsSeen(db, seen, before, { what: '份设置', operation: 'desk.saveSettings' });
    changed(before, settings);
    await db
      .insertInto('deskSettings')
      .values({ id: 1, settings: toJson(settings) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings: toJson(settings) }))
      .execute();
    record('修改工作台、催办和统计设置');
    return settings;
  },
} satisfies Operations;

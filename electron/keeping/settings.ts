import type { KeepingSettings } from '../../shared/model/keeping.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';

/** No second place and no passphrase, until the administrator says so. */
const usual: KeepingSettings = { seal: null, second: null };

export async function keepingSettingsOf(db: ReadDb): Promise<KeepingSettings> {
  const row = await db.selectFrom('keepingSettings').select('settings').executeTakeFirst();
  return row ? { ...usual, ...fromJson(row.settings) } : usual;
}

export async function keepSettings(db: WriteDb, change: Partial<KeepingSettings>): Promise<void> {
  const settings = toJson({ ...(await keepingSettingsOf(db)), ...change });
  await db
    .insertInto('keepingSettings')
    .values({ id: 1, settings })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
    .execute();
}

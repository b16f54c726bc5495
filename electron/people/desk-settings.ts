import { DeskSettings } from '../../shared/model/board/desk-settings.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';

/** How the office wants its desk; the program's own ways where it has said nothing. */
export async function deskSettingsOf(db: ReadDb): Promise<DeskSettings> {
  const row = await db.selectFrom('deskSettings').select('settings').executeTakeFirst();
  return DeskSettings.parse(row ? fromJson(row.settings) : {});
}

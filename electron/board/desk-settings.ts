import type { Kysely } from 'kysely';
import { DeskSettings } from '../../shared/model/board/desk-settings.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';

/** How the office wants its desk; the program's own ways where it has said nothing. */
export async function deskSettingsOf(db: Kysely<Database>): Promise<DeskSettings> {
  const row = await db.selectFrom('deskSettings').select('settings').executeTakeFirst();
  return DeskSettings.parse(row ? fromJson(row.settings) : {});
}

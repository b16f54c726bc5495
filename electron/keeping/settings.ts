import { keptWords } from '../../shared/domain/keeping/kept-words.ts';
import type { KeepingSettings } from '../../shared/model/keeping.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { settingsBeside } from './copies.ts';

/** No second place and no passphrase, until the administrator says so. */
const usual: KeepingSettings = { seal: null, second: null };

export async function keepingSettingsOf(db: ReadDb): Promise<KeepingSettings> {
  return (await chosenSettings(db)) ?? usual;
}

/** Null where nobody has chosen anything yet. */
async function chosenSettings(db: ReadDb): Promise<KeepingSettings | null> {
  const row = await db.selectFrom('keepingSettings').select('settings').executeTakeFirst();
  return row ? { ...usual, ...fromJson(row.settings) } : null;
}

/** What holds before a copy is put in place: by the store, or by what was laid beside the copies where it does not open. */
export async function presentSettings(db: ReadDb | null, folder: string): Promise<KeepingSettings | null> {
  return (db && (await chosenSettings(db))) ?? settingsBeside(folder);
}

/**
 * The passphrase's public part and the second place belong to this installation, not to the day of a copy: what held
 * before goes on. Answers what came of it, in words.
 */
export async function goOnKeeping(db: WriteDb, present: KeepingSettings | null): Promise<string> {
  const copy = await keepingSettingsOf(db);
  const going = { seal: present?.seal ?? copy.seal, second: present?.second ?? copy.second };
  if (toJson(going) !== toJson(copy)) await keepSettings(db, going);
  return keptWords(present, copy);
}

export async function keepSettings(db: WriteDb, change: Partial<KeepingSettings>): Promise<void> {
  const settings = toJson({ ...(await keepingSettingsOf(db)), ...change });
  await db
    .insertInto('keepingSettings')
    .values({ id: 1, settings })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
    .execute();
}

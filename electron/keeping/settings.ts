import { keptWords } from '../../shared/domain/keeping/kept-words.ts';
import { refusal } from '../../shared/errors.ts';
import type { KeepingSettings } from '../../shared/model/keeping.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { foreignChangesIn } from '../db/sealing/seal-check.ts';
import { settingsBeside } from './copies.ts';

type Proving = { db: ReadDb; auditKey: Buffer };

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

/** Whether another program wrote them: a copy sealed to a stranger's key, or not at all, would be none of the office's. */
export async function areSettingsForeign({ db, auditKey }: Proving): Promise<boolean> {
  return (await foreignChangesIn(db, auditKey, 'keepingSettings', async () => {})).length > 0;
}

/** What a copy is made by; refuses what another program wrote. */
export async function ownSettingsOf(proving: Proving): Promise<KeepingSettings> {
  if (await areSettingsForeign(proving)) throw refusal('backup.settings-changed');
  return keepingSettingsOf(proving.db);
}

/** A choice of the administrator. Of settings that another program wrote nothing is taken over. */
export async function chooseSettings(db: WriteDb, auditKey: Buffer, change: Partial<KeepingSettings>): Promise<void> {
  await keepSettings(db, (await areSettingsForeign({ db, auditKey })) ? { ...usual, ...change } : change);
}

async function keepSettings(db: WriteDb, change: Partial<KeepingSettings>): Promise<void> {
  const settings = toJson({ ...(await keepingSettingsOf(db)), ...change });
  await db
    .insertInto('keepingSettings')
    .values({ id: 1, settings })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
    .execute();
}

import { shippedPacks } from '../../seeds/rule-packs/shipped.ts';
import type { DateRules } from '../../shared/domain/dates/facts.ts';
import { refusal } from '../../shared/errors.ts';
import type { RulePack } from '../../shared/model/dates/rules.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { workCalendar } from './work-calendar.ts';

type PackName = { packId: string; version: number };

/** A city that has a pack of its own goes by it from the start. */
export async function choosePackFor(db: WriteDb, city: string): Promise<void> {
  const own = shippedPacks.find(({ name }) => city.startsWith(name));
  if (own) await db.updateTable('ruleChoice').set({ packId: own.id, version: 1 }).execute();
}

/** The pack that new items are handled under. */
export function chosenPack(db: ReadDb): Promise<PackName> {
  return db.selectFrom('ruleChoice').select(['packId', 'version']).executeTakeFirstOrThrow();
}

/** One version of a pack; refuses with `record.missing`. */
export async function packOf(db: ReadDb, { packId, version }: PackName): Promise<RulePack> {
  const row = await db
    .selectFrom('rulePack')
    .selectAll()
    .where('id', '=', packId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '版期限规则' });
  return { ...fromJson(row.body), version: row.version, at: row.at, by: row.by };
}

/** Pack and calendar for new items, or for the item whose columns are given. */
export async function rulesFor(
  db: ReadDb,
  item?: { rulePackId: string | null; ruleVersion: number | null },
): Promise<DateRules & { pack: RulePack }> {
  const own = item?.rulePackId && item.ruleVersion ? { packId: item.rulePackId, version: item.ruleVersion } : null;
  return { pack: await packOf(db, own ?? (await chosenPack(db))), calendar: await workCalendar(db) };
}

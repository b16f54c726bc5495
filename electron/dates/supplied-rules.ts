import { shippedPacks } from '../../seeds/rule-packs/shipped.ts';
import type { WriteDb } from '../db/connections.ts';
import { toJson } from '../db/json.ts';
import { chosenPack } from './office-rules.ts';
import { newestVersion, ordered, sameVersion } from './rule-pack-rows.ts';

/**
 * Packs that the program brings and the store does not have yet, and those that the program now words otherwise, as a
 * further version: which one new items go by stays the office's choice. Items without a version get the chosen one.
 */
export async function seedRules(db: WriteDb, now: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const pack of shippedPacks) {
      if ((await sameVersion(trx, pack)) !== null) continue;
      const version = (await newestVersion(trx, pack.id)) + 1;
      const body = toJson(ordered(pack));
      await trx
        .insertInto('rulePack')
        .values({ id: pack.id, version, name: pack.name, body, at: now, by: '程序自带' })
        .execute();
    }
    await trx
      .insertInto('ruleChoice')
      .values({ id: 1, packId: 'general', version: 1 })
      .onConflict((clash) => clash.doNothing())
      .execute();
    const { packId, version } = await chosenPack(trx);
    await trx
      .updateTable('proposal')
      .set({ rulePackId: packId, ruleVersion: version })
      .where('rulePackId', 'is', null)
      .execute();
  });
}

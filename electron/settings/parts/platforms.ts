import { PlatformProfile } from '../../../shared/model/platform/platform.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { type Inside, jsonIn, type PartRule, plannedByName, rowsOf } from '../part.ts';

/** 上传平台: how each platform of those who assign is filled in, as the administrator described it. */
export const platformsPart: PartRule = {
  carry: async (db) => ({
    tables: {
      platform: await db
        .selectFrom('platform')
        .select(['key', 'position', 'name', 'kind', 'used', 'lateAfter', 'profile'])
        .orderBy('position')
        .execute(),
    },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'platform', 'platforms', (row) => PlatformProfile.safeParse(jsonIn(row.profile)));
    if (!rows) return null;
    const here = (await db.selectFrom('platform').select('profile').orderBy('position').execute()).map((row, id) => ({
      id,
      ...fromJson(row.profile),
    }));
    const keep = async ({ db: trx }: Inside, profile: PlatformProfile) => {
      const { key, name, kind, used, lateAfter } = profile;
      const position = rows.findIndex((each) => each.key === key);
      const row = { position, name, kind, used: used ? 1 : 0, lateAfter, profile: toJson(profile) } as const;
      await trx
        .insertInto('platform')
        .values({ key, ...row })
        .onConflict((clash) => clash.column('key').doUpdateSet(row))
        .execute();
    };
    return plannedByName<PlatformProfile, PlatformProfile & { id: number }>(rows, here, {
      keyOf: ({ key }) => key,
      nameOf: ({ name }) => name,
      told: (profile) => ({ platformProfile: toJson(profile) }),
      add: keep,
      change: (inside, _, profile) => keep(inside, profile),
    });
  },
};

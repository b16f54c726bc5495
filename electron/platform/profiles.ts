import { usualPlatforms } from '../../seeds/platforms.ts';
import type { PlatformProfile } from '../../shared/model/platform/platform.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';

/** The platforms as the administrator describes them. */
export const profiles = {
  'platform.list': ({ db }) => platformsOf(db),

  'platform.save': async ({ db, record, changed }, { platforms, seen }) => {
    const before = await platformsOf(db);
    await mustBeAsSeen(db, seen, before, { what: '份设置', operation: 'platform.save' });
    const keys = platforms.map(({ key }) => key);
    let gone = db.deleteFrom('platform');
    if (keys.length > 0) gone = gone.where('key', 'not in', keys);
    await gone.execute();
    for (const [position, profile] of platforms.entries()) {
      const { key, name, kind, used, lateAfter } = profile;
      const row = { position, name, kind, used: used ? 1 : 0, lateAfter, profile: toJson(profile) } as const;
      await db
        .insertInto('platform')
        .values({ key, ...row })
        .onConflict((clash) => clash.column('key').doUpdateSet(row))
        .execute();
    }
    const used = (all: readonly PlatformProfile[]) => all.flatMap((each) => (each.used ? [each.name] : []));
    changed({ platformsUsed: used(before) }, { platformsUsed: used(platforms) });
    const words = used(platforms).join('、');
    record(`修改上传平台的设置：${words === '' ? '都不启用' : `启用${words}`}`);
    return platformsOf(db);
  },
} satisfies Operations;

/** All platforms in their order; the usual ones, switched off, until the administrator has saved his own. */
export async function platformsOf(db: ReadDb): Promise<PlatformProfile[]> {
  const rows = await db.selectFrom('platform').select('profile').orderBy('position').execute();
  return rows.length === 0 ? [...usualPlatforms] : rows.map(({ profile }) => fromJson(profile));
}

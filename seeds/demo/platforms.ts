import type { Day } from '../../shared/model/primitives.ts';
import type { Call } from './call.ts';

/** The demo bureau types its replies into two platforms. */
export async function switchOnPlatforms(admin: Call): Promise<void> {
  const platforms = await admin('platform.list', {});
  await admin('platform.save', { platforms: platforms.map((each) => ({ ...each, used: each.key !== 'gov' })) });
}

/** A letter that is on the platform, with the number of its receipt. */
export async function uploaded(clerk: Call, proposalId: number, day: Day): Promise<void> {
  const { sheets } = await clerk('platform.desk', { proposalId });
  for (const { key: platformKey } of sheets) {
    await clerk('upload.record', { proposalId, day, platformKey, receipt: 'LJ2026-0417' });
  }
}

/** A letter whose first fields are typed in. */
export async function halfTyped(clerk: Call, proposalId: number): Promise<void> {
  const { sheets } = await clerk('platform.desk', { proposalId });
  for (const { key: platform, fields } of sheets) {
    for (const { key: field } of fields.slice(0, 3)) {
      await clerk('platform.tick', { proposalId, platform, field, ticked: true });
    }
  }
}

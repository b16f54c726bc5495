import { expect, test } from 'vitest';
import { killHosts } from '../../../../build/kill/hosts-campaign.ts';

test('两台主机用一个数据库，主机和数据库随时被杀：确认过的都在，序号不重，日志完整', async () => {
  const tally = await killHosts({ seed: 20261130, goOn: (round) => round < 6 });
  expect(tally.lost).toEqual([]);
  expect(tally.rounds).toBe(6);
  expect(tally.acknowledged).toBeGreaterThan(10);
}, 240_000);

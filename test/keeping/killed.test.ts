import { expect, test } from 'vitest';
import { killCampaign } from '../../build/kill/campaign.ts';

test('一边收件一边反复杀掉程序：说办成了的一件不少，日志连着，备份没有半份的', async () => {
  const tally = await killCampaign({ seed: 20261129, goOn: (round) => round < 5 });
  expect(tally.lost).toEqual([]);
  expect(tally.rounds).toBe(5);
  expect(tally.acknowledged).toBeGreaterThan(5);
}, 240_000);

import { parseArgs } from 'node:util';
import { killCampaign } from './kill/campaign.ts';
import { killHosts } from './kill/hosts-campaign.ts';

/**
 * npm run kill: kills the real host with `kill -9` for some minutes while it is written to; with `-- --store postgres` two
 * hosts on one database, and the database's server. Whatever was acknowledged must be there; the exit code is 1 when
 * anything is not.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '' },
    store: { type: 'string', default: 'sqlite' },
  },
});
const seed = Number(values.seed || Date.now() % 1_000_000);
const end = Date.now() + Number(values.minutes) * 60_000;
if (!Number.isFinite(seed) || !Number.isFinite(end)) throw new Error('--seed and --minutes are numbers');
console.log(`seed ${seed}，${values.minutes} 分钟`);
const { rounds, acknowledged, copies, lost } = await (values.store === 'postgres' ? killHosts : killCampaign)({
  seed,
  goOn: () => Date.now() < end,
  tell: (line) => console.log(line),
});
console.log(`${rounds}轮，确认${acknowledged}件，备份${copies}份，缺${lost.length}`);
for (const each of lost) console.log(each);
process.exitCode = lost.length === 0 ? 0 : 1;

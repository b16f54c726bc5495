import { expect, test } from 'vitest';
import { walkApart } from '../../build/fuzz/walks.ts';
import { walkedCommands } from '../support/walking/walk.ts';

/** More of them with WALKS=20000, others with SEED=11; `npm run fuzz` takes others each time. */
const walks = Number(process.env.WALKS ?? 2_000);
const seed = Number(process.env.SEED ?? 10);

test('随便谁按什么次序办，办结的都有答复，签发的都有文号，拒绝的都说得出话、什么也没改，文号不断不重，总有路可走', {
  timeout: 600_000,
}, async () => {
  expect(walkedCommands.length).toBeGreaterThan(60);
  const { broken, stages, steps } = await walkApart(seed, walks);
  expect(broken).toEqual([]);
  if (process.env.WALKS) console.log(stages, steps);
  // The walks come far enough to prove something.
  const reached = ['closed', 'signed', 'drafting', 'submitted', 'returned', 'answered'];
  expect(Object.keys(stages)).toEqual(expect.arrayContaining(reached));
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDice } from '../../build/fuzz/dice.ts';
import { openApp } from '../../electron/door/app.ts';
import type { NumberPage } from '../../shared/model/numbers.ts';
import { type Desk, openDesk, password, suggestion } from '../support/desk.ts';
import { type Walker, walk, walkDays, walkedCommands, wrongInRegister } from '../support/walk.ts';
import { countedAnew } from './counted-anew.ts';

/** More of them with WALKS=2000, others with SEED=11. */
const walks = Number(process.env.WALKS ?? 60);
const seed = Number(process.env.SEED ?? 10);

let desk: Desk;
let app: Awaited<ReturnType<typeof openApp>>;
let day: string = walkDays[0];
const walkers: Walker[] = [];
beforeAll(async () => {
  desk = await openDesk();
  app = await openApp({ folder: desk.folder, now: () => new Date(`${day}T02:00:00.000Z`) });
  for (const [role, via] of [
    ['clerk', 'window'],
    ['clerk', 'shell'],
    ['leader', 'window'],
    ['leader', 'shell'],
    ['admin', 'window'],
  ] as const) {
    const { call } = app.connect(via);
    await call('session.login', { name: role, password });
    walkers.push({ role, call });
  }
});
afterAll(async () => {
  await app.close();
  await desk.close();
});

test('随便谁按什么次序办，办结的都有答复，签发的都有文号，拒绝的都说得出话，文号不断不重', {
  timeout: 600_000,
}, async () => {
  expect(walkedCommands.length).toBeGreaterThan(60);
  const clerk = walkers[0] as Walker;
  const broken: string[] = [];
  const stages: Record<string, number> = {};
  const start = Date.now();
  for (let n = 0; n < walks && broken.length < 60; n += 1) {
    const random = newDice(seed, n);
    const dice = () => random.below(2 ** 30) / 2 ** 30;
    day = walkDays[Math.floor((n / walks) * walkDays.length)] as string;
    const role = (['sole', 'sole', 'split', 'lead', 'reference', 'co'] as const)[random.below(6)];
    const [unit] = ((await clerk.call('unit.list', {})) as { value: { id: number }[] }).value;
    const made = (await clerk.call('proposal.create', {
      ...suggestion,
      number: `W${seed}-${n}`,
      role,
      leadUnitId: unit?.id ?? null,
    })) as { ok: true; value: Parameters<typeof walk>[1] };
    broken.push(...(await walk(walkers, made.value, dice, 12)).map((words) => `${seed}/${n} ${words}`));
    const now = (await clerk.call('proposal.get', { proposalId: made.value.id })) as { value: { stage: string } };
    stages[now.value.stage] = (stages[now.value.stage] ?? 0) + 1;
  }
  expect(broken).toEqual([]);
  const register = (await clerk.call('number.list', { pageSize: 200 })) as { value: NumberPage };
  expect(wrongInRegister(register.value.rows)).toEqual([]);
  // What statistics count followed every step: reckoned anew from all that is recorded it is the same.
  const { kept, anew } = await countedAnew(desk.folder);
  expect(kept).toEqual(anew);
  expect(kept.length).toBeGreaterThanOrEqual(walks);
  if (process.env.WALKS) console.log(stages, Date.now() - start);
  // The walks come far enough to prove something.
  expect(Object.keys(stages)).toEqual(expect.arrayContaining(['closed', 'signed', 'drafting', 'submitted']));
});

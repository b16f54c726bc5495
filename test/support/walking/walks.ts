import { newDice } from '../../../build/fuzz/dice.ts';
import { openApp } from '../../../electron/door/app.ts';
import { actFactsOf } from '../../../electron/items/acting.ts';
import { type ItemActName, isOpenAct } from '../../../shared/domain/life/acts.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { StepsPage } from '../../../shared/model/letter/steps.ts';
import type { NumberPage, NumberRow } from '../../../shared/model/numbers.ts';
import { openDesk, password, suggestion } from '../desk.ts';
import { storeOf } from '../store-of.ts';
import { countedAnew } from './counted-anew.ts';
import { type Walker, walk, walkDays, wrongInRegister } from './walk.ts';

export type Walked = {
  /** What broke, with seed and walk in front and what was done after it. */
  broken: string[];
  /** Where the items stand in the end, by their stage. */
  stages: Record<string, number>;
  steps: number;
};

const stepsOfOne = 4;
const mostBroken = 5;

/** The acts that lead on; 修改登记, 添加附件 and the like are always there and lead nowhere. */
const waysOn: readonly ItemActName[] = [
  ...(['write', 'sign', 'takeBackLetter', 'deliver', 'close', 'file', 'reopen', 'answer', 'transfer'] as const),
  ...(['oral', 'again', 'restore', 'archive', 'unarchive'] as const),
];

/**
 * So many walks on one store, which follow from the seed alone: on a new item, or on one that a former walk left
 * somewhere, so that short walks come far.
 */
export async function takeWalks(seed: number, count: number): Promise<Walked> {
  const desk = await openDesk();
  let day: string = walkDays[0];
  const app = await openApp({ folder: desk.folder, now: () => new Date(`${day}T02:00:00.000Z`) });
  const store = await storeOf(desk.folder);
  const walkers: Walker[] = [];
  for (const [role, via] of whoWalks) {
    const connection = app.connect(via);
    await connection.call('session.login', { name: role, password });
    // A leader knows his own password; five wrong ones would shut him out of all further walks.
    const call: Walker['call'] = (name, input) =>
      connection.call(name, name === 'letter.sign' ? { ...(input as object), password } : input);
    walkers.push({ role, call });
  }
  const [clerk, admin] = [walkers[0] as Walker, walkers.at(-1) as Walker];
  const ask = async <T>(walker: Walker, name: string, input: unknown): Promise<T> => {
    const reply = await walker.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as T;
  };
  // The clock leaps from walk to walk: that is not a page left alone.
  await ask(admin, 'ways.save', { lockMinutes: 0 });
  const units = (await ask<{ id: number }[]>(clerk, 'unit.list', {})).map(({ id }) => id);
  const { people } = await ask<StepsPage>(admin, 'steps.get', {});
  // Those who walk, so that no letter waits for somebody who never comes.
  const reviewers = people.filter(({ name }) => walking.includes(name)).map(({ id }) => id);
  const items: Proposal[] = [];
  const walked: Walked = { broken: [], stages: {}, steps: 0 };
  for (let n = 0; n < count && walked.broken.length < mostBroken; n += 1) {
    const random = newDice(seed, n);
    day = walkDays[Math.floor((n / count) * walkDays.length)] as string;
    const at = random.chance(8) ? items.length : random.below(items.length + 1);
    const role = (['sole', 'sole', 'split', 'lead', 'reference', 'co'] as const)[random.below(6)];
    const item =
      items[at] ??
      (await ask<Proposal>(clerk, 'proposal.create', {
        ...suggestion,
        number: `W${seed}-${n}`,
        role,
        leadUnitId: units[0] ?? null,
      }));
    const dice = () => random.below(2 ** 30) / 2 ** 30;
    const { broken, done, item: after } = await walk(walkers, { item, units, reviewers }, dice, stepsOfOne);
    const facts = await actFactsOf(store.db, item.id);
    if (!waysOn.some((name) => isOpenAct(name, facts))) broken.push(`第${item.number}号（${facts.stage}）再没有路可走`);
    if (broken.length > 0) walked.broken.push(`${seed}/${n} ${[...broken, ...done].join('\n  ')}`);
    items[at] = after;
    walked.steps += done.length;
  }
  for (const { stage } of items) walked.stages[stage] = (walked.stages[stage] ?? 0) + 1;
  const numbers: NumberRow[] = [];
  for (let page = 1; ; page += 1) {
    const { rows, total } = await ask<NumberPage>(clerk, 'number.list', { page, pageSize: 200 });
    numbers.push(...rows);
    if (page * 200 >= total) break;
  }
  walked.broken.push(...wrongInRegister(numbers));
  await store.db.destroy();
  await app.close();
  // What statistics count followed every step: reckoned anew from all that is recorded it is the same.
  const { kept, anew } = await countedAnew(desk.folder);
  if (JSON.stringify(kept) !== JSON.stringify(anew)) walked.broken.push(`${seed} 统计所记与重新计算的不同`);
  await desk.close();
  return walked;
}

const walking = ['纪云舒', '顾长风'];
const whoWalks = [
  ['clerk', 'window'],
  ['clerk', 'shell'],
  ['leader', 'window'],
  ['leader', 'shell'],
  ['admin', 'window'],
] as const;

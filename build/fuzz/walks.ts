import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { takeWalks, type Walked } from '../../test/support/walking/walks.ts';

const file = fileURLToPath(import.meta.url);

/** So many random walks over all commands, half of them in each of two processes; they follow from the seed alone. */
export async function walkApart(seed: number, count: number): Promise<Walked> {
  const halves = await Promise.all([half(seed, Math.ceil(count / 2)), half(seed + 1, Math.floor(count / 2))]);
  const stages: Walked['stages'] = {};
  for (const each of halves) {
    for (const [stage, n] of Object.entries(each.stages)) stages[stage] = (stages[stage] ?? 0) + n;
  }
  return {
    broken: halves.flatMap(({ broken }) => broken),
    stages,
    steps: halves.reduce((all, { steps }) => all + steps, 0),
  };
}

function half(seed: number, count: number): Promise<Walked> {
  // The stores of the walks are thrown away: where memory can hold them, nothing waits for a disk.
  const memory = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {};
  return new Promise((resolve, reject) => {
    const child = fork(file, [String(seed), String(count)], { execArgv: [], env: { ...process.env, ...memory } });
    let walked: Walked | undefined;
    child.on('message', (news) => {
      walked = news as Walked;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      walked ? resolve(walked) : reject(new Error(`the walks of seed ${seed} died (${code ?? signal})`)),
    );
  });
}

if (process.argv[1] === file) {
  const [seed = 1, count = 0] = process.argv.slice(2).map(Number);
  process.send?.(await takeWalks(seed, count));
}

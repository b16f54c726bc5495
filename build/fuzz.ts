import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FuzzNews } from './fuzz/child.ts';
import { type Fault, fuzzInput, slow } from './fuzz/fuzz-case.ts';
import { fuzzedReaders } from './fuzz/readers.ts';
import { walkApart } from './fuzz/walks.ts';

/**
 * npm run fuzz: some minutes of damaged input for every reader, hostile questions for every operation, clients that are
 * slow or idle, stores that were changed behind the program's back; then so many random walks over all commands
 * (`--walks`). Everything must give a value or refuse in words, soon and in bounded memory; whatever else happens is
 * reported with its seed, the input saved, and the exit code is 1.
 */
const parts = { readers: 'child.ts', door: 'door.ts', clients: 'clients.ts', stores: 'stores.ts' } as const;
type Part = keyof typeof parts;
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '' },
    walks: { type: 'string', default: '400' },
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
  },
});
const seed = Number(values.seed || Date.now() % 1_000_000);
const share = (Number(values.minutes) * 60_000) / values.part.length;
if (!Number.isFinite(seed) || !Number.isFinite(share)) throw new Error('--seed and --minutes are numbers');
const wrong = values.part.find((part) => !Object.hasOwn(parts, part));
if (wrong !== undefined) throw new Error(`--part is one of ${Object.keys(parts).join(', ')}`);
const folder = join(import.meta.dirname, '../test-results/fuzz');
const mostGrowth = 150 * 1024 * 1024;
const faults: Fault[] = [];
const rounds = new Map<string, number>();

function keep(fault: Fault): void {
  const known = faults.some(({ reader, what }) => reader === fault.reader && what === fault.what);
  faults.push(fault);
  if (known) return;
  const reader = fuzzedReaders.find(({ name }) => name === fault.reader);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${fault.reader.replace(/[^\w.-]/g, '_')}-${fault.seed}-${fault.round}.bin`);
  writeFileSync(path, reader ? fuzzInput(reader, fault.seed, fault.round) : (fault.input ?? ''));
  console.log(`✗ ${fault.reader}  --seed ${fault.seed} 第${fault.round}轮  ${path}\n  ${fault.what}`);
}

/** One child until the time is up, or until it hangs or dies; answers the round to go on from. */
function runFrom(part: Part, from: number, end: number): Promise<number> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'fuzz', parts[part]), [String(seed), String(from)], {
    execArgv: ['--expose-gc', '--max-old-space-size=1024'],
  });
  let now = { reader: '', round: from };
  let since = Date.now();
  let ended = false;
  const heaps: number[] = [];
  child.on('message', (news: FuzzNews) => {
    if ('begins' in news) {
      now = news.begins;
      since = Date.now();
      rounds.set(now.reader, (rounds.get(now.reader) ?? 0) + 1);
    } else if ('fault' in news) keep(news.fault);
    else heaps.push(news.heap);
  });
  const watch = setInterval(() => {
    // Opening a bureau takes its time before the first round.
    if (now.reader !== '' && Date.now() - since > slow * 6) {
      keep({ ...now, seed, what: 'did not come to an end' });
      child.kill('SIGKILL');
    } else if (Date.now() > end) {
      ended = true;
      child.kill('SIGKILL');
    }
  }, 200);
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      if (!ended && signal !== 'SIGKILL') keep({ ...now, seed, what: `the process died (${code ?? signal})` });
      // The first collections still see caches being filled.
      const [, , base] = heaps;
      const last = heaps[heaps.length - 1];
      if (base !== undefined && last !== undefined && last - base > mostGrowth) {
        keep({ ...now, seed, what: `memory grew from ${base} to ${last} bytes over ${heaps.length * 200} rounds` });
      }
      resolve(now.round + 1);
    });
  });
}

console.log(`seed ${seed}，${values.minutes} 分钟`);
for (const part of values.part as Part[]) {
  const end = Date.now() + share;
  for (let from = 0; Date.now() < end; ) from = await runFrom(part, from, end);
}
console.log([...rounds].map(([reader, count]) => `${reader} ${count}`).join('  '));
const { broken, steps } = await walkApart(seed, Number(values.walks));
console.log(`走查 ${values.walks} 次，${steps} 步`);
for (const what of broken) {
  faults.push({ reader: '走查', seed, round: 0, what });
  console.log(`✗ 走查  --seed ${seed} --walks ${values.walks}\n  ${what}`);
}
console.log(faults.length === 0 ? '没有发现问题' : `${faults.length} 处问题，输入存于 ${folder}`);
process.exitCode = faults.length === 0 ? 0 : 1;

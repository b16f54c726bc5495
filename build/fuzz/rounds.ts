import type { FuzzNews } from './child.ts';
import type { Fault } from './fuzz-case.ts';

/** What a part does in one round; answers what went wrong, or null. */
type FuzzRound = (round: number, begins: (what: string) => void) => Promise<Omit<Fault, 'seed' | 'round'> | null>;

/** Round by round until the parent ends this process: what it begins and what goes wrong is told. */
export async function runRounds(seed: number, from: number, run: FuzzRound): Promise<never> {
  const tell = (news: FuzzNews) => process.send?.(news);
  for (let round = from; ; round += 1) {
    const fault = await run(round, (reader) => tell({ begins: { reader, round } })).catch((error: unknown) => ({
      reader: 'part',
      what: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    if (fault) tell({ fault: { seed, round, ...fault } });
    if (round % 200 === 0) {
      globalThis.gc?.();
      tell({ heap: process.memoryUsage().heapUsed });
    }
    // Lets the messages out.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Whether this file is the program of the process, and not loaded by a test. */
export const isProgram = (file: string) => process.argv[1] === file;

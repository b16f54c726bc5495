import { type Fault, fuzzRound } from './fuzz-case.ts';
import { fuzzedReaders } from './readers.ts';

/** What the child tells: the round it begins, a fault, or its memory after a collection. */
export type FuzzNews = { begins: { reader: string; round: number } } | { fault: Fault } | { heap: number };

const [seed = 1, from = 0] = process.argv.slice(2).map(Number);
const tell = (news: FuzzNews) => process.send?.(news);

/** Round by round through all readers until the parent ends it. */
for (let round = from; ; round += 1) {
  for (const reader of fuzzedReaders) {
    tell({ begins: { reader: reader.name, round } });
    const fault = await fuzzRound(reader, seed, round);
    if (fault) tell({ fault });
  }
  if (round % 200 === 0) {
    globalThis.gc?.();
    tell({ heap: process.memoryUsage().heapUsed });
  }
  // Lets the messages out.
  await new Promise((resolve) => setImmediate(resolve));
}

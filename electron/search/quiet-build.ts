import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../context/log.ts';

/** Of each second of work most is left to whoever uses the program. */
const work = 60;
const rest = 240;
/** Whether there is something left to do again, for one after a large import. */
const look = 60_000;

type Step = (milliseconds: number, signal: AbortSignal) => Promise<boolean>;

/**
 * Makes the index in the background, a little at a time, for as long as the program is open: after an upgrade nobody
 * should have to find the search page first. `step` works for about so long, writes nothing once the signal is given,
 * and answers whether anything is left.
 */
export function buildQuietly(step: Step, log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  async function run() {
    await wait(rest);
    while (!signal.aborted) {
      const more = await step(work, signal);
      await wait(more ? rest : look);
    }
  }
  // A disk that is full now will be told of by whatever the person does next; the index is made at the next start.
  const running = run().catch((error: unknown) => {
    if (!signal.aborted) log.error({ error }, 'index not made in the background');
  });
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

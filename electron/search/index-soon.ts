import type { Log } from '../context/log.ts';

/** Long enough that whoever types on has the thread first, and short enough that nobody finds the former words. */
const after = 300;

/** Indexes soon after a commit what was too long to be indexed before it: once for all commits of that while. */
export function indexSoon(work: () => Promise<void>, log: Log): { wake(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  return {
    wake() {
      timer ??= setTimeout(() => {
        timer = null;
        running = work().catch((error: unknown) => log.error({ error }, 'not indexed after its commit'));
      }, after).unref();
    },
    async stop() {
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

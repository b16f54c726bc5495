import { recordDatesRight } from '../dispatch.ts';
import type { House } from '../house.ts';

/** Several commits of another program are looked after together. */
const after = 500;

/**
 * While the program is open: when another program has written in the store's file, the dates that lists are sorted and
 * narrowed by are held against the records, so that an item does not stay out of 逾期 until the next start. A database
 * tells of its hosts' commits too, which are this program's; there it is done at the start and by `audit.verify`.
 */
export function lookAfterOtherHands(house: House): { stop(): Promise<void> } {
  if (house.store.kind !== 'sqlite') return { stop: async () => undefined };
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const stopWatching = house.store.watch(() => {
    timer ??= setTimeout(() => {
      timer = null;
      running = recordDatesRight(house, '办理中').catch((error: unknown) =>
        house.log.warn({ error }, 'dates not held against the records'),
      );
    }, after).unref();
  });
  return {
    async stop() {
      stopWatching();
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

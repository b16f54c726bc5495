import { setTimeout as pause } from 'node:timers/promises';
import { recordCountedRight, recordDatesRight } from '../dispatch.ts';
import type { House } from '../house.ts';

/** Several commits of another program are looked after together. */
const after = 500;
/** The program answers first. */
const first = 5_000;
/** Between two pieces of what statistics reckon from: whoever saves does not wait for it. */
const rest = 150;

/**
 * While the program is open: what follows from the records, and may have been written over by another program, is held
 * against them. The dates that lists are sorted and narrowed by as soon as the store's file tells of a commit that was not
 * this program's, so that an item does not stay out of 逾期 until the next start; what statistics count then too, and
 * after the start. A database tells of its hosts' commits as well, which are this program's; there it is done at the start
 * and by `audit.verify`.
 */
export function lookAfterOtherHands(house: House): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal, ref: false }).then(
      () => true,
      () => false,
    );
  let dates = Promise.resolve();
  let counted = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  const unlessFailed = (work: Promise<void>, words: string) =>
    work.catch((error: unknown) => {
      if (!signal.aborted) house.log.warn({ error }, words);
    });
  function lookThrough(when: number) {
    counted = counted.then(async () => {
      if (!(await wait(when))) return;
      await unlessFailed(
        recordCountedRight(house, () => wait(rest)),
        'counted rows not held against the records',
      );
    });
  }
  lookThrough(first);
  const stopWatching =
    house.store.kind === 'sqlite'
      ? house.store.watch(() => {
          timer ??= setTimeout(() => {
            timer = null;
            dates = unlessFailed(recordDatesRight(house, '办理中'), 'dates not held against the records');
            lookThrough(0);
          }, after).unref();
        })
      : () => undefined;
  return {
    async stop() {
      stopping.abort();
      stopWatching();
      if (timer !== null) clearTimeout(timer);
      await Promise.all([dates, counted]);
    },
  };
}

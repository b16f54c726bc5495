import type { Via } from '../context/context.ts';

/** The one of its kind that had a row. */
export type Stranger = { operation: string; via: Via; outcome: 'done' | 'refused'; words: string };

export type Strangers = {
  /** Whether this one gets a row of its own; else it is counted, and told within a minute in one row for all. */
  isFirst(kind: string, stranger: Stranger): boolean;
  /** Tells of everything that is counted and not told yet. */
  close(): Promise<void>;
};

const minute = 60_000;

/**
 * Requests of those who are not signed in cannot make the log grow: of each kind the first has its row, the others of
 * the same minute have one together. `tell` writes that row; a kind must be one of a few.
 */
export function countStrangers(tell: (first: Stranger, count: number) => Promise<void>, window = minute): Strangers {
  const counted = new Map<string, { first: Stranger; count: number; timer: NodeJS.Timeout }>();

  async function settle(kind: string) {
    const one = counted.get(kind);
    counted.delete(kind);
    if (!one) return;
    clearTimeout(one.timer);
    if (one.count > 0) await tell(one.first, one.count);
  }

  return {
    isFirst(kind, first) {
      const one = counted.get(kind);
      if (one) one.count += 1;
      else counted.set(kind, { first, count: 0, timer: setTimeout(() => void settle(kind), window).unref() });
      return one === undefined;
    },
    async close() {
      for (const kind of [...counted.keys()]) await settle(kind);
    },
  };
}

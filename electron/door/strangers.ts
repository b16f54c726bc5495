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
/** So many different reasons are told with the count; of more a book could be made to grow. */
const mostReasons = 5;
const reasonKey = (words: string) => words.replace(/\d+/gu, '');

/**
 * Requests of those who are not signed in cannot make the log grow: of each kind the first has its row, the others of
 * the same minute have one together, with what else was said of them. `tell` writes that row; a kind must be one of a few.
 */
export function countStrangers(
  tell: (first: Stranger, count: number, further: readonly string[]) => Promise<void>,
  window = minute,
): Strangers {
  type Counted = { first: Stranger; count: number; reasons: Map<string, string>; timer: NodeJS.Timeout };
  const counted = new Map<string, Counted>();

  async function settle(kind: string) {
    const one = counted.get(kind);
    counted.delete(kind);
    if (!one) return;
    clearTimeout(one.timer);
    const [, ...further] = one.reasons.values();
    if (one.count > 0) await tell(one.first, one.count, further);
  }

  return {
    isFirst(kind, first) {
      const one = counted.get(kind);
      const { words } = first;
      if (one) {
        one.count += 1;
        if (one.reasons.size <= mostReasons && !one.reasons.has(reasonKey(words)))
          one.reasons.set(reasonKey(words), words);
      } else {
        const timer = setTimeout(() => void settle(kind), window).unref();
        counted.set(kind, { first, count: 0, reasons: new Map([[reasonKey(words), words]]), timer });
      }
      return one === undefined;
    },
    async close() {
      for (const kind of [...counted.keys()]) await settle(kind);
    },
  };
}

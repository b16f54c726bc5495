const every = 1_500;

/**
 * Whether the program can be reached: a page whose line is broken says so quietly, keeps what was asked, and asks it
 * again when the line is there.
 */
export function openLineState(probe: () => Promise<boolean>) {
  let broken: string | null = null;
  let waiting: (() => void)[] = [];
  let looking = false;
  const watchers = new Set<() => void>();

  function set(next: string | null) {
    if (next === broken) return;
    broken = next;
    for (const watcher of watchers) watcher();
    if (broken === null) {
      const released = waiting;
      waiting = [];
      for (const go of released) go();
    } else look();
  }

  /** Tries until it is there again. */
  function look() {
    if (looking) return;
    looking = true;
    setTimeout(async () => {
      looking = false;
      if (broken === null) return;
      if (await probe()) set(null);
      else look();
    }, every);
  }

  return {
    broken: () => broken,
    set,
    /** Resolves when the line is whole. */
    whole: (): Promise<void> => (broken === null ? Promise.resolve() : new Promise((done) => waiting.push(done))),
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

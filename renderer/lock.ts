/**
 * Whether this page is locked. What it asks of the program meanwhile waits and is sent when it opens, so that nothing
 * typed is lost; when somebody else signs in, what waited is never sent.
 */
export function openLock() {
  let locked = false;
  let whose: number | null = null;
  let waiting: ((open: boolean) => void)[] = [];
  const watchers = new Set<() => void>();
  const release = (open: boolean) => {
    const released = waiting;
    waiting = [];
    for (const go of released) go(open);
  };
  return {
    isLocked: () => locked,
    /** `account`: whose page it is, null when nobody is signed in. */
    set(next: boolean, account = whose) {
      if (account !== whose) release(false);
      whose = account;
      if (next === locked) return;
      locked = next;
      for (const watcher of watchers) watcher();
      if (!locked) release(true);
    },
    /** Resolves to true as soon as it is open, to false when what waits is to be forgotten. */
    opened(): Promise<boolean> {
      if (!locked) return Promise.resolve(true);
      return new Promise((resolve) => waiting.push(resolve));
    },
    watch(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

export const pageLock = openLock();

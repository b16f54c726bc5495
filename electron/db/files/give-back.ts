import type Raw from 'better-sqlite3';

/**
 * What was deleted leaves its pages in the file, where they wait for later rows. When they are many, as after an import
 * that was dropped, they are given back to the disk: a few at a time while the program is open, all of them when it is
 * closed. A file from before that, which cannot give pages back by itself, is written anew once, when the program is
 * closed; nobody waits for it, and one that is cut off is as it was.
 */
type GivingBack = {
  /** Gives some pages back; answers whether more are left that are worth it. */
  some(): boolean;
  /** Gives all of them back, before the file is closed. */
  all(): void;
};

/** Pages that are left for the rows of the next days: 4 MB. */
const leftFree = 1024;
/** Pages a step: some milliseconds. */
const step = 200;
/** Bytes: to write more anew would keep the PC from being switched off. */
const mostAnew = 1024 ** 3;

/**
 * Before the first table of a new store, so that its file can give pages back. Asked of every other it would wait for
 * whoever is writing, and change nothing.
 */
export function mayGiveBack(raw: Raw.Database): void {
  if (raw.pragma('page_count', { simple: true }) === 0) giveFromNow(raw);
}

function giveFromNow(raw: Raw.Database): void {
  raw.pragma('auto_vacuum = incremental');
}

export function givingBack(raw: Raw.Database, afterCommit: () => void): GivingBack {
  const asked = (name: 'auto_vacuum' | 'freelist_count' | 'page_count' | 'page_size') =>
    Number(raw.pragma(name, { simple: true }));
  const canGive = () => asked('auto_vacuum') === 2;
  const isWorth = () => asked('freelist_count') > leftFree;
  return {
    some() {
      if (!canGive() || !isWorth()) return false;
      raw.exec(`pragma incremental_vacuum(${step})`);
      afterCommit();
      return isWorth();
    },
    all() {
      const [free, pages] = [asked('freelist_count'), asked('page_count')];
      if (free <= leftFree) return;
      try {
        if (canGive()) raw.exec('pragma incremental_vacuum');
        // A fifth of the file: less is not worth writing the rest anew.
        else if (free * 5 > pages && (pages - free) * asked('page_size') < mostAnew) {
          giveFromNow(raw);
          raw.exec('vacuum');
        } else return;
        afterCommit();
      } catch {
        // Someone else is at the file, or the disk is full: it stays as large as it is, and the next time comes.
      }
    },
  };
}

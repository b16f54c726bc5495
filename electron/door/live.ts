import type { ToldChange } from '../../shared/contract/touches.ts';
import type { Log } from '../context/log.ts';
import type { Store } from '../db/store.ts';

export type News = {
  last: number;
  changes: ToldChange[];
  /** At a seat: the sentence that says why the host cannot be reached; null when it can again. */
  broken?: string | null;
};

export type Live = {
  /** Told of everything done from now on, or since the row `after` of the log. */
  watch(tell: (news: News) => void, after?: number): () => void;
  /** Something was written by this program: those who watch are told at once. */
  wrote(row: number, call: string | null): void;
  /** What stands in no row of the log, as that somebody has opened a draft. */
  tell(change: ToldChange): void;
  close(): void;
};

/** How often is looked whether another store has been put in the place of the one that is watched. */
const looking = 300;
/** A page that was away for longer asks for everything again. */
const mostTold = 500;

/**
 * Tells open pages what was done, never what it says: they ask again for what they show. The log is where it stands,
 * whoever wrote it, this program or another one on the same store.
 */
export function openLive(store: () => Store, log: Log): Live {
  const watchers = new Set<(news: News) => void>();
  const calls = new Map<number, string>();
  let last = 0;
  let watched: { store: Store; stop(): void } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let busy = false;
  let again = false;

  async function tell(to: Iterable<(news: News) => void>, after: number): Promise<number> {
    const rows = await store()
      .db.selectFrom('audit')
      .select(['id', 'operation', 'proposalId'])
      .where('id', '>', after)
      .where('outcome', '=', 'done')
      .orderBy('id', 'desc')
      .limit(mostTold)
      .execute();
    if (rows.length === 0) return after;
    const told = rows.reverse().map(({ id, operation, proposalId }) => ({
      ...{ operation, item: proposalId, call: calls.get(id) ?? null },
    }));
    const news = { last: rows.at(-1)?.id ?? after, changes: told };
    for (const watcher of to) watcher(news);
    return news.last;
  }

  async function look() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      do {
        again = false;
        last = await tell(watchers, last);
      } while (again);
      calls.clear();
    } catch (error) {
      log.warn({ error }, 'pages not told of changes');
    } finally {
      busy = false;
    }
  }

  async function newest(): Promise<number> {
    const row = await store().db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
    return row?.id ?? 0;
  }

  /** Only while someone watches. */
  function begin() {
    const keepWatch = () => {
      const present = store();
      if (watched?.store === present) return;
      watched?.stop();
      watched = { store: present, stop: present.watch(() => void look()) };
    };
    keepWatch();
    timer = setInterval(keepWatch, looking);
    timer.unref();
  }

  function end() {
    if (timer !== null) clearInterval(timer);
    watched?.stop();
    [timer, watched] = [null, null];
  }

  return {
    watch(told, after) {
      const isFirst = watchers.size === 0;
      let stopped = false;
      void (async () => {
        if (isFirst) last = await newest();
        if (stopped) return;
        watchers.add(told);
        if (after !== undefined && after < last) await tell([told], after);
      })().catch((error: unknown) => log.warn({ error }, 'a page not told of changes'));
      if (isFirst && timer === null) begin();
      return () => {
        stopped = true;
        watchers.delete(told);
        if (watchers.size === 0) end();
      };
    },
    wrote(row, call) {
      if (watchers.size === 0) return;
      if (call !== null) calls.set(row, call);
      void look();
    },
    tell(change) {
      for (const watcher of watchers) watcher({ last: 0, changes: [change] });
    },
    close() {
      end();
      watchers.clear();
    },
  };
}

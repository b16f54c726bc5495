import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { isTouched, type ToldChange } from '../shared/contract/touches.ts';
import { refusal } from '../shared/errors.ts';
import { isOwnCall, pageLine } from './client.ts';

type News = { last: number; changes: ToldChange[]; broken?: string | null };

/** Things done together, an import perhaps, are told together. */
const gathering = 250;
/** However much is done, a page asks again this often at most. */
const often = 1_000;
/** The program tells no more at once; what was before is not known. */
const mostTold = 500;
/** After the program has turned a listener away. */
const again = 3_000;

/**
 * Keeps the answers of a page that is signed in fresh: the program tells what was done, the page asks again for what
 * that may have changed. A page that nobody sees hears nothing; when it is seen again it is told what it missed.
 */
export function useLive(account: number | null) {
  const client = useQueryClient();
  useEffect(() => {
    if (account === null) return;
    const { take, stop } = refreshing(client);
    const end = window.bridge ? watchBridge(take) : watchEvents(take);
    return () => {
      end();
      stop();
    };
  }, [account, client]);
}

/** The sentence of a broken line; null when the program can be reached. */
export function useBrokenLine(): string | null {
  return useSyncExternalStore(pageLine.watch, pageLine.broken);
}

function refreshing(client: QueryClient) {
  let pending: ToldChange[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = 0;

  function ask() {
    timer = null;
    last = performance.now();
    const done = pending;
    pending = [];
    const isAll = done.length >= mostTold;
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, asked] }) =>
        isAll || done.some((each) => isTouched({ name: String(name), asked }, each)),
    });
  }

  return {
    take({ changes }: News) {
      pending.push(...changes.filter(({ call }) => !isOwnCall(call)));
      if (pending.length === 0) return;
      timer ??= setTimeout(ask, Math.max(gathering, last + often - performance.now()));
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

const listeners = new Set<(news: News) => void>();
let bridged = false;

function watchBridge(take: (news: News) => void): () => void {
  if (!bridged) {
    bridged = true;
    window.bridge?.watch((text) => {
      const news = JSON.parse(text) as News;
      if (news.broken !== undefined) pageLine.set(news.broken);
      for (const listener of listeners) listener(news);
    });
  }
  listeners.add(take);
  return () => listeners.delete(take);
}

function watchEvents(take: (news: News) => void): () => void {
  let source: EventSource | null = null;
  let last: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function open() {
    close();
    source = new EventSource(last === null ? '/events' : `/events?after=${last}`);
    source.onopen = () => pageLine.set(null);
    source.onmessage = ({ data }) => {
      const news = JSON.parse(String(data)) as News;
      if (news.broken !== undefined) pageLine.set(news.broken);
      if (news.last > 0) last = news.last;
      take(news);
    };
    source.onerror = () => {
      // Turned away, it does not try again by itself; a broken line it does.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, again);
      else pageLine.set(refusal('program.silent').failure.message);
    };
  }
  function close() {
    source?.close();
    source = null;
    if (timer !== null) clearTimeout(timer);
  }
  /** A browser holds six connections to a place; pages that nobody sees leave them to those that are seen. */
  function follow() {
    if (document.hidden) close();
    else open();
  }
  document.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    document.removeEventListener('visibilitychange', follow);
    close();
  };
}

import { useEffect, useSyncExternalStore } from 'react';
import { call } from '../client.ts';
import { pageLock } from '../lock.ts';
import type { useSession } from '../session.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** How soon a page knows that it was locked in another tab, or that its session has ended. */
const lookAgain = 10_000;
/** A page that is used says so this often at most. */
const often = 30_000;

/** Whether the page is locked: the program says so, to every tab alike; and as long as someone is here, the page tells it. */
export function usePageLock({ data, dataUpdatedAt, refetch }: ReturnType<typeof useSession>): boolean {
  const locked = useSyncExternalStore(pageLock.watch, pageLock.isLocked);
  const account = data?.account?.id ?? null;
  const minutes = account === null ? 0 : (data?.lockMinutes ?? 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer tells anew, also one that is the same as before.
  useEffect(() => {
    if (data) pageLock.set(data.locked, account);
  }, [account, data?.locked, dataUpdatedAt]);

  useEffect(() => {
    const asking = setInterval(() => void refetch(), lookAgain);
    return () => clearInterval(asking);
  }, [refetch]);

  // Where a refusal told it first: the program says whose page it is.
  useEffect(() => {
    if (locked) void refetch();
  }, [locked, refetch]);

  useEffect(() => {
    if (minutes === 0) return;
    const every = Math.min(often, minutes * 15_000);
    let told = 0;
    function use() {
      if (pageLock.isLocked() || Date.now() - told < every) return;
      told = Date.now();
      call('session.stay', {}).catch(() => undefined);
    }
    for (const sign of signs) window.addEventListener(sign, use, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, use, { capture: true });
    };
  }, [minutes]);

  return account !== null && (locked || data?.locked === true);
}

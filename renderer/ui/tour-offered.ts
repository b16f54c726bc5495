import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  isOpen = next;
  for (const listener of listeners) listener();
}

const seenBy = (accountId: number) => `proposal-desk.tour-offered.${accountId}`;

/** Begins the tour of the demo bureau. */
export function beginTour(): void {
  set(true);
}

/** Offers the tour to who signs in for the first time; not again, whatever the answer was. */
export function offerTour(accountId: number): void {
  if (localStorage.getItem(seenBy(accountId)) !== null) return;
  localStorage.setItem(seenBy(accountId), 'yes');
  set(true);
}

export function endTour(): void {
  set(false);
}

/** Whether the tour is being taken. */
export function useTourOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}

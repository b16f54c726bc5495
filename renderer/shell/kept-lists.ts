import { useEffect } from 'react';

const keyOf = (accountId: number) => `proposal-desk.lists.${accountId}`;

function keptBy(accountId: number): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(accountId)) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

type Here = { accountId: number; place: string; pathname: string; search: string };

/** A list is found again as it was left, filters and page, until its person signs out or the program is closed. */
export function useKeptList({ accountId, place, pathname, search }: Here): (address: string) => string {
  // Only the list itself, not an item that was opened from it.
  const isList = place.split('?')[0] === pathname;
  useEffect(() => {
    if (isList) {
      const kept = { ...keptBy(accountId), [place]: pathname + search };
      sessionStorage.setItem(keyOf(accountId), JSON.stringify(kept));
    }
  }, [accountId, isList, place, pathname, search]);
  return (address) => keptBy(accountId)[address] ?? address;
}

import { useSearchParams } from 'react-router';

/** A value of the table, when the word of an address is one. */
export function oneOf<T extends object>(table: T, word: string | null): (keyof T & string) | null {
  return word !== null && Object.hasOwn(table, word) ? (word as keyof T & string) : null;
}

/** A whole number within these bounds, when the word of an address is one. */
export function whole(word: string | null, least: number, most: number): number | null {
  const n = word ? Number(word) : Number.NaN;
  return Number.isInteger(n) && n >= least && n <= most ? n : null;
}

/** The page that an address names; the first when it names none. */
export function pageIn(params: URLSearchParams): number {
  return whole(params.get('page'), 1, 100_000) ?? 1;
}

/** The address with some of its parts changed (null or '' takes one out); any change but paging goes back to page one. */
export function addressWith(params: URLSearchParams, changes: Record<string, string | null>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  }
  if (!('page' in changes)) next.delete('page');
  return next;
}

/** How an address says a page: the first one is not written. */
export function pageWord(page: number): string | null {
  return page === 1 ? null : String(page);
}

/** Text and page of a simple list, kept in the address so that going back finds the same place. */
export function useListAddress(pageSize = 50) {
  const [params, setParams] = useSearchParams();
  const text = (params.get('text') ?? '').slice(0, 100);
  return {
    question: { text, page: pageIn(params), pageSize },
    setText: (next: string) => setParams(addressWith(params, { text: next })),
    setPage: (next: number) => setParams(addressWith(params, { page: pageWord(next) })),
  };
}

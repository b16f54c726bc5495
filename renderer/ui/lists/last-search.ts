/** What was searched for last, as its address says it: Ctrl+K and the way back lead there. */
let last = '';

export function keepLastSearch(search: string): void {
  last = search;
}

export function lastSearch(): string {
  return `/search${last}`;
}

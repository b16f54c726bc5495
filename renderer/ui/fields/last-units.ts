const key = 'proposal-desk.last-units';

/** The units that were asked together last on this page's PC. */
export function lastUnits(): number[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as number[];
  } catch {
    return [];
  }
}

/** Several units asked at once are likely asked together again. */
export function keepUnits(ids: readonly number[]): void {
  if (ids.length > 0) localStorage.setItem(key, JSON.stringify(ids));
}

import { levels, proposalKinds } from '../../shared/model/kinds.ts';
import { type SearchQuestion, type SearchSource, searchOrders, searchSources } from '../../shared/model/search.ts';

/** The filters' names in an address. */
const filterKeys = ['in', 'kind', 'level', 'term', 'meeting', 'from', 'until', 'class', 'satisfaction'] as const;
export type FilterKey = (typeof filterKeys)[number];

function oneOf<T extends object>(table: T, word: string | null): (keyof T & string) | null {
  return word !== null && Object.hasOwn(table, word) ? (word as keyof T & string) : null;
}

function whole(word: string | null, least: number, most: number): number | null {
  const n = word ? Number(word) : Number.NaN;
  return Number.isInteger(n) && n >= least && n <= most ? n : null;
}

/** The question as the address says it; what an address says wrongly is left out. */
export function askedIn(params: URLSearchParams): SearchQuestion {
  const sources = (params.get('in') ?? '').split(',').flatMap((word) => oneOf(searchSources, word) ?? []);
  return {
    text: (params.get('text') ?? '').slice(0, 200),
    sources: [...new Set<SearchSource>(sources)],
    kind: oneOf(proposalKinds, params.get('kind')),
    level: oneOf(levels, params.get('level')),
    term: whole(params.get('term'), 1, 99),
    meeting: whole(params.get('meeting'), 1, 99),
    yearFrom: whole(params.get('from'), 1900, 2200),
    yearUntil: whole(params.get('until'), 1900, 2200),
    resultClass: params.get('class')?.slice(0, 20) || null,
    satisfaction: params.get('satisfaction')?.slice(0, 20) || null,
    order: oneOf(searchOrders, params.get('order')) ?? 'newest',
    page: whole(params.get('page'), 1, 100_000) ?? 1,
    pageSize: 20,
  };
}

/** The address with some of its parts changed (null takes one out); any change but paging goes back to page one. */
export function addressWith(params: URLSearchParams, changes: Record<string, string | null>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  }
  if (!('page' in changes)) next.delete('page');
  return next;
}

/** The address without its filters. */
export function withoutFilters(params: URLSearchParams): URLSearchParams {
  return addressWith(params, Object.fromEntries(filterKeys.map((key) => [key, null])));
}

export function isFiltered(params: URLSearchParams): boolean {
  return filterKeys.some((key) => params.has(key));
}

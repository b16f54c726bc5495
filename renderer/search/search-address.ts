import { levels, proposalKinds } from '../../shared/model/kinds.ts';
import { type SearchQuestion, type SearchSource, searchOrders, searchSources } from '../../shared/model/search.ts';
import { addressWith, oneOf, pageIn, whole } from '../ui/lists/address.ts';

/** The filters' names in an address. */
const filterKeys = ['in', 'kind', 'level', 'term', 'meeting', 'from', 'until', 'class', 'satisfaction'] as const;
export type FilterKey = (typeof filterKeys)[number];

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
    page: pageIn(params),
    pageSize: 20,
  };
}

/** The address without its filters. */
export function withoutFilters(params: URLSearchParams): URLSearchParams {
  return addressWith(params, Object.fromEntries(filterKeys.map((key) => [key, null])));
}

export function isFiltered(params: URLSearchParams): boolean {
  return filterKeys.some((key) => params.has(key));
}

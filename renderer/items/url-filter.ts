import type { Question } from '../../shared/contract.ts';
import { itemFacts } from '../../shared/model/item-fact.ts';
import { sortOrders, stageFilters, uploadFilters, waits } from '../../shared/model/items/proposal.ts';
import { handlingRoles, proposalKinds } from '../../shared/model/kinds.ts';
import { stops } from '../../shared/model/life/stop.ts';
import { Day } from '../../shared/model/primitives.ts';
import { oneOf, pageIn, whole } from '../ui/lists/address.ts';

export type ListQuestion = Question<'proposal.list'>;

export const pageSizes = [20, 50, 100, 200];

function day(word: string | null): string | null {
  return word && Day.safeParse(word).success ? word : null;
}

/** 「-」 says: without 主题. An empty part of an address would be left out. */
const subjectIn = (word: string | null): string | null => (word === '-' ? '' : (word?.slice(0, 30) ?? null));

/** The list's question as its address says it; what an address says wrongly is left out. */
export function filterOf(params: URLSearchParams): ListQuestion {
  return {
    text: (params.get('text') ?? '').slice(0, 100),
    kind: oneOf(proposalKinds, params.get('kind')),
    role: oneOf(handlingRoles, params.get('role')),
    stage: oneOf(stageFilters, params.get('stage')),
    term: whole(params.get('term'), 1, 99),
    meeting: whole(params.get('meeting'), 1, 99),
    dueFrom: day(params.get('dueFrom')),
    dueUntil: day(params.get('dueUntil')),
    awaiting: params.get('awaiting') === 'yes',
    year: whole(params.get('year'), 1900, 2200),
    sectionId: whole(params.get('section'), 0, 1_000_000_000),
    personId: whole(params.get('person'), 0, 1_000_000_000),
    subject: subjectIn(params.get('subject')),
    resultClass: params.get('class')?.slice(0, 10) ?? null,
    facts: (params.get('facts') ?? '')
      .split(',')
      .flatMap((word) => oneOf(itemFacts, word) ?? [])
      .slice(0, 6),
    wait: oneOf(waits, params.get('wait')),
    upload: oneOf(uploadFilters, params.get('upload')),
    stop: oneOf(stops, params.get('stop')),
    assignedFrom: day(params.get('assignedFrom')),
    assignedUntil: day(params.get('assignedUntil')),
    answeredFrom: day(params.get('answeredFrom')),
    answeredUntil: day(params.get('answeredUntil')),
    unansweredOn: day(params.get('unansweredOn')),
    unitId: whole(params.get('unit'), 1, 1_000_000_000),
    handlerId: whole(params.get('handler'), 0, 1_000_000_000),
    leaderId: whole(params.get('leader'), 0, 1_000_000_000),
    handoverId: whole(params.get('handover'), 0, 1_000_000_000),
    sort: oneOf(sortOrders, params.get('sort')) ?? 'due',
    reverse: params.get('reverse') === 'yes',
    page: pageIn(params),
    pageSize: whole(params.get('size'), 1, 200) ?? 50,
  };
}

const filters = [...(['text', 'kind', 'role', 'stage', 'dueFrom', 'dueUntil', 'handler'] as const), 'handover'];
/** Filters of the second row. */
const furtherFilters = [
  'section',
  'leader',
  'subject',
  'unit',
  'term',
  'meeting',
  'wait',
  'awaiting',
  'stop',
  'upload',
] as const;
/** Filters that come with a link and are shown as words beside the others. */
const linkedFilters = [
  ...(['year', 'person', 'class', 'facts', 'assignedFrom', 'assignedUntil'] as const),
  ...(['answeredFrom', 'answeredUntil', 'unansweredOn'] as const),
];

/** Whether the address narrows the list at all. */
export function isNarrowed(params: URLSearchParams): boolean {
  return [...filters, ...furtherFilters, ...linkedFilters].some((key) => params.has(key));
}

/** Whether the second row narrows the list. */
export function isNarrowedFurther(params: URLSearchParams): boolean {
  return furtherFilters.some((key) => params.has(key));
}

/** All filters taken off; 会办 stays a list of its own. */
export function cleared(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams(params.get('role') === 'co' ? { role: 'co' } : {});
}

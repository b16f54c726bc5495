import type { Question } from '../../shared/contract.ts';
import { countedHandlings, type UnitAnswer, unitAnswers } from '../../shared/model/counting.ts';
import { type ItemFact, itemFacts } from '../../shared/model/item-fact.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { oneOf, pageIn, whole } from '../ui/lists/address.ts';

type CountedQuestion = Question<'counted.list'>;

/** What stands behind a number. */
export type Behind = Pick<CountedQuestion, 'year' | 'kind' | 'handling' | 'section' | 'person' | 'subject'> &
  Pick<CountedQuestion, 'resultClass' | 'unitId'> & { facts?: readonly ItemFact[]; unitAnswer?: UnitAnswer };

/** The address of the list with exactly the items and cases behind a number. */
export function itemsAddress({ facts = ['counted'], unitId, unitAnswer, resultClass, ...behind }: Behind): string {
  const params = new URLSearchParams();
  const set = (key: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) params.set(key, String(value));
  };
  const { year, kind, handling, section, person, subject } = behind;
  for (const [key, value] of Object.entries({ year, kind, handling, section, person, subject })) set(key, value);
  set('class', resultClass);
  set('unit', unitId);
  if (unitAnswer && unitAnswer !== 'asked') set('answer', unitAnswer);
  const all = new Set(facts);
  // Whatever is true of one that counts says already that it counts.
  if (all.size > 1) all.delete('counted');
  set('facts', [...all].join(','));
  return `/counted?${params}`;
}

/** The list's question as its address says it; what an address says wrongly is left out. */
export function countedQuestion(params: URLSearchParams): CountedQuestion {
  return {
    year: whole(params.get('year'), 0, 0) ?? whole(params.get('year'), 1990, 2100),
    kind: oneOf(proposalKinds, params.get('kind')),
    handling: oneOf(countedHandlings, params.get('handling')),
    facts: (params.get('facts') ?? 'counted')
      .split(',')
      .flatMap((word) => oneOf(itemFacts, word) ?? [])
      .slice(0, 8),
    section: params.get('section')?.slice(0, 100) ?? null,
    person: params.get('person')?.slice(0, 100) ?? null,
    subject: params.get('subject')?.slice(0, 100) ?? null,
    resultClass: params.get('class')?.slice(0, 100) ?? null,
    unitId: whole(params.get('unit'), 1, 1_000_000_000),
    unitAnswer: oneOf(unitAnswers, params.get('answer')) ?? 'asked',
    text: (params.get('text') ?? '').slice(0, 100),
    page: pageIn(params),
    pageSize: 50,
  };
}

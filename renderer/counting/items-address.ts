import type { HandlingGroup } from '../../shared/model/counting.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';

export type Behind = {
  year: number;
  kind?: ProposalKind | null;
  group?: HandlingGroup;
  facts?: readonly ItemFact[];
  section?: string;
  subject?: string;
  resultClass?: string;
  unitId?: number;
};

const factsOfGroup: Record<HandlingGroup, readonly ItemFact[]> = {
  lead: ['reply'],
  co: ['owed'],
  reference: ['counted'],
};

/** The address of the list with exactly the items behind a number. */
export function itemsAddress({
  year,
  kind,
  group,
  facts = ['counted'],
  section,
  subject,
  resultClass,
  unitId,
}: Behind): string {
  const params = new URLSearchParams({ year: String(year) });
  if (kind) params.set('kind', kind);
  if (group === 'co' || group === 'reference') params.set('role', group);
  const all = new Set([...facts, ...(group ? factsOfGroup[group] : [])]);
  if (all.size > 0) params.set('facts', [...all].join(','));
  if (section !== undefined) params.set('section', section);
  if (subject !== undefined) params.set('subject', subject);
  if (resultClass !== undefined) params.set('class', resultClass);
  if (unitId !== undefined) params.set('unit', String(unitId));
  return `/items?${params}`;
}

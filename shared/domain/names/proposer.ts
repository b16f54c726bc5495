import type { Collective, Person } from '../../model/items/proposal.ts';
import type { ProposalKind } from '../../model/kinds.ts';

/** How lists name who proposed: one name, 「陈某某等3人」, or the collective. */
export function proposerInWords(
  proposers: readonly Pick<Person, 'name'>[],
  collective: Pick<Collective, 'name'> | null,
): string {
  if (collective) return collective.name;
  const first = proposers[0]?.name ?? '';
  return proposers.length > 1 ? `${first}等${proposers.length}人` : first;
}

const titles = { 'npc-suggestion': '代表', 'cppcc-proposal': '委员' } as const satisfies Record<ProposalKind, string>;

/** 代表 for a suggestion, 委员 for a proposal. */
export function proposerTitle(kind: ProposalKind): (typeof titles)[ProposalKind] {
  return titles[kind];
}

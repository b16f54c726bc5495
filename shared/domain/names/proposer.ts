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

/** More names than these would fill a page of a table by themselves. */
const mostNames = 20;

/**
 * Everyone who proposed, as the annex of a report names them: 「庄一帆、李若安」. Of more than twenty, or where an old
 * ledger tells only how many they were, those who are known and the number: 「庄一帆等12人」.
 */
export function proposersInFull(names: readonly string[], count = names.length): string {
  const told = names.length > mostNames ? names.slice(0, 3) : names;
  const all = Math.max(count, names.length);
  return told.join('、') + (all > told.length && told.length > 0 ? `等${all}人` : '');
}

const titles = { 'npc-suggestion': '代表', 'cppcc-proposal': '委员' } as const satisfies Record<ProposalKind, string>;

/** 代表 for a suggestion, 委员 for a proposal. */
export function proposerTitle(kind: ProposalKind): (typeof titles)[ProposalKind] {
  return titles[kind];
}

import type { ReadField } from '../../../model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../model/importing.ts';
import type { ProposalKind } from '../../../model/kinds.ts';

/** 提案编号, 提案人: the header calls all its rows 提案. Null where it speaks of both, or of neither. */
export function headerKind(columns: readonly ColumnMatch[], place: string): ReadField<ProposalKind> | null {
  const own = columns.filter(({ field }) => field === 'number' || field === 'title' || field === 'proposers');
  const proposals = own.filter(({ header }) => /提案|委员/.test(header));
  const suggestions = own.filter(({ header }) => /建议|代表|议案/.test(header));
  const [said] = proposals.length > 0 ? proposals : suggestions;
  if (!said || (proposals.length > 0 && suggestions.length > 0)) return null;
  // 「提案人」 alone is said of both.
  if ([...proposals, ...suggestions].every(({ field }) => field === 'proposers')) return null;
  const value = proposals.length > 0 ? 'cppcc-proposal' : 'npc-suggestion';
  return { value, passage: said.header, place: `${place} 表头` };
}

import type { ProposalKind } from '../../../model/kinds.ts';
import { excerpt, type Finding } from '../page/finding.ts';
import type { Salutation } from './salutation.ts';
import { assemblyKind } from './session.ts';

/**
 * 建议 or 提案. The assembly named in title or opening decides (a 人大 item answered to a 「委员」 is still a 建议);
 * otherwise salutation and wording must agree, else the kind is doubtful.
 */
export function readKind(
  title: string,
  opening: string,
  salutation: Salutation | null,
  heading: string,
): Finding<ProposalKind> {
  for (const text of [title, heading, opening]) {
    const kind = assemblyKind(text);
    if (kind) return { value: kind, passage: excerpt(text, kind === 'npc-suggestion' ? '人' : '政协') };
  }
  if (salutation?.collective) {
    const kind = salutation.collective.endsWith('代表团') ? 'npc-suggestion' : 'cppcc-proposal';
    return { value: kind, passage: salutation.passage };
  }
  const votes: { kind: ProposalKind; passage: string }[] = [];
  if (salutation?.title === '代表') votes.push({ kind: 'npc-suggestion', passage: salutation.passage });
  if (salutation?.title === '委员') votes.push({ kind: 'cppcc-proposal', passage: salutation.passage });
  const words = wordKind(title) ?? wordKind(heading) ?? wordKind(opening.replace(/《[^》]*》/g, ''));
  if (words) votes.push(words);
  const [first] = votes;
  if (!first) return null;
  const other = votes.find(({ kind }) => kind !== first.kind);
  if (!other) return { value: first.kind, passage: first.passage };
  return { doubt: '称呼与标题对不上，不能确定是建议还是提案', passage: `${first.passage} ｜ ${other.passage}` };
}

function wordKind(text: string): { kind: ProposalKind; passage: string } | null {
  const suggestion = /代表建议|人大建议|号建议|建议(?:的|收悉)|议案/.test(text);
  const proposal = /提案/.test(text);
  if (suggestion === proposal) return null;
  return { kind: suggestion ? 'npc-suggestion' : 'cppcc-proposal', passage: excerpt(text) };
}

import type { LetterProof, ProofFinding } from '../../../model/letter/proof.ts';
import { foundIn, type ProofPart } from '../found.ts';

const ways = {
  主动公开: 'open',
  公开发布: 'open',
  依申请公开: 'on-request',
  不予公开: 'closed',
  不公开: 'closed',
} as const;
const words = { open: '主动公开', 'on-request': '依申请公开', closed: '不予公开' } as const;
const said =
  /(?:本|此)(?:复函|答复|函|件|复文|回复|答复函|意见|文)[^，。；]{0,8}?(主动公开|公开发布|依申请公开|不予公开|不公开)|公开(?:方式|属性|形式|类别|类型)(?:为|是)?[：:]?\s{0,2}(主动公开|依申请公开|不予公开)|[（(](主动公开|依申请公开|不予公开)[）)]/gu;

/** 文中写的公开方式与公开属性一致：本复函不予公开 in a letter that is to be open. */
export function disclosureSaid(part: ProofPart, { disclosure }: LetterProof['letter']): ProofFinding[] {
  if (!disclosure || !['opening', 'blocks', 'closing', 'note'].includes(part.name)) return [];
  return [...part.text.matchAll(said)].flatMap((match) => {
    const way = (match[1] ?? match[2] ?? match[3] ?? '') as keyof typeof ways;
    if (ways[way] === disclosure) return [];
    const at = match.index + match[0].lastIndexOf(way);
    return [
      foundIn(part, at, way, {
        kind: 'registration',
        severity: 'error',
        right: words[disclosure],
        message: `本函的公开属性是${words[disclosure]}，与这里写的不一致`,
      }),
    ];
  });
}

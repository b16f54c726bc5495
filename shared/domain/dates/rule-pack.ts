import type { Limit, LimitKey, RulePackBody } from '../../model/dates/rules.ts';
import type { Level, ProposalKind } from '../../model/kinds.ts';

/**
 * The limit that holds for an item: one for its kind goes before one for its level, and that before a general one. A
 * limit for 提案 goes before one for all, when the item is a 提案.
 */
export function limitFor(
  pack: Pick<RulePackBody, 'limits'>,
  key: LimitKey,
  kind: ProposalKind,
  level: Level,
): Limit | null {
  let best: Limit | null = null;
  let weight = -1;
  for (const limit of pack.limits) {
    if (limit.key !== key) continue;
    if (limit.kind !== 'all' && limit.kind !== kind) continue;
    if (limit.level !== 'all' && limit.level !== level) continue;
    const own = (limit.kind === 'all' ? 0 : 2) + (limit.level === 'all' ? 0 : 1);
    if (own > weight) {
      best = limit;
      weight = own;
    }
  }
  return best;
}

/** 《代表法》（2025年修正）第五十一条：自交办之日起三个月内答复 */
export function sourceInWords({ regulation, edition, article, words }: Limit['source']): string {
  if (!article) return [regulation, words].filter(Boolean).join('：');
  return `《${regulation}》${edition ? `（${edition}）` : ''}${article}${words ? `：${words}` : ''}`;
}

import type { HandlingRole } from '../../model/kinds.ts';
import type { Stage } from '../../model/life/stage.ts';
import { letterOwed } from './lifecycle.ts';

/**
 * Why the 办理方式 cannot become `to` now: the letter lies with the leader, a signed letter would be of the wrong kind,
 * or the item was closed as what it is. 待审签, 独办 → 主办: in-review; 已签发, 独办 → 会办: signed; 独办 → 主办: null.
 */
export function barToRole(
  to: HandlingRole,
  { role, stage, signed }: { role: HandlingRole; stage: Stage; signed: boolean },
): 'in-review' | 'signed' | 'closed' | null {
  if (to === role) return null;
  if (stage === 'submitted') return 'in-review';
  if (letterOwed(to) === letterOwed(role)) return null;
  if (signed) return 'signed';
  return stage === 'closed' || stage === 'archived' ? 'closed' : null;
}

import type { Role } from '../../../model/kinds.ts';
import type { WebState, WebStep } from '../../../model/web-text.ts';

/** How a text stands: what was done last with it, or that it waits for someone to pass it. */
export function webStateOf(steps: readonly Pick<WebStep, 'how'>[]): WebState {
  return steps.at(-1)?.how ?? 'waiting';
}

/** Who may pass or return a text: the leader, or somebody else than who gave it, as the office has set. Null: may. */
export function barToPassing(
  passing: 'none' | 'second' | 'leader',
  { roles, isOwn }: { roles: readonly Role[]; isOwn: boolean },
): 'leader' | 'own' | null {
  if (passing === 'leader') return roles.includes('leader') ? null : 'leader';
  return isOwn ? 'own' : null;
}

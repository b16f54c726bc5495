/** An account as far as the rule looks at it: may it sign in, and is it 审签领导. */
export type Holder = { id: number; active: boolean; leads: boolean };

/**
 * What becomes of an account that is to be 审签领导. Whoever gives the role is a leader: granted. There are other leaders:
 * one of them is asked. There is none: the first one is granted, but to oneself only where nobody else works here.
 */
export function leaderGrant(
  actorId: number,
  /** The account as it would be; id null for a new one. */
  target: { id: number | null; active: boolean; leads: boolean },
  accounts: readonly Holder[],
): 'none' | 'granted' | 'asks' | 'first' | 'alone' | 'refused' {
  const before = accounts.find(({ id }) => id === target.id);
  const has = (holder: Pick<Holder, 'active' | 'leads'> | undefined) => holder?.active === true && holder.leads;
  if (!has(target) || has(before)) return 'none';
  const leaders = accounts.filter((each) => each.id !== target.id && has(each));
  if (leaders.some(({ id }) => id === actorId)) return 'granted';
  if (leaders.length > 0) return 'asks';
  if (target.id !== actorId) return 'first';
  return accounts.some(({ id, active }) => active && id !== actorId) ? 'refused' : 'alone';
}

/** What the log says of it, after what was done to the account. */
export const grantWords = {
  none: '',
  granted: '，增设审签领导由本人（审签领导）确认',
  asks: '，增设审签领导待其他审签领导确认',
  first: '，增设审签领导，本单位此前没有可用的审签领导，未经他人确认',
  alone: '，增设审签领导，本单位只有一人，未经他人确认',
  refused: '',
} as const;

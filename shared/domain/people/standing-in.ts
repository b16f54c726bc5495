import type { StandIn, StandInPerson } from '../../model/people/standing-in.ts';
import type { Day } from '../../model/primitives.ts';

type Days = Pick<StandIn, 'firstDay' | 'lastDay'>;

/** Who of these stands in on that day; the first and the last day count. 3月20日至27日, on 27日 → that one; on 28日 → null. */
export function standingIn<T extends Days>(standIns: readonly T[], day: Day): T | null {
  return standIns.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay) ?? null;
}

/** Whose absence leaves something undone: whoever signs letters or does a step before the signature. */
export function canBeAbsent({ isLeader, reviews }: StandInPerson): boolean {
  return isLeader || reviews;
}

/** Whether somebody can stand in for another: only a 审签领导 signs in a leader's place. */
export function canStandInFor(absent: StandInPerson, other: StandInPerson): boolean {
  return other.isLeader || !absent.isLeader;
}

/**
 * Why a leader's absence cannot be set so: it ends before it begins or is over, nobody stands in for himself, one who is
 * away himself then cannot, and two cannot stand in for one on the same day.
 */
export function barToStandingIn(
  wanted: Pick<StandIn, 'absentId' | 'standInId'> & Days,
  others: readonly (Pick<StandIn, 'absentId' | 'standInId' | 'absentName' | 'standInName'> & Days)[],
  today: Day,
): { by: 'order' | 'over' | 'self' } | { by: 'away' | 'twice'; name: string } | null {
  const { absentId, standInId, firstDay, lastDay } = wanted;
  if (lastDay < firstDay) return { by: 'order' };
  if (lastDay < today) return { by: 'over' };
  if (absentId === standInId) return { by: 'self' };
  const meanwhile = others.filter((other) => other.firstDay <= lastDay && firstDay <= other.lastDay);
  const twice = meanwhile.find((other) => other.absentId === absentId);
  if (twice) return { by: 'twice', name: twice.standInName };
  const away = meanwhile.find((other) => other.absentId === standInId);
  return away ? { by: 'away', name: away.absentName } : null;
}

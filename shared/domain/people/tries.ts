import type { Instant } from '../../model/primitives.ts';

/** So many wrong passwords for one name are followed by a wait. */
export const mostTries = 5;
export const waitMinutes = 15;
/** Wrong passwords older than this no longer count. */
const forgottenAfter = 24 * 60 * 60_000;

type Tries = { failures: number; at: Instant; waitUntil: Instant | null };

/**
 * What is kept of a name's tries once one more is made: it counts as wrong until it proves right. Null while the name
 * must wait. The fifth opens the wait at once, so that those made beside it find it there.
 */
export function oneMoreTry(before: Tries | null, now: Instant): Tries | null {
  if (before?.waitUntil && before.waitUntil > now) return null;
  const counts = before && before.waitUntil === null && Date.parse(now) - Date.parse(before.at) < forgottenAfter;
  const failures = (counts ? before.failures : 0) + 1;
  return { failures, at: now, waitUntil: failures >= mostTries ? later(now, waitMinutes * 60_000) : null };
}

/** Tries before this moment are forgotten. */
export const forgottenBefore = (now: Instant): Instant => later(now, -forgottenAfter);

/** Minutes until `moment`, at least one. */
export function minutesUntil(moment: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(moment) - Date.parse(now)) / 60_000));
}

function later(moment: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(moment) + milliseconds).toISOString();
}

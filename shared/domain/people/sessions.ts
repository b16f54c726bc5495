import type { Role } from '../../model/kinds.ts';

/**
 * Whether a change of an account ends the sessions that are open under it: another password, a role taken away, 停用. A
 * role that is added, or another 姓名, does not.
 */
export function endsSessions(
  before: { roles: readonly Role[]; disabled: boolean },
  after: { roles: readonly Role[]; disabled: boolean; password: boolean },
): boolean {
  if (after.password) return true;
  if (after.disabled && !before.disabled) return true;
  return before.roles.some((role) => !after.roles.includes(role));
}

/** Whether a session that was last used at `usedAt` (milliseconds) is to be locked; `minutes` 0 never locks. */
export function isIdle(usedAt: number, now: number, minutes: number): boolean {
  // A clock that was set back by as much tells nothing of how long nobody was here.
  return minutes > 0 && Math.abs(now - usedAt) >= minutes * 60_000;
}

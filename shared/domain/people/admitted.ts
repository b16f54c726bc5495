import type { Role } from '../../model/kinds.ts';

/**
 * Whether someone may, by whom a page or an operation is for; `roles` is null before anyone has signed in.
 * `(['clerk'], ['clerk', 'admin']) → true`
 */
export function isAdmitted(
  who: 'anyone' | 'signed-in' | 'admin-or-new' | readonly Role[],
  roles: readonly Role[] | null,
): boolean {
  if (who === 'anyone') return true;
  if (roles === null) return false;
  if (who === 'admin-or-new') return roles.includes('admin');
  return who === 'signed-in' || who.some((role) => roles.includes(role));
}

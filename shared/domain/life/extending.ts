import type { Role } from '../../model/kinds.ts';
import type { ExtensionWay } from '../../model/people/ways.ts';

/**
 * What somebody can do about an extension: a leader grants it, by her own act; a clerk asks for it, or, where the office
 * wants it so, records who approved it. Nobody else does anything about it.
 */
export function wayToExtend(way: ExtensionWay, roles: readonly Role[]): 'grant' | 'ask' | 'record' | null {
  if (roles.includes('leader')) return 'grant';
  if (!roles.includes('clerk')) return null;
  return way === 'granted' ? 'ask' : 'record';
}

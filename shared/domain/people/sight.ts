import type { Role } from '../../model/kinds.ts';
import type { SightWay } from '../../model/people/ways.ts';

/** Who somebody is among the bureau's people, where an account sees a part of the items only. */
export type Sight = {
  sectionIds: readonly number[];
  personIds: readonly number[];
  /** Items whose letters he checks on their way to the signature. */
  itemIds: readonly number[];
};

/** What is known of an item by which it is told who sees it. */
export type InHands = { id: number; sectionId: number | null; handlerId: number | null; leaderId: number | null };

/** Whether an account sees every item, however the items are given out. */
export function seesAll(way: SightWay, roles: readonly Role[]): boolean {
  return way === 'all' || roles.includes('leader') || roles.includes('admin');
}

/** Whether an account that does not see all sees this item. Asked of the rows themselves in electron/db/sight.ts. */
export function seesItem(
  { sectionIds, personIds, itemIds }: Sight,
  { id, sectionId, handlerId, leaderId }: InHands,
): boolean {
  if (sectionId === null || sectionIds.includes(sectionId) || itemIds.includes(id)) return true;
  return [handlerId, leaderId].some((each) => each !== null && personIds.includes(each));
}

import type { DeskSettings } from '../../model/board/desk-settings.ts';
import { closedBases, contactBases, onTimeBases, satisfiedBases } from '../../model/board/desk-settings.ts';
import type { ItemFact } from '../../model/item-fact.ts';
import type { Rate, RateName } from '../../model/rate.ts';

/** Items alike in all that is counted, and how many they are. */
export type FactGroup = { facts: readonly ItemFact[]; count: number };

type Bases = Pick<DeskSettings, 'closedBase' | 'contactBase' | 'onTimeBase' | 'satisfiedBase' | 'partlyCounts'>;

/** How many items have all of `facts`. */
export function countOf(groups: readonly FactGroup[], facts: readonly ItemFact[]): number {
  return groups.reduce((sum, group) => sum + (facts.every((fact) => group.facts.includes(fact)) ? group.count : 0), 0);
}

/** The five rates by the office's own denominators; the whole may be 0, then there is no percentage. */
export function ratesOf(groups: readonly FactGroup[], bases: Bases): Rate[] {
  const answeredReply: ItemFact[] = ['reply', 'answered'];
  const satisfiedWhole: Record<Bases['satisfiedBase'], ItemFact[]> = {
    returned: ['reply', 'returned'],
    answered: answeredReply,
    owed: ['reply'],
  };
  const onTimeWhole: Record<Bases['onTimeBase'], ItemFact[]> = { answered: ['answered'], due: ['due'], owed: ['owed'] };
  const rows: [RateName, ItemFact, ItemFact[], string][] = [
    ['closed', 'closed', bases.closedBase === 'all' ? ['counted'] : ['owed'], closedBases[bases.closedBase]],
    [
      'contacted',
      'contacted',
      bases.contactBase === 'owed' ? ['reply'] : answeredReply,
      contactBases[bases.contactBase],
    ],
    ['answered', 'answered', ['owed'], '应答复件'],
    ['onTime', 'onTime', onTimeWhole[bases.onTimeBase], onTimeBases[bases.onTimeBase]],
    [
      'satisfied',
      bases.partlyCounts ? 'pleased' : 'satisfied',
      satisfiedWhole[bases.satisfiedBase],
      satisfiedBases[bases.satisfiedBase],
    ],
  ];
  return rows.map(([name, fact, wholeFacts, base]) => ({
    name,
    base,
    wholeFacts,
    partFacts: [...wholeFacts, fact],
    part: countOf(groups, [...wholeFacts, fact]),
    whole: countOf(groups, wholeFacts),
  }));
}

/** 96.4% with one decimal, 100% without; — where nothing is measured. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const share = Math.round((part / whole) * 1000) / 10;
  // Not quite all is never shown as all, nor a few as none.
  if (share === 100 && part < whole) return '99.9%';
  if (share === 0 && part > 0) return '0.1%';
  return `${Number.isInteger(share) ? share : share.toFixed(1)}%`;
}

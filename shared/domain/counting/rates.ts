import type { DeskSettings } from '../../model/board/desk-settings.ts';
import { closedBases, contactBases, onTimeBases, satisfiedBases } from '../../model/board/desk-settings.ts';
import type { ItemFact } from '../../model/item-fact.ts';
import { keysOf } from '../../model/kinds.ts';
import type { Rate, RateName } from '../../model/rate.ts';

/** Items alike in all that is counted, and how many they are. */
export type FactGroup = { facts: readonly ItemFact[]; count: number };

type Bases = Pick<DeskSettings, 'closedBase' | 'contactBase' | 'onTimeBase' | 'satisfiedBase' | 'partlyCounts'>;

/** How many items have all of `facts`. Groups {已答复, 按期}×3 and {已答复}×2 → 5 answered, 3 on time. */
export function countOf(groups: readonly FactGroup[], facts: readonly ItemFact[]): number {
  return groups.reduce((sum, group) => sum + (facts.every((fact) => group.facts.includes(fact)) ? group.count : 0), 0);
}

/**
 * The five rates by the office's own denominators; the whole may be 0, then there is no percentage. Of 10 items that
 * owe an answer 8 were answered: 答复率 8/10, 「应答复件」 being its base.
 */
export function ratesOf(groups: readonly FactGroup[], bases: Bases): Rate[] {
  // Of former years only those cases count whose records tell it: what is not told is neither good nor bad.
  const closedWhole: Record<Bases['closedBase'], ItemFact[]> = {
    all: ['counted', 'closedTold'],
    owed: ['owed', 'closedTold'],
  };
  const contactWhole: Record<Bases['contactBase'], ItemFact[]> = {
    owed: ['reply', 'contactTold'],
    answered: ['reply', 'answered', 'contactTold'],
  };
  const onTimeWhole: Record<Bases['onTimeBase'], ItemFact[]> = {
    answered: ['answered', 'timeTold'],
    due: ['due', 'timeTold'],
    owed: ['owed', 'timeTold'],
  };
  const satisfiedWhole: Record<Bases['satisfiedBase'], ItemFact[]> = {
    returned: ['reply', 'returned'],
    answered: ['reply', 'answered', 'ratingTold'],
    owed: ['reply', 'ratingTold'],
  };
  const measured: Record<RateName, { fact: ItemFact; whole: ItemFact[]; base: string }> = {
    closed: { fact: 'closed', whole: closedWhole[bases.closedBase], base: closedBases[bases.closedBase] },
    contacted: { fact: 'contacted', whole: contactWhole[bases.contactBase], base: contactBases[bases.contactBase] },
    answered: { fact: 'answered', whole: ['owed'], base: '应答复件' },
    onTime: { fact: 'onTime', whole: onTimeWhole[bases.onTimeBase], base: onTimeBases[bases.onTimeBase] },
    satisfied: {
      fact: bases.partlyCounts ? 'pleased' : 'satisfied',
      whole: satisfiedWhole[bases.satisfiedBase],
      base: satisfiedBases[bases.satisfiedBase],
    },
  };
  return keysOf(measured).map((name) => {
    const { fact, whole: wholeFacts, base } = measured[name];
    const partFacts = [...wholeFacts, fact];
    return { name, base, wholeFacts, partFacts, part: countOf(groups, partFacts), whole: countOf(groups, wholeFacts) };
  });
}

/** 27 of 28 → 96.4%, 28 of 28 → 100%, 1999 of 2000 → 99.9% (not quite all is never shown as all), 0 of 0 → —. */
export function percent(part: number, whole: number): string {
  const share = percentage(part, whole);
  return share === null ? '—' : percentInWords(share);
}

/** The same as a number, for charts: 27 of 28 → 96.4; null where there is nothing to measure. */
export function percentage(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const share = Math.round((part / whole) * 1000) / 10;
  if (share === 100 && part < whole) return 99.9;
  // Nor are a few shown as none.
  return share === 0 && part > 0 ? 0.1 : share;
}

/**
 * The shares of one whole, each rounded as every percentage is: the same 3 of 7 is 42.9% wherever it stands. They need not
 * add up to 100, which is said beside them (sharesNote).
 */
export function sharesOf(counts: readonly number[]): number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => percentage(count, whole) ?? 0);
}

/** What stands beside shares that do not add up to 100; empty where they do. */
export function sharesNote(counts: readonly number[]): string {
  const tenths = sharesOf(counts).reduce((sum, share) => sum + Math.round(share * 10), 0);
  return tenths === 1000 || tenths === 0 ? '' : '各项占比四舍五入，相加不一定等于100%。';
}

/** 96.4 → 96.4%, 25 → 25%. */
export function percentInWords(share: number): string {
  return `${Number.isInteger(share) ? share : share.toFixed(1)}%`;
}

import type { Day } from '../../shared/model/primitives.ts';

/**
 * Where a record stands in the index. Its number there is `month × slots + n`, so that the index itself hands out the
 * newest month first; within a month the hits are few enough to be sorted by day. Numbers within a month are dense,
 * which keeps the index small. Records of a year without a day stand in the year's month 0, those without a year at 0.
 */
export const slots = 2 ** 18;
const firstYear = 1800;
const months = 13;

type Dated = { day: Day | null; year: number | null };

export function monthOf({ day, year }: Dated): number {
  const [y, m] = day ? day.split('-').map(Number) : [];
  const own = year ?? y ?? null;
  if (own === null) return 0;
  return monthsOfYear(own).first + (y === own ? (m ?? 0) : 0);
}

/** The numbers of a year's records, both ends included. */
export function yearRange(from: number, until: number): { first: number; last: number } {
  return { first: monthsOfYear(from).first * slots, last: (monthsOfYear(until).last + 1) * slots - 1 };
}

export const monthRange = (month: number) => ({ first: month * slots, last: (month + 1) * slots - 1 });

export const monthOfPlace = (place: number): number => Math.floor(place / slots);

function monthsOfYear(year: number) {
  // Month 0 of the first year is for those without a year.
  const first = Math.max(1, (year - firstYear) * months);
  return { first, last: Math.max(first, (year - firstYear) * months + months - 1) };
}

import { at, type Refusal, refusal } from '../../errors.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays } from '../dates/day.ts';
import { type DocumentNumber, documentNumber } from './document-number.ts';

type Dated = { n: number; day: Day };

/** What the register knows around a number that is wanted; void numbers do not count, their days bind nobody. */
export type Around = {
  /** The number that is next in its series. */
  next: number;
  /** Of all lower numbers the one with the latest day, of all higher ones that with the earliest. */
  lower: Dated | null;
  higher: Dated | null;
  /** The last year in which the 代字 has numbers; null when it has none yet. */
  lastYear: number | null;
  /** The day on which the item it is for was assigned; null where it is for none. */
  assignedOn: Day | null;
};

/**
 * What cannot be, whatever the reason: a number whose year is not that of its day, a day that is more than a month
 * ahead. 临民函〔2036〕3号 on 2026-03-20 → refused.
 */
export function impossibleNumber(wanted: DocumentNumber, day: Day, today: Day): Refusal | null {
  const number = documentNumber(wanted);
  if (Number(day.slice(0, 4)) !== wanted.year) return refusal('number.other-year', { number, day });
  if (day > addDays(today, 31)) return refusal('number.day-ahead', { number, day, today });
  return null;
}

/**
 * What is asked before a number is given out of order, null when it is in order: its day lies before that of a lower
 * number or after that of a higher one, numbers are left out below it, its year is not the running or the next one;
 * of a 代字's very first, its day lies before the item came or more than two years after.
 * Number 3 of 04-02, and a 4 of 03-20 → asks; with a reason it is given, and the reason kept.
 */
export function orderQuestion(
  wanted: DocumentNumber,
  day: Day,
  { next, lower, higher, lastYear, assignedOn }: Around,
): Refusal | null {
  const { code, year, n } = wanted;
  const number = documentNumber(wanted);
  const named = ({ n: other }: Dated) => documentNumber({ code, year, n: other });
  if (lastYear !== null && (year < lastYear || year > lastYear + 1)) {
    return refusal('number.year-apart', { number, code, year: lastYear });
  }
  if (lastYear === null && assignedOn !== null && (day < assignedOn || day > addDays(assignedOn, 731))) {
    return refusal('number.far-from-item', { number, day, assigned: assignedOn });
  }
  if (lower && day < lower.day)
    return refusal('number.day-before', { number, day, other: named(lower), than: lower.day });
  if (higher && day > higher.day) {
    return refusal('number.day-after', { number, day, other: named(higher), than: higher.day });
  }
  if (n > next) return refusal('number.skips', { number, next: documentNumber({ code, year, n: next }) });
  return null;
}

/** Refuses what is out of order without a reason, at the field where the reason is written. */
export function askOrder(question: Refusal | null, reason: string, field: string): void {
  if (question && reason.trim() === '') throw at(question, { field });
}

import type { TableCell } from '../../../shared/model/reading/file-content.ts';

/** A sheet's value as a cell: a date as its day, a time of day as such, yes and no as the sheet shows them. */
export function sheetCell(value: unknown): TableCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dayOf(value);
  return String(value);
}

/** Sheets know no time zone: what they store is read as UTC and written the same, so no day ever shifts. */
function dayOf(date: Date): TableCell {
  if (Number.isNaN(date.getTime())) return null;
  // Serial dates are fractions of a day; what they were meant as lies within half a second.
  const whole = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return date.getUTCFullYear() < 1900 ? whole.slice(11, 16) : whole.slice(0, 10);
}

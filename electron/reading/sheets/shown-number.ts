import { formatValue } from 'hucre';

/** Signs of a format that say what the number alone does not: 0007, 第012号, 36:00, 12%, 000-0000. */
const telling = /%|^0{2,}(?!\.)|"[^"]*[^\s"][^"]*"|\p{Script=Han}|0-0/iu;
/** Chinese numerals, colours, conditions, and dates: their number is what counts, or another rule reads them. */
const notTold = /\[DBNum|\[\$-/i;

/**
 * What a sheet shows of a number where its format adds what the number has not: leading zeros, words, a share, hours
 * beyond a day. Null where the number says all that the sheet shows; separators and decimals add nothing.
 */
export function shownNumber(value: number, format: string | undefined): string | null {
  if (format === undefined || !tells(format)) return null;
  const shown = formatValue(value, format).trim();
  return shown === '' ? null : shown;
}

/** The same asked of what a sheet keeps as shown (.ods). */
export function wordsTellMore(shown: string): boolean {
  return /^0\d|%$|\p{Script=Han}|\d-\d/u.test(shown.trim());
}

/** Whether `format` shows hours beyond a day (36:00), which a date cannot say. */
export function showsElapsed(format: string | undefined): boolean {
  return format !== undefined && /\[(?:h+|m+|s+)\]/i.test(format);
}

/** The formats that Excel knows by their number and that tell more than the number: 0 %, 0.00 %, [h]:mm:ss. */
const ownTelling: ReadonlySet<string> = new Set(['9', '10', '46']);

/** Whether a format of a workbook's styles, by number or words, shows more than the number it is laid on. */
export function tellsMore(id: string, format: string | undefined): boolean {
  if (format === undefined) return ownTelling.has(id);
  return showsElapsed(format) || tells(format);
}

function tells(format: string): boolean {
  const positive = format.split(';', 1)[0] ?? '';
  if (notTold.test(format) || !telling.test(positive)) return false;
  // A date's signs outside of quotes: the rule of dates reads it.
  return !/[ymdhse]/i.test(positive.replace(/"[^"]*"|\[[^\]]*\]|[\\_*].|General/gi, ''));
}

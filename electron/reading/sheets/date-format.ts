import { walkXml } from '../word/xml-walk.ts';
import { tellsMore } from './shown-number.ts';

/** How much of a date a sheet shows: what the clerk saw is no certain day when only a month or a year stood there. */
export type ShownDate = 'day' | 'month' | 'year';

/** Excel's own formats with year and month; all but 17 are so in a Chinese Excel only. */
const ownMonths: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57]);

/** Whether a format that has no words of its own is a date of a Chinese Excel (ECMA-376 part 1, 18.8.30). */
export function isOwnDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** What a number format shows of a date; `format` is undefined for the formats that Excel knows by their number. */
export function shownBy(id: number, format: string | undefined): ShownDate {
  if (format === undefined) return ownMonths.has(id) ? 'month' : 'day';
  const signs = format
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .split(';', 1)[0]
    ?.toLowerCase();
  if (!signs || !/[ye]/.test(signs) || /[dhs]/.test(signs)) return 'day';
  if (signs.includes('m')) return 'month';
  return signs.includes('y') ? 'year' : 'day';
}

/** A month as 「2021年3月」, a year as 「2021年」: words, because there is no day. */
export function partOfDate(date: Date, shown: 'month' | 'year'): string {
  const year = `${date.getUTCFullYear()}年`;
  return shown === 'year' ? year : `${year}${date.getUTCMonth() + 1}月`;
}

/** Whether a workbook's styles hold a format that shows less than a day, or more than a number. */
export function hasTellingFormats(styles: string): boolean {
  let found = false;
  const named = new Set<string>();
  const used = new Set<string>();
  walkXml(styles, {
    open: (name, { numFmtId, formatCode }) => {
      if (numFmtId === undefined) return;
      if (formatCode === undefined) used.add(numFmtId);
      else {
        named.add(numFmtId);
        if (name.endsWith('numFmt') && (shownBy(Number(numFmtId), formatCode) !== 'day' || tellsMore('', formatCode)))
          found = true;
      }
    },
    close: () => undefined,
  });
  return found || [...used].some((id) => !named.has(id) && (ownMonths.has(Number(id)) || tellsMore(id, undefined)));
}

/** The styles with 17, which every reader knows, in place of the month formats that only a Chinese Excel has. */
export function withoutOwnMonths(styles: string): string {
  const named = new Set([...styles.matchAll(/<(?:\w+:)?numFmt\s+numFmtId="(\d+)"/g)].map(([, id]) => id));
  return styles.replace(/(<(?:\w+:)?xf\s[^<>]*?numFmtId=")(\d+)"/g, (whole, before: string, id: string) =>
    ownMonths.has(Number(id)) && !named.has(id) ? `${before}17"` : whole,
  );
}

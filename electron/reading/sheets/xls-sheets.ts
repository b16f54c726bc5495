import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { isDateFormat } from 'hucre';
import { readXls } from 'xls-reader';
import { showsElapsed } from './shown-number.ts';
import { withinTime } from './within-time.ts';
import type { SheetLayout } from './xls-layout.ts';

/** A cell as it is stored, with the number format laid on it. Dates are `Date`s in UTC. */
export type XlsCell = { value: string | number | boolean | Date | null; format?: string; comment?: string };
export type XlsSheet = { name: string; hidden: boolean; rows: XlsCell[][] };

const empty: XlsCell = { value: null };

/** Milliseconds; a sound file takes a tenth of it on a slow PC. */
const patience = (bytes: number): number => 2000 + Math.ceil(bytes / 250);

/**
 * The worksheets of a BIFF8 file by SheetJS, which knows charts within a sheet, texts of filled-down formulas and
 * strings continued over records. `layouts` in the order of the worksheets tell dates that the library does
 * not know. Null when it cannot read the file.
 */
export function firstReading(stream: Buffer, layouts: readonly SheetLayout[]): XlsSheet[] | null {
  try {
    const book = withinTime(patience(stream.length), () =>
      read(stream, {
        type: 'buffer',
        dense: true,
        cellNF: true,
        cellFormula: false,
        cellHTML: false,
        cellText: false,
      }),
    );
    const date = dateOf(book);
    const worksheets = book.SheetNames.map((name, at) => ({ name, at, sheet: book.Sheets[name] })).filter(
      ({ sheet }) => sheet && (sheet['!type'] ?? 'sheet') === 'sheet',
    );
    return worksheets.map(({ name, at, sheet }, order) => {
      const dates = layouts[order]?.dates;
      const cells = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][];
      const rows = Array.from(cells, (row, top) =>
        Array.from(row ?? [], (cell, left) => (cell ? cellOf(cell, date, dates?.has(`${top},${left}`)) : empty)),
      );
      return { name, hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0, rows };
    });
  } catch {
    return null;
  }
}

/** The same by a second library that shares nothing with the first; null when it cannot read the file. */
export function secondReading(bytes: Buffer): XlsSheet[] | null {
  try {
    return readXls(bytes).sheets.map(({ name, visibility, rows }) => ({
      name,
      hidden: visibility !== 'visible',
      rows: rows.map((row) =>
        row.map((value) => ({
          value: value === null || typeof value !== 'object' || value instanceof Date ? value : String(value),
        })),
      ),
    }));
  } catch {
    return null;
  }
}

/** The error values by their number in the file ([MS-XLS] 2.5.198.2), in the words of the sheet. */
const errors: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function cellOf(cell: CellObject, date: (serial: number) => Date, knownDate = false): XlsCell {
  const comment = cell.c?.map(({ t }) => untilEnd(t ?? '')).join(' ');
  return { ...storedCell(cell, date, knownDate), ...(comment ? { comment } : {}) };
}

/** The library keeps some bytes that stand after the words. */
function untilEnd(words: string): string {
  const end = words.indexOf('\0');
  return end < 0 ? words : words.slice(0, end);
}

function storedCell(cell: CellObject, date: (serial: number) => Date, knownDate: boolean): XlsCell {
  const format = cell.z === undefined ? undefined : String(cell.z);
  if (cell.t === 'e') return { value: errors.get(cell.v) ?? '#ERR!' };
  if (typeof cell.v === 'number' && (knownDate || (format && isDateFormat(format) && !showsElapsed(format))))
    return { value: date(cell.v) };
  return { value: cell.v ?? null, ...(format === undefined ? {} : { format }) };
}

const dayLength = 86_400_000;

/** Serial days as the workbook counts them: from 1900, or from 1904 as old Macintosh files do. */
function dateOf({ Workbook }: WorkBook): (serial: number) => Date {
  const start = Workbook?.WBProps?.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (serial) => new Date(start + serial * dayLength);
}

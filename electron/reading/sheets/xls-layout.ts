import { refusal } from '../../../shared/errors.ts';
import type { MergedCells } from '../../../shared/model/reading/file-content.ts';
import { utf16Words } from '../text-encoding.ts';
import { isOwnDate, type ShownDate, shownBy } from './date-format.ts';

/** What the libraries leave out of a BIFF8 sheet. */
export type SheetLayout = {
  merges: MergedCells[];
  hiddenRows: number[];
  formulas: number;
  /** What cells by `row,column` show of a date, where the format's words alone do not tell it. */
  dates: Map<string, ShownDate>;
  hiddenColumns: number[];
  /** Rows with words or numbers that are struck out. */
  struckRows: Set<number>;
  /** Whether a chart with records of its own stands in the sheet. */
  nested: boolean;
};

const records = {
  bof: 0x0809,
  eof: 0x000a,
  filePass: 0x002f,
  boundSheet: 0x0085,
  format: 0x041e,
  xf: 0x00e0,
  row: 0x0208,
  formula: 0x0006,
  number: 0x0203,
  rk: 0x027e,
  manyRk: 0x00bd,
  merged: 0x00e5,
  font: 0x0031,
  column: 0x007d,
  text: 0x00fd,
  label: 0x0204,
};

/** What the format of cells tells of them. */
type CellLook = { date: ShownDate | null; struck: boolean };
const oneCell: ReadonlySet<number> = new Set([
  ...[records.number, records.rk, records.formula, records.text, records.label],
]);

/** One layout for each worksheet, in the order of the sheets' names; null when the stream is of an older Excel. */
export function sheetLayouts(file: string, stream: Buffer): SheetLayout[] | null {
  const starts: number[] = [];
  const byStart = new Map<number, SheetLayout>();
  const formats = new Map<number, string>();
  /** How each cell format of the workbook makes cells look, by its place. */
  let looks: CellLook[] = [];
  const formatsOfCells: { format: number; font: number }[] = [];
  const struckFonts: boolean[] = [];
  let sheet: SheetLayout | null = null;
  /** How many charts within the sheet are open: their cells are a copy of what they draw, not the sheet's. */
  let inner = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + 4, at + 4 + length);
    if (at === 0 && (kind !== records.bof || data.length < 2 || data.readUInt16LE(0) !== 0x0600)) return null;
    if (kind === records.filePass) throw refusal('file.encrypted', { file });
    if (kind === records.boundSheet && data.length > 5 && data[5] === 0) starts.push(data.readUInt32LE(0));
    if (kind === records.format && data.length > 5) formats.set(data.readUInt16LE(0), formatWords(data));
    if (kind === records.font && data.length >= 4 && !sheet) struckFonts.push((data.readUInt16LE(2) & 0x08) !== 0);
    if (kind === records.xf && data.length >= 4)
      formatsOfCells.push({ font: data.readUInt16LE(0), format: data.readUInt16LE(2) });
    if (kind === records.bof && sheet) {
      sheet.nested = true;
      inner += 1;
    } else if (kind === records.eof && sheet) {
      if (inner === 0) sheet = null;
      else inner -= 1;
    } else if (kind === records.bof && at > 0) {
      if (byStart.size === 0)
        looks = formatsOfCells.map(({ format, font }) => ({
          date: dateShown(format, formats.get(format)),
          // There is no font 4: those after it are numbered one further.
          struck: struckFonts[font > 4 ? font - 1 : font] ?? false,
        }));
      sheet = emptyLayout();
      byStart.set(at, sheet);
    } else if (sheet && inner === 0) take(sheet, kind, data, looks);
    at += 4 + length;
  }
  return starts.map((start) => byStart.get(start) ?? emptyLayout());
}

/** Null where the format's own words say that it is a date with a day, or that it is none. */
function dateShown(id: number, format: string | undefined): ShownDate | null {
  const shown = shownBy(id, format);
  return shown !== 'day' || (format === undefined && isOwnDate(id)) ? shown : null;
}

function emptyLayout(): SheetLayout {
  return {
    merges: [],
    hiddenRows: [],
    formulas: 0,
    dates: new Map(),
    hiddenColumns: [],
    struckRows: new Set(),
    nested: false,
  };
}

function formatWords(data: Buffer): string {
  const wide = ((data[4] ?? 0) & 1) !== 0;
  const end = 5 + data.readUInt16LE(2) * (wide ? 2 : 1);
  return wide ? utf16Words(data.subarray(5, end)) : data.toString('latin1', 5, Math.min(end, data.length));
}

function take(sheet: SheetLayout, kind: number, data: Buffer, looks: readonly CellLook[]): void {
  if (kind === records.formula) sheet.formulas += 1;
  // The bit for a row of height nought: hidden by hand or by a filter.
  if (kind === records.row && data.length >= 16 && ((data[12] ?? 0) & 0x20) !== 0)
    sheet.hiddenRows.push(data.readUInt16LE(0));
  if (kind === records.column && data.length >= 10 && (data.readUInt16LE(8) & 1) !== 0) {
    const last = Math.min(data.readUInt16LE(2), 255);
    for (let column = data.readUInt16LE(0); column <= last; column += 1) sheet.hiddenColumns.push(column);
  }
  if (oneCell.has(kind)) note(sheet, data, 4, looks);
  // Row, first column, then format and number of each, and the last column.
  if (kind === records.manyRk)
    for (let at = 4; at + 8 <= data.length; at += 6) note(sheet, data, at, looks, (at - 4) / 6);
  if (kind !== records.merged) return;
  for (let at = 2; at + 8 <= data.length; at += 8) {
    sheet.merges.push({
      top: data.readUInt16LE(at),
      bottom: data.readUInt16LE(at + 2),
      left: data.readUInt16LE(at + 4),
      right: data.readUInt16LE(at + 6),
    });
  }
}

function note(sheet: SheetLayout, data: Buffer, at: number, looks: readonly CellLook[], further = 0): void {
  if (data.length < at + 2) return;
  const look = looks[data.readUInt16LE(at)];
  if (look?.struck) sheet.struckRows.add(data.readUInt16LE(0));
  if (look?.date) sheet.dates.set(`${data.readUInt16LE(0)},${data.readUInt16LE(2) + further}`, look.date);
}

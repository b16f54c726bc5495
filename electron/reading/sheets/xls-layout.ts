import { refusal } from '../../../shared/errors.ts';
import type { MergedCells } from '../../../shared/model/reading/file-content.ts';
import { type ShownDate, shownBy } from './date-format.ts';

/** What the library leaves out of a BIFF8 sheet. `partial`: cells by `row,column` whose format shows no day. */
type SheetLayout = {
  merges: MergedCells[];
  hiddenRows: number[];
  formulas: number;
  partial: Map<string, 'month' | 'year'>;
};

const records = {
  bof: 0x0809,
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
};

/** One layout for each worksheet, in the order of the sheets' names; null when the stream is of an older Excel. */
export function sheetLayouts(file: string, stream: Buffer): SheetLayout[] | null {
  const starts: number[] = [];
  const byStart = new Map<number, SheetLayout>();
  const formats = new Map<number, string>();
  /** What each cell format of the workbook shows of a date, by its place. */
  let shown: ShownDate[] = [];
  const ids: number[] = [];
  let sheet: SheetLayout | null = null;
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + 4, at + 4 + length);
    if (at === 0 && (kind !== records.bof || data.length < 2 || data.readUInt16LE(0) !== 0x0600)) return null;
    if (kind === records.filePass) throw refusal('file.encrypted', { file });
    if (kind === records.boundSheet && data.length > 5 && data[5] === 0) starts.push(data.readUInt32LE(0));
    if (kind === records.format && data.length > 5) formats.set(data.readUInt16LE(0), formatWords(data));
    if (kind === records.xf && data.length >= 4) ids.push(data.readUInt16LE(2));
    if (kind === records.bof && at > 0) {
      if (byStart.size === 0) shown = ids.map((id) => shownBy(id, formats.get(id)));
      sheet = emptyLayout();
      byStart.set(at, sheet);
    } else if (sheet) take(sheet, kind, data, shown);
    at += 4 + length;
  }
  return starts.map((start) => byStart.get(start) ?? emptyLayout());
}

function emptyLayout(): SheetLayout {
  return { merges: [], hiddenRows: [], formulas: 0, partial: new Map() };
}

function formatWords(data: Buffer): string {
  const wide = ((data[4] ?? 0) & 1) !== 0;
  const end = 5 + data.readUInt16LE(2) * (wide ? 2 : 1);
  return data.toString(wide ? 'utf16le' : 'latin1', 5, Math.min(end, data.length));
}

function take(sheet: SheetLayout, kind: number, data: Buffer, shown: readonly ShownDate[]): void {
  if (kind === records.formula) sheet.formulas += 1;
  // The bit for a row of height nought: hidden by hand or by a filter.
  if (kind === records.row && data.length >= 16 && ((data[12] ?? 0) & 0x20) !== 0)
    sheet.hiddenRows.push(data.readUInt16LE(0));
  if (kind === records.number || kind === records.rk || kind === records.formula) note(sheet, data, 4, shown);
  // Row, first column, then format and number of each, and the last column.
  if (kind === records.manyRk)
    for (let at = 4; at + 8 <= data.length; at += 6) note(sheet, data, at, shown, (at - 4) / 6);
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

function note(sheet: SheetLayout, data: Buffer, at: number, shown: readonly ShownDate[], further = 0): void {
  if (data.length < at + 2) return;
  const part = shown[data.readUInt16LE(at)] ?? 'day';
  if (part !== 'day') sheet.partial.set(`${data.readUInt16LE(0)},${data.readUInt16LE(2) + further}`, part);
}

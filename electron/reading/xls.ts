import { readXls } from 'xls-reader';
import { refusal } from '../../shared/errors.ts';
import type { FileContent, MergedCells, Table } from '../../shared/model/file-content.ts';
import { sheetCell } from './sheet-cell.ts';
import { boundedTable, tableNotes } from './table-bounds.ts';

/** What the library leaves out of a BIFF8 stream: joined cells, hidden rows, and that there are formulas. */
type Layout = { merges: MergedCells[]; hiddenRows: number[]; formulas: number };

const records = { bof: 0x0809, filePass: 0x002f, boundSheet: 0x0085, row: 0x0208, formula: 0x0006, merged: 0x00e5 };

/** Reads an .xls of Excel 97 to 2003. Null when the stream is of an older Excel, which a converter has to read. */
export function xlsContent(file: string, bytes: Buffer, stream: Buffer): FileContent | null {
  const layouts = layoutsOf(file, stream);
  if (layouts === null) return null;
  const notes: string[] = [];
  const tables = sheetsOf(file, bytes).map((sheet, at): Table => {
    const { merges, hiddenRows } = layouts[at] ?? { merges: [], hiddenRows: [] };
    const rows = sheet.rows.map((row) => row.map(sheetCell));
    return boundedTable({ name: sheet.name, hidden: sheet.visibility !== 'visible', rows, merges, hiddenRows }, notes);
  });
  if (layouts.some(({ formulas }) => formulas > 0)) notes.push('公式只取了保存的结果。');
  notes.push(...tableNotes(tables));
  return { tables, text: null, notes };
}

function sheetsOf(file: string, bytes: Buffer) {
  try {
    return readXls(bytes).sheets;
  } catch {
    throw refusal('file.broken', { file });
  }
}

/** One layout for each worksheet, in the order of the sheets' names. */
function layoutsOf(file: string, stream: Buffer): Layout[] | null {
  const starts: number[] = [];
  const byStart = new Map<number, Layout>();
  let sheet: Layout | null = null;
  for (let at = 0; at + 4 <= stream.length; ) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + 4, at + 4 + length);
    if (at === 0 && (kind !== records.bof || data.length < 2 || data.readUInt16LE(0) !== 0x0600)) return null;
    if (kind === records.filePass) throw refusal('file.encrypted', { file });
    if (kind === records.boundSheet && data.length > 5 && data[5] === 0) starts.push(data.readUInt32LE(0));
    if (kind === records.bof && at > 0) {
      sheet = { merges: [], hiddenRows: [], formulas: 0 };
      byStart.set(at, sheet);
    } else if (sheet) take(sheet, kind, data);
    at += 4 + length;
  }
  return starts.map((start) => byStart.get(start) ?? { merges: [], hiddenRows: [], formulas: 0 });
}

function take(sheet: Layout, kind: number, data: Buffer): void {
  if (kind === records.formula) sheet.formulas += 1;
  // The bit for a row of height nought: hidden by hand or by a filter.
  if (kind === records.row && data.length >= 16 && ((data[12] ?? 0) & 0x20) !== 0)
    sheet.hiddenRows.push(data.readUInt16LE(0));
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

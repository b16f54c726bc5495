import { cellRef, formatValue } from 'hucre';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent, Table, TableCell } from '../../../shared/model/reading/file-content.ts';
import { outsideWords } from '../word/outside.ts';
import { partOfDate, type ShownDate } from './date-format.ts';
import { sheetCell } from './sheet-cell.ts';
import { marksNotes } from './sheet-marks.ts';
import { shownNumber, showsElapsed } from './shown-number.ts';
import { boundedTable, tableNotes } from './table-bounds.ts';
import { sheetLayouts } from './xls-layout.ts';
import { firstReading, secondReading, type XlsCell, type XlsSheet } from './xls-sheets.ts';

/** Reads an .xls of Excel 97 to 2003. Null when the stream is of an older Excel, which a converter has to read. */
export function xlsContent(file: string, bytes: Buffer, stream: Buffer): FileContent | null {
  const layouts = sheetLayouts(file, stream);
  if (layouts === null) return null;
  const notes: string[] = [];
  const left = outsideWords();
  const second = secondReading(bytes);
  const sheets = firstReading(stream, layouts) ?? second ?? broken(file);
  if (sheets === second) notes.push('文件有损坏，是由备用的读取方法读出的，请对照原件核对。');
  const tables = sheets.map((sheet, at): Table => {
    const layout = layouts[at];
    const other = sheet === second?.[at] || layout?.nested ? undefined : second?.[at];
    if (other) notes.push(...differences(sheet, other));
    const rows = sheet.rows.map((row, top) =>
      row.map((cell, left) => cellAsShown(cell, layout?.dates.get(`${top},${left}`))),
    );
    const { merges = [], hiddenRows = [], hiddenColumns = [], struckRows = [] } = layout ?? {};
    notes.push(...marksNotes({ name: sheet.name, hiddenColumns, struckRows }));
    for (const row of sheet.rows)
      for (const { comment } of row) {
        if (comment === undefined) continue;
        left.break();
        left.words('comment', comment);
      }
    return boundedTable({ name: sheet.name, hidden: sheet.hidden, rows, merges, hiddenRows }, notes);
  });
  if (layouts.some(({ formulas }) => formulas > 0)) notes.push('公式只取了保存的结果。');
  notes.push(...tableNotes(tables), ...left.notes());
  return { tables, text: null, notes };
}

function broken(file: string): never {
  throw refusal('file.broken', { file });
}

function cellAsShown({ value, format }: XlsCell, part: ShownDate = 'day'): TableCell {
  if (value instanceof Date) return part === 'day' ? sheetCell(value) : partOfDate(value, part);
  if (typeof value !== 'number') return sheetCell(value);
  return showsElapsed(format) ? formatValue(value, format ?? '') : (shownNumber(value, format) ?? value);
}

/** How many cells that are read differently are named one by one. */
const namedCells = 10;
/** How much of a cell is quoted. */
const namedWords = 30;

/**
 * Cells that the two readers understand differently. One that only the first fills is none: the second knows no texts
 * of filled-down formulas.
 */
export function differences(sheet: XlsSheet, other: XlsSheet): string[] {
  const found: string[] = [];
  const rows = Math.max(sheet.rows.length, other.rows.length);
  for (let top = 0; top < rows; top += 1) {
    const [mine, theirs] = [sheet.rows[top] ?? [], other.rows[top] ?? []];
    for (let left = 0; left < theirs.length; left += 1) {
      const [one, two] = [plain(mine[left]), plain(theirs[left])];
      if (two !== '' && one !== two)
        found.push(`${cellRef(top, left)}：“${one.slice(0, namedWords)}”和“${two.slice(0, namedWords)}”`);
    }
  }
  if (found.length === 0) return [];
  const more = found.length > namedCells ? `等${found.length}处` : '';
  return [`「${sheet.name}」两种读取方法读出的不一样，请对照原件：${found.slice(0, namedCells).join('；')}${more}。`];
}

function plain(cell: XlsCell | undefined): string {
  const value = cell?.value ?? '';
  return value instanceof Date ? String(Math.round(value.getTime() / 1000)) : String(value);
}

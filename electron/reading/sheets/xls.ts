import { readXls } from 'xls-reader';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent, Table } from '../../../shared/model/reading/file-content.ts';
import { partOfDate } from './date-format.ts';
import { sheetCell } from './sheet-cell.ts';
import { boundedTable, tableNotes } from './table-bounds.ts';
import { sheetLayouts } from './xls-layout.ts';

/** Reads an .xls of Excel 97 to 2003. Null when the stream is of an older Excel, which a converter has to read. */
export function xlsContent(file: string, bytes: Buffer, stream: Buffer): FileContent | null {
  const layouts = sheetLayouts(file, stream);
  if (layouts === null) return null;
  const notes: string[] = [];
  const tables = sheetsOf(file, bytes).map((sheet, at): Table => {
    const { merges = [], hiddenRows = [], partial } = layouts[at] ?? {};
    const rows = sheet.rows.map((row, top) =>
      row.map((value, left) => {
        const shown = value instanceof Date ? partial?.get(`${top},${left}`) : undefined;
        return shown ? partOfDate(value as Date, shown) : sheetCell(value);
      }),
    );
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

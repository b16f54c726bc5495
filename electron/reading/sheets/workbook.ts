import { formatValue } from 'hucre';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent, Table, TableCell } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { packageNotes } from '../word/package-notes.ts';
import { partOfDate, shownBy } from './date-format.ts';
import { sheetCell } from './sheet-cell.ts';
import { marksNotes } from './sheet-marks.ts';
import { shownNumber, showsElapsed } from './shown-number.ts';
import { boundedTable, tableLimits, tableNotes } from './table-bounds.ts';
import { cleanWorkbook } from './workbook-package.ts';

/** Reads the sheets of an .xlsx or .xlsm package: values as they were saved; nothing is reckoned and nothing followed. */
export async function workbookContent(file: string, parts: ZipParts): Promise<FileContent> {
  const { clean, looks, drawn, comments } = await cleanWorkbook(parts);
  const notes: string[] = [];
  const { sheets } = await read(file, clean, looks, notes);
  let formulas = 0;
  let unsaved = 0;
  const tables = sheets.map((sheet): Table => {
    for (const cell of sheet.cells?.values() ?? []) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      if (cell.value === null || cell.value === undefined) unsaved += 1;
    }
    notes.push(...marksNotes({ name: sheet.name, ...marksOf(sheet) }));
    const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([at]) => at);
    return boundedTable(
      {
        name: sheet.name,
        hidden: Boolean(sheet.hidden || sheet.veryHidden),
        rows: looks ? rowsAsShown(sheet) : sheet.rows.map((row) => Array.from(row, sheetCell)),
        merges: (sheet.merges ?? []).map((area) => ({
          top: area.startRow,
          left: area.startCol,
          bottom: area.endRow,
          right: area.endCol,
        })),
        hiddenRows: hiddenRows.sort((a, b) => a - b),
      },
      notes,
    );
  });
  if (formulas > 0) notes.push('公式只取了保存的结果。');
  if (unsaved > 0) {
    notes.push(`有${unsaved}个公式没有保存结果，读作空白；请在 WPS 或 Excel 中打开、保存一次再选。`);
  }
  if (drawn.length > 0) notes.push(`${drawn.map((name) => `「${name}」`).join('')}是图表或宏，没有单元格，没有读取。`);
  notes.push(...packageNotes(parts.names), ...tableNotes(tables), ...comments);
  return { tables, text: null, notes };
}

function marksOf({ columns = [], cells }: Sheet): { hiddenColumns: number[]; struckRows: Set<number> } {
  const hiddenColumns = columns.flatMap(({ hidden }, at) => (hidden ? [at] : []));
  const struckRows = new Set<number>();
  for (const [place, { style, value }] of cells ?? [])
    if (style?.font?.strikethrough && value !== null && value !== '') struckRows.add(Number(place.split(',', 1)[0]));
  return { hiddenColumns, struckRows };
}

/** The rows as the sheet shows them: 「2021年3月」 where there is no day, 第012号 and 36:00 where a number stands. */
function rowsAsShown({ rows, cells }: Sheet): TableCell[][] {
  return rows.map((row, top) =>
    Array.from(row, (value, left) => cellAsShown(value, cells?.get(`${top},${left}`)?.style?.numFmt)),
  );
}

function cellAsShown(value: unknown, format: string | undefined): TableCell {
  if (typeof value === 'number') return shownNumber(value, format) ?? value;
  if (!(value instanceof Date)) return sheetCell(value);
  if (format !== undefined && showsElapsed(format)) return formatValue(value, format);
  const shown = shownBy(0, format ?? '');
  return shown === 'day' ? sheetCell(value) : partOfDate(value, shown);
}

async function read(file: string, bytes: Uint8Array, readStyles: boolean, notes: string[]) {
  try {
    return await readXlsx(bytes, { readStyles });
  } catch (error) {
    if (!(error instanceof Error && /over the \d+ limit/.test(error.message))) throw refusal('file.broken', { file });
  }
  // A few cells far from the rest span an area that no memory holds: only the usual area is read.
  try {
    const book = await readXlsx(bytes, { readStyles, range: `A1:${lastColumn}${tableLimits.rows}` });
    notes.push(`有单元格远在${tableLimits.rows}行或${tableLimits.columns}列之外，没有读取。`);
    return book;
  } catch {
    throw refusal('file.broken', { file });
  }
}

/** Column 500 in letters. */
const lastColumn = 'SF';

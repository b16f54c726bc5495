import { strToU8 } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent, Table, TableCell } from '../../../shared/model/reading/file-content.ts';
import { storedZip } from '../parts/stored-zip.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { packageNotes } from '../word/package-notes.ts';
import { hasPartialDates, partOfDate, shownBy, withoutOwnMonths } from './date-format.ts';
import { sheetCell } from './sheet-cell.ts';
import { boundedTable, tableLimits, tableNotes } from './table-bounds.ts';

/** Nothing of a workbook but its sheets and what they refer to: no macros, links, pictures, forms, connections. */
const needless =
  /(?:^|\/)(?:externalLinks|drawings|media|embeddings|charts|chartsheets|comments\d*|threadedComments|persons|printerSettings|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|activeX|ctrlProps|customXml|docProps|tables|queryTables|connections|richData|webextensions|customUI)(?:\/|\.xml)|worksheets\/_rels\/|\/calcChain\.xml/i;

/** Reads the sheets of an .xlsx or .xlsm package: values as they were saved; nothing is reckoned and nothing followed. */
export async function workbookContent(file: string, parts: ZipParts): Promise<FileContent> {
  const { clean, partialDates } = await cleanPackage(parts);
  const notes: string[] = [];
  const { sheets } = await read(file, clean, partialDates, notes);
  let formulas = 0;
  let unsaved = 0;
  const tables = sheets.map((sheet): Table => {
    for (const cell of sheet.cells?.values() ?? []) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      if (cell.value === null || cell.value === undefined) unsaved += 1;
    }
    const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([at]) => at);
    return boundedTable(
      {
        name: sheet.name,
        hidden: Boolean(sheet.hidden || sheet.veryHidden),
        rows: partialDates ? rowsAsShown(sheet) : sheet.rows.map((row) => Array.from(row, sheetCell)),
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
  notes.push(...packageNotes(parts.names), ...tableNotes(tables));
  return { tables, text: null, notes };
}

/** The rows with 「2021年3月」 where a cell's format shows no day: the first of the month is then nobody's date. */
function rowsAsShown({ rows, cells }: Sheet): TableCell[][] {
  return rows.map((row, top) =>
    Array.from(row, (value, left) => {
      if (!(value instanceof Date)) return sheetCell(value);
      const shown = shownBy(0, cells?.get(`${top},${left}`)?.style?.numFmt ?? '');
      return shown === 'day' ? sheetCell(value) : partOfDate(value, shown);
    }),
  );
}

/**
 * The package made anew from the parts that the guard has inflated and counted, so that the reader sees exactly what
 * was checked and cannot understand the zip in another way.
 */
async function cleanPackage(parts: ZipParts): Promise<{ clean: Uint8Array; partialDates: boolean }> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {};
  let partialDates = false;
  for (const name of parts.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || needless.test(name)) continue;
    const text = await parts.read(name);
    // What is written here is UTF-8, whatever the declaration said.
    if (text === null) continue;
    const body = text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '');
    const styles = /\/styles\.xml$/i.test(name);
    partialDates ||= styles && hasPartialDates(body);
    files[name] = strToU8(styles ? withoutOwnMonths(body) : body);
  }
  return { clean: storedZip(files), partialDates };
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

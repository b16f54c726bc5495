import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { refusal } from '../../shared/errors.ts';
import type { FileContent, Table } from '../../shared/model/file-content.ts';
import { packageNotes } from './package-notes.ts';
import { sheetCell } from './sheet-cell.ts';
import { boundedTable, tableLimits, tableNotes } from './table-bounds.ts';
import type { ZipParts } from './zip-parts.ts';

/** Nothing of a workbook but its sheets and what they refer to: no macros, links, pictures, forms, connections. */
const needless =
  /(?:^|\/)(?:externalLinks|drawings|media|embeddings|charts|chartsheets|comments\d*|threadedComments|persons|printerSettings|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|activeX|ctrlProps|customXml|docProps|tables|queryTables|connections|richData|webextensions|customUI)(?:\/|\.xml)|worksheets\/_rels\/|\/calcChain\.xml/i;

/** Reads the sheets of an .xlsx or .xlsm package: values as they were saved; nothing is reckoned and nothing followed. */
export async function workbookContent(file: string, parts: ZipParts): Promise<FileContent> {
  const clean = await cleanPackage(parts);
  const notes: string[] = [];
  const { sheets } = await read(file, clean, notes);
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
        rows: sheet.rows.map((row) => Array.from(row, sheetCell)),
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

/**
 * The package made anew from the parts that the guard has inflated and counted, so that the reader sees exactly what
 * was checked and cannot understand the zip in another way.
 */
async function cleanPackage(parts: ZipParts): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of parts.names) {
    if (!/\.(?:xml|rels)$/i.test(name) || needless.test(name)) continue;
    const text = await parts.read(name);
    // What is written here is UTF-8, whatever the declaration said.
    if (text !== null) files[name] = strToU8(text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, ''));
  }
  return zipSync(files, { level: 0 });
}

async function read(file: string, bytes: Uint8Array, notes: string[]) {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof Error && /over the \d+ limit/.test(error.message))) throw refusal('file.broken', { file });
  }
  // A few cells far from the rest span an area that no memory holds: only the usual area is read.
  try {
    const book = await readXlsx(bytes, { range: `A1:${lastColumn}${tableLimits.rows}` });
    notes.push(`有单元格远在${tableLimits.rows}行或${tableLimits.columns}列之外，没有读取。`);
    return book;
  } catch {
    throw refusal('file.broken', { file });
  }
}

/** Column 500 in letters. */
const lastColumn = 'SF';

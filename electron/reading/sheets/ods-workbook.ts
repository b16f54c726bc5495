import { refusal } from '../../../shared/errors.ts';
import type { FileContent, MergedCells, Table, TableCell } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';
import { boundedTable, tableLimits, tableNotes } from './table-bounds.ts';

type Sheet = { name: string; hidden: boolean; rows: TableCell[][]; merges: MergedCells[]; hiddenRows: number[] };
type OpenCell = { at: Attributes; text: string; paragraphs: number };

/** A filled row that is said to stand there more often than this is no ledger's. */
const mostRepeats = 1000;

/**
 * The sheets of an .ods file, as LibreOffice and WPS save: values as they were saved, a date as its day; comments,
 * drawings and formulas stay outside.
 */
export async function odsContent(file: string, parts: ZipParts): Promise<FileContent> {
  if (/encryption-data/.test((await parts.read('META-INF/manifest.xml')) ?? ''))
    throw refusal('file.encrypted', { file });
  const xml = await parts.read('content.xml');
  if (xml === null) throw refusal('file.broken', { file });
  const notes: string[] = [];
  const { sheets, formulas } = sheetsOf(xml);
  const tables = sheets.map((sheet): Table => boundedTable(sheet, notes));
  if (formulas) notes.push('公式只取了保存的结果。');
  return { tables, text: null, notes: [...notes, ...tableNotes(tables)] };
}

function sheetsOf(xml: string): { sheets: Sheet[]; formulas: boolean } {
  const sheets: Sheet[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let formulas = false;
  let depth = 0;
  /** Inside a comment or a drawing of a cell. */
  let aside = 0;
  let row: { cells: TableCell[]; at: Attributes } | null = null;
  let cell: OpenCell | null = null;

  const open = (name: string, at: Attributes) => {
    if (name === 'style:style') style = at['style:name'] ?? '';
    else if (name === 'style:table-properties' && at['table:display'] === 'false') hiddenStyles.add(style);
    else if (name === 'table:table') {
      depth += 1;
      if (depth > 1) return;
      const hidden = hiddenStyles.has(at['table:style-name'] ?? '');
      sheets.push({ name: at['table:name'] ?? '', hidden, rows: [], merges: [], hiddenRows: [] });
    } else if (depth !== 1) return;
    else if (name === 'office:annotation' || name.startsWith('draw:')) aside += 1;
    else if (name === 'table:table-row') row = { cells: [], at };
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      cell = { at, text: '', paragraphs: 0 };
      formulas ||= 'table:formula' in at;
    } else if (cell && aside === 0) cell.text += breakOf(name, at, cell);
  };
  const close = (name: string) => {
    if (name === 'table:table') depth -= 1;
    else if (depth !== 1) return;
    else if (name === 'office:annotation' || name.startsWith('draw:')) aside = Math.max(0, aside - 1);
    else if (name.endsWith('table-cell') && cell) {
      const sheet = sheets.at(-1);
      if (row && sheet) putCell(sheet, row.cells, cell);
      cell = null;
    } else if (name === 'table:table-row' && row) {
      const sheet = sheets.at(-1);
      if (sheet) putRow(sheet, row.cells, row.at);
      row = null;
    }
  };
  const text = (words: string) => {
    if (cell && cell.paragraphs > 0 && aside === 0) cell.text += words;
  };
  walkXml(xml, { open, close, text });
  return { sheets, formulas };
}

function breakOf(name: string, at: Attributes, cell: OpenCell): string {
  if (name === 'text:p') {
    cell.paragraphs += 1;
    return cell.paragraphs > 1 ? '\n' : '';
  }
  if (name === 'text:line-break') return '\n';
  if (name === 'text:tab') return '\t';
  return name === 'text:s' ? ' '.repeat(Math.min(count(at['text:c']), 100)) : '';
}

function putCell(sheet: Sheet, cells: TableCell[], { at, text }: OpenCell): void {
  const left = cells.length;
  const top = sheet.rows.length;
  const down = count(at['table:number-rows-spanned']);
  const right = count(at['table:number-columns-spanned']);
  if (down > 1 || right > 1) sheet.merges.push({ top, left, bottom: top + down - 1, right: left + right - 1 });
  const value = cellValue(at, text);
  const repeats = Math.min(count(at['table:number-columns-repeated']), tableLimits.columns + 1 - left);
  for (let times = 0; times < repeats; times += 1) cells.push(value);
}

function putRow(sheet: Sheet, cells: TableCell[], at: Attributes): void {
  const empty = cells.every((value) => value === null);
  const most = empty ? tableLimits.rows : mostRepeats;
  const repeats = Math.min(count(at['table:number-rows-repeated']), most, tableLimits.rows + 1 - sheet.rows.length);
  const hidden = /^(?:collapse|filter)$/.test(at['table:visibility'] ?? '') && !empty;
  for (let times = 0; times < repeats; times += 1) {
    if (hidden) sheet.hiddenRows.push(sheet.rows.length);
    sheet.rows.push(empty ? [] : cells);
  }
}

function cellValue(at: Attributes, text: string): TableCell {
  const value = at['office:value'];
  switch (at['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return value !== undefined && Number.isFinite(Number(value)) ? Number(value) : text || null;
    case 'date':
      return dateOf(at['office:date-value'] ?? '', text);
    case 'boolean':
      return at['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
    default:
      return text === '' ? null : text;
  }
}

/** The day; where the cell shows a month or a year only, what it shows. */
function dateOf(stored: string, text: string): TableCell {
  const [, year, month] = /^(\d{4})[-/.年](?:(\d{1,2})月?)?$/.exec(text.trim()) ?? [];
  if (year) return month ? `${year}年${Number(month)}月` : `${year}年`;
  return /^\d{4}-\d\d-\d\d/.exec(stored)?.[0] ?? (text || null);
}

function count(given: string | undefined): number {
  const number = Number.parseInt(given ?? '1', 10);
  return Number.isNaN(number) || number < 1 ? 1 : number;
}

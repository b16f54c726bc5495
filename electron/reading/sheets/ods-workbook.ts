import type { FileContent, MergedCells, Table, TableCell } from '../../../shared/model/reading/file-content.ts';
import { openDocumentContent, times } from '../odt/open-document.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { outsideWords } from '../word/outside.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';
import { wordsTellMore } from './shown-number.ts';
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
  const xml = await openDocumentContent(file, parts);
  const notes: string[] = [];
  const { sheets, formulas, comments } = sheetsOf(xml);
  const tables = sheets.map((sheet): Table => boundedTable(sheet, notes));
  if (formulas) notes.push('公式只取了保存的结果。');
  return { tables, text: null, notes: [...notes, ...tableNotes(tables), ...comments] };
}

function sheetsOf(xml: string): { sheets: Sheet[]; formulas: boolean; comments: string[] } {
  const sheets: Sheet[] = [];
  const left = outsideWords();
  const hiddenStyles = new Set<string>();
  let style = '';
  let formulas = false;
  let depth = 0;
  /** Inside a comment or a drawing of a cell. */
  let aside = 0;
  /** The words of the comment that is open; who wrote it and when does not count. */
  let comment: string | null = null;
  let inParagraph = false;
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
    else if (name === 'office:annotation' || name.startsWith('draw:')) {
      aside += 1;
      if (name === 'office:annotation') comment = '';
    } else if (aside > 0) inParagraph = name === 'text:p' || inParagraph;
    else if (name === 'table:table-row') row = { cells: [], at };
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      cell = { at, text: '', paragraphs: 0 };
      formulas ||= 'table:formula' in at;
    } else if (cell && aside === 0) cell.text += breakOf(name, at, cell);
  };
  const close = (name: string) => {
    if (name === 'table:table') depth -= 1;
    else if (depth !== 1) return;
    else if (aside > 0 && name === 'text:p') inParagraph = false;
    else if (name === 'office:annotation' || name.startsWith('draw:')) {
      aside = Math.max(0, aside - 1);
      if (name === 'office:annotation' && comment !== null) {
        left.break();
        left.words('comment', comment);
        comment = null;
      }
    } else if (name.endsWith('table-cell') && cell) {
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
    else if (comment !== null && inParagraph) comment += words;
  };
  walkXml(xml, { open, close, text });
  return { sheets, formulas, comments: left.notes() };
}

function breakOf(name: string, at: Attributes, cell: OpenCell): string {
  if (name === 'text:p') {
    cell.paragraphs += 1;
    return cell.paragraphs > 1 ? '\n' : '';
  }
  if (name === 'text:line-break') return '\n';
  if (name === 'text:tab') return '\t';
  return name === 'text:s' ? ' '.repeat(Math.min(times(at['text:c']), 100)) : '';
}

function putCell(sheet: Sheet, cells: TableCell[], { at, text }: OpenCell): void {
  const left = cells.length;
  const top = sheet.rows.length;
  const down = times(at['table:number-rows-spanned']);
  const right = times(at['table:number-columns-spanned']);
  if (down > 1 || right > 1) sheet.merges.push({ top, left, bottom: top + down - 1, right: left + right - 1 });
  const value = cellValue(at, text);
  const repeats = Math.min(times(at['table:number-columns-repeated']), tableLimits.columns + 1 - left);
  for (let times = 0; times < repeats; times += 1) cells.push(value);
}

function putRow(sheet: Sheet, cells: TableCell[], at: Attributes): void {
  const empty = cells.every((value) => value === null);
  const most = empty ? tableLimits.rows : mostRepeats;
  const repeats = Math.min(times(at['table:number-rows-repeated']), most, tableLimits.rows + 1 - sheet.rows.length);
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
      if (wordsTellMore(text)) return text;
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

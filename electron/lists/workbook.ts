import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../../shared/domain/csv.ts';
import { refusal } from '../../shared/errors.ts';
import {
  contentTypes,
  packageRels,
  sheetEnd,
  sheetStart,
  styles,
  workbookRels,
  workbookXml,
} from './workbook-parts.ts';

/** Width in characters of the sheet; a Chinese character takes two. */
export type SheetColumn = { title: string; width: number };

/** A sheet of Excel has 2^20 rows, the header among them. */
const mostRows = 2 ** 20 - 1;
/** Rows between two breaths: the program answers others while a long list is written. */
const breath = 250;

/**
 * One sheet as .xlsx, written row by row so that a hundred thousand rows cost no more memory than their bytes: header
 * kept in view, texts as texts (also those that begin with = + - @), numbers as numbers. The same rows give the same
 * bytes. Refuses with `list.too-long`.
 */
export async function workbook(
  sheet: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
  if (rows.length > mostRows) throw refusal('list.too-long', { rows: rows.length });
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const part = (name: string) => {
    const stream = new ZipDeflate(name, { level: 6 });
    stream.mtime = new Date(1980, 0, 1);
    zip.add(stream);
    return stream;
  };
  for (const [name, xml] of [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRels],
    ['xl/workbook.xml', workbookXml(sheet)],
    ['xl/_rels/workbook.xml.rels', workbookRels],
    ['xl/styles.xml', styles],
  ] as const) {
    part(name).push(strToU8(xml), true);
  }
  const body = part('xl/worksheets/sheet1.xml');
  const titles = columns.map(({ title }) => title);
  body.push(strToU8(sheetStart(columns, rows.length) + rowXml(titles, 1, true)));
  for (let from = 0; from < rows.length; from += breath) {
    const next = rows.slice(from, from + breath);
    body.push(strToU8(next.map((cells, index) => rowXml(cells, from + index + 2)).join('')));
    await new Promise((resolve) => setImmediate(resolve));
  }
  body.push(strToU8(sheetEnd), true);
  zip.end();
  return Buffer.concat(chunks);
}

function rowXml(cells: readonly Cell[], row: number, header = false): string {
  const xml = cells.map((value) => {
    if (typeof value === 'number') return Number.isFinite(value) ? `<c s="1"><v>${value}</v></c>` : '<c s="1"/>';
    if (value === '') return '<c s="1"/>';
    const text = `<t xml:space="preserve">${escaped(value)}</t>`;
    return `<c s="${header ? 2 : 1}" t="inlineStr"><is>${text}</is></c>`;
  });
  return `<row r="${row}">${xml.join('')}</row>`;
}

const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A cell holds at most 32,767 characters, and none that XML forbids; `_x0041_` would be read as A. */
function escaped(text: string): string {
  return text
    .slice(0, 32_767)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r/g, '')
    .replace(/[&<>]/g, (sign) => names[sign] ?? sign);
}

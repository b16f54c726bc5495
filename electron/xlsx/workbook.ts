import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../../shared/domain/words/csv.ts';
import { refusal } from '../../shared/errors.ts';
import { breath } from '../context/breath.ts';
import { contentTypes, packageRels, sheetEnd, sheetStart, workbookRels, workbookXml } from './parts.ts';
import { rowHeight } from './row-height.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { cellStyles, styles } from './styles.ts';

/** A sheet of Excel has 2^20 rows, the header among them. */
const mostRows = 2 ** 20 - 1;
/** Rows written between two breaths. */
const atOnce = 250;

/**
 * Sheets as .xlsx, written row by row so that a hundred thousand rows cost no more memory than their bytes: header
 * kept in view, rows as high as their words, texts as texts (also those that begin with = + - @), numbers as numbers.
 * The same rows give the same bytes. Refuses with `list.too-long`.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const longest = Math.max(...sheets.map(({ rows }) => rows.length));
  if (longest > mostRows) throw refusal('list.too-long', { rows: longest });
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
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageRels],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRels(sheets.length)],
    ['xl/styles.xml', styles],
  ] as const) {
    part(name).push(strToU8(xml), true);
  }
  for (const [at, sheet] of sheets.entries()) await writeSheet(sheet, part(`xl/worksheets/sheet${at + 1}.xml`));
  zip.end();
  return Buffer.concat(chunks);
}

async function writeSheet({ columns, rows }: Sheet, body: ZipDeflate): Promise<void> {
  const titles = columns.map(({ title }) => title);
  body.push(strToU8(sheetStart(columns, rows.length) + rowXml(titles, columns, 1, true)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const next = rows.slice(from, from + atOnce);
    body.push(strToU8(next.map((cells, index) => rowXml(cells, columns, from + index + 2)).join('')));
    await breath();
  }
  body.push(strToU8(sheetEnd(columns, rows.length)), true);
}

function rowXml(cells: readonly Cell[], columns: readonly SheetColumn[], row: number, header = false): string {
  const xml = cells.map((value) => {
    if (typeof value === 'number' && Number.isFinite(value)) return `<c s="${cellStyles.body}"><v>${value}</v></c>`;
    if (typeof value === 'number' || value === '') return `<c s="${cellStyles.body}"/>`;
    const text = `<t xml:space="preserve">${escaped(value)}</t>`;
    const style = header ? cellStyles.header : isRate(value) ? cellStyles.rate : cellStyles.body;
    return `<c s="${style}" t="inlineStr"><is>${text}</is></c>`;
  });
  return `<row r="${row}" ht="${rowHeight(cells, columns)}">${xml.join('')}</row>`;
}

/** A rate, or the dash in place of one: it stands below the others at the right, as numbers do. */
function isRate(text: string): boolean {
  return text === '—' || /^\d{1,3}(?:\.\d+)?%$/.test(text);
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

import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { CaseField, CaseValues } from '../../../shared/model/earlier/earlier-case.ts';
import { xlsxFile } from '../../support/files/xlsx-file.ts';

/** What a careful clerk reads from one row: what is not named is absent; `doubtful` waits for a person. */
export type WantedCase = Partial<CaseValues> & { doubtful?: CaseField[]; extras?: Record<string, string> };

/** `cases` null: the table is no ledger. `leftOut` gives rows with the beginning of their reason. */
export type WantedTable = {
  cases: WantedCase[] | null;
  leftOut?: [number, string][];
  hidden?: boolean;
  hiddenRows?: number[];
};

export type LedgerSample = { file: string; bytes: Uint8Array; city?: string; tables: WantedTable[] };

export type Cell = string | number | null;
export type Sheet = {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** 「A1:C1」 */
  merges?: readonly string[];
  hidden?: boolean;
  /** 1-based. */
  hiddenRows?: readonly number[];
};

/** A workbook with merged cells, hidden sheets and hidden rows. */
export function workbook(sheets: readonly Sheet[]): Uint8Array {
  return xlsxFile(
    sheets.map(({ name, rows, merges = [], hidden = false, hiddenRows = [] }) => ({
      name,
      ...(hidden ? { state: 'hidden' as const } : {}),
      xml: `<sheetData>${rows
        .map((row, at) => {
          const cells = row.map((value, column) => cellXml(value, `${columnName(column)}${at + 1}`)).join('');
          return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${cells}</row>`;
        })
        .join('')}</sheetData>${
        merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''
      }`,
    })),
  );
}

function cellXml(value: Cell, ref: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Delimited text; cells with the delimiter, quotes or line breaks are quoted. */
export function delimited(rows: readonly (readonly Cell[])[], sign = ','): string {
  const quoted = (cell: Cell) => {
    const text = String(cell ?? '');
    return /["\n]/.test(text) || text.includes(sign) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(sign)).join('\r\n');
}

/** As Excel on a Chinese Windows saves .csv; Node decodes GB18030 but does not encode it. */
export function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const pair = codes.get(character);
      if (!pair) throw new Error(`no two bytes for ${character}`);
      return pair;
    }),
  );
}

export const utf8WithMark = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`);
export const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** A Word file whose only table is the ledger. */
export async function wordTable(title: string, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(String(cell ?? ''))] })) }),
    ),
  });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(title), table] }] }));
}

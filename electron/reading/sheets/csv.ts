import { type CellValue, parseCsv } from 'hucre/csv';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import { sheetCell } from './sheet-cell.ts';
import { boundedTable, tableLimits } from './table-bounds.ts';

/** The one table of a .csv or .tsv file. Every cell stays text as it stands: 001 keeps its zeros, =1+1 is no formula. */
export function csvContent(text: string): FileContent {
  const notes: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Excel's own hint of the delimiter.
  const hint = /^sep=(.)\n/.exec(lines);
  const body = hint ? lines.slice(hint[0].length) : lines;
  const options = { maxRows: tableLimits.rows + 1, delimiter: hint?.[1] ?? delimiterOf(body) };
  let rows = parseCsv(body, options);
  if (hasOpenQuote(rows)) {
    notes.push('引号不成对，改为一行一行读取；单元格内有换行的，请核对。');
    rows = parseCsv(body, { ...options, fastMode: true }).map((row) => row.map(unquoted));
  }
  const table = { name: '表1', hidden: false, merges: [], hiddenRows: [], rows: rows.map((row) => row.map(sheetCell)) };
  return { tables: [boundedTable(table, notes)], text: null, notes };
}

/** The sign that parts most lines into the same number of cells; titles above a header have none. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split('\n', 60)
    .filter((line) => line.trim() !== '');
  let best = { sign: ',', agreeing: 0, count: 0 };
  for (const sign of [',', '\t', ';']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.replace(/"(?:[^"]|"")*"/g, '').split(sign).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [count, agreeing] of counts) {
      if (agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count))
        best = { sign, agreeing, count };
    }
  }
  return best.sign;
}

/** A quote that is never closed swallows every line after it into the last cell. */
function hasOpenQuote(rows: readonly (readonly unknown[])[]): boolean {
  const last = rows.at(-1)?.at(-1);
  return typeof last === 'string' && last.split('\n').length > 40;
}

function unquoted(cell: CellValue): CellValue {
  return typeof cell === 'string' ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell;
}

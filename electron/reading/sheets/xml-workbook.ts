import { refusal } from '../../../shared/errors.ts';
import type { FileContent, MergedCells, Table, TableCell } from '../../../shared/model/reading/file-content.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';
import { partOfDate, type ShownDate, shownBy } from './date-format.ts';
import { boundedTable, tableLimits, tableNotes } from './table-bounds.ts';

type Sheet = {
  name: string;
  hidden: boolean;
  rows: Map<number, TableCell[]>;
  merges: MergedCells[];
  hiddenRows: number[];
};

type OpenCell = { kind: string; text: string; shown: ShownDate };

/**
 * The sheets of an「XML 表格 2003」, which office web systems hand out under the name .xls. Values as they stand in it;
 * rows and columns far away from the rest are left out.
 */
export function xmlWorkbookContent(file: string, xml: string): FileContent {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw refusal('file.broken', { file });
  const notes: string[] = [];
  const sheets: Sheet[] = [];
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let style = '';
  const shown = new Map<string, ShownDate>();
  let reading = false;
  let formulas = false;
  let visible = false;
  const sheet = () => sheets.at(-1);
  const put = (value: TableCell) => {
    const cells = sheet()?.rows.get(row) ?? [];
    if (row > tableLimits.rows || column > tableLimits.columns) return;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    sheet()?.rows.set(row, cells);
  };
  const open = (name: string, at: Attributes) => {
    if (name === 'Worksheet') {
      sheets.push({ name: at['ss:Name'] ?? '', hidden: false, rows: new Map(), merges: [], hiddenRows: [] });
      row = -1;
    } else if (name === 'Row') {
      row = place(at['ss:Index'], row);
      column = -1;
      if (at['ss:Hidden'] === '1') sheet()?.hiddenRows.push(row);
    } else if (name === 'Cell') {
      column = place(at['ss:Index'], column);
      cell = { kind: 'String', text: '', shown: shown.get(at['ss:StyleID'] ?? '') ?? 'day' };
      formulas ||= 'ss:Formula' in at;
      const across = Number(at['ss:MergeAcross'] ?? 0) || 0;
      const down = Number(at['ss:MergeDown'] ?? 0) || 0;
      if (across > 0 || down > 0) {
        sheet()?.merges.push({ top: row, left: column, bottom: row + down, right: column + across });
      }
    } else if (name === 'Data' && cell) {
      cell.kind = at['ss:Type'] ?? 'String';
      reading = true;
    } else if (name === 'Visible') visible = true;
    else if (name === 'Style') style = at['ss:ID'] ?? '';
    else if (name === 'NumberFormat') shown.set(style, shownBy(0, at['ss:Format'] ?? ''));
  };
  walkXml(xml, {
    open: (name, attributes) => open(local(name), attributes),
    text: (text) => {
      if (cell && reading) cell.text += text;
      const of = sheet();
      if (of && visible && /Hidden/.test(text)) of.hidden = true;
    },
    close: (name) => {
      if (local(name) === 'Data') reading = false;
      else if (local(name) === 'Visible') visible = false;
      else if (local(name) === 'Cell' && cell) {
        put(cellOf(cell));
        const last = sheet()?.merges.at(-1);
        // The next cell stands behind the columns this one covers.
        if (last?.top === row && last.left === column) column = last.right;
        cell = null;
      }
    },
  });
  const tables = sheets.map((each): Table => {
    const rows = Array.from(
      { length: [...each.rows.keys()].reduce((last, at) => Math.max(last, at), -1) + 1 },
      (_, at) => each.rows.get(at) ?? [],
    );
    return boundedTable({ ...each, rows }, notes);
  });
  if (formulas) notes.push('公式只取了保存的结果。');
  return { tables, text: null, notes: [...notes, ...tableNotes(tables)] };
}

/** The element's name without what a writer calls its namespace. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function place(index: string | undefined, last: number): number {
  const given = Number(index);
  return index !== undefined && Number.isInteger(given) && given - 1 > last ? given - 1 : last + 1;
}

function cellOf({ kind, text, shown }: OpenCell): TableCell {
  if (text === '') return null;
  if (kind === 'Number' && Number.isFinite(Number(text))) return Number(text);
  if (kind === 'DateTime') {
    const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text;
    const date = new Date(`${day}T00:00:00Z`);
    return shown === 'day' || Number.isNaN(date.getTime()) ? day : partOfDate(date, shown);
  }
  return kind === 'Boolean' ? (text === '1' ? 'TRUE' : 'FALSE') : text;
}

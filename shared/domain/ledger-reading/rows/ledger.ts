import type { CaseField, CaseReading, ExtraColumn } from '../../../model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../model/importing.ts';
import type { Table, TableCell } from '../../../model/reading/file-content.ts';
import { wordsOfCell } from '../cells/text.ts';
import { type ColumnChoice, matchColumns } from '../header/columns.ts';
import { findHeader, type Header, layoutOf } from '../header/header.ts';
import { headerKind } from '../header/kind.ts';
import { type RowContext, saidByAll } from './context.ts';
import { type RowLeftOut, tellRows } from './kinds.ts';
import { caseCells, fillingOf } from './merged-rows.ts';
import { partContexts } from './part-context.ts';
import { readLedgerRow } from './reading.ts';

export type LedgerHints = {
  /** The office's own city: in one under the State Council, 市 stands at the level of a province. */
  city?: string;
  fileName?: string;
  /** What a person said of the columns. */
  columns?: readonly ColumnChoice[];
  /** What was said of a file laid out alike. */
  remembered?: (layout: string) => readonly ColumnChoice[] | null;
};

export type LedgerRow = {
  /** 1-based, as the spreadsheet shows it. */
  row: number;
  /** 「2019年台账 第5行」 */
  place: string;
  hidden: boolean;
  /** The row's cells, merged ones filled: what `readLedgerRow` takes when the columns change. */
  cells: TableCell[];
  /** What titles and headings say of the row; goes into `readLedgerRow` with its cells. */
  context: RowContext;
  reading: CaseReading;
  extras: ExtraColumn[];
};

export type LedgerReading = {
  name: string;
  hidden: boolean;
  /** 1-based. */
  headerRow: number;
  /** The same for files laid out alike. */
  layout: string;
  columns: ColumnMatch[];
  /** How many cases there are; `rows` reads them one by one, anew each time it is walked through. */
  count: number;
  rows: Iterable<LedgerRow>;
  leftOut: RowLeftOut[];
  /** Sentences about what a person does not see: rows that are hidden in the sheet. */
  notes: string[];
};

const provinceCities = /^(?:北京|天津|上海|重庆)/;

/**
 * Reads a table as a ledger; null when it is none (a list of contacts, the layout of a web page). A sheet with 编号, 案由
 * and 40 rows of cases → 40 records, each with its row and place.
 */
export function readLedger(table: Table, hints: LedgerHints): LedgerReading | null {
  const header = findHeader(table);
  if (!header) return null;
  const layout = layoutOf(header.columns);
  const remembered = hints.columns ? null : (hints.remembered?.(layout) ?? null);
  const columns = matchColumns(
    header.columns,
    samplesOf(table, header),
    hints.columns ?? remembered,
    hints.columns ? 'person' : 'remembered',
  );
  const fieldAt = new Map<CaseField, number>();
  for (const { field, position } of columns) if (field && !fieldAt.has(field)) fieldAt.set(field, position);
  const { cases, parts, leftOut } = tellRows(table, header, fieldAt);
  const placeOf = (row: number) => `${table.name} 第${row + 1}行`;
  const base = saidByAll(titlesOf(table, header, placeOf, hints), provinceCities.test(hints.city ?? ''));
  const fromHeader = headerKind(columns, placeOf(header.top));
  if (fromHeader) base.headerKind = fromHeader;
  const contexts = partContexts(base, parts, placeOf);
  const filling = fillingOf(table, header);
  const hiddenRows = new Set(table.hiddenRows);

  function* rows(): Generator<LedgerRow> {
    for (const { row, more, part, loose } of cases) {
      const place = placeOf(row);
      const cells = caseCells(table, filling, row, more, header?.columns.length ?? 0);
      const said = contexts[part] ?? base;
      const context = loose.length > 0 ? { ...said, loose } : said;
      yield {
        row: row + 1,
        place,
        hidden: hiddenRows.has(row),
        cells,
        context,
        ...readLedgerRow(cells, columns, place, context),
      };
    }
  }

  return {
    name: table.name,
    hidden: table.hidden,
    headerRow: header.top + 1,
    layout,
    columns,
    count: cases.length,
    rows: { [Symbol.iterator]: rows },
    leftOut,
    notes: hiddenNotes(cases.filter(({ row }) => hiddenRows.has(row)).map(({ row }) => row + 1)),
  };
}

/** The nearest first: the rows above the header from below upwards, the sheet's name, the file's name. */
function titlesOf(table: Table, header: Header, placeOf: (row: number) => string, { fileName }: LedgerHints) {
  const titles: { words: string; place: string }[] = [];
  for (let row = header.top - 1; row >= 0; row -= 1) {
    const words = [...new Set((table.rows[row] ?? []).map(wordsOfCell).filter((text) => text !== ''))].join(' ');
    // A sentence above the table explains it; it is no title.
    if (words !== '' && words.length <= 60 && !/^(?:注|说明|备注|填表|填报|要求)|[。；]/.test(words))
      titles.push({ words, place: `${placeOf(row)} 标题` });
  }
  titles.push({ words: table.name, place: `工作表「${table.name}」的名称` });
  if (fileName) titles.push({ words: fileName.replace(/\.[^.]*$/, ''), place: `文件名「${fileName}」` });
  return titles;
}

const mostSamples = 40;
const searched = 400;

/** The first filled cells of each column, looked up when asked for. */
function samplesOf(table: Table, header: Header): (position: number) => string[] {
  const known = new Map<number, string[]>();
  return (position) => {
    const before = known.get(position);
    if (before) return before;
    const cells: string[] = [];
    const last = Math.min(table.rows.length, header.bottom + 1 + searched);
    for (let row = header.bottom + 1; row < last && cells.length < mostSamples; row += 1) {
      const text = wordsOfCell(table.rows[row]?.[position]);
      if (text !== '') cells.push(text);
    }
    known.set(position, cells);
    return cells;
  };
}

function hiddenNotes(rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const named = rows.slice(0, 20).join('、') + (rows.length > 20 ? ' 等' : '');
  return [`第${named}行在表中是隐藏的，共${rows.length}行，已一并读入，请核对是否需要。`];
}

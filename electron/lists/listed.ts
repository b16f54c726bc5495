import type { Cell } from '../../shared/domain/words/csv.ts';
import { breath } from '../context/breath.ts';
import type { QueryContext } from '../context/context.ts';
import type { SheetColumn } from '../xlsx/sheet.ts';

/** A column of an exported list: its title, its width in characters of the sheet, and what stands in it. */
export type Column<Row> = SheetColumn & { cell: (row: Row) => Cell | null };

export function column<Row>(title: string, width: number, cell: Column<Row>['cell']): Column<Row> {
  return { title, width, cell };
}

/** A list as it goes into a file. */
export type Listed = { name: string; columns: SheetColumn[]; rows: Cell[][] };

export function listed<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Listed {
  return {
    name,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row) ?? '')),
  };
}

/** What a list may ask for: other queries of the contract, as the same person. */
export type Asking = Pick<QueryContext, 'ask' | 'db' | 'today'>;

const firstPage = 2000;

/**
 * A paged query's answers one after another, turned into cells page by page; `lines` where a row makes more or other
 * lines than itself. Each page is as long as all before it together: every page counts the whole list and passes over
 * what was read, so that many short ones would cost the square of the list.
 */
export async function listedPages<Row, Line = Row>(
  name: string,
  columns: readonly Column<Line>[],
  ask: (page: { page: number; pageSize: number }) => Promise<{ rows: readonly Row[]; total: number }>,
  lines: (rows: readonly Row[]) => readonly Line[] = (rows) => rows as unknown as readonly Line[],
): Promise<Listed> {
  const whole = listed<Line>(name, columns, []);
  for (let read = 0; ; ) {
    const [page, pageSize] = read === 0 ? [1, firstPage] : [2, read];
    const { rows, total } = await ask({ page, pageSize });
    for (const row of listed(name, columns, lines(rows)).rows) whole.rows.push(row);
    read += pageSize;
    if (read >= total) return whole;
    await breath();
  }
}

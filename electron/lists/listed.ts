import type { Cell } from '../../shared/domain/words/csv.ts';
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
export type Asking = Pick<QueryContext, 'ask' | 'db' | 'today' | 'auditKey'>;

/** More than any list has. */
const everything = 1_000_000_000;

/**
 * All of a paged query's answers as cells; `lines` where a row makes more or other lines than itself. In one page:
 * each page counts the whole list and passes over what was read before, so that many would cost the square of it. Nobody
 * waits for a long one, because it is made beside the thread that answers saves.
 */
export async function listedPages<Row, Line = Row>(
  name: string,
  columns: readonly Column<Line>[],
  ask: (page: { page: number; pageSize: number }) => Promise<{ rows: readonly Row[] }>,
  lines: (rows: readonly Row[]) => readonly Line[] = (rows) => rows as unknown as readonly Line[],
): Promise<Listed> {
  const { rows } = await ask({ page: 1, pageSize: everything });
  return listed(name, columns, lines(rows));
}

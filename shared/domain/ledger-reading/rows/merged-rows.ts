import type { Table, TableCell } from '../../../model/reading/file-content.ts';
import { wordsOfCell } from '../cells/text.ts';
import type { Header } from '../header/header.ts';

/** No sheet made by people needs more; a hostile one may hold a million ranges over a million rows. */
const mostFilled = 500_000;

/** Cells merged downwards, as the words their rows share: for each row the columns to fill. */
type Filling = ReadonlyMap<number, readonly { column: number; cell: TableCell }[]>;

/** Which cells share the words of the cell above them: 陈某 merged over two rows is the proposer of both cases. */
export function fillingOf(table: Table, header: Header): Filling {
  const filling = new Map<number, { column: number; cell: TableCell }[]>();
  let left = mostFilled;
  for (const range of table.merges) {
    if (range.bottom === range.top || range.top <= header.bottom || range.left >= header.columns.length) continue;
    const cell = table.rows[range.top]?.[range.left] ?? null;
    if (cell === null) continue;
    const bottom = Math.min(range.bottom, table.rows.length - 1);
    for (let row = range.top + 1; row <= bottom && left > 0; row += 1, left -= 1) {
      const known = filling.get(row);
      if (known) known.push({ column: range.left, cell });
      else filling.set(row, [{ column: range.left, cell }]);
    }
  }
  return filling;
}

/**
 * The cells of a case: its row with merged cells filled, and what further rows of it add, each on a line of its own.
 * 市财政局 in the row and 市教育局 in the next row of the same case → two lines of one cell.
 */
export function caseCells(
  table: Table,
  filling: Filling,
  row: number,
  more: readonly number[],
  width: number,
): TableCell[] {
  const own = table.rows[row] ?? [];
  const fill = filling.get(row);
  if (!fill && more.length === 0) return own.length > width ? own.slice(0, width) : own;
  const cells = own.slice(0, width);
  while (cells.length < width) cells.push(null);
  for (const { column, cell } of fill ?? []) if (wordsOfCell(cells[column]) === '') cells[column] = cell;
  for (const next of more) {
    (table.rows[next] ?? []).slice(0, width).forEach((cell, column) => {
      const added = wordsOfCell(cell);
      const before = wordsOfCell(cells[column]);
      if (added === '') return;
      if (before === '') cells[column] = cell;
      else if (!before.split('\n').includes(added)) cells[column] = `${before}\n${added}`;
    });
  }
  return cells;
}

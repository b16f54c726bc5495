import type { Table, TableCell } from '../../../shared/model/reading/file-content.ts';

/** More than any office's ledger of one year or of all years; beyond it a sheet is a mistake or an attack. */
export const tableLimits = { rows: 100_000, columns: 500 } as const;

type Raw = Omit<Table, 'rows'> & { rows: readonly (readonly TableCell[])[] };

/** The table without the empty rows and cells at its ends, and within the limits; what was cut is said in `notes`. */
export function boundedTable(raw: Raw, notes: string[]): Table {
  const kept = raw.rows.slice(
    0,
    lastFilled(raw.rows, (row) => lastFilled(row, filled) > 0),
  );
  const tooWide = kept.some((row) => lastFilled(row, filled) > tableLimits.columns);
  const rows = kept
    .slice(0, tableLimits.rows)
    .map((row) => row.slice(0, Math.min(lastFilled(row, filled), tableLimits.columns)));
  if (kept.length > rows.length)
    notes.push(`「${raw.name}」超过${tableLimits.rows}行，后面的${kept.length - rows.length}行没有读取。`);
  if (tooWide) notes.push(`「${raw.name}」超过${tableLimits.columns}列，右边多出的列没有读取。`);
  return {
    ...raw,
    rows,
    merges: raw.merges.filter(({ top, left }) => top < rows.length && left < tableLimits.columns),
    hiddenRows: raw.hiddenRows.filter((row) => row < rows.length),
  };
}

function filled(cell: TableCell): boolean {
  return cell !== null && (typeof cell === 'number' || cell.trim() !== '');
}

function lastFilled<T>(list: readonly T[], isFilled: (each: T) => boolean): number {
  let end = list.length;
  while (end > 0 && !isFilled(list[end - 1] as T)) end -= 1;
  return end;
}

/** What the clerk should know of sheets before using them: what is hidden, and what holds an error instead of a value. */
export function tableNotes(tables: readonly Table[]): string[] {
  const notes: string[] = [];
  for (const table of tables) {
    const { name, rows } = table;
    notes.push(...hiddenNotes(table));
    const errors = rows.reduce((count, row) => count + row.filter((cell) => isError(cell)).length, 0);
    if (errors > 0) notes.push(`「${name}」有${errors}个单元格是错误值（如 #REF!），照样子读作文字。`);
  }
  return notes;
}

/** What of a sheet is hidden; where it is read as a ledger, the ledger says more exactly what became of it. */
export function hiddenNotes({ name, hidden, hiddenRows }: Pick<Table, 'name' | 'hidden' | 'hiddenRows'>): string[] {
  return [
    ...(hidden ? [`工作表「${name}」是隐藏的，请核对要不要用。`] : []),
    ...(hiddenRows.length > 0 ? [`「${name}」有${hiddenRows.length}行是隐藏的，请核对要不要用。`] : []),
  ];
}

function isError(cell: TableCell): boolean {
  return (
    typeof cell === 'string' && cell.startsWith('#') && /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(cell)
  );
}

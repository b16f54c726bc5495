import { colToLetter } from 'hucre';

/** 0-based places of what a sheet says beside its values. */
type SheetMarks = { name: string; hiddenColumns: Iterable<number>; struckRows: Iterable<number> };

/** So many rows are named; a sheet that is struck out as a whole is counted. */
const namedRows = 10;

/** What the clerk should know: columns that the sheet hides, and rows that someone struck out and that are read all the same. */
export function marksNotes({ name, hiddenColumns, struckRows }: SheetMarks): string[] {
  const columns = [...hiddenColumns].map(colToLetter);
  const rows = [...struckRows].toSorted((a, b) => a - b).map((row) => row + 1);
  const more = rows.length > namedRows ? `等${rows.length}行` : '行';
  return [
    ...(columns.length > 0 ? [`「${name}」的${columns.join('、')}列是隐藏的，照样读取，请核对要不要用。`] : []),
    ...(rows.length > 0
      ? [`「${name}」第${rows.slice(0, namedRows).join('、')}${more}有划了删除线的内容，照样读取，请核对要不要用。`]
      : []),
  ];
}

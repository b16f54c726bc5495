/**
 * A table row as lines: short cells stand on one line, parted by tabs; a row that merely holds the layout, with
 * several paragraphs in a cell, comes cell by cell.
 */
export function rowLines(cells: string[][]): string[] {
  const filled = cells.map((lines) => lines.map((line) => line.trim()).filter((line) => line !== ''));
  if (filled.some((lines) => lines.length > 3) || filled.flat().some((line) => line.length > 120)) return filled.flat();
  const line = filled.map((lines) => lines.join(' ')).filter((cell) => cell !== '');
  return line.length === 0 ? [] : [line.join('\t')];
}

/** A row of a table of data, as our own letters have them: every cell keeps its place, be it empty or long. */
export function wholeRow(cells: readonly (readonly string[])[]): string {
  return cells
    .map((lines) =>
      lines
        .map((line) => line.replaceAll('\t', ' ').trim())
        .filter((line) => line !== '')
        .join(' '),
    )
    .join('\t');
}

import type { TableCell } from '../../shared/model/reading/file-content.ts';
import { fileContent } from './file-content.ts';

/** The text of a file, one paragraph or row a line, and what of the file is none of it. Throws `file.*`. */
export async function textAndNotes(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ text: string; notes: string[] }> {
  const { text, tables, notes } = await fileContent(file);
  const rows = () => tables.flatMap(({ rows }) => rows.map(rowText).filter((row) => row !== ''));
  return { text: text ?? rows().join('\n'), notes };
}

/** A line break inside a cell would make two rows of one. */
function rowText(row: readonly TableCell[]): string {
  return row
    .map((cell) => (cell === null ? '' : String(cell).replace(/\s*\n\s*/g, ' ')))
    .filter((cell) => cell !== '')
    .join('\t');
}

import type { TableCell } from '../../shared/model/reading/file-content.ts';
import { fileContent } from './file-content.ts';

/** The same for bytes at hand. */
export async function bytesText(file: { name: string; bytes: Uint8Array }): Promise<string> {
  const { text, tables } = await fileContent(file);
  if (text !== null) return text;
  return tables.flatMap(({ rows }) => rows.map(rowText).filter((row) => row !== '')).join('\n');
}

/** A line break inside a cell would make two rows of one. */
function rowText(row: readonly TableCell[]): string {
  return row
    .map((cell) => (cell === null ? '' : String(cell).replace(/\s*\n\s*/g, ' ')))
    .filter((cell) => cell !== '')
    .join('\t');
}

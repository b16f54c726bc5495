import { type IntakeHints, readIntake, readIntakeTables } from '../../shared/domain/intake/read.ts';
import { fieldOfLabel } from '../../shared/domain/intake/text/labels.ts';
import { wordsOfCell } from '../../shared/domain/ledger-reading/cells/text.ts';
import type { Table } from '../../shared/model/reading/file-content.ts';
import type { IntakeRead } from '../../shared/model/reading/intake.ts';
import { fileContent } from './file-content.ts';

/** The items that a file hands over: rows of its tables where they list items, otherwise its text. */
export async function intakeFile(file: {
  name: string;
  bytes: Uint8Array;
  ourUnit: string | undefined;
  hints: IntakeHints;
}): Promise<IntakeRead> {
  const { tables, text, notes } = await fileContent(file);
  const cells = tables.filter(({ hidden }) => !hidden).map(filledCells);
  const around = (text ?? '')
    .split('\n')
    .filter((line) => !line.includes('\t'))
    .join('\n');
  const lines = text ?? cells.flatMap((rows) => rows.map((row) => row.join('\t'))).join('\n');
  const read = readIntakeTables(cells, around, file.ourUnit, file.hints) ?? readIntake(lines, file.ourUnit, file.hints);
  return { ...read, notes: [...notes, ...read.notes] };
}

/** The cells as words; those merged downwards have the words of the first, labels of two rows excepted. */
function filledCells({ rows, merges }: Table): string[][] {
  const cells = rows.map((row) => row.map((cell) => wordsOfCell(cell).replace(/\s*\n\s*/g, '')));
  for (const { top, bottom, left } of merges) {
    const words = cells[top]?.[left] ?? '';
    if (words === '' || fieldOfLabel(words) !== null) continue;
    for (let row = top + 1; row <= Math.min(bottom, cells.length - 1); row += 1) {
      const line = cells[row];
      if (!line) continue;
      while (line.length <= left) line.push('');
      line[left] ||= words;
    }
  }
  return cells;
}

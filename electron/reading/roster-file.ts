import { type Roster, readOrganisationTable, readRoster } from '../../shared/domain/people/roster.ts';
import type { TableKind } from '../../shared/model/people/organisation.ts';
import { fileContent } from './file-content.ts';

/** The people, deputies or units that a file lists: in its tables, or in the columns of its text (PDF, plain text). */
export async function rosterFile(
  file: { name: string; bytes: Uint8Array },
  how: { what: TableKind; shifted: boolean },
): Promise<Roster> {
  const { tables, text, notes } = await fileContent(file);
  const hints = { shifted: how.shifted, fileName: file.name };
  const ofTables = readRoster(how.what, tables, hints);
  const roster =
    ofTables.problem === null || text === null ? ofTables : readOrganisationTable(how.what, inColumns(text), hints);
  return { ...roster, notes: [...notes, ...roster.notes] };
}

/** Where columns are parted by blanks only, two or more of them part two cells. */
const inColumns = (text: string): string =>
  text.includes('\t') || /[,，;].*[,，;]/.test(text) ? text : text.replace(/[ \u3000]{2,}/g, '\t');

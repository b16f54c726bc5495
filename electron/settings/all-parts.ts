import { keysOf } from '../../shared/model/kinds.ts';
import { type OfficePart, type OfficeRows, officeParts } from '../../shared/model/package/office-file.ts';
import type { ReadDb } from '../db/connections.ts';
import type { PartRule } from './part.ts';
import { accounts } from './parts/accounts.ts';
import { calendar, rules } from './parts/dates.ts';
import { desk } from './parts/desk.ts';
import { representatives, units } from './parts/directories.ts';
import { layouts } from './parts/layouts.ts';
import { office, scales, ways, words } from './parts/own-row.ts';
import { numbers, word } from './parts/papers.ts';
import { people } from './parts/people.ts';

/** What can be taken along. They are stored in the order of `officeParts`: accounts before the people who sign in with them. */
export const allParts: Record<OfficePart, PartRule> = {
  ...{ office, numbers, words, word, units, rules, calendar, scales },
  ...{ accounts, people, representatives, desk, ways, layouts },
};

/** The settings of these parts as they are now. */
export async function officeRows(db: ReadDb, parts: readonly OfficePart[]): Promise<OfficeRows> {
  const rows: OfficeRows = { office: {}, tables: {} };
  for (const part of keysOf(officeParts).filter((each) => parts.includes(each))) {
    const { office: own, tables } = await allParts[part].carry(db);
    Object.assign(rows.office, own);
    Object.assign(rows.tables, tables);
  }
  return rows;
}

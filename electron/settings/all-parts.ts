import { keysOf } from '../../shared/model/kinds.ts';
import { type OfficePart, type OfficeRows, officeParts } from '../../shared/model/package/office-file.ts';
import type { ReadDb } from '../db/connections.ts';
import type { PartRule } from './part.ts';
import { accountsPart } from './parts/accounts.ts';
import { calendarPart, rulesPart } from './parts/dates.ts';
import { deskPart } from './parts/desk.ts';
import { representativesPart, unitsPart } from './parts/directories.ts';
import { layoutsPart } from './parts/layouts.ts';
import { officePart, scalesPart, waysPart, wordsPart } from './parts/own-row.ts';
import { numbersPart, wordPart } from './parts/papers.ts';
import { peoplePart } from './parts/people.ts';
import { platformsPart } from './parts/platforms.ts';

/** What can be taken along. They are stored in the order of `officeParts`: accounts before the people who sign in with them. */
export const allParts: Record<OfficePart, PartRule> = {
  ...{ office: officePart, numbers: numbersPart, words: wordsPart, word: wordPart, units: unitsPart },
  ...{ rules: rulesPart, calendar: calendarPart, scales: scalesPart, accounts: accountsPart, people: peoplePart },
  ...{
    representatives: representativesPart,
    desk: deskPart,
    ways: waysPart,
    layouts: layoutsPart,
    platforms: platformsPart,
  },
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

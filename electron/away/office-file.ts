import { z } from 'zod';
import { refusal } from '../../shared/errors.ts';
import { CalendarDay } from '../../shared/model/dates/calendar.ts';
import { LetterSettings } from '../../shared/model/letter/settings.ts';
import { Templates } from '../../shared/model/letter/templates.ts';
import type { AwayOffice } from '../../shared/model/package/away.ts';
import { OfficeParticulars } from '../../shared/model/people/office.ts';
import type { ReadDb } from '../db/connections.ts';
import { toJson } from '../db/json.ts';
import { officeOf } from '../people/office.ts';

/** What a fresh PC needs beside the items to work like a desk of the office: rules, calendar, directory, words. */
const carried = {
  unit: ['name', 'shortName', 'contactPerson', 'contactPhone', 'retired', 'validFrom', 'validUntil', 'names'],
  section: ['name', 'phone', 'validFrom', 'validUntil'],
  person: ['name', 'post', 'phone', 'isLeader', 'validFrom', 'validUntil', 'section'],
  representative: ['kind', 'name', 'organization', 'phone', 'delegation', 'term', 'validFrom', 'validUntil'],
  rulePack: ['id', 'version', 'name', 'body', 'at', 'by'],
  ruleChoice: ['packId', 'version'],
  calendarYear: ['year', 'days', 'source', 'savedAt', 'savedBy'],
  deskSettings: ['settings'],
  leaderSection: ['person', 'section'],
  /** Their bytes go along beside the attachments. */
  wordTemplate: ['name', 'fileName', 'sha256', 'addedAt', 'addedBy'],
} as const;
type Carried = keyof typeof carried;
export type OfficeRow = AwayOffice['office'];

export async function officeFile(db: ReadDb): Promise<AwayOffice> {
  const { templates, letterSettings, ...particulars } = await officeOf(db);
  const { scales, ways } = await db.selectFrom('office').select(['scales', 'ways']).executeTakeFirstOrThrow();
  const words = { templates: toJson(templates), letterSettings: toJson(letterSettings), scales, ways };
  const people = await db
    .selectFrom('person')
    .leftJoin('section', 'section.id', 'person.sectionId')
    .selectAll('person')
    .select('section.name as section')
    .orderBy('person.id')
    .execute();
  const tables: Record<Carried, readonly object[]> = {
    unit: await db.selectFrom('unit').selectAll().orderBy('id').execute(),
    section: await db.selectFrom('section').selectAll().orderBy('id').execute(),
    person: people,
    representative: await db.selectFrom('representative').selectAll().orderBy('id').execute(),
    rulePack: await db.selectFrom('rulePack').selectAll().orderBy('id').orderBy('version').execute(),
    ruleChoice: await db.selectFrom('ruleChoice').selectAll().execute(),
    calendarYear: await db.selectFrom('calendarYear').selectAll().orderBy('year').execute(),
    deskSettings: await db.selectFrom('deskSettings').selectAll().execute(),
    leaderSection: await db
      .selectFrom('leaderSection')
      .innerJoin('person', 'person.id', 'leaderSection.personId')
      .innerJoin('section', 'section.id', 'leaderSection.sectionId')
      .select(['person.name as person', 'section.name as section'])
      .orderBy('personId')
      .orderBy('leaderSection.sectionId')
      .execute(),
    wordTemplate: await templatesInUse(db).execute(),
  };
  return {
    office: { ...particulars, ...words },
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        rows.map((row) => pick(carried[table as Carried], row as OfficeRow)),
      ]),
    ),
  };
}

/** The office's own Word templates. */
export function templatesInUse(db: ReadDb) {
  return db
    .selectFrom('wordTemplate')
    .select(['id', 'name', 'fileName', 'size', 'sha256', 'storedAs', 'addedAt', 'addedBy'])
    .where('retiredAt', 'is', null)
    .orderBy('id');
}

/** The rows of one table in a package, only by the columns that are known here. */
export function officeRows({ tables }: AwayOffice, table: Carried): OfficeRow[] {
  return (tables[table] ?? []).map((row) => pick(carried[table], row));
}

function pick(columns: readonly string[], row: OfficeRow): OfficeRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

const json = z.string().refine((text) => isJsonText(text));
const Particulars = OfficeParticulars.extend({
  templates: json.transform((text) => Templates.parse(JSON.parse(text))).transform(toJson),
  letterSettings: json.transform((text) => LetterSettings.partial().parse(JSON.parse(text))).transform(toJson),
  scales: json,
  ways: json,
});
export const Days = json.transform((text) => z.array(CalendarDay).parse(JSON.parse(text)));

export function isJsonText(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** The particulars of a package's office, checked. */
export function particularsOf(file: string, { office }: AwayOffice) {
  const read = Particulars.safeParse(office);
  if (!read.success) throw unsound(file, read.error);
  return read.data;
}

export function unsound(file: string, error: z.ZodError) {
  const [issue] = error.issues;
  return refusal('package.unsound', {
    file,
    problem: `单位设置 ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  });
}

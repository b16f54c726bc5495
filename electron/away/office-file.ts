import { z } from 'zod';
import { refusal } from '../../shared/errors.ts';
import { CalendarDay } from '../../shared/model/dates/calendar.ts';
import { LetterSettings } from '../../shared/model/letter/settings.ts';
import { Templates } from '../../shared/model/letter/templates.ts';
import type { AwayOffice } from '../../shared/model/package/away.ts';
import { OfficeParticulars } from '../../shared/model/people/office.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { insertRow } from '../db/insert-rows.ts';
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
} as const;
type Carried = keyof typeof carried;
type Row = AwayOffice['office'];

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
  };
  return {
    office: { ...particulars, ...words },
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        rows.map((row) => pick(carried[table as Carried], row as Row)),
      ]),
    ),
  };
}

function pick(columns: readonly string[], row: Row): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

const json = z.string().refine((text) => isJson(text));
const Particulars = OfficeParticulars.extend({
  templates: json.transform((text) => Templates.parse(JSON.parse(text))).transform(toJson),
  letterSettings: json.transform((text) => LetterSettings.partial().parse(JSON.parse(text))).transform(toJson),
  scales: json,
  ways: json,
});
const Days = json.transform((text) => z.array(CalendarDay).parse(JSON.parse(text)));

function isJson(text: string): boolean {
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

function unsound(file: string, error: z.ZodError) {
  const [issue] = error.issues;
  return refusal('package.unsound', {
    file,
    problem: `单位设置 ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  });
}

/** Enters the office's directory, people, rules and calendar into a store that has just been set up. */
export async function storeOfficeFile(db: WriteDb, file: string, { tables }: AwayOffice): Promise<void> {
  const rows = (table: Carried) => (tables[table] ?? []).map((row) => pick(carried[table], row));
  for (const { days } of rows('calendarYear')) {
    const read = Days.safeParse(days);
    if (!read.success) throw unsound(file, read.error);
  }
  for (const table of ['unit', 'section', 'representative', 'calendarYear'] as const)
    for (const row of rows(table)) await insertRow(db, table, row);
  const sections = new Map(
    (await db.selectFrom('section').select(['id', 'name']).execute()).map((each) => [each.name, each.id]),
  );
  for (const { section, ...row } of rows('person'))
    await insertRow(db, 'person', { ...row, sectionId: sections.get(String(section)) ?? null, accountId: null });
  const known = await db.selectFrom('rulePack').select(['id', 'version']).execute();
  for (const row of rows('rulePack')) {
    if (!known.some(({ id, version }) => id === row.id && version === row.version))
      await insertRow(db, 'rulePack', row);
  }
  for (const { packId, version } of rows('ruleChoice'))
    await db
      .updateTable('ruleChoice')
      .set({ packId: String(packId), version: Number(version) })
      .execute();
  for (const { settings } of rows('deskSettings')) {
    if (typeof settings === 'string' && isJson(settings)) await insertRow(db, 'deskSettings', { id: 1, settings });
  }
}

import { sql } from 'kysely';
import { Refusal } from '../../shared/errors.ts';
import type { AwayOffice } from '../../shared/model/package/away.ts';
import type { TemplateReport } from '../../shared/model/templates.ts';
import type { CommandContext } from '../context/context.ts';
import { keepDeadlines } from '../dates/keep-deadlines.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { changeRows, insertRow } from '../db/insert-rows.ts';
import { toJson } from '../db/json.ts';
import { readRows } from '../db/read-rows.ts';
import type { keeper } from '../package/take-in.ts';
import { guardedTemplate } from '../templates/guard.ts';
import { reportErrors } from '../templates/report.ts';
import { triedReport } from '../templates/trial.ts';
import { Days, isJsonText, type OfficeRow, officeRows, particularsOf, unsound } from './office-file.ts';
import type { OpenedAway } from './read-away.ts';

type ReadyTemplate = { row: OfficeRow; fileName: string; bytes: Uint8Array; report: TemplateReport };
/** The templates of a package, looked through as any that is added; and those that cannot be used, in words. */
type ReadyTemplates = { ready: ReadyTemplate[]; left: string[] };

export async function templatesIn({ content, attachments }: OpenedAway): Promise<ReadyTemplates> {
  const found: ReadyTemplates = { ready: [], left: [] };
  for (const row of content.office ? officeRows(content.office, 'wordTemplate') : []) {
    const [name, fileName] = [String(row.name), String(row.fileName)];
    try {
      const bytes = attachments.get(String(row.sha256));
      const guarded = await guardedTemplate({ name: fileName, base64: bytes?.toString('base64') ?? '' });
      const report = await triedReport(guarded);
      const problems = reportErrors(report);
      if (problems === null) found.ready.push({ row, fileName, bytes: guarded.bytes, report });
      else found.left.push(`模板「${name}」没有收：${problems}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.left.push(`模板「${name}」没有收：${error.failure.message}`);
    }
  }
  return found;
}

/** The package that this store was set up from; null of one that was set up otherwise. */
async function beganFrom(db: ReadDb) {
  return (await db.selectFrom('awayPackage').selectAll().where('begun', '=', 1).executeTakeFirst()) ?? null;
}

/** Whether a package brings what its office has set since: only where this store began from that very office. */
export async function renewsOffice(db: ReadDb, { content, signature }: OpenedAway): Promise<boolean> {
  const began = await beganFrom(db);
  return content.what === 'out' && content.office !== null && began?.signer === signature.fingerprint;
}

type Storing = { file: string; whole: AwayOffice; templates: ReadyTemplates; keep: ReturnType<typeof keeper> };

/** Particulars, words, rules, directory and templates as the office has them now; what was entered here beside them stays. */
export async function renewOffice(context: CommandContext, storing: Storing): Promise<void> {
  const { db } = context;
  const particulars = particularsOf(storing.file, storing.whole);
  await changeRows(db, 'office', { id: 1 }, particulars);
  await storeOfficeFile(context, storing);
  await keepDeadlines(db, 0, Number.MAX_SAFE_INTEGER);
}

/** Enters the office's directory, people, rules, calendar and templates; what is here under the same name is brought up to date. */
export async function storeOfficeFile(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { file, whole, templates, keep }: Storing,
): Promise<void> {
  for (const { days } of officeRows(whole, 'calendarYear')) {
    const read = Days.safeParse(days);
    if (!read.success) throw unsound(file, read.error);
  }
  await put(db, 'unit', ['name'], officeRows(whole, 'unit'));
  await put(db, 'section', ['name'], officeRows(whole, 'section'));
  await put(db, 'representative', ['kind', 'name', 'term'], officeRows(whole, 'representative'));
  await put(db, 'calendarYear', ['year'], officeRows(whole, 'calendarYear'));
  const sections = await idsByName(db, 'section');
  const people = officeRows(whole, 'person').map(({ section, ...row }) => ({
    ...row,
    sectionId: sections.get(String(section)) ?? null,
  }));
  await put(db, 'person', ['name'], people);
  await putLeaders(db, whole, sections);
  const known = await db.selectFrom('rulePack').select(['id', 'version']).execute();
  for (const row of officeRows(whole, 'rulePack')) {
    if (!known.some(({ id, version }) => id === row.id && version === row.version))
      await insertRow(db, 'rulePack', row);
  }
  for (const { packId, version } of officeRows(whole, 'ruleChoice'))
    await db
      .updateTable('ruleChoice')
      .set({ packId: String(packId), version: Number(version) })
      .execute();
  for (const { settings } of officeRows(whole, 'deskSettings'))
    if (typeof settings === 'string' && isJsonText(settings))
      await put(db, 'deskSettings', ['id'], [{ id: 1, settings }]);
  await putTemplates(db, now, templates, keep);
}

/** Each row takes the place of one that was here under the same key before; the others are new. */
async function put(
  db: WriteDb,
  table: 'unit' | 'section' | 'person' | 'representative' | 'calendarYear' | 'deskSettings',
  key: readonly string[],
  rows: readonly OfficeRow[],
): Promise<void> {
  const keyOf = (row: OfficeRow) => JSON.stringify(key.map((column) => row[column] ?? null));
  const own = table === 'calendarYear' ? 'year' : 'id';
  const here = new Map<string, unknown[]>();
  for (const row of await readRows<OfficeRow>(db, sql`select * from ${sql.table(table)} order by ${sql.ref(own)}`)) {
    here.set(keyOf(row), [...(here.get(keyOf(row)) ?? []), row[own]]);
  }
  for (const row of rows) {
    const known = here.get(keyOf(row))?.shift();
    if (known === undefined) await insertRow(db, table, row);
    else await changeRows(db, table, { [own]: known }, row);
  }
}

async function idsByName(db: ReadDb, table: 'section' | 'person'): Promise<Map<string, number>> {
  const rows = await db.selectFrom(table).select(['id', 'name']).orderBy('id', 'desc').execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** 分管: as the office says it, nothing else. */
async function putLeaders(db: WriteDb, whole: AwayOffice, sections: ReadonlyMap<string, number>): Promise<void> {
  const people = await idsByName(db, 'person');
  await db.deleteFrom('leaderSection').execute();
  for (const { person, section } of officeRows(whole, 'leaderSection')) {
    const [personId, sectionId] = [people.get(String(person)), sections.get(String(section))];
    if (personId !== undefined && sectionId !== undefined)
      await db.insertInto('leaderSection').values({ personId, sectionId }).execute();
  }
}

/** The templates that the office uses now; others are taken out of use, as it did. */
async function putTemplates(db: WriteDb, now: string, { ready, left }: ReadyTemplates, keep: Storing['keep']) {
  const here = await db
    .selectFrom('wordTemplate')
    .select(['id', 'name', 'sha256'])
    .where('retiredAt', 'is', null)
    .execute();
  const isSame = (own: (typeof here)[number], { row }: ReadyTemplate) =>
    own.name === row.name && own.sha256 === row.sha256;
  for (const own of here) {
    if (ready.some((each) => isSame(own, each)) || left.length > 0) continue;
    await db.updateTable('wordTemplate').set({ retiredAt: now }).where('id', '=', own.id).execute();
  }
  for (const each of ready) {
    if (here.some((own) => isSame(own, each))) continue;
    const { row, fileName, bytes, report } = each;
    const [name, sha256] = [String(row.name), String(row.sha256)];
    const storedAs = await keep({ name: fileName, sha256 }, bytes);
    const added = { addedAt: String(row.addedAt), addedBy: String(row.addedBy), retiredAt: null };
    await db
      .insertInto('wordTemplate')
      .values({ name, fileName, size: bytes.length, sha256, storedAs, report: toJson(report), ...added })
      .execute();
  }
}

import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from '../../../migrations/index.ts';
import { dayOfMoment } from '../../../shared/domain/dates/moment.ts';
import { Refusal, refusal } from '../../../shared/errors.ts';
import type { CopyFacts } from '../../../shared/model/keeping.ts';
import { auditKey, keyFits } from '../../db/audit-chain.ts';
import { damageIn, schemaOf } from '../../db/files/rows-out.ts';
import { isCode } from '../../db/is-code.ts';
import { migrate } from '../../db/open.ts';
import type { Database } from '../../db/schema.ts';
import { keepStatements } from '../../db/statements.ts';
import { digestOf, onDisk } from './write-copy.ts';

type Progress = (done: number, total: number) => void;

/**
 * What earlier versions of the program kept as a copy: the store's file alone (`proposal-desk-2026-03-20.db`). Attachments
 * and keys are not in it; they are looked for where such a copy lies or is brought back.
 */
export function isStoreCopy(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const head = Buffer.alloc(16);
  const at = openSync(file, 'r');
  try {
    readSync(at, head, 0, 16, 0);
  } finally {
    closeSync(at);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

/** What the file tells of itself. Refuses what another program wrote, what is damaged and what is newer. */
export function storeCopyFacts(file: string): CopyFacts {
  const raw = opened(file);
  try {
    return factsIn(raw, file);
  } catch (error) {
    throw inWords(error, file);
  } finally {
    raw.close();
  }
}

function opened(file: string): Raw.Database {
  try {
    return new Raw(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw inWords(error, file);
  }
}

function factsIn(raw: Raw.Database, file: string): CopyFacts {
  const tables = new Set(raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all());
  const schema = schemaOf(raw);
  if (schema > migrations.length) throw refusal('backup.newer', { file: basename(file) });
  if (schema < 1 || !['office', 'account', 'proposal', 'audit'].every((name) => tables.has(name))) {
    throw refusal('backup.not-a-copy', { file });
  }
  const count = (table: string) =>
    tables.has(table) ? Number(raw.prepare(`select count(*) from ${table}`).pluck().get()) : 0;
  const last = raw.prepare('select hash, at from audit order by id desc limit 1').get() as
    | { hash: string; at: string }
    | undefined;
  return {
    madeAt: madeAt(file, last?.at ?? null),
    reason: 'earlier',
    office: String(raw.prepare('select fullName from office').pluck().get() ?? ''),
    schema,
    ...{ items: count('proposal'), letters: count('letter'), earlier: count('earlierCase') },
    attachments: 0,
    log: { count: count('audit'), digest: last?.hash ?? '', at: last?.at ?? null },
    sealed: false,
    missing: [],
    storeOnly: true,
    unproven: false,
  };
}

/** A file that was carried elsewhere may bear the moment of that; its name and its log know better. */
function madeAt(file: string, lastEntry: string | null): string {
  const changed = statSync(file).mtime.toISOString();
  const day = /-(\d{4}-\d{2}-\d{2})\.db$/.exec(basename(file))?.[1];
  if (lastEntry === null || (day !== undefined && dayOfMoment(changed) === day)) return changed;
  return lastEntry;
}

function inWords(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error;
  if (isCode(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT', 'SQLITE_ERROR', 'SQLITE_CONSTRAINT')) {
    return refusal('backup.damaged', { file: basename(file), part: '文件的内容' });
  }
  return error;
}

/**
 * Makes a whole data folder of a store's file: looked through, brought to this program's version, with the key its log
 * was written with and the attachments its rows name, as far as `sources` (data folders) have them. What is not there
 * is named in the answer. With `storeOnly` nothing but the store is made.
 */
export async function bringBackStore(
  file: string,
  into: string,
  { sources, storeOnly = false, progress }: { sources: readonly string[]; storeOnly?: boolean; progress: Progress },
): Promise<CopyFacts> {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const store = join(into, 'proposal-desk.db');
  const total = statSync(file).size * 2;
  await copyFile(file, store);
  // A store that somebody copied by hand may have its latest entries in the file beside it.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${store}-wal`);
  progress(total / 2, total);
  const raw = new Raw(store);
  try {
    raw.pragma('journal_mode = delete');
    const wrong = damageIn(raw);
    if (wrong !== null) throw refusal('backup.damaged', { file: basename(file), part: wrong.slice(0, 200) });
    const facts = factsIn(raw, file);
    raw.pragma('foreign_keys = on');
    const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) });
    await migrate(db, facts.schema);
    const near = [...sources, dirname(dirname(file)), dirname(file)];
    const { count } = facts.log;
    const source = near.find((folder) => existsSync(join(folder, 'audit.key')) && fits(raw, folder));
    const missing = await takeAttachments(raw, near, storeOnly ? null : into);
    if (source !== undefined && !storeOnly) takeKeys(source, into);
    return { ...facts, missing, unproven: source === undefined && count > 0 };
  } catch (error) {
    throw inWords(error, file);
  } finally {
    raw.close();
    if (existsSync(store)) await onDisk(store);
  }
}

const fits = (raw: Raw.Database, folder: string) => keyFits(raw, auditKey(folder));

function takeKeys(source: string, into: string) {
  for (const name of readdirSync(source).filter((each) => each.endsWith('.key'))) {
    copyFileSync(join(source, name), join(into, name));
  }
}

type Named = { name: string; storedAs: string; sha256: string };

/** Those that are found as they were taken in; answers the names of the rest. They never change: one file may serve two. */
async function takeAttachments(raw: Raw.Database, near: readonly string[], into: string | null): Promise<string[]> {
  const rows = raw.prepare('select name, storedAs, sha256 from attachment').all() as Named[];
  const place = into && join(into, 'attachments');
  if (place) mkdirSync(place, { recursive: true, mode: 0o700 });
  const missing: string[] = [];
  for (const { name, storedAs, sha256 } of rows) {
    const stored = basename(storedAs);
    let found: string | null = null;
    for (const folder of near) {
      const path = join(folder, 'attachments', stored);
      if ((await digestOf(path).catch(() => null)) === sha256) {
        found = path;
        break;
      }
    }
    if (found === null) missing.push(name);
    else if (place && !existsSync(join(place, stored))) linkOrCopy(found, join(place, stored));
  }
  return missing;
}

function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type Raw from 'better-sqlite3';
import { ZipFile } from 'yazl';
import type { CopyReason } from '../../../shared/model/keeping.ts';
import { keptTables, rowsOut, schemaOf } from '../../db/files/rows-out.ts';
import { type CopyManifest, formatVersion, manifestName, type Sealing } from './manifest.ts';
import { sealer } from './seal.ts';
import { endingInDigest, placeForDigest } from './whole.ts';

type CopyMaking = {
  folder: string;
  /** A connection that stands at one moment of the store. */
  raw: Raw.Database;
  file: string;
  madeAt: string;
  reason: CopyReason;
  sealing: Sealing | null;
  /** Further keys that open this one copy. */
  recipients: readonly string[];
  progress: (done: number, total: number) => void;
};

/**
 * Writes the one file that holds everything: the rows of every table as JSON lines, attachments, keys, and a plain page
 * that says what is in it. Part after part as a stream, so that a large store needs no more memory than a small one.
 */
export async function writeCopy(making: CopyMaking): Promise<CopyManifest> {
  const { folder, raw, file, madeAt, reason, sealing, recipients, progress } = making;
  const zip = new ZipFile();
  const out = pipeline(zip.outputStream, endingInDigest(), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  // A disk that is full ends the stream; whoever waits for a part must hear of it too.
  const broken = out.then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => Promise.reject(error),
  );
  broken.catch(() => undefined);
  const parts: CopyManifest['parts'] = [];
  const seal = sealing && sealer([sealing.recipient, ...recipients]);

  async function add(name: string, bytes: Readable): Promise<void> {
    const hash = createHash('sha256');
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    const sealed = seal ? Readable.fromWeb((await seal(Readable.toWeb(bytes) as never)) as never) : bytes;
    const through = pipeline(sealed, counted);
    zip.addReadStream(counted, name, { compress: false, mode: 0o100600, mtime: new Date(madeAt) });
    await Promise.race([through, broken]);
    parts.push({ name, size, sha256: hash.digest('hex') });
  }

  const tables: CopyManifest['tables'] = [];
  const kept = keptTables(raw);
  const files = attachmentFiles(folder);
  const sizes = files.map((name) => statSync(join(folder, 'attachments', name), { throwIfNoEntry: false })?.size ?? 0);
  const storeSize =
    Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true }));
  const total = storeSize + sizes.reduce((sum, size) => sum + size, 0);
  const fromTables = storeSize / Math.max(1, kept.length);
  for (const [at, table] of kept.entries()) {
    let rows = 0;
    const counted = (function* () {
      for (const row of rowsOut(raw, table)) {
        rows += 1;
        yield row;
      }
    })();
    const gzip = createGzip({ level: 6 });
    const lines = pipeline(Readable.from(jsonLines(counted)), gzip);
    lines.catch(() => undefined);
    await add(`tables/${table.name}.jsonl.gz`, gzip);
    tables.push({ ...table, columns: [...table.columns], rows });
    progress(fromTables * (at + 1), total);
  }

  const missing = await missingAttachments(raw, folder);
  let done = storeSize;
  for (const [at, name] of files.entries()) {
    const path = join(folder, 'attachments', name);
    // Taken away since the folder was listed: the rows of this copy do not name it, or it is among the missing.
    if (existsSync(path)) await add(`attachments/${name}`, createReadStream(path));
    done += sizes[at] ?? 0;
    progress(done, total);
  }
  for (const name of keyFiles(folder)) await add(`keys/${name}`, Readable.from([readFileSync(join(folder, name))]));

  const ask = (question: string): unknown => raw.prepare(question).pluck().get();
  const rowsOf = (table: string) => tables.find(({ name }) => name === table)?.rows ?? 0;
  const last = raw.prepare('select hash, at from audit order by id desc limit 1').get() as Entry | undefined;
  const manifest: CopyManifest = {
    format: 'proposal-desk-copy',
    formatVersion,
    madeAt,
    reason,
    office: String(ask('select fullName from office') ?? ''),
    schema: schemaOf(raw),
    counts: {
      items: rowsOf('proposal'),
      letters: rowsOf('letter'),
      earlier: rowsOf('earlierCase'),
      attachments: parts.filter(({ name }) => name.startsWith('attachments/')).length,
    },
    log: { count: rowsOf('audit'), digest: last?.hash ?? '', at: last?.at ?? null },
    missing,
    sealed: sealing,
    tables,
    parts,
  };
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), manifestName, {
    mode: 0o100600,
    mtime: new Date(madeAt),
  });
  zip.end({ comment: placeForDigest, forceZip64Format: false });
  await out;
  await onDisk(file);
  return manifest;
}

type Entry = { hash: string; at: string };

/** In pieces of some size: a stream of single rows would cost more than the rows. */
function* jsonLines(rows: Iterable<unknown[]>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function attachmentFiles(folder: string): string[] {
  const attachments = join(folder, 'attachments');
  if (!existsSync(attachments)) return [];
  return readdirSync(attachments, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map(({ name }) => name)
    .sort();
}

/** The log's, the packages': without them a restored store cannot prove what it was. */
function keyFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.key'))
    .sort();
}

/** Attachments of which the store speaks and that are gone or not as they were taken in, by the names people gave them. */
async function missingAttachments(raw: Raw.Database, folder: string): Promise<string[]> {
  if (!keptTables(raw).some(({ name }) => name === 'attachment')) return [];
  const rows = raw.prepare('select name, storedAs, sha256 from attachment').all() as Stored[];
  const missing: string[] = [];
  for (const { name, storedAs, sha256 } of rows) {
    const found = await digestOf(join(folder, 'attachments', basename(storedAs))).catch(() => null);
    if (found !== sha256) missing.push(name);
  }
  return missing;
}

type Stored = { name: string; storedAs: string; sha256: string };

export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** On the disk itself, not on its way there. */
export async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

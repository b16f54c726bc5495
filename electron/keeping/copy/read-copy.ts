import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, open, type ZipFile } from 'yauzl';
import { migrations } from '../../../migrations/index.ts';
import { refusal } from '../../../shared/errors.ts';
import { CopyManifest, formatVersion, manifestName } from './manifest.ts';

export type Copy = {
  file: string;
  manifest: CopyManifest;
  /** A part as it lies in the file; ends in `backup.damaged` when it is not as when the copy was made. */
  part(name: string): Promise<Readable>;
  close(): void;
};

const mostManifest = 64 * 1024 * 1024;

/**
 * Opens a copy: its plain page is read and agrees with the directory of the file; its parts are looked at only when
 * they are read. Refuses with `backup.missing`, `backup.not-a-copy`, `backup.damaged`, `backup.newer`.
 */
export async function openCopy(file: string): Promise<Copy> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw refusal('backup.missing', { file });
  const zip = await opened(file).catch(() => {
    throw refusal('backup.not-a-copy', { file });
  });
  try {
    const entries = await directory(zip);
    const page = entries.get(manifestName);
    if (!page || page.uncompressedSize > mostManifest) throw refusal('backup.not-a-copy', { file });
    const manifest = manifestIn(file, await buffer(await streamOf(zip, page)));
    const named = new Map(manifest.parts.map((part) => [part.name, part]));
    const lost = manifest.parts.find(({ name, size }) => entries.get(name)?.uncompressedSize !== size);
    if (lost) throw refusal('backup.damaged', { file: basename(file), part: lost.name });
    const notSaid = [...entries.keys()].find((name) => name !== manifestName && !named.has(name));
    if (notSaid !== undefined) throw refusal('backup.damaged', { file: basename(file), part: notSaid });
    return {
      file,
      manifest,
      part: async (name) => {
        const [entry, part] = [entries.get(name), named.get(name)];
        const damaged = () => refusal('backup.damaged', { file: basename(file), part: name });
        if (!entry || !part) throw damaged();
        const source = await streamOf(zip, entry).catch(() => {
          throw damaged();
        });
        return verified(source, part.sha256, damaged);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Error && 'failure' in error ? error : refusal('backup.not-a-copy', { file });
  }
}

function manifestIn(file: string, bytes: Buffer): CopyManifest {
  const json: unknown = JSON.parse(bytes.toString('utf8'));
  const { format, formatVersion: version, schema } = json as Partial<CopyManifest>;
  if (format !== 'proposal-desk-copy') throw refusal('backup.not-a-copy', { file });
  if ((version ?? 0) > formatVersion || (schema ?? 0) > migrations.length) {
    throw refusal('backup.newer', { file: basename(file) });
  }
  return CopyManifest.parse(json);
}

/** The bytes go on only as far as they have come; the digest is compared when all have, before the end is told. */
function verified(source: Readable, sha256: string, damaged: () => Error): Readable {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : damaged());
    },
  });
  source.on('error', () => through.destroy(damaged()));
  through.on('close', () => source.destroy());
  return source.pipe(through);
}

function opened(file: string): Promise<ZipFile> {
  return new Promise((done, fail) => {
    open(file, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? fail(error) : done(zip)));
  });
}

function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((done, fail) => {
    zip.on('error', fail);
    zip.on('end', () => done(entries));
    zip.on('entry', (entry: Entry) => {
      // Two parts of one name: whichever was meant, something is wrong.
      if (entries.has(entry.fileName)) return fail(new Error(entry.fileName));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream)));
  });
}

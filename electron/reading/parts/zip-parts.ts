import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refusal, refusal } from '../../../shared/errors.ts';
import { decodeText } from '../text-encoding.ts';

const megabyte = 1024 * 1024;
const limits = { entries: 2000, part: 50 * megabyte, whole: 200 * megabyte, ratio: 200 } as const;
/** Below this size a high ratio is an empty template, not an attack. */
const tiny = 256 * 1024;

/** A line of the directory; of two with one name a reader sees the later one. */
type ZipEntry = { name: string; symbolicLink: boolean };

/** `measure` inflates a part only to count it: sizes that a directory claims are not believed. */
export type ZipParts = {
  names: string[];
  /** Every line of the directory, names that stand twice among them. */
  listed: readonly ZipEntry[];
  read: (name: string) => Promise<string | null>;
  bytes: (name: string) => Promise<Buffer | null>;
  measure: (name: string) => Promise<number>;
};

/**
 * The parts of a Word file, behind a guard: the central directory is judged before a byte is inflated, and what
 * inflates is counted as it comes. Throws `file.bomb`, `file.encrypted`, `file.reaching`, `file.broken`; XML with a
 * DOCTYPE is broken.
 */
export async function zipParts(file: string, bytes: Buffer): Promise<ZipParts> {
  try {
    const zip = await open(bytes);
    const { entries, listed } = await directory(file, zip);
    const budget = { left: limits.whole as number };
    const find = finder(entries);
    return {
      names: [...entries.keys()],
      listed,
      read: async (name) => {
        const entry = find(name);
        return entry ? broken(file, () => partText(file, zip, entry, budget)) : null;
      },
      bytes: async (name) => {
        const entry = find(name);
        return entry ? broken(file, () => partBytes(file, zip, entry, budget)) : null;
      },
      measure: async (name) => {
        const entry = find(name);
        return entry ? broken(file, async () => (await partBytes(file, zip, entry, budget)).length) : 0;
      },
    };
  } catch (error) {
    throw asRefusal(file, error);
  }
}

function asRefusal(file: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // yauzl's own words for names with .., a drive or a leading slash.
  const reaches =
    error instanceof Error && /^(absolute path|invalid relative path|invalid characters)/.test(error.message);
  return refusal(reaches ? 'file.reaching' : 'file.broken', { file });
}

async function broken<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(file, error);
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((done, fail) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: false }, (error, zip) => (error ? fail(error) : done(zip)));
  });
}

/** A part by its name; the case of names does not count in a package (ECMA-376 part 2, 6.2.2.3). */
function finder(entries: ReadonlyMap<string, Entry>): (name: string) => Entry | undefined {
  const folded = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  return (name) => entries.get(name) ?? folded.get(name.toLowerCase());
}

type Directory = { entries: Map<string, Entry>; listed: ZipEntry[] };

function directory(file: string, zip: ZipFile): Promise<Directory> {
  const entries = new Map<string, Entry>();
  const listed: ZipEntry[] = [];
  let whole = 0;
  return new Promise((done, fail) => {
    if (zip.entryCount > limits.entries) return fail(refusal('file.bomb', { file }));
    zip.on('error', fail);
    zip.on('end', () => done({ entries, listed }));
    zip.on('entry', (entry: Entry) => {
      whole += entry.uncompressedSize;
      const dense = entry.uncompressedSize > tiny && entry.uncompressedSize > entry.compressedSize * limits.ratio;
      if (entry.uncompressedSize > limits.part || whole > limits.whole || dense) {
        return fail(refusal('file.bomb', { file }));
      }
      if (entry.isEncrypted()) return fail(refusal('file.encrypted', { file }));
      entries.set(entry.fileName, entry);
      // The upper half of the attributes is the mode of a file packed on Unix.
      const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
      listed.push({ name: entry.fileName, symbolicLink: mode === 0o120000 });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function partBytes(file: string, zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Buffer> {
  const deflated = entry.compressionMethod === 8;
  if (!deflated && entry.compressionMethod !== 0) throw refusal('file.broken', { file });
  const stream = await new Promise<Readable>((done, fail) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, opened) => (error ? fail(error) : done(opened)));
  });
  // No more of it than the whole file is; a part that is not packed is counted by its length.
  const stored = await buffer(stream);
  const most = Math.min(limits.part, budget.left);
  if (!deflated && stored.length > most) throw refusal('file.bomb', { file });
  const bytes = deflated ? await inflated(file, stored, most) : stored;
  if (bytes.length !== entry.uncompressedSize) throw refusal('file.broken', { file });
  budget.left -= bytes.length;
  return bytes;
}

/** In few large pieces, which takes a third of the time of many small ones; stops where it grows beyond `most`. */
async function inflated(file: string, packed: Buffer, most: number): Promise<Buffer> {
  try {
    return await promisify(inflateRaw)(packed, { maxOutputLength: Math.max(1, most), chunkSize: megabyte });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLarge ? refusal('file.bomb', { file }) : error;
  }
}

async function partText(file: string, zip: ZipFile, entry: Entry, budget: { left: number }): Promise<string> {
  const text = decodeText(await partBytes(file, zip, entry, budget));
  if (text === null || /<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refusal('file.broken', { file });
  return text;
}

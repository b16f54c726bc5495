import { refusal } from '../../../shared/errors.ts';
import { utf16Words } from '../text-encoding.ts';

/**
 * The streams of an old Office file (MS-CFB), by name whatever its case; one that is not there is null. `inner` are
 * names of storages and of what stands in them: an embedded workbook has a stream `Workbook` of its own.
 */
export type OleStreams = { names: string[]; inner: string[]; read: (name: string) => Buffer | null };

const endOfChain = 0xfffffffa;

/**
 * Opens the container of .doc, .xls and .wps: a small file system with chains of sectors. Chains are followed no
 * further than the file is long, so that one that bites its own tail ends. Throws `file.broken`.
 */
export function oleStreams(file: string, bytes: Buffer): OleStreams {
  try {
    return streamsOf(bytes);
  } catch {
    throw refusal('file.broken', { file });
  }
}

function streamsOf(bytes: Buffer): OleStreams {
  const size = 1 << bytes.readUInt16LE(30);
  const smallSize = 1 << bytes.readUInt16LE(32);
  if (size !== 512 && size !== 4096) throw new RangeError('sector size');
  const sector = (id: number) => bytes.subarray((id + 1) * size, (id + 2) * size);
  const fat: number[] = [];
  for (const id of fatSectors(bytes, sector)) fat.push(...numbersOf(sector(id)));
  const chain = (start: number, links: readonly number[]) => {
    const ids: number[] = [];
    for (let id = start; id < endOfChain && ids.length <= links.length; id = links[id] ?? endOfChain) ids.push(id);
    return ids;
  };
  const whole = (start: number) => Buffer.concat(chain(start, fat).map(sector));
  const entries = entriesOf(whole(bytes.readUInt32LE(48)));
  const root = entries.find((entry) => entry.kind === 5);
  const deeper = innerEntries(entries);
  const streams = entries.filter((entry, at) => entry.kind === 2 && !deeper.has(at));
  const small = root ? whole(root.start) : Buffer.alloc(0);
  const smallLinks = numbersOf(whole(bytes.readUInt32LE(60)));
  const largest = bytes.readUInt32LE(56);
  return {
    names: streams.map(({ name }) => name),
    inner: entries.filter((entry) => !streams.includes(entry)).map(({ name }) => name),
    read: (name) => {
      const entry = streams.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!entry) return null;
      if (entry.size >= largest) return whole(entry.start).subarray(0, entry.size);
      const parts = chain(entry.start, smallLinks).map((id) => small.subarray(id * smallSize, (id + 1) * smallSize));
      return Buffer.concat(parts).subarray(0, entry.size);
    },
  };
}

function fatSectors(bytes: Buffer, sector: (id: number) => Buffer): number[] {
  const ids = numbersOf(bytes.subarray(76, 512));
  const most = bytes.length / 512;
  let next = bytes.readUInt32LE(68);
  while (next < endOfChain && ids.length < most) {
    const more = numbersOf(sector(next));
    next = more.pop() ?? endOfChain;
    ids.push(...more);
  }
  return ids.filter((id) => id < endOfChain);
}

/** `beside` and `below` are places in the directory, beyond its end where there is none. */
type Entry = { name: string; kind: number; beside: number[]; below: number; start: number; size: number };

/** The entries that stand in a storage, by their place in the directory. */
function innerEntries(entries: readonly Entry[]): Set<number> {
  const inner = new Set<number>();
  const todo = entries.filter(({ kind }) => kind === 1).map(({ below }) => below);
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const entry = entries[at];
    if (!entry || inner.has(at)) continue;
    inner.add(at);
    todo.push(...entry.beside);
  }
  return inner;
}

function entriesOf(directory: Buffer) {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const kind = directory.readUInt8(at + 66);
    const length = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: utf16Words(directory.subarray(at, at + Math.max(length - 2, 0))),
      kind,
      beside: [directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72)],
      below: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function numbersOf(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}

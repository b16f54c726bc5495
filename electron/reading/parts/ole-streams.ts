import { refusal } from '../../../shared/errors.ts';

/** The streams of an old Office file (MS-CFB), by name; one that is not there is null. */
type OleStreams = { names: string[]; read: (name: string) => Buffer | null };

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
  const small = root ? whole(root.start) : Buffer.alloc(0);
  const smallLinks = numbersOf(whole(bytes.readUInt32LE(60)));
  const largest = bytes.readUInt32LE(56);
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((each) => each.name === name && each.kind === 2);
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

function entriesOf(directory: Buffer) {
  const entries: { name: string; kind: number; start: number; size: number }[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const kind = directory.readUInt8(at + 66);
    if (kind === 0) continue;
    const length = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(length - 2, 0)),
      kind,
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

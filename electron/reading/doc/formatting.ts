/** Where in the file each run of one look begins and ends, and its properties. */
export type Formatting = { find: (at: number) => Run | null };
type Run = { from: number; to: number; properties: Buffer };

const page = 512;

/**
 * Looks are kept on pages of 512 bytes (MS-DOC, FKP), found through a table of where each begins. Pages are read when
 * they are asked for; a document is read from front to back, so the last one found is mostly right.
 */
export function formatting(table: Buffer, main: Buffer, kind: 'character' | 'paragraph'): Formatting {
  const count = Math.max(0, Math.floor((table.length - 4) / 8));
  const starts = Array.from({ length: count }, (_, n) => table.readUInt32LE(n * 4));
  const pages = new Map<number, Run[]>();
  let last: Run | null = null;
  const runsOf = (n: number) => {
    const known = pages.get(n);
    if (known) return known;
    const at = (table.readUInt32LE((count + 1) * 4 + n * 4) & 0x3fffff) * page;
    const runs = readPage(main.subarray(at, at + page), kind);
    pages.set(n, runs);
    return runs;
  };
  return {
    find: (at) => {
      if (last && at >= last.from && at < last.to) return last;
      const n = lastAtMost(starts, at, (start) => start);
      if (n < 0) return null;
      const runs = runsOf(n);
      const run = runs[lastAtMost(runs, at, ({ from }) => from)];
      last = run && at < run.to ? run : null;
      return last;
    },
  };
}

function readPage(bytes: Buffer, kind: 'character' | 'paragraph'): Run[] {
  if (bytes.length < page) return [];
  const count = bytes[page - 1] ?? 0;
  const width = kind === 'character' ? 1 : 13;
  if ((count + 1) * 4 + count * width > page - 1) return [];
  const runs: Run[] = [];
  for (let n = 0; n < count; n += 1) {
    const place = (bytes[(count + 1) * 4 + n * width] ?? 0) * 2;
    runs.push({
      from: bytes.readUInt32LE(n * 4),
      to: bytes.readUInt32LE(n * 4 + 4),
      properties: place === 0 ? Buffer.alloc(0) : listAt(bytes, place, kind),
    });
  }
  return runs;
}

/** Behind a byte that tells the length: of paragraphs in pairs, and where it is nought, in the byte behind it. */
function listAt(bytes: Buffer, at: number, kind: 'character' | 'paragraph'): Buffer {
  const told = bytes[at] ?? 0;
  if (kind === 'character') return bytes.subarray(at + 1, at + 1 + told);
  if (told === 0) return bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0) * 2);
  return bytes.subarray(at + 1, at + told * 2);
}

function lastAtMost<T>(sorted: readonly T[], value: number, of: (each: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (of(sorted[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

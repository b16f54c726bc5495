import type { FileIn } from '../../../shared/model/primitives.ts';
import type { Reader } from './process.ts';
import { isScanned, readScan, type ScanRead, type Watch } from './read-scan.ts';
import type { FileBytes } from './tasks.ts';

/**
 * The text of a file, read in the reader's process: one paragraph a line, tables row by row. Throws `file.*`. With
 * someone who watches, a scan is recognised.
 */
export async function readText(
  reader: Reader,
  file: FileBytes,
  how: { signal?: AbortSignal; watch?: Watch } = {},
): Promise<string> {
  return (await readWithNotes(reader, file, how)).text;
}

/** The same with what of the file is none of its text, in sentences, and how its scan was recognised. */
export async function readWithNotes(
  reader: Reader,
  file: FileBytes,
  { signal, watch }: { signal?: AbortSignal; watch?: Watch } = {},
): Promise<{ text: string; notes: string[]; scan: ScanRead | null }> {
  const pieces: { text: string; notes: string[] }[] = [];
  try {
    for await (const piece of reader.run('text', file, { signal })) pieces.push(piece);
  } catch (error) {
    if (!watch || !isScanned(error)) throw error;
    const scan = await readScan(reader, file, watch);
    return { text: scan.text, notes: scan.notes, scan };
  }
  return { text: pieces.map(({ text }) => text).join(''), notes: pieces.flatMap(({ notes }) => notes), scan: null };
}

/** A file that came through the door, as the reader takes it. */
export function bytesIn({ name, base64 }: FileIn): FileBytes {
  return { name, bytes: Buffer.from(base64, 'base64') };
}

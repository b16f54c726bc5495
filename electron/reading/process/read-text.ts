import type { FileIn } from '../../../shared/model/primitives.ts';
import type { Reader } from './process.ts';
import type { FileBytes } from './tasks.ts';

/** The text of a file, read in the reader's process: one paragraph a line, tables row by row. Throws `file.*`. */
export async function readText(reader: Reader, file: FileBytes, signal?: AbortSignal): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of reader.run('text', file, { signal })) pieces.push(piece);
  return pieces.join('');
}

/** A file that came through the door, as the reader takes it. */
export function bytesIn({ name, base64 }: FileIn): FileBytes {
  return { name, bytes: Buffer.from(base64, 'base64') };
}

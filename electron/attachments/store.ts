import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { attachedName, endingOf } from '../../shared/domain/names/attached-file.ts';
import { refusal } from '../../shared/errors.ts';

const folderOf = (folder: string) => join(folder, 'attachments');

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Keeps the bytes under a random name, safely on the disk before it answers. The original name stands only in the
 * store; its ending is kept, when it is a plain one, so that the system knows which program opens it.
 */
export async function keepBytes(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  mkdirSync(folderOf(folder), { recursive: true });
  const storedAs = `${randomUUID()}${endingOf(attachedName(name))}`;
  const part = join(folderOf(folder), `${storedAs}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(folderOf(folder), storedAs));
  } catch (error) {
    // On a full disk half a file would only take what room is left.
    await rm(part, { force: true });
    throw error;
  }
  return storedAs;
}

export function storedPath(folder: string, storedAs: string): string {
  return join(folderOf(folder), basename(storedAs));
}

/** The bytes as they were taken in; refuses when the file is gone or was changed behind the program's back. */
export async function bytesOf(
  folder: string,
  kept: { name: string; storedAs: string; sha256: string },
): Promise<Buffer> {
  const bytes = await readFile(storedPath(folder, kept.storedAs)).catch(() => {
    throw refusal('file.missing', { file: kept.name });
  });
  if (sha256(bytes) !== kept.sha256) throw refusal('file.damaged', { file: kept.name });
  return bytes;
}

/** What `work` keeps for rows is removed again where the rows do not come to stay; it notes it in `kept`. */
export async function cleaningUp<T>(folder: string, work: (kept: string[]) => Promise<T>): Promise<T> {
  const kept: string[] = [];
  try {
    return await work(kept);
  } catch (error) {
    for (const storedAs of kept) await rm(storedPath(folder, storedAs), { force: true });
    throw error;
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { refusal } from '../../shared/errors.ts';

/**
 * Writes every file found in an answer (`{name, base64}` at any depth) into `folder`, and gives the answer back with the
 * path in place of the bytes. A file already there is kept: the new one gets （2） after its name.
 */
export function writeFiles(answer: unknown, folder: string): unknown {
  if (Array.isArray(answer)) return answer.map((item) => writeFiles(item, folder));
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('name' in answer && typeof answer.name === 'string' && 'base64' in answer && typeof answer.base64 === 'string') {
    const { base64, ...rest } = answer;
    return { ...rest, path: written(answer.name, Buffer.from(String(base64), 'base64'), folder) };
  }
  return Object.fromEntries(Object.entries(answer).map(([key, item]) => [key, writeFiles(item, folder)]));
}

function written(name: string, bytes: Buffer, folder: string): string {
  const safe = safeName(name);
  const ending = extname(safe);
  const stem = safe.slice(0, safe.length - ending.length);
  try {
    mkdirSync(folder, { recursive: true });
    for (let copy = 1; ; copy += 1) {
      const path = resolve(join(folder, copy === 1 ? safe : `${stem}（${copy}）${ending}`));
      try {
        writeFileSync(path, bytes, { flag: 'wx' });
        return path;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw refusal('storage.full');
    throw refusal('storage.read-only', { folder });
  }
}

/** A name that is one plain file name on Windows, Linux and macOS: no path, no device, no hidden direction marks. */
export function safeName(name: string): string {
  const ending = /\.[0-9A-Za-z]{1,10}$/.exec(name.trimEnd())?.[0] ?? '';
  let stem = cleanFileName(name.trimEnd().slice(0, name.trimEnd().length - ending.length));
  // Linux counts bytes: 255, and three for a Chinese character.
  while (Buffer.byteLength(stem) > 220) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

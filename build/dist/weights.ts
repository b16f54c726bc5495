import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bytesBelow, filesIn } from './program-folder.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Writes SHA256SUMS for the packages, as `sha256sum -c` reads it. */
export function writeSums(files: readonly string[], out: string): string {
  const lines = [...files]
    .sort()
    .map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`);
  const list = join(out, 'SHA256SUMS');
  writeFileSync(list, lines.join(''));
  return list;
}

export const weightOf = (file: string): string => megabytes(statSync(file).size);

/** How large an installed folder is, and what in it weighs most, by its first two folders. */
export function weightsIn(folder: string): string {
  const parts = new Map<string, number>();
  for (const path of filesIn(folder)) {
    const words = path.split('/');
    const depth = words[0] === 'node_modules' ? (words[1]?.startsWith('@') ? 3 : 2) : 1;
    const part = words.slice(0, depth).join('/');
    parts.set(part, (parts.get(part) ?? 0) + statSync(join(folder, path)).size);
  }
  const heaviest = [...parts].sort(([, a], [, b]) => b - a).slice(0, 5);
  return `${megabytes(bytesBelow(folder))}：${heaviest.map(([name, size]) => `${name} ${megabytes(size)}`).join('，')}`;
}

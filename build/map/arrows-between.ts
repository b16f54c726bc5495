import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type Floor, floors, type Room } from '../rooms.ts';

export type Arrow = { from: Room; to: Room };

/** `from './a.ts'`, `import './a.css'` and `import('./a.ts')`; types count as well, for who reads must know them too. */
const imported = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g;

/** Which room of a floor uses which, each pair once, by the rooms' order. Files that lie in no room are left out. */
export function arrowsBetween(root: string, floor: Floor): Arrow[] {
  const pairs = new Set<string>();
  for (const file of sourceFiles(root, floor)) {
    const from = roomOf(floor, file);
    for (const [, target = ''] of readFileSync(join(root, file), 'utf8').matchAll(imported)) {
      const to = roomOf(floor, posix.join(posix.dirname(file), target));
      if (from && to && from !== to) pairs.add(`${from} ${to}`);
    }
  }
  const order: readonly Room[] = floors[floor];
  return order.flatMap((from) => order.filter((to) => pairs.has(`${from} ${to}`)).map((to) => ({ from, to })));
}

/** The floor's source files as `electron/door/app.ts`, with slashes on every system. */
export function sourceFiles(root: string, floor: string): string[] {
  return readdirSync(join(root, floor), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function roomOf(floor: Floor, file: string): Room | undefined {
  const rooms: readonly Room[] = floors[floor];
  return rooms.find((room) => file.startsWith(`${floor}/${room}/`));
}

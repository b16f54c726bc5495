import { dirname } from 'node:path';
import { sourceFiles } from '../../build/map/arrows-between.ts';
import type { Floor } from '../../build/rooms.ts';

/** The folders of the floor that hold source files, at any depth below. */
export function foldersOn(root: string, floor: Floor): string[] {
  const inFloor = sourceFiles(root, floor).map((file) => file.slice(floor.length + 1));
  return [...new Set(inFloor.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''))].sort();
}

/** How many source files lie in each folder itself. */
export function filesByFolder(root: string, floor: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of sourceFiles(root, floor)) {
    const folder = dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
}

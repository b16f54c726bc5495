import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Raw from 'better-sqlite3';

const keep = 10;

/**
 * Writes a whole, checked-through copy of the store beside it (`backups/proposal-desk-<name>.db`) and answers its
 * path and size in bytes. `VACUUM INTO` reads one state of the data even while others write.
 */
export function copyStore(raw: Raw.Database, folder: string, name: string): { file: string; size: number } {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const file = join(backups, `proposal-desk-${name}.db`);
  // Under a name of its own until it is whole: two programs may start on the same data at the same moment.
  const part = `${file}.${randomUUID()}.part`;
  try {
    raw.prepare('vacuum into ?').run(part);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  return { file, size: statSync(file).size };
}

/** A copy a day, made at the first start of that day; the newest ten are kept. */
export function copyDaily(raw: Raw.Database, folder: string, today: string) {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const daily = readdirSync(backups).filter((name) => /^proposal-desk-\d{4}-\d{2}-\d{2}\.db$/.test(name));
  if (daily.includes(`proposal-desk-${today}.db`)) return;
  copyStore(raw, folder, today);
  for (const old of daily.sort().slice(0, Math.max(0, daily.length + 1 - keep)))
    rmSync(join(backups, old), { force: true });
}

import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusal } from '../../../shared/errors.ts';
import { isAlive } from './is-alive.ts';
import { isMoving } from './put-in-place.ts';

/** A place of this process's own where a data folder can be read that cannot be written. */
type ReadingCopy = { folder: string; clear(): void };

const left = /^proposal-desk-reading-(\d+)-/;
/** Sorting and the search index need some room beside the store. */
const spare = 64 * 1024 * 1024;
const tries = 5;

/**
 * Reads on where nothing can be written: a write-protected disk, files of another user. SQLite cannot read what stands
 * in `-wal` without writing beside it, and what stands there must not be left out; so store and `-wal` are copied to a
 * folder of this process, with the keys. Attachments and copies are read where they lie. Refuses with `storage.read-only`
 * what cannot be read either, and with `storage.no-room-to-read`.
 */
export function readingCopy(folder: string, store: string): ReadingCopy {
  clearLeft();
  if (isMoving(folder)) throw refusal('storage.read-only', { folder });
  const files = [store, `${store}-wal`];
  const needed = files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), spare);
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < needed) {
    throw refusal('storage.no-room-to-read', {
      folder,
      place: tmpdir(),
      needed: `${Math.ceil(needed / 1024 / 1024)} MB`,
    });
  }
  const place = mkdtempSync(join(tmpdir(), `proposal-desk-reading-${process.pid}-`));
  const clear = () => rmSync(place, { recursive: true, force: true });
  try {
    copyAsOne(files, place);
    for (const name of readdirSync(folder)) {
      if (/^(log-anchor\.json|look-only\.json|proposal-desk\.mark|.*\.key)$/.test(name)) {
        copyFileSync(join(folder, name), join(place, name));
      }
      if (name === 'attachments' || name === 'backups') symlinkSync(join(folder, name), join(place, name), 'junction');
    }
    return { folder: place, clear };
  } catch (error) {
    clear();
    throw error;
  }
}

/** Whoever may write there may do so just now: while the store's own file changes, the two do not belong together. */
function copyAsOne([store = '', wal = '']: string[], place: string) {
  const state = () => {
    const { size, mtimeNs } = statSync(store, { bigint: true });
    return `${size} ${mtimeNs}`;
  };
  for (let n = 0; n < tries; n += 1) {
    const before = state();
    copyFileSync(store, join(place, 'proposal-desk.db'));
    rmSync(join(place, 'proposal-desk.db-wal'), { force: true });
    if (existsSync(wal)) copyFileSync(wal, join(place, 'proposal-desk.db-wal'));
    if (state() === before) return;
  }
  throw refusal('storage.busy');
}

/** What a program that was killed has left. */
function clearLeft() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(left.exec(name)?.[1]);
    if (!pid || pid === process.pid || isAlive(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}

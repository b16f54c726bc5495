import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { refusal } from '../../shared/errors.ts';
import { errorKind } from '../db/error-kind.ts';
import { networkShare } from '../db/files/network-share.ts';
import { isForReadingOnly } from '../db/open.ts';

export type FolderLock = {
  /** Leaves the words a second start will show: a web address, or 「已打开的窗口」. */
  announce(address: string): void;
  release(): void;
};

/**
 * Holds `folder` for this process by an exclusive transaction on `lock.db`: the operating system lets go of it when the
 * process dies, however it dies. A folder that can be looked at only needs no holding. Throws `storage.in-use` naming
 * the holder's address, or `storage.read-only`.
 */
export function lockFolder(folder: string, address = ''): FolderLock {
  const holder = join(folder, 'lock.txt');
  let db: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new Database(join(folder, 'lock.db'), { timeout: 200 });
    db.exec('BEGIN EXCLUSIVE');
    writeFileSync(holder, address);
  } catch (error) {
    db?.close();
    // A share may have no locks at all: that says nothing of who holds the folder.
    if (networkShare(folder) !== null) throw refusal('storage.on-share', { folder });
    if (errorKind(error) === 'busy') throw refusal('storage.in-use', { address: holderIn(holder) });
    // Where nobody writes there is nothing to hold.
    if (isForReadingOnly(folder)) return { announce: () => undefined, release: () => undefined };
    throw refusal('storage.read-only', { folder });
  }
  const held = db;
  return {
    announce: (words) => writeFileSync(holder, words),
    release: () => {
      if (!held.open) return;
      rmSync(holder, { force: true });
      held.close();
    },
  };
}

function holderIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 200).trim();
  } catch {
    return '';
  }
}

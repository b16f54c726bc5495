import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit } from '../db/audit-chain.ts';
import { movedPage, storeFile } from '../db/open.ts';
import type { Store } from '../db/store.ts';

/** What has become of the log: the same rows, sound as far as they were. */
type LogSeen = { rows: number; firstBroken: number | null; lastSeal: string };

export async function logSeen({ db }: Store, key: Buffer): Promise<LogSeen> {
  const { rows, firstBroken, lastSeal } = await verifyAudit(db, key, async () => undefined);
  return { rows, firstBroken, lastSeal };
}

/** The store's own files; keys, attachments and copies stay where they are. */
const files = ['proposal-desk.db', 'proposal-desk.db-wal', 'proposal-desk.db-shm', 'proposal-desk.mark'];

/**
 * After a move into a database: the file is laid aside, whole, with a page that says where the data is now. Answers the
 * folder's name; null where there was none.
 */
export function layStoreAside(folder: string, where: string, stamp: string, at: string): string | null {
  if (!existsSync(storeFile(folder))) return null;
  let aside = `set-aside-moved-${stamp}`;
  for (let n = 2; existsSync(join(folder, aside)); n += 1) aside = `set-aside-moved-${stamp}-${n}`;
  mkdirSync(join(folder, aside), { mode: 0o700 });
  writeFileSync(join(folder, aside, movedPage), JSON.stringify({ where, at }), { mode: 0o600, flush: true });
  for (const name of files) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(folder, aside, name));
  }
  return aside;
}

/** Puts a file that was made of the database in the folder's place for it. */
export function putStoreIn(folder: string, made: string): void {
  for (const name of files) rmSync(join(folder, name), { force: true });
  renameSync(made, storeFile(folder));
}

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refusal } from '../../../shared/errors.ts';
import { storeFile } from '../open.ts';

/** The address of the store, for whoever starts the program without writing it in a command that others can list. */
const variable = 'PROPOSAL_DESK_STORE';
const kept = (folder: string) => join(folder, 'store-address');

/**
 * Where the store of this data folder is: as said at the start, as said then by the environment, or as the folder keeps
 * it from the last time; null where it is in the folder itself. The environment does not go on to other processes.
 */
export function storeAddress(folder: string, said: string | null, env: Record<string, string | undefined>) {
  const given = said ?? (env[variable] || null);
  delete env[variable];
  if (given === null) return keptAddress(folder);
  if (existsSync(storeFile(folder))) throw refusal('store.two', { folder });
  return given.startsWith('@') ? `@${resolve(given.slice(1))}` : given;
}

function keptAddress(folder: string): string | null {
  try {
    return readFileSync(kept(folder), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** From now on the folder's store is there: whoever starts without a word opens it, and not an empty one. */
export function keepAddress(folder: string, address: string): void {
  if (keptAddress(folder) === address) return;
  const part = `${kept(folder)}.${process.pid}.part`;
  writeFileSync(part, `${address}\n`, { mode: 0o600, flush: true });
  renameSync(part, kept(folder));
}

/** The folder's store is in the folder again. */
export function forgetAddress(folder: string): void {
  rmSync(kept(folder), { force: true });
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { isCode } from '../is-code.ts';
import { clearUnfinished } from './leftovers.ts';

/**
 * Puts a prepared data folder in the place of the present one. What is to be moved is written down first; from then on
 * the move is made to its end, by the next program that opens the folder if this one is killed. So there is always
 * the old or the new, never some of each, and what was there lies in a folder beside, whole.
 */
type Move = { prepared: string; aside: string; out: string[]; in: string[] };

const moveFile = (folder: string) => join(folder, 'move.json');

/** Whether a move was begun and is not finished. */
export const isMoving = (folder: string) => existsSync(moveFile(folder));

/** What belongs to the data, beside which lie copies, the log of the program and the window's own files. */
const isData = (name: string) =>
  /^proposal-desk\.db(-wal|-shm|-journal)?$/.test(name) ||
  name === 'attachments' ||
  name === 'log-anchor.json' ||
  name.endsWith('.key') ||
  name === 'proposal-desk.mark';

/** Answers the name of the folder that holds what was there before; null where nothing was. */
export function putInPlace(folder: string, prepared: string, stamp: string): string | null {
  const out = readdirSync(folder).filter(isData);
  let aside = `set-aside-${stamp}`;
  for (let n = 2; existsSync(join(folder, aside)); n += 1) aside = `set-aside-${stamp}-${n}`;
  writeSafely(folder, { prepared, aside, out, in: readdirSync(join(folder, prepared)).filter(isData) });
  finishMove(folder);
  return out.length > 0 ? aside : null;
}

/** Finishes a move that was begun, and clears away what never came so far. */
export function finishMove(folder: string): void {
  if (!isMoving(folder)) {
    clearUnfinished(folder);
    rmSync(`${moveFile(folder)}.part`, { force: true });
    return;
  }
  const move = JSON.parse(readFileSync(moveFile(folder), 'utf8')) as Move;
  const aside = join(folder, move.aside);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  for (const name of move.out) rename(join(folder, name), join(aside, name));
  settle(aside);
  for (const name of move.in) rename(join(folder, move.prepared, name), join(folder, name));
  settle(folder);
  rmSync(moveFile(folder), { force: true });
  settle(folder);
  rmSync(join(folder, move.prepared), { recursive: true, force: true });
  if (readdirSync(aside).length === 0) rmSync(aside, { recursive: true });
}

/** Once: what has arrived is not moved again, whatever has taken its old place since. */
function rename(from: string, to: string) {
  if (existsSync(to)) return;
  try {
    renameSync(from, to);
  } catch (error) {
    // Another program finishes the same move.
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

function writeSafely(folder: string, move: Move) {
  const part = `${moveFile(folder)}.part`;
  const file = openSync(part, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(move));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  settle(join(folder, move.prepared));
  renameSync(part, moveFile(folder));
  settle(folder);
}

/** Names are on the disk, not only in its cache; Windows has no such thing for folders. */
function settle(folder: string) {
  if (process.platform === 'win32') return;
  const at = openSync(folder, 'r');
  try {
    fsyncSync(at);
  } finally {
    closeSync(at);
  }
}

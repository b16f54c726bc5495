import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A holder touches its file every second; one that has not for so long is taken for dead. */
const patience = 30_000;

/**
 * Waits until the file `lock` is ours and gives what lets it go. `onWait` is called once when someone else has it. What a
 * dead process left behind counts for nothing.
 *
 * @param {string} lock
 * @param {() => void} onWait
 * @returns {Promise<() => void>}
 */
export async function takeTurn(lock, onWait) {
  for (let tries = 0; !claimed(lock); tries += 1) {
    if (isLeft(lock)) clearAway(lock);
    else {
      if (tries === 0) onWait();
      await pause(300);
    }
  }
  const beat = setInterval(() => touch(lock), 1000);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(lock, { force: true });
  };
}

/** @param {string} file */
function claimed(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Taken away by hand: the turn is over all the same.
  }
}

/** @param {string} file */
function isLeft(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // Between being made and being written the file is empty.
    return age > patience || (holder > 0 && !isAlive(holder));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Of several who wait only one may clear away, else the second would take the new holder's file.
 *
 * @param {string} lock
 */
function clearAway(lock) {
  const broom = `${lock}.clearing`;
  if (claimed(broom)) {
    try {
      if (isLeft(lock)) rmSync(lock, { force: true });
    } finally {
      rmSync(broom, { force: true });
    }
  } else if (isLeft(broom)) rmSync(broom, { force: true });
}

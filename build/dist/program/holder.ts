import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../../electron/door/folder-lock.ts';
import { Refusal } from '../../../shared/errors.ts';

/**
 * What the process that holds a data folder says of itself: its page's address, or words; null when nobody holds it. One
 * that has only just begun has not said anything yet and is waited for.
 */
export async function holderOf(folder: string, patience = 20_000): Promise<string | null> {
  for (let waited = 0; ; waited += 200) {
    if (!existsSync(join(folder, 'lock.db')) || !isHeld(folder)) return null;
    const words = saidIn(join(folder, 'lock.txt'));
    if (words !== '' || waited >= patience) return words;
    await pause(200);
  }
}

function isHeld(folder: string): boolean {
  try {
    lockFolder(folder).release();
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.failure.code === 'storage.in-use') return true;
    throw error;
  }
}

function saidIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 200).trim();
  } catch {
    return '';
  }
}

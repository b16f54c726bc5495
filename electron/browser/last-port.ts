import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileOf = (folder: string) => join(folder, 'last-port');

/**
 * The port this data folder was last opened at, 0 when there is none. A browser keeps unsaved words by address, port
 * included: the same port again is where it offers them back after a crash.
 */
export function lastPort(folder: string): number {
  try {
    const port = Number(readFileSync(fileOf(folder), 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : 0;
  } catch {
    return 0;
  }
}

export function rememberPort(folder: string, port: number) {
  try {
    writeFileSync(fileOf(folder), String(port), { mode: 0o600 });
  } catch {
    // On a disk that is full or cannot be written the next start takes another port.
  }
}

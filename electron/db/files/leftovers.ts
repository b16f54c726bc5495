import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';

/** A folder for what is not whole yet bears the number of the process that works in it. */
const unfinished = /^(?:\.work|restoring)-(\d+)-/;

/** What programs that were killed have left behind; what a living one is at work on stays. */
export function clearUnfinished(place: string) {
  if (!existsSync(place)) return;
  for (const name of readdirSync(place)) {
    const pid = Number(unfinished.exec(name)?.[1]);
    if (!pid || pid === process.pid || isAlive(pid)) continue;
    rmSync(join(place, name), { recursive: true, force: true });
  }
}

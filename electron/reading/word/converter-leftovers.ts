import { execFile } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '../../db/files/is-alive.ts';

/** What the folder of a conversion is called; a document in an old format lies in it for some seconds. */
export const conversionFolder = 'proposal-desk-convert-';
/** No conversion takes so long: a folder this old belongs to nobody, whoever bears its owner's number now. */
const longest = 10 * 60_000;
const ownerFile = 'owner.json';

/** Who converts in a folder: the reader's process, and the first process of the converter. */
type Owner = { reader: number; converter: number };

/** Notes in the folder who works there, for the case that the reader is killed before it can tidy up. */
export async function noteOwner(folder: string, converter: number): Promise<void> {
  await writeFile(join(folder, ownerFile), JSON.stringify({ reader: process.pid, converter } satisfies Owner));
}

/**
 * Ends the converters of readers that were killed and takes away their folders. Never fails: what cannot be taken
 * away now is tried again when the reader starts the next time.
 */
export async function clearLeftovers(now = Date.now(), place = tmpdir()): Promise<void> {
  const names = await readdir(place).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(conversionFolder))) {
    const folder = join(place, name);
    await clear(folder, now).catch(() => undefined);
  }
}

async function clear(folder: string, now: number): Promise<void> {
  const { uid, mtimeMs } = await stat(folder);
  if (process.getuid && uid !== process.getuid()) return;
  const owner = JSON.parse(await readFile(join(folder, ownerFile), 'utf8').catch(() => 'null')) as Owner | null;
  const old = now - mtimeMs > longest;
  if (!old && (owner === null || isAlive(owner.reader))) return;
  if (owner) await endConverter(owner.converter, folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** Only the very process: its number may have gone to another program meanwhile. */
async function endConverter(pid: number, folder: string): Promise<void> {
  const run = promisify(execFile);
  if (!Number.isInteger(pid) || pid < 2) return;
  if (process.platform === 'win32') {
    const only = ['/FI', `PID eq ${pid}`, '/FI', 'IMAGENAME eq soffice*'];
    await run('taskkill', ['/F', '/T', ...only], { windowsHide: true }).catch(() => undefined);
    return;
  }
  const { stdout } = await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  if (stdout.includes(folder)) process.kill(-pid, 'SIGKILL');
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDesk, preparedDesk } from './desk.ts';

/** Before all tests of a run: one desk set up by the program itself, of which each test opens a copy of its own. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-prepared-'));
  await prepareDesk(folder);
  process.env[preparedDesk] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDesk, preparedAtOwnCost, preparedDesk } from '../desk.ts';
import { atLowCost, atOwnCost } from '../password-cost.ts';

/** Before all tests of a run: one desk set up by the program itself, of which each test opens a copy of its own. */
export async function setup(): Promise<() => void> {
  const made: string[] = [];
  const prepare = async (name: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-prepared-'));
    made.push(folder);
    await prepareDesk(folder);
    process.env[name] = folder;
  };
  atLowCost();
  await prepare(preparedDesk);
  atOwnCost();
  await prepare(preparedAtOwnCost);
  return () => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  };
}

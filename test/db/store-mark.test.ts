import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';

const run = promisify(execFile);
const marking = join(import.meta.dirname, '..', 'support', 'marking-at-once.ts');

test('几处同时写同一份数据，谁也不会误以为数据文件夹被换掉了', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-mark-'));
  const raw = new Raw(storeFile(folder));
  raw.pragma('journal_mode = WAL');
  raw.exec('create table account (id integer)');
  raw.close();
  const once = () => run(process.execPath, [marking, storeFile(folder), '60']);
  const said = await Promise.all([once(), once(), once(), once()]);
  expect(said.map(({ stdout }) => stdout.trim())).toEqual(['0', '0', '0', '0']);
  expect(readdirSync(folder).filter((name) => name.startsWith('set-aside-'))).toEqual([]);
  rmSync(folder, { recursive: true });
});

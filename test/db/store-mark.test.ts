import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore, storeFile } from '../../electron/db/open.ts';

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

test('一次写得很多以后，存一件小事不再每次都换记号；写满了还照样换', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-mark-'));
  const store = await openStore(folder);
  const said = { source: '本局', day: '2026-01-01', kind: 'news', keptAt: '', keptBy: '' } as const;
  const keep = (text: string) =>
    store.db.transaction().execute((trx) =>
      trx
        .insertInto('reference')
        .values({ ...said, title: '材料', text })
        .execute(),
    );
  const mark = () => readFileSync(join(folder, 'proposal-desk.mark'), 'utf8');
  const marksAfter = async (times: number, text: string) => {
    const marks = new Set([mark()]);
    for (let n = 0; n < times; n += 1) {
      await keep(text);
      marks.add(mark());
    }
    return marks.size - 1;
  };
  expect(await marksAfter(1, '助'.repeat(2_000_000))).toBe(1);
  expect(await marksAfter(40, '助餐')).toBe(0);
  // Somebody who still reads what stood before keeps the file after the store as long as it is.
  const reader = new Raw(storeFile(folder), { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from reference').get();
  expect(await marksAfter(1, '助'.repeat(2_000_000))).toBe(1);
  expect(await marksAfter(40, '助餐')).toBe(0);
  reader.close();
  await store.db.destroy();
  rmSync(folder, { recursive: true });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localOf } from '../../electron/door/data-folder.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'moved-over-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function withStore(folder: string, words: string): string {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(join(folder, 'proposal-desk.db'), words);
  return folder;
}
const wordsIn = (folder: string) => readFileSync(join(folder, 'proposal-desk.db'), 'utf8');

test('随账号漫游的数据移到本机一次，整个文件夹都在', () => {
  const roaming = withStore(join(place, 'Roaming', 'desk'), '甲');
  const local = join(place, 'Local', 'desk');
  expect(localOf(roaming, local)).toBe(local);
  expect([wordsIn(local), readdirSync(local), readdirSync(join(place, 'Roaming'))]).toEqual([
    '甲',
    ['backups', 'proposal-desk.db'],
    [],
  ]);
  expect(localOf(roaming, local)).toBe(local);
});

test('两处都有数据时用本机的，漫游的一份不动', () => {
  const roaming = withStore(join(place, 'Roaming', 'desk'), '甲');
  const local = withStore(join(place, 'Local', 'desk'), '乙');
  expect(localOf(roaming, local)).toBe(local);
  expect([wordsIn(roaming), wordsIn(local)]).toEqual(['甲', '乙']);
});

test('本机的文件夹里还没有数据，就用漫游的，两处都不动', () => {
  const roaming = withStore(join(place, 'Roaming', 'desk'), '甲');
  const local = join(place, 'Local', 'desk');
  mkdirSync(join(local, 'log'), { recursive: true });
  expect(localOf(roaming, local)).toBe(roaming);
  expect([wordsIn(roaming), readdirSync(local)]).toEqual(['甲', ['log']]);
});

test('没有旧数据就用本机的位置', () => {
  const local = join(place, 'Local', 'desk');
  expect(localOf(join(place, 'Roaming', 'desk'), local)).toBe(local);
  expect(readdirSync(place)).toEqual([]);
});

test('移不过去时留在原处，数据不动', () => {
  const roaming = withStore(join(place, 'Roaming', 'desk'), '甲');
  // A file stands where the folder's own folder must be.
  writeFileSync(join(place, 'Local'), '');
  expect(localOf(roaming, join(place, 'Local', 'desk'))).toBe(roaming);
  expect(wordsIn(roaming)).toBe('甲');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillCases } from '../../build/bench/material/earlier-cases.ts';
import { openStore, type SqliteStore } from '../../electron/db/open.ts';
import { findRecords } from '../../electron/search/find.ts';
import { keepIndex } from '../../electron/search/index-write.ts';
import { SearchQuestion } from '../../shared/model/search.ts';

let folder = '';
let store: SqliteStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  store = await openStore(folder);
});
afterEach(async () => {
  await store.db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const written = async (statement: string) => {
  store.raw.exec(statement);
  await store.db.transaction().execute(keepIndex);
};
const count = (question: string) => store.raw.prepare(question).pluck().get() as number;
/** FTS5 keeps the first words of every page with the segment that it belongs to. */
const segments = () => count('select count(distinct segid) from searchIndex_idx');
const bytes = () => count('select sum(length(block)) from searchIndex_data');
const found = async (text: string) => (await findRecords(store.db, SearchQuestion.parse({ text }), '2026-11-30')).total;

test('一件一件地改，改多少次索引都不散成许多段，改前的字样也不占地方', async () => {
  fillCases(store.raw, { cases: 60, characters: 300 });
  await store.db.transaction().execute(keepIndex);
  const [parts, size] = [segments(), bytes()];
  for (let n = 0; n < 600; n += 1) {
    await written(`update earlierCase set title = '关于修缮第${n}号古渡口的建议' where id = ${1 + (n % 60)}`);
  }
  expect(segments()).toBeLessThan(parts + 32);
  expect(bytes()).toBeLessThan(size * 6);
  expect(await found('古渡口')).toBe(60);
  expect(await found('第599号古渡口')).toBe(1);
  expect(await found('第7号古渡口')).toBe(0);
});

test('一批删去，索引随之缩小，留下的照样找得到', async () => {
  fillCases(store.raw, { cases: 1200, characters: 60 });
  for (let from = 1; from <= 1200; from += 100) {
    await written(`update earlierCase set subject = '修缮古渡口' where id between ${from} and ${from + 99}`);
  }
  const size = bytes();
  for (let until = 1200; until > 60; until -= 60) {
    await written(
      `delete from publishedLetter where caseId between ${until - 59} and ${until};
       delete from earlierCase where id between ${until - 59} and ${until}`,
    );
  }
  expect(bytes()).toBeLessThan(size / 3);
  expect(await found('古渡口')).toBe(60);
  expect(await found('')).toBe(60);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fillCases } from '../../build/bench/material/earlier-cases.ts';
import { openStore, type SqliteStore, storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { findRecords } from '../../electron/search/find.ts';
import { buildingOf, buildOn, settleIndex } from '../../electron/search/index-build.ts';
import { keepIndex } from '../../electron/search/index-write.ts';
import { migrations } from '../../migrations/index.ts';
import { SearchQuestion } from '../../shared/model/search.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cases = 1200;

/** A folder as the version before search left it, with cases and an item. */
async function folderWithoutIndex(count: number) {
  const raw = new Raw(storeFile(folder));
  const db = new Kysely<never>({ dialect: new SqliteDialect({ database: raw }) });
  const version = migrations.findIndex(({ name }) => name.includes('search'));
  for (const { up } of migrations.slice(0, version)) await db.transaction().execute(up);
  raw.pragma(`user_version = ${version}`);
  fillCases(raw, { cases: count, characters: 60 });
  raw.exec(`insert into proposal (id, kind, level, term, meeting, number, title, body, proposer, role, assignedOn, keySupervision, consent, remark, stage, registeredAt, registeredBy)
    values (3, 'npc-suggestion', 'municipal', 9, 5, '77', '关于社区助餐的建议', '加密助餐点', '陈若安', 'sole', '2026-03-20', 0, 'yes', '', 'registered', '', '');
    insert into proposer values (3, 0, '陈若安', '', '');
    insert into reference (title, source, text, keptAt, keptBy) values ('综述', '云澜日报', '助餐驿站八十八处', '2026-01-01', '')`);
  await db.destroy();
}

async function totalOf(store: SqliteStore, text: string) {
  const { total, building } = await findRecords(store.db, SearchQuestion.parse({ text }), '2026-11-30');
  return { total, building };
}

/** How many records hold the word by their own tables, without the index. */
function heldBy(store: SqliteStore, word: string): number {
  const like = `%${word}%`;
  const held = store.raw.prepare(
    `select (select count(distinct c.id) from earlierCase c join publishedLetter l on l.caseId = c.id where c.title like ? or l.record like ?)
       + (select count(*) from proposal where title like ? or body like ?) + (select count(*) from reference where text like ?) as n`,
  );
  return (held.get(like, like, like, like, like) as { n: number }).n;
}

describe('升级以后，原有的数据建立索引', () => {
  test('数据不多的，第一次打开就建好', async () => {
    await folderWithoutIndex(40);
    const app = await openApp({ folder });
    await app.close();
    const store = await openStore(folder);
    expect(await totalOf(store, '助餐')).toEqual({ total: heldBy(store, '助餐'), building: null });
    expect((await totalOf(store, '')).total).toBe(42);
    expect((await totalOf(store, '代表:cra 届次:9-5')).total).toBe(1);
    await store.db.destroy();
  });

  test('数据多的，每次检索都说明还在建，一步步建完', async () => {
    await folderWithoutIndex(cases);
    const store = await openStore(folder);
    await settleIndex(store.db);
    expect(await totalOf(store, '养老')).toEqual({ total: 0, building: { done: 0, total: cases + 2 } });
    const write = <T>(work: (db: SqliteStore['db']) => Promise<T>) => store.db.transaction().execute(work);
    let before = -1;
    for (;;) {
      const building = await buildOn(store.db, write, 50);
      if (!building) break;
      expect(building.done).toBeGreaterThanOrEqual(before);
      before = building.done;
    }
    expect(await totalOf(store, '养老')).toEqual({ total: heldBy(store, '养老'), building: null });
    expect((await totalOf(store, '')).total).toBe(cases + 2);
    await store.db.destroy();
  });
});

/** Builds on in another process until it is killed. */
async function killedWhileBuilding() {
  const from = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
  const script = `import { openStore } from ${from('electron/db/open.ts')};
    import { buildOn } from ${from('electron/search/index-build.ts')};
    const { db } = await openStore(${JSON.stringify(folder)});
    const write = async (work) => { const value = await db.transaction().execute(work); console.log('step'); return value; };
    await buildOn(db, write, 1e9);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((done) => child.once('exit', done));
  let steps = 0;
  child.stdout.on('data', (text) => {
    steps += String(text).split('step').length - 1;
    if (steps >= 2) child.kill('SIGKILL');
  });
  await gone;
}

test('建到一半被强行结束：已建的都在，接着建完，一件不少、不重', async () => {
  await folderWithoutIndex(cases);
  await killedWhileBuilding();
  const store = await openStore(folder);
  const half = await buildingOf(store.db);
  expect(half?.done).toBeGreaterThan(0);
  expect(half?.done).toBeLessThan(cases);
  expect((await totalOf(store, '')).total).toBe(half?.done);
  // What is written meanwhile is found, whether its turn has come or not.
  store.raw.exec(`update earlierCase set title = '关于修缮古渡口的建议' where id in (2, ${cases})`);
  await store.db.transaction().execute(keepIndex);
  expect((await totalOf(store, '修缮古渡口')).total).toBe(2);
  await buildOn(store.db, (work) => store.db.transaction().execute(work), Number.POSITIVE_INFINITY);
  expect(await totalOf(store, '')).toEqual({ total: cases + 2, building: null });
  for (const word of ['养老', '助餐', '工作机制', '修缮古渡口']) {
    expect((await totalOf(store, word)).total, word).toBe(heldBy(store, word));
  }
  expect(
    store.raw.prepare(`select count(*) as n from searchIndex where searchIndex match '"修缮 缮古"'`).get(),
  ).toEqual({ n: 2 });
  await store.db.destroy();
});

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { bureau, type Person, password, person } from '../support/desk.ts';
import { fileOf, ledger } from '../support/import-samples.ts';

const rows = 450;
/** What may stay for the rows of the next days. */
const spare = 5 * 1024 * 1024;

/** A ledger whose rows differ in every word, so that the index grows with them. */
function longLedger(): string {
  return ledger(
    Array.from({ length: rows }, (_, at) => ({
      ...{ meeting: 1, number: String(at + 1), title: `关于第${at}处养老服务设施建设的建议`, name: '陈若安' },
      extra: Array.from({ length: 1200 }, (_, n) =>
        String.fromCharCode(0x4e00 + ((at * 7919 + n * 104_729) % 20_000)),
      ).join(''),
    })),
  );
}

async function imported(who: Person): Promise<number> {
  const { id: batchId } = await who.call('imports.open', { name: '历年台账' });
  await who.call('imports.addFile', { batchId, file: fileOf('台账.csv', longLedger()) });
  let done = 0;
  for (;;) {
    const step = await who.call('imports.store', { batchId });
    done += step.done;
    if (step.left === 0) break;
  }
  expect(done).toBe(rows);
  return batchId;
}

async function takenBack(who: Person, batchId: number): Promise<void> {
  while ((await who.call('imports.undo', { batchId })).left > 0);
  await who.call('imports.drop', { batchId });
  while ((await who.call('search.rebuild', { milliseconds: 500 })).building !== null);
}

test.each([
  ['新的数据', false],
  ['以前的程序建的数据', true],
])('导入的一批撤销、放弃以后，数据文件和检索索引都变小，内容一样不少：%s', async (_title, old) => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-room-'));
  const file = storeFile(folder);
  const size = () => statSync(file).size;
  const open = async () => {
    const app = await openApp({ folder, staysOpen: true });
    const who = person(app.connect('shell'));
    return { app, who };
  };
  const look = <T>(ask: (raw: Raw.Database) => T): T => {
    const raw = new Raw(file);
    try {
      return ask(raw);
    } finally {
      raw.close();
    }
  };
  try {
    const first = await open();
    const account = { name: 'both', displayName: '管理员', roles: ['admin' as const, 'clerk' as const], password };
    await first.who.call('office.setUp', { ...bureau, account });
    await first.app.close();
    if (old) look((raw) => raw.exec('pragma auto_vacuum = none; vacuum'));
    expect(look((raw) => raw.pragma('auto_vacuum', { simple: true }))).toBe(old ? 0 : 2);
    const empty = size();

    const { app, who } = await open();
    await who.call('session.login', { name: 'both', password });
    const batchId = await imported(who);
    await app.close();
    const full = size();
    expect(full).toBeGreaterThan(empty + 2 * spare);

    const again = await open();
    await again.who.call('session.login', { name: 'both', password });
    await takenBack(again.who, batchId);
    await again.app.close();
    expect(size()).toBeLessThan(empty + spare);
    expect(look((raw) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(look((raw) => raw.prepare('select sum(length(block)) from searchIndex_data').pluck().get())).toBeLessThan(
      1024 * 1024,
    );
    // From now on it gives back by itself.
    expect(look((raw) => raw.pragma('auto_vacuum', { simple: true }))).toBe(2);

    const last = await open();
    await last.who.call('session.login', { name: 'both', password });
    expect(await last.who.call('audit.verify', {})).toMatchObject({ sound: true });
    await last.app.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('主机一直开着，也一点一点还：每一步只几毫秒，别人照样存', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-room-'));
  const { openStore } = await import('../../electron/db/open.ts');
  try {
    const store = await openStore(folder);
    store.raw.exec(`create table much (id integer primary key, text text) strict;
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 4000)
      insert into much select i, hex(randomblob(2000)) from n; drop table much`);
    const pages = () => Number(store.raw.pragma('page_count', { simple: true }));
    const before = pages();
    let steps = 0;
    while (await store.giveBack('some')) {
      const now = pages();
      expect(before - now).toBeLessThanOrEqual((steps + 1) * 201);
      steps += 1;
    }
    expect(steps).toBeGreaterThan(5);
    expect(Number(store.raw.pragma('freelist_count', { simple: true }))).toBeLessThanOrEqual(1024);
    await store.db.destroy();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

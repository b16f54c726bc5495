import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../../../electron/door/app.ts';
import { type Desk, openDesk, type Person, password, person, suggestion } from '../../../support/desk.ts';
import { otherHand, storeOf } from '../../../support/store-of.ts';

/** Two hosts on one database: each with a folder of its own, the same keys. */

let desk: Desk;
let beside: App;
let folder: string;
let clerk: Person;
let second: Person;
const now = () => new Date('2026-03-20T01:00:00.000Z');

beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-host-'));
  for (const name of ['audit.key', 'store-address']) cpSync(join(desk.folder, name), join(folder, name));
  beside = await openApp({ folder, now });
  second = person(beside.connect('browser'));
  await second.call('session.login', { name: 'second', password });
});
afterAll(async () => {
  await beside.close();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

test('一处登记的，另一处马上看到，也检索得到', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, title: '关于修缮枫桥古渡口的建议' });
  expect((await second.call('proposal.get', { proposalId: id })).title).toContain('枫桥古渡口');
  expect((await second.call('search.find', { text: '枫桥古渡' })).total).toBe(1);
  expect((await clerk.call('search.find', { text: '枫桥古渡' })).total).toBe(1);
});

test('两处同时登记四十件，序号不重不跳，日志一环扣一环，都检索得到', async () => {
  const numbers = Array.from({ length: 40 }, (_, n) => String(200 + n));
  await Promise.all(
    numbers.map((number, n) =>
      (n % 2 === 0 ? clerk : second).call('proposal.create', {
        ...suggestion,
        number,
        title: `关于第${number}号路灯的建议`,
      }),
    ),
  );
  const rows = await otherHand<{ n: number; top: number }>(
    desk.folder,
    'select count(*) as n, max(id) as top from proposal',
  );
  expect(rows).toEqual([{ n: 41, top: 41 }]);
  const admin = await desk.signIn('admin');
  const verdict = await admin.call('audit.verify', {});
  expect(verdict).toMatchObject({ firstBroken: null });
  expect((await second.call('search.find', { text: '号路灯' })).total).toBe(40);
});

test('一处写了，另一处一秒之内得到消息', async () => {
  const store = await storeOf(folder);
  let told = 0;
  const stop = store.watch(() => (told += 1));
  await expect.poll(() => told, { timeout: 5000 }).toBeGreaterThan(0);
  const before = told;
  const begun = performance.now();
  await clerk.call('proposal.create', { ...suggestion, number: '301' });
  await expect.poll(() => told, { timeout: 5000, interval: 5 }).toBeGreaterThan(before);
  console.log(`另一处得到消息：${Math.round(performance.now() - begun)} 毫秒`);
  stop();
  await store.db.destroy();
});

test('连接都被掐断，接着办理，不用重新打开', async () => {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await otherHand(desk.folder, cut);
  await new Promise((done) => setTimeout(done, 100));
  await expect(clerk.call('proposal.create', { ...suggestion, number: '302' })).resolves.toMatchObject({
    number: '302',
  });
  await expect(second.call('proposal.list', {})).resolves.toMatchObject({ total: 43 });
});

test('别的手段改了一行，核验时说得出是哪一件、哪一栏', async () => {
  await otherHand(desk.folder, `update proposal set title = '换过的案由' where id = 1`);
  const admin = await desk.signIn('admin');
  const verdict = await admin.call('audit.verify', {});
  expect(JSON.stringify(verdict)).toContain('案由');
  expect(JSON.stringify(verdict)).toContain('"proposalId":1');
});

test('卡住不动的一处放不开写入的次序，别人等到它被断开', async () => {
  const store = await storeOf(folder);
  const waiting = store.db.transaction().execute(async (trx) => {
    await trx.selectFrom('office').select('id').execute();
    await otherHand(
      desk.folder,
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`,
    );
    await trx.selectFrom('office').select('id').execute();
  });
  await expect(waiting).rejects.toThrow();
  await expect(clerk.call('proposal.create', { ...suggestion, number: '303' })).resolves.toMatchObject({
    number: '303',
  });
  await store.db.destroy();
});

test('备份与放在文件里的是一种文件，打开核对完好，恢复得回来，原来的留在旁边', async () => {
  const admin = await desk.signIn('admin');
  const made = await admin.call('backup.make', {});
  expect(made.facts).toMatchObject({ items: 44, reason: 'asked' });
  const { opened } = await admin.call('backup.check', { file: made.file });
  expect(opened).toBe(true);

  await clerk.call('proposal.create', { ...suggestion, number: '304' });
  await admin.call('backup.restore', { how: 'in-place', file: made.file });
  clerk = await desk.signIn('clerk');
  expect((await clerk.call('proposal.list', {})).total).toBe(44);
  expect((await clerk.call('search.find', { text: '号路灯' })).total).toBe(40);
  expect(await (await desk.signIn('admin')).call('audit.verify', {})).toMatchObject({ firstBroken: null });
  // What was there before is kept beside.
  const kept = await otherHand<{ n: number }>(
    desk.folder,
    `select count(*) as n from pg_namespace where nspname like 'set_aside_%'`,
  );
  expect(kept).toEqual([{ n: 1 }]);
}, 240_000);

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

test('谁也在写一份稿件，两处都看得到；不写了，过一会儿就不再说', async () => {
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '311' });
  const asks = (who: Person) => who.call('draft.present', { proposalId });
  await asks(clerk);
  // The line of either host is made when it is first used.
  await expect.poll(() => asks(second), { timeout: 5000, interval: 50 }).toEqual(['纪云舒']);
  await expect.poll(() => asks(clerk), { timeout: 5000, interval: 50 }).toEqual(['沙明川']);
});

test('一处在读的导入文件，另一处看得到读到哪里，停得了，重新启动也不当作中断', async () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `${n + 1},关于第${n + 1}处站点的建议,陈若安,独办`);
  const csv = `编号,案由,提出人,办理方式\n${lines.join('\n')}`;
  const file = { name: '往年台账.csv', base64: Buffer.from(csv, 'utf8').toString('base64') };
  const batch = await clerk.call('imports.open', { name: '往年' });
  const reading = clerk.refused('imports.addFile', { batchId: batch.id, file });
  const seen = async () => (await second.call('imports.get', { batchId: batch.id })).reading?.file;
  await expect.poll(seen, { timeout: 20_000, interval: 20 }).toBe('往年台账.csv');
  const [{ id: fileId = 0 } = {}] = (await second.call('imports.get', { batchId: batch.id })).files;
  expect((await second.refused('imports.dropFile', { fileId })).code).toBe('import.still-reading');
  // Another host that starts meanwhile takes it neither for cut off nor out again.
  const third = mkdtempSync(join(tmpdir(), 'proposal-desk-host-'));
  for (const name of ['audit.key', 'store-address']) cpSync(join(desk.folder, name), join(third, name));
  await (await openApp({ folder: third, now })).close();
  rmSync(third, { recursive: true, force: true });
  expect((await second.call('imports.get', { batchId: batch.id })).files).toMatchObject([{ state: 'reading' }]);
  await second.call('imports.stopReading', { batchId: batch.id });
  expect((await reading).code).toBe('import.stopped');
  await expect.poll(seen, { timeout: 5000, interval: 20 }).toBeUndefined();
  expect((await second.call('imports.get', { batchId: batch.id })).files).toEqual([]);
});

test('连接都被掐断，接着办理，不用重新打开', async () => {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await otherHand(desk.folder, cut);
  await new Promise((done) => setTimeout(done, 100));
  await expect(clerk.call('proposal.create', { ...suggestion, number: '302' })).resolves.toMatchObject({
    number: '302',
  });
  await expect(second.call('proposal.list', {})).resolves.toMatchObject({ total: 44 });
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
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`,
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
  expect(made.facts).toMatchObject({ items: 45, reason: 'asked' });
  const { opened } = await admin.call('backup.check', { file: made.file });
  expect(opened).toBe(true);

  await clerk.call('proposal.create', { ...suggestion, number: '304' });
  await admin.call('backup.restore', { how: 'in-place', file: made.file });
  clerk = await desk.signIn('clerk');
  expect((await clerk.call('proposal.list', {})).total).toBe(45);
  expect((await clerk.call('search.find', { text: '号路灯' })).total).toBe(40);
  expect(await (await desk.signIn('admin')).call('audit.verify', {})).toMatchObject({ firstBroken: null });
  // What was there before is kept beside.
  const kept = await otherHand<{ n: number }>(
    desk.folder,
    `select count(*) as n from pg_namespace where nspname like 'set_aside_%'`,
  );
  expect(kept).toEqual([{ n: 1 }]);
}, 240_000);

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../../../electron/door/app.ts';
import { bureau, type Person, password, person, suggestion } from '../../../support/desk.ts';
import { type OwnDatabase, ownDatabase } from '../../../support/postgres.ts';

let folder: string;
let app: App;
let admin: Person;
let database: OwnDatabase;
const now = () => new Date('2026-03-20T01:00:00.000Z');

async function signedIn(): Promise<Person> {
  const someone = person(app.connect('window'));
  await someone.call('session.login', { name: 'admin', password });
  return someone;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proposal-desk-move-'));
  database = (await ownDatabase('empty')) as OwnDatabase;
  app = await openApp({ folder, now });
  admin = person(app.connect('window'));
  const account = { name: 'admin', displayName: '管理员', roles: ['admin' as const, 'clerk' as const], password };
  await admin.call('office.setUp', { ...bureau, account });
  admin = await signedIn();
  for (const number of ['1', '2', '3']) await admin.call('proposal.create', { ...suggestion, number });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('移到数据库：逐表核对一致，日志接得上，原来的一份留着，说得出现在在哪里', async () => {
  expect(await admin.call('store.where', {})).toEqual({ kind: 'folder', words: folder });
  const moved = await admin.call('store.move', { to: database.address });
  expect(moved.where).toMatchObject({ kind: 'database' });
  expect(moved.where.words).not.toContain('desk@');
  expect(existsSync(join(folder, 'proposal-desk.db'))).toBe(false);
  expect(existsSync(join(folder, moved.aside ?? '', 'proposal-desk.db'))).toBe(true);
  admin = await signedIn();
  expect((await admin.call('proposal.list', {})).total).toBe(3);
  expect((await admin.call('search.find', { text: '老年助餐' })).total).toBe(3);
  expect(await admin.call('audit.verify', {})).toMatchObject({ firstBroken: null });
  expect((await admin.refused('store.move', { to: database.address })).code).toBe('store.already-there');
});

test('从留下的那一份打开，说现在的数据在哪里', async () => {
  const [aside] = readdirSync(folder).filter((name) => name.startsWith('set-aside-moved-'));
  await expect(openApp({ folder: join(folder, aside ?? ''), now })).rejects.toThrow('已经移走');
});

test('不用再说地址，下次打开就是数据库里的；接着登记', async () => {
  await app.close();
  app = await openApp({ folder, now });
  admin = await signedIn();
  expect(await admin.call('proposal.create', { ...suggestion, number: '4' })).toMatchObject({ id: 4 });
});

test('移回文件夹：一件不少，数据库里的一份不再写入', async () => {
  const moved = await admin.call('store.move', {});
  expect(moved.where).toEqual({ kind: 'folder', words: folder });
  admin = await signedIn();
  expect((await admin.call('proposal.list', {})).total).toBe(4);
  expect((await admin.call('search.find', { text: '老年助餐' })).total).toBe(4);
  expect(await admin.call('audit.verify', {})).toMatchObject({ firstBroken: null });
  const other = mkdtempSync(join(tmpdir(), 'proposal-desk-other-'));
  await expect(openApp({ folder: other, postgres: database.address, now })).rejects.toThrow();
  rmSync(other, { recursive: true, force: true });
  await app.close();
  app = await openApp({ folder, now });
  admin = await signedIn();
  expect(await admin.call('store.where', {})).toEqual({ kind: 'folder', words: folder });
});

test('不是本程序的、已有一份的数据库不收，什么也没有动', async () => {
  const taken = (await ownDatabase('prepared')) as OwnDatabase;
  expect(await admin.refused('store.move', { to: taken.address })).toMatchObject({ code: 'store.taken', field: 'to' });
  expect((await admin.refused('store.move', { to: 'office' })).code).toBe('store.address');
  expect((await admin.call('proposal.list', {})).total).toBe(4);
  await taken.drop();
});

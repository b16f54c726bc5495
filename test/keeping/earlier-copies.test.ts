import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendAudit, auditKey } from '../../electron/db/audit-chain.ts';
import { migrate, storeFile } from '../../electron/db/open.ts';
import type { Database } from '../../electron/db/schema.ts';
import { openApp } from '../../electron/door/app.ts';
import { restoreFromShell } from '../../electron/shell/restore.ts';
import { bureau, type Desk, openDesk, type Person, password, person, suggestion } from '../support/desk.ts';

/** Copies as earlier versions of the program kept them: `vacuum into` backups/proposal-desk-….db, the store alone. */
let desk: Desk;
let admin: Person;
let clerk: Person;
let elsewhere: string;
let id: number;
let copy: string;
beforeEach(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'earlier-'));
  desk = await openDesk();
  admin = await desk.signIn('admin');
  clerk = await desk.signIn('clerk');
  id = (await clerk.call('proposal.create', suggestion)).id;
  for (const name of ['甲.txt', '乙.txt']) {
    const file = { name, base64: Buffer.from(`${name}：请办理。`).toString('base64') };
    await clerk.call('attachment.add', { proposalId: id, file });
  }
  copy = keepAsBefore(desk.folder, '2026-03-20');
});
afterEach(async () => {
  await desk.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

function keepAsBefore(folder: string, name: string): string {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const file = join(folder, 'backups', `proposal-desk-${name}.db`);
  const raw = new Raw(storeFile(folder), { readonly: true });
  raw.prepare('vacuum into ?').run(file);
  raw.close();
  return file;
}

test('旧版留下的 .db 备份列得出，写明有几件、最后一条日志，附件和密钥不在其中；每日、第二处、疏减都不当它是完整的备份', async () => {
  const { copies } = await admin.call('backup.list', {});
  expect(copies).toMatchObject([
    {
      name: 'proposal-desk-2026-03-20.db',
      wrong: null,
      facts: { reason: 'earlier', office: '云澜市民政局', items: 1, attachments: 0, sealed: false, storeOnly: true },
    },
  ]);
  expect(copies[0]?.facts?.log.count).toBeGreaterThan(5);
  expect(await admin.call('backup.rehearse', {})).toBeNull();
  await admin.call('backup.setSecond', { second: { folder: elsewhere, everyDays: 7 } });
  expect((await admin.refused('backup.toSecond', {})).code).toBe('backup.missing');
  await admin.call('backup.make', {});
  expect(readdirSync(join(desk.folder, 'backups'))).toContain('proposal-desk-2026-03-20.db');
  expect(readdirSync(join(desk.folder, 'backups')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
});

test('就地恢复旧版备份：内容、附件、日志密钥都接得上，日志核验得通过，现有的移到旁边不删除', async () => {
  await clerk.call('proposal.create', { ...suggestion, number: '78' });
  expect(await admin.call('backup.check', { file: copy })).toMatchObject({
    opened: true,
    facts: { missing: [], unproven: false },
  });
  const restored = await admin.call('backup.restore', { how: 'in-place', file: copy });
  expect(restored.facts).toMatchObject({ storeOnly: true, missing: [], unproven: false });
  clerk = await desk.signIn('clerk');
  expect((await clerk.call('proposal.list', {})).total).toBe(1);
  const { attachments } = await clerk.call('proposal.get', { proposalId: id });
  for (const { id: attachmentId, name } of attachments) {
    const { files } = await clerk.call('attachment.get', { attachmentId });
    expect(Buffer.from(files[0]?.base64 ?? '', 'base64').toString()).toBe(`${name}：请办理。`);
  }
  admin = await desk.signIn('admin');
  expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true, findings: [] });
  expect(readdirSync(restored.aside ?? '')).toEqual(expect.arrayContaining(['proposal-desk.db', 'attachments']));
  expect((await clerk.call('search.find', { text: '助餐' })).total).toBe(1);
});

test('拿到别的电脑上：旁边没有附件和密钥的，逐个写明缺什么，照样恢复得出；连同旧的数据文件夹拿来的，都接得上', async () => {
  const stick = join(elsewhere, 'stick');
  mkdirSync(stick);
  const alone = join(stick, 'proposal-desk-2026-03-20.db');
  cpSync(copy, alone);
  const app = await openApp({ folder: join(elsewhere, 'new') });
  const stranger = person(app.connect('window'));
  const verdict = await stranger.call('backup.check', { file: alone });
  expect([...verdict.facts.missing].sort()).toEqual(['乙.txt', '甲.txt']);
  expect(verdict).toMatchObject({ opened: true, facts: { unproven: true } });
  await stranger.call('backup.restore', { how: 'in-place', file: alone });
  await stranger.call('session.login', { name: 'clerk', password });
  expect((await stranger.call('proposal.list', {})).total).toBe(1);
  await app.close();

  const whole = join(elsewhere, 'whole');
  cpSync(desk.folder, whole, { recursive: true });
  const data = join(elsewhere, 'shell');
  const file = join(whole, 'backups', 'proposal-desk-2026-03-20.db');
  const restored = (await restoreFromShell({ data, file, beside: null })) as { facts: unknown };
  expect(restored.facts).toMatchObject({ storeOnly: true, missing: [], unproven: false });
  expect(await restoreFromShell({ data: whole, file: null, beside: null })).toMatchObject([{ storeOnly: true }]);
});

/** The steps at which earlier versions went out to offices; the log began with the first. */
for (const version of [1, 6, 12, 15, 19]) {
  test(`第${version}步的旧版做的备份，恢复后是现在的版本，日志从头核验得通过`, async () => {
    const folder = join(elsewhere, 'old');
    mkdirSync(join(folder, 'backups'), { recursive: true });
    const file = join(folder, 'backups', `proposal-desk-before-${version + 1}.db`);
    const raw = new Raw(file);
    const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }) });
    await migrate(db, 0, version);
    // The hash is reckoned alike by all versions; the columns that came later stand in the present store only.
    const present = new Raw(':memory:');
    const today = new Kysely<Database>({ dialect: new SqliteDialect({ database: present }) });
    await migrate(today, 0);
    await appendAudit(today, auditKey(folder), {
      ...{ at: '2025-05-06T01:00:00.000Z', accountId: null, who: '管理员', via: 'shell', operation: 'office.setUp' },
      ...{ proposalId: null, input: '{}', words: '首次设置', outcome: 'done', changes: '', seal: '' },
    });
    const columns = ['at', 'who', 'via', 'operation', 'input', 'words', 'outcome', 'hash'];
    const row = present
      .prepare(`select ${columns.join(', ')} from audit`)
      .raw()
      .get() as unknown[];
    raw.prepare(`insert into audit (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`).run(...row);
    present.close();
    raw.close();

    const data = join(elsewhere, 'data');
    const restored = (await restoreFromShell({ data, file, beside: null })) as { facts: unknown };
    expect(restored.facts).toMatchObject({ schema: version, unproven: false, log: { count: 1 } });
    const app = await openApp({ folder: data });
    const admin = person(app.connect('shell'));
    await admin.call('office.setUp', {
      ...bureau,
      account: { name: 'admin', displayName: '管理员', roles: ['admin'], password },
    });
    await admin.call('session.login', { name: 'admin', password });
    expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });
    await app.close();
  });
}

test('不是本程序的、截断的、改坏的、更新版本的 .db，以及正在用着的数据文件：各有一句话，现有的一点不动', async () => {
  const bad = join(elsewhere, 'proposal-desk-bad.db');
  const code = async (file: string) => (await admin.refused('backup.restore', { how: 'in-place', file })).code;
  const whole = readFileSync(copy);
  const foreign = new Raw(bad);
  foreign.exec('create table a (b); insert into a values (1)');
  foreign.close();
  expect(await code(bad)).toBe('backup.not-a-copy');
  writeFileSync(bad, whole.subarray(0, Math.floor(whole.length / 2)));
  expect(await code(bad)).toBe('backup.damaged');
  const bytes = Buffer.from(whole);
  for (let at = 4096 * 3; at < bytes.length; at += 4096 * 7) bytes.fill(0x5a, at, at + 4096);
  writeFileSync(bad, bytes);
  expect(await code(bad)).toBe('backup.damaged');
  writeFileSync(bad, whole);
  const newer = new Raw(bad);
  newer.pragma('user_version = 999');
  newer.close();
  expect(await code(bad)).toBe('backup.newer');
  expect(await code(storeFile(desk.folder))).toBe('backup.store-itself');
  expect((await admin.refused('backup.check', { file: storeFile(desk.folder) })).code).toBe('backup.store-itself');
  expect((await clerk.call('proposal.list', {})).total).toBe(1);
  expect(readdirSync(desk.folder).filter((name) => /restoring|set-aside|move/.test(name))).toEqual([]);
  const { second } = await admin.call('backup.list', { folder: elsewhere });
  expect(second).toMatchObject([
    { name: 'proposal-desk-bad.db', facts: null, wrong: expect.stringContaining('更新版本') },
  ]);
});

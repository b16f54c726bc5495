import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishMove } from '../../electron/db/files/put-in-place.ts';
import { keptTables, quotedName } from '../../electron/db/files/rows-out.ts';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { lockFolder } from '../../electron/door/folder-lock.ts';
import { type Desk, openDesk, type Person, password, person, suggestion } from '../support/desk.ts';

let desk: Desk;
let admin: Person;
let clerk: Person;
let elsewhere: string;
beforeEach(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'restore-'));
  desk = await openDesk();
  admin = await desk.signIn('admin');
  clerk = await desk.signIn('clerk');
});
afterEach(async () => {
  await desk.close();
  rmSync(elsewhere, { recursive: true, force: true });
});

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'electron', 'shell', 'cli.ts');
const run = promisify(execFile);
const shell = (...words: string[]) =>
  run(process.execPath, [cli, ...words], { env: { ...process.env, PROPOSAL_DESK_PASSWORD: password } });

async function withItem(number = '77') {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number });
  const file = { name: '交办通知.txt', base64: Buffer.from('请办理。'.repeat(5000)).toString('base64') };
  await clerk.call('attachment.add', { proposalId: id, file });
  return id;
}

/** Every row of every table, but those of the log after the copy. */
function rowsOf(folder: string, most = Number.MAX_SAFE_INTEGER): Record<string, unknown[]> {
  const raw = new Raw(storeFile(folder), { readonly: true });
  const tables = keptTables(raw).map(({ name }) => [
    name,
    raw.prepare(`select * from ${quotedName(name)}${name === 'audit' ? ` where id <= ${most}` : ''}`).all(),
  ]);
  raw.close();
  return Object.fromEntries(tables);
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name)).toString('base64')])
    .sort();

describe('从备份恢复', () => {
  test('就地恢复：每张表的每一行、每个附件、密钥都与备份时一样；现有的整个移到旁边，不删除', async () => {
    await withItem();
    await clerk.call('proposal.list', {});
    const before = rowsOf(desk.folder);
    const attachments = filesIn(join(desk.folder, 'attachments'));
    const key = readFileSync(join(desk.folder, 'audit.key'));
    const { file } = await admin.call('backup.make', {});
    await withItem('78');
    const restored = await admin.call('backup.restore', { how: 'in-place', file });

    expect(rowsOf(desk.folder, before.audit?.length)).toEqual(before);
    expect(filesIn(join(desk.folder, 'attachments'))).toEqual(attachments);
    expect(readFileSync(join(desk.folder, 'audit.key'))).toEqual(key);
    const aside = restored.aside ?? '';
    expect(readdirSync(aside)).toEqual(expect.arrayContaining(['proposal-desk.db', 'attachments', 'audit.key']));
    expect(rowsOf(aside).proposal).toHaveLength(2);

    // Whoever was signed in is asked who he is; the log goes on, whole, and says who brought it back.
    expect((await clerk.refused('proposal.list', {})).code).toBe('session.needed');
    const again = await desk.signIn('admin');
    const log = await again.call('audit.list', {});
    expect(log.rows.map(({ words }) => words)).toContainEqual(expect.stringContaining('从备份恢复：'));
    expect(log.rows.find(({ words }) => words.includes('没有删除'))?.who).toBe('管理员');
    expect(await again.call('audit.verify', {})).toMatchObject({ sound: true });
    // Search, guards and writing work as before.
    clerk = await desk.signIn('clerk');
    expect((await clerk.call('search.find', { text: '助餐' })).total).toBe(1);
    await withItem('79');
    const raw = new Raw(storeFile(desk.folder));
    expect(() => raw.exec('update audit set words = 1')).toThrow(/never change/);
    raw.close();
  });

  test('恢复时别处点了立即备份：那里写明正在恢复，恢复照常完成', async () => {
    const { file } = await admin.call('backup.make', {});
    const elsewhereToo = await desk.signIn('admin');
    const restoring = admin.call('backup.restore', { how: 'in-place', file });
    expect((await elsewhereToo.refused('backup.make', {})).code).toBe('storage.restoring');
    expect(await restoring).toMatchObject({ how: 'in-place' });
  });

  test('恢复时后台正轮到试开备份：后台让开，恢复照常完成，程序也关得上', async () => {
    await admin.call('backup.make', {});
    const app = await openApp({ folder: desk.folder, staysOpen: true });
    const someone = person(app.connect('shell'));
    await someone.call('session.login', { name: 'admin', password });
    const [newest] = (await someone.call('backup.list', {})).copies;
    const file = newest?.file ?? '';
    // The background begins three seconds after the start, and finds the restoring before it in the queue.
    await pause(2_000);
    const checking = someone.call('backup.check', { file });
    const restoring = someone.call('backup.restore', { how: 'in-place', file });
    expect(await checking).toMatchObject({ opened: true });
    expect(await restoring).toMatchObject({ how: 'in-place' });
    await app.close();
  });

  test('比恢复用的备份更新的备份记着后来的日志末尾，日志写明了恢复，核验不当作改动', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    await withItem('78');
    await admin.call('backup.make', {});
    await admin.call('backup.restore', { how: 'in-place', file });
    expect(await (await desk.signIn('admin')).call('audit.verify', {})).toMatchObject({ sound: true, findings: [] });
  });

  test('程序关着的时候有人换上旧的数据文件：核验说得出日志被截短，备份和数据旁的记录都对不上', async () => {
    await withItem();
    await desk.reopen();
    const old = readFileSync(storeFile(desk.folder));
    clerk = await desk.signIn('clerk');
    await withItem('78');
    await (await desk.signIn('admin')).call('backup.make', {});
    const folder = join(elsewhere, 'data');
    cpSync(desk.folder, folder, { recursive: true });
    for (const ending of ['-wal', '-shm']) rmSync(`${storeFile(folder)}${ending}`, { force: true });
    writeFileSync(storeFile(folder), old);
    const app = await openApp({ folder });
    const again = person(app.connect('shell'));
    await again.call('session.login', { name: 'admin', password });
    const verdict = await again.call('audit.verify', {});
    await app.close();
    expect(verdict.sound).toBe(false);
    const words = verdict.findings.map((each) => each.words).join('\n');
    expect(words).toMatch(/数据旁的核对文件在.*日志被截短或重写过/);
    expect(words).toMatch(/备份「.*」在.*日志被截短或重写过/);
  });

  test('在新电脑上，首次设置的页面不用登录就能恢复；设置好以后只有管理员能恢复', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    expect((await clerk.refused('backup.restore', { how: 'in-place', file })).code).toBe('operation.not-allowed');
    expect((await desk.connect().refused('backup.restore', { how: 'in-place', file })).code).toBe('session.needed');
    const app = await openApp({ folder: join(elsewhere, 'new') });
    const stranger = person(app.connect('window'));
    const list = await stranger.call('backup.list', { folder: join(desk.folder, 'backups') });
    expect(list.second).toHaveLength(1);
    expect(await stranger.call('backup.check', { file })).toMatchObject({ opened: true });
    await stranger.call('backup.restore', { how: 'in-place', file });
    expect((await stranger.refused('backup.restore', { how: 'in-place', file })).code).toBe('session.needed');
    await stranger.call('session.login', { name: 'admin', password });
    expect(await stranger.call('audit.verify', {})).toMatchObject({ sound: true });
    await app.close();
  });

  test('另开一份只供查看：看得到，改不了；原来的数据不动', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    const folder = join(elsewhere, 'look');
    expect((await admin.refused('backup.restore', { how: 'beside', file, folder: desk.folder })).code).toBe(
      'backup.folder-inside',
    );
    await admin.call('backup.restore', { how: 'beside', file, folder });
    expect((await admin.refused('backup.restore', { how: 'beside', file, folder })).code).toBe('backup.folder-taken');
    await clerk.call('proposal.list', {});
    const app = await openApp({ folder });
    const looker = person(app.connect('browser'));
    expect((await looker.call('backup.standing', {})).lookOnly).not.toBeNull();
    await looker.call('session.login', { name: 'clerk', password });
    expect((await looker.call('proposal.list', {})).total).toBe(1);
    const refused = await looker.refused('proposal.create', suggestion);
    expect(refused.code).toBe('storage.look-only');
    expect(refused.message).toMatch(/^这是从备份另开的一份（2026年3月20日09:00）/);
    await looker.call('session.lock', {});
    await looker.call('session.unlock', { password });
    expect((await looker.call('list.export', { list: 'items', filter: {}, format: 'csv' })).files).toHaveLength(1);
    await app.close();
  });

  test('备份坏了、不是备份、磁盘放不下：说明原因，现有的数据一点不动', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    const bad = join(elsewhere, 'bad.zip');
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(bad, bytes);
    const names = readdirSync(desk.folder).sort();
    expect((await admin.refused('backup.restore', { how: 'in-place', file: bad })).code).toBe('backup.damaged');
    writeFileSync(bad, '不是备份');
    expect((await admin.refused('backup.restore', { how: 'in-place', file: bad })).code).toBe('backup.not-a-copy');
    expect(readdirSync(desk.folder).sort()).toEqual(names);
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
  });

  test('恢复到一半停止：现有的数据照旧，没有半成品', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    const restoring = admin.refused('backup.restore', { how: 'in-place', file });
    while ((await admin.call('backup.progress', {}))?.doing !== '恢复')
      await new Promise((done) => setTimeout(done, 2));
    await admin.call('backup.cancel', {});
    expect((await restoring).code).toBe('backup.cancelled');
    expect(readdirSync(desk.folder).filter((name) => /restoring|set-aside|move/.test(name))).toEqual([]);
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
  });

  test('程序打不开时在命令行里恢复；窗口开着时说明先关闭', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    await desk.reopen();
    const folder = join(elsewhere, 'broken');
    mkdirSync(folder);
    writeFileSync(join(folder, 'proposal-desk.db'), '坏了'.repeat(9000));
    const refused = await shell('--data', folder, 'session.current').catch((error) => error);
    expect([refused.code, JSON.parse(refused.stdout).code, refused.stderr]).toEqual([1, 'storage.damaged', '']);
    const { stdout } = await shell('--data', folder, 'restore', file);
    const { aside } = JSON.parse(stdout);
    expect(readFileSync(join(aside, 'proposal-desk.db'), 'utf8')).toContain('坏了');
    const listed = await shell('--data', folder, '--user', 'clerk', 'proposal.list');
    expect(JSON.parse(listed.stdout).total).toBe(1);
    expect(JSON.parse((await shell('--data', desk.folder, 'restore')).stdout)).toHaveLength(1);
    const lock = lockFolder(folder, '已打开的窗口');
    const held = await shell('--data', folder, 'restore', file).catch((error) => error);
    expect([held.code, JSON.parse(held.stdout).code]).toEqual([1, 'storage.in-use']);
    lock.release();
    expect((await shell('restore', '--help')).stdout).toContain('--beside');
  });

  test('换上备份的中途在任何一步断电：不是原来的就是备份的，没有两样混在一起的', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    await withItem('78');
    const source = join(elsewhere, 'source');
    await run('cp', ['-r', desk.folder, source]);
    const look = join(elsewhere, 'look');
    await admin.call('backup.restore', { how: 'beside', file, folder: look });
    await run('cp', ['-r', look, join(source, 'restoring-999999-x')]);
    const program = `import { putInPlace } from ${JSON.stringify(join(root, 'electron/db/files/put-in-place.ts'))};
      putInPlace(process.env.FOLDER, 'restoring-999999-x', 'now');`;
    const outcomes: string[] = [];
    for (let step = 1; outcomes.at(-1) !== 'through'; step += 1) {
      const folder = join(elsewhere, 'kill');
      await run('cp', ['-r', source, folder]);
      const env = { ...process.env, FOLDER: folder, KILL_AT: String(step) };
      const watch = join(root, 'test/keeping/killed-at-move.ts');
      const words = ['--import', watch, '--input-type=module', '-e', program];
      const ended = await run(process.execPath, words, { env }).catch((error) => error);
      finishMove(folder);
      const items = rowsOf(folder).proposal?.length ?? 0;
      expect(readdirSync(join(folder, 'attachments')), `第${step}步`).toHaveLength(items);
      expect(readdirSync(folder).filter((name) => /^(restoring-|move)/.test(name))).toEqual([]);
      // What was there is still there, under its own name or laid aside.
      const aside = join(folder, 'set-aside-now');
      if (items === 1) expect(rowsOf(aside).proposal).toHaveLength(2);
      else expect(existsSync(aside)).toBe(false);
      outcomes.push(ended.signal === 'SIGKILL' ? `${items}` : 'through');
      rmSync(folder, { recursive: true });
    }
    expect(new Set(outcomes)).toEqual(new Set(['2', '1', 'through']));
    expect(outcomes.length).toBeGreaterThan(8);
  });
});

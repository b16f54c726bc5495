import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../electron/context/log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const text = () => readFileSync(join(folder, 'log', 'proposal-desk.log'), 'utf8');

test('日志写明何时何事，错误带着出处', () => {
  openLog(folder).error(
    { error: Object.assign(new Error('坏了'), { code: 'EIO' }), operation: 'letter.sign' },
    'operation crashed',
  );
  const line = JSON.parse(text());
  expect(line).toMatchObject({
    msg: 'operation crashed',
    operation: 'letter.sign',
    error: { name: 'Error', code: 'EIO' },
  });
  expect(line.error.stack).toContain('log.test.ts');
  expect(Date.parse(line.time)).toBeGreaterThan(0);
});

test('日志一写下来就只有本人能看', () => {
  openLog(folder).warn('x');
  for (const path of ['log', join('log', 'proposal-desk.log')])
    expect((statSync(join(folder, path)).mode & 0o077).toString(8)).toBe('0');
});

test('密码、文件内容和文稿不进日志，无论藏得多深', () => {
  const input = {
    password: 'pw-1',
    account: { password: 'pw-2', name: '管理' },
    files: [{ name: '函.docx', base64: 'QUJD' }],
    text: '正文',
    bytes: Buffer.from('秘密'),
  };
  openLog(folder).warn({ input }, 'refused');
  expect(text()).toContain('管理');
  for (const secret of ['pw-1', 'pw-2', 'QUJD', '正文', '秘密']) expect(text()).not.toContain(secret);
  expect(text().length).toBeLessThan(1_000);
});

test('日志不会无限增长：满 2 MB 换新，最多留三份', () => {
  const log = openLog(folder);
  for (let line = 0; line < 5_500; line += 1) log.info({ words: '长'.repeat(600) }, 'line');
  const files = readdirSync(join(folder, 'log'));
  expect(files.sort()).toEqual(['proposal-desk.log', 'proposal-desk.log.1', 'proposal-desk.log.2']);
  for (const file of files) expect(statSync(join(folder, 'log', file)).size).toBeLessThanOrEqual(2 * 1024 * 1024);
});

test('日志写不了时，工作照常', () => {
  writeFileSync(join(folder, 'log'), '这里是文件');
  expect(() => openLog(folder).error({ error: new Error('坏了') }, 'x')).not.toThrow();
  expect(existsSync(join(folder, 'log', 'proposal-desk.log'))).toBe(false);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../electron/door/folder-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that holds the folder until it is killed. */
async function holder(address: string) {
  const lock = join(import.meta.dirname, '..', '..', 'electron', 'door', 'folder-lock.ts');
  const script = `import { lockFolder } from ${JSON.stringify(lock)};
    globalThis.lock = lockFolder(${JSON.stringify(folder)});
    globalThis.lock.announce(${JSON.stringify(address)});
    console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((held) => child.stdout.once('data', held));
  const gone = new Promise((done) => child.once('exit', done));
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

test('同一数据文件夹同时只开一个，后来的得知先开的网址', async () => {
  const other = await holder('http://127.0.0.1:5151/');
  expect(() => lockFolder(folder)).toThrow('这个数据文件夹已经打开，请使用 http://127.0.0.1:5151/。');
  await other.kill();
});

test('前一个程序突然死掉，不妨碍再开', async () => {
  const other = await holder('http://127.0.0.1:5151/');
  await other.kill();
  lockFolder(folder).release();
});

test('放开以后可以再开，网址不留下', () => {
  const first = lockFolder(folder, '甲');
  first.release();
  first.release();
  const second = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow('这个数据文件夹已经打开。');
  second.release();
});

test('文件夹还没有就建一个；建不了就说不能写入', () => {
  lockFolder(join(folder, '新的', '一层')).release();
  writeFileSync(join(folder, '文件'), '');
  expect(() => lockFolder(join(folder, '文件', '里面'))).toThrow('数据文件夹不能写入');
});

import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { devArguments } from '../../build/dev/arguments.ts';
import { launchChromium } from '../../build/test/chromium.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
let child: ChildProcess | null = null;
let browser: Browser | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'));
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the program, so that files can be changed without other tests seeing it. */
function copyProgram() {
  const parts = ['build', 'electron', 'migrations', 'renderer', 'seeds', 'shared'];
  for (const part of [...parts, 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

function startDev() {
  const words = ['build/run.mjs', 'build/dev.ts', '--no-open', '--port', '5300'];
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|VITEST|NODE_ENV)/i.test(name));
  const started = spawn(process.execPath, words, {
    cwd: folder,
    env: Object.fromEntries(own),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  let said = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding('utf8').on('data', (piece) => {
      said += piece;
    });
  }
  const ended = new Promise<number | null>((done) => started.once('close', done));
  return { ended, said: () => said, stop: () => started.kill('SIGINT') };
}

test('改页面的文件，页面自己换上；改程序一侧的文件，程序重新启动、页面重新读取；Ctrl+C 全都结束', {
  timeout: 600_000,
}, async () => {
  copyProgram();
  const dev = startDev();
  await expect.poll(dev.said, { timeout: 180_000 }).toContain('按 Ctrl+C 退出');
  const url = /http:\/\/[\d.:]+\//.exec(dev.said())?.[0] ?? '';
  browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText('这是演示数据').waitFor({ timeout: 120_000 });

  // What the page remembers is lost only when it is read anew.
  await page.evaluate("document.body.setAttribute('data-read', 'once')");
  const login = join(folder, 'renderer', 'people', 'login-page.tsx');
  writeFileSync(login, readFileSync(login, 'utf8').replace(/^ +登录$/m, '进入办公室'));
  await page.getByText('进入办公室').first().waitFor({ timeout: 120_000 });
  expect(await page.locator('body').getAttribute('data-read')).toBe('once');

  appendFileSync(join(folder, 'electron', 'door', 'answer.ts'), '\n// Changed.\n');
  await expect.poll(dev.said, { timeout: 180_000 }).toContain('已重新启动');
  await page.waitForFunction("!document.body.hasAttribute('data-read')", null, { timeout: 120_000 });
  await page.getByText('这是演示数据').waitFor({ timeout: 120_000 });

  // The product's checks hold here too.
  const foreign = { method: 'POST', headers: { origin: 'http://localhost:1', 'content-type': 'application/json' } };
  expect((await fetch(`${url}call/session.current`, { ...foreign, body: '{}' })).status).toBe(403);
  expect((await fetch(url)).headers.get('content-security-policy')).toContain("default-src 'none'");

  dev.stop();
  expect(await dev.ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('选项写错时给出用法', () => {
  expect(devArguments([])).toEqual({ port: 5173, open: true, data: null, help: false });
  expect(devArguments(['--port', '0'])).toBeNull();
  expect(devArguments(['--fast'])).toBeNull();
});

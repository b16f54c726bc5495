import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { built } from '../../build/bundle/built.ts';
import { fingerprint } from '../../build/bundle/fingerprint.ts';
import { startArguments } from '../../build/start/arguments.ts';
import { downloadPlace, fetchedElectron, installedElectron } from '../../build/start/electron-binary.ts';
import { windowObstacle } from '../../build/start/window-obstacle.ts';
import { missingPackages } from '../../build/test/debian-packages.ts';
import { systemOpener } from '../../electron/door/open-with-system.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('真实启动', () => {
  const running: ChildProcess[] = [];
  beforeAll(async () => {
    await built('renderer');
  });
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  /** Starts and waits for `until` in what it says, or for its end. */
  async function start(program: string, args: string[], cwd = folder, until = /http:\S+/) {
    const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|DISPLAY|WAYLAND)/i.test(name));
    const child = spawn(program, args, { cwd, env: Object.fromEntries(own), stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let said = '';
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const heard = new Promise<void>((done) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (piece) => {
          said += piece;
          if (until.test(said)) done();
        });
      }
    });
    await Promise.race([heard, ended]);
    const stop = async () => {
      child.kill('SIGTERM');
      return ended;
    };
    return { said: () => said, url: () => until.exec(said)?.[0] ?? '', ended, stop };
  }
  const startHere = (...args: string[]) => start(process.execPath, [join(root, 'build', 'start.ts'), ...args]);

  test('没有桌面时一句话说明，改用浏览器，页面和程序都有答复', async () => {
    const desk = await startHere('--data', 'desk');
    const lines = desk.said().trim().split('\n');
    expect(lines[0]).toBe('桌面窗口打不开（没有图形桌面），改用浏览器打开同一程序。');
    expect(lines[1]).toMatch(/^建议提案办理已启动，请在浏览器中打开：http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(desk.said()).not.toMatch(/^\s+at /m);
    expect(await (await fetch(desk.url())).text()).toContain('<title>建议提案办理</title>');
    const headers = { origin: desk.url().slice(0, -1), 'content-type': 'application/json' };
    const reply = await fetch(`${desk.url()}call/session.current`, { method: 'POST', headers, body: '{}' });
    expect(await reply.json()).toMatchObject({ ok: true, value: { account: null, office: null } });
    expect(await desk.stop()).toBe(0);
  });

  test('同一数据再次启动：说明已打开的网址后结束；先开的关了就能再开', async () => {
    const first = await startHere('--browser', '--no-open', '--data', 'desk');
    const second = await startHere('--browser', '--no-open', '--data', 'desk');
    expect(await second.ended).toBe(1);
    expect(second.said().trim()).toBe(`这个数据文件夹已经打开，请使用 ${first.url()}。`);
    expect((await fetch(first.url())).status).toBe(200);
    expect(await first.stop()).toBe(0);
    const third = await startHere('--browser', '--no-open', '--data', 'desk');
    expect(third.url()).toContain('127.0.0.1');
    expect(await third.stop()).toBe(0);
  });

  test('从别的文件夹经 npm 启动演示：数据在那个文件夹里，登录页有演示账号', async () => {
    const args = ['start', '--silent', '--prefix', root, '--', '--browser', '--no-open', '--demo', '--data', 'demo'];
    const desk = await start('npm', args);
    const headers = { origin: desk.url().slice(0, -1), 'content-type': 'application/json' };
    const reply = await fetch(`${desk.url()}call/session.current`, { method: 'POST', headers, body: '{}' });
    const { value } = (await reply.json()) as { value: { demoAccounts: unknown[] } };
    expect(value.demoAccounts.length).toBeGreaterThan(1);
    expect(readdirSync(join(folder, 'demo'))).toContain('proposal-desk.db');
    await desk.stop();
  });

  test('端口被占用时说明，不留下打开的数据', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const desk = await startHere('--browser', '--no-open', '--data', 'desk', '--port', port);
    other.close();
    expect([await desk.ended, desk.said().trim()]).toEqual([
      1,
      `端口${port}已被别的程序占用，请换一个端口，或去掉 --port。`,
    ]);
  });

  test('数据文件夹不能写入时说明', async () => {
    writeFileSync(join(folder, '文件'), '');
    const desk = await startHere('--browser', '--no-open', '--data', '文件/里面');
    expect(await desk.ended).toBe(1);
    expect(desk.said()).toContain('数据文件夹不能写入');
    expect(desk.said()).not.toMatch(/^\s+at /m);
  });
});

test('启动选项写错时说明哪里错', () => {
  expect(startArguments(['--port', '80a'])).toEqual({ wrong: '--port 后面应是 1 到 65535 的数字，不是「80a」。' });
  expect(startArguments(['--port', '65536'])).toHaveProperty('wrong');
  expect(startArguments(['--fast'])).toEqual({ wrong: '「--fast」这个选项写得不对。' });
  expect(startArguments(['--data'])).toHaveProperty('wrong');
  expect(startArguments(['--data='])).toEqual({ wrong: '--data 后面缺少文件夹。' });
  expect(startArguments(['--office='])).toEqual({ wrong: '--office 后面缺少文件。' });
  expect(startArguments(['extra'])).toHaveProperty('wrong');
  expect(startArguments(['--demo', '--port', '8080', '--no-open'])).toEqual({
    browser: false,
    data: null,
    store: null,
    office: null,
    demo: true,
    port: 8080,
    open: false,
    help: false,
    serve: false,
    listen: [],
    anywhere: false,
  });
  expect(startArguments(['--listen', '192.168.1.20'])).toHaveProperty('wrong');
  expect(startArguments(['--serve', '--listen', 'zhuji'])).toHaveProperty('wrong');
});

test('没有屏幕、以 root 运行时开不了窗口；Windows 上总可以', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string>, isRoot = false) =>
    windowObstacle({ platform, env, isRoot });
  expect(at('linux', {})).toBe('没有图形桌面');
  expect(at('linux', { DISPLAY: ':0' }, true)).toBe('正以 root 身份运行');
  expect(at('linux', { DISPLAY: ':0' })).toBeNull();
  expect(at('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull();
  expect(at('win32', {})).toBeNull();
});

test('没有屏幕时不去找浏览器', () => {
  expect(systemOpener({ platform: 'linux', env: {} })).toBeNull();
  expect(systemOpener({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe('xdg-open');
  expect(systemOpener({ platform: 'win32', env: {} })).toBe('explorer.exe');
});

test('桌面组件要版本对、文件在，才算已有', () => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', 'version'), 'v45.4.1');
  expect(installedElectron(folder)).toBeNull();
  writeFileSync(join(folder, 'dist', 'electron'), '');
  chmodSync(join(folder, 'dist', 'electron'), 0o755);
  expect(installedElectron(folder)).toBe(join(folder, 'dist', 'electron'));
  writeFileSync(join(folder, 'dist', 'version'), 'v44.0.0');
  expect(installedElectron(folder)).toBeNull();
});

test('取不到桌面组件的地方，不再等', async () => {
  const said: string[] = [];
  vi.stubEnv('npm_config_electron_mirror', 'http://127.0.0.1:9/');
  expect(await fetchedElectron((line) => said.push(line))).toBe(installedElectron());
  expect(said).toEqual([]);
  expect(downloadPlace({ ELECTRON_MIRROR: 'https://npmmirror.com/mirrors/electron/' })).toBe(
    'https://npmmirror.com/mirrors/electron/',
  );
  expect(downloadPlace({})).toContain('github.com/electron');
});

test('源文件增、删、改都看得出来，没有变化就不重做', () => {
  const file = join(folder, 'a', 'b.ts');
  mkdirSync(join(folder, 'a'));
  writeFileSync(file, '1');
  const prints = [fingerprint([folder])];
  expect(fingerprint([folder])).toBe(prints[0]);
  writeFileSync(join(folder, 'c.ts'), '');
  prints.push(fingerprint([folder]));
  utimesSync(file, new Date(0), new Date(1_000));
  prints.push(fingerprint([folder]));
  rmSync(file);
  prints.push(fingerprint([folder]));
  expect(new Set(prints).size).toBe(4);
});

test('已经生成过的页面不再生成', async () => {
  await built('renderer');
  expect(await built('renderer')).toBe(false);
});

test('测试所需的软件包缺哪个说哪个', () => {
  expect(missingPackages(() => true)).toEqual([]);
  expect(missingPackages((path) => !path.includes('soffice') && !path.includes('pdftotext'))).toEqual([
    'libreoffice-writer-nogui',
    'poppler-utils',
  ]);
});

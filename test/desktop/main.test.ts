import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Printing } from '../../electron/context/context.ts';
import { windowArguments } from '../../electron/desktop/window-arguments.ts';
import { lockFolder } from '../../electron/door/folder-lock.ts';
import type { StartReader } from '../../electron/reading/process/child.ts';
import { refusal } from '../../shared/errors.ts';
import { standIn } from '../support/electron-stand-in.ts';

const hands = { fake: standIn(), opened: vi.fn(), closed: vi.fn(), refuse: null as Error | null };
let folder = '';
const argv = process.argv;
beforeEach(() => {
  vi.resetModules();
  vi.doMock('electron', () => hands.fake.electron);
  // What main does with the program is the matter here; the program itself has tests of its own.
  vi.doMock('../../electron/door/app.ts', () => ({
    openApp: async (options: { folder: string }) => {
      if (hands.refuse) throw hands.refuse;
      hands.opened(options);
      return { folder: options.folder, connect: (via: string) => ({ via }), close: async () => hands.closed() };
    },
  }));
  folder = mkdtempSync(join(tmpdir(), 'main-'));
  Object.assign(hands, { fake: standIn(), opened: vi.fn(), closed: vi.fn(), refuse: null });
  process.argv = ['electron', '.', '--data', folder, '--demo'];
});
afterEach(() => {
  process.argv = argv;
  rmSync(folder, { recursive: true, force: true });
});

async function boot() {
  await import('../../electron/desktop/main.ts');
  const { app, dialog } = hands.fake.electron;
  await vi.waitFor(() => {
    const settled =
      hands.fake.made[0]?.window.loadURL.mock.calls.length ||
      app.quit.mock.calls.length ||
      dialog.showErrorBox.mock.calls.length;
    expect(settled).toBeTruthy();
  });
  return hands.fake.electron;
}

test('启动：先开沙箱、登记自己的协议、数据各归各的文件夹，再开窗口', async () => {
  const { app, protocol, ipcMain, Menu } = await boot();
  expect(app.enableSandbox).toHaveBeenCalledOnce();
  expect(protocol.registerSchemesAsPrivileged.mock.calls[0]?.[0]).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  expect(app.setPath.mock.calls).toEqual([['userData', join(folder, 'window')]]);
  expect(app.setPath.mock.invocationCallOrder[0]).toBeLessThan(
    app.requestSingleInstanceLock.mock.invocationCallOrder[0] ?? 0,
  );
  expect(hands.opened.mock.calls[0]?.[0]).toMatchObject({ folder, demo: true });
  expect(ipcMain.handle.mock.calls.map(([channel]: unknown[]) => channel)).toEqual(['call']);
  expect(Menu.setApplicationMenu.mock.calls).toEqual([[null]]);
  expect(app.names()).toContain('web-contents-created');
});

test('再次启动：第一个窗口还原并到前面来', async () => {
  const { app } = await boot();
  app.happen('second-instance');
  const { window } = hands.fake.made[0] ?? expect.fail('no window');
  expect([window.restore, window.show, window.focus].map((each) => each.mock.calls.length)).toEqual([1, 1, 1]);
});

test('已有一个窗口时，后来的自己退出，不碰数据', async () => {
  hands.fake.electron.app.requestSingleInstanceLock.mockReturnValue(false);
  const { app } = await boot();
  expect(app.quit).toHaveBeenCalledOnce();
  expect(hands.opened).not.toHaveBeenCalled();
  expect(hands.fake.made).toEqual([]);
});

test('数据文件夹正由浏览器方式使用时，说明网址后退出', async () => {
  const lock = lockFolder(folder, 'http://127.0.0.1:4321/');
  const { app, dialog } = await boot();
  lock.release();
  expect(dialog.showErrorBox.mock.calls[0]).toEqual([
    '建议提案办理',
    '这个数据文件夹已经打开，请使用 http://127.0.0.1:4321/。',
  ]);
  expect(app.exit.mock.calls).toEqual([[1]]);
  expect(hands.fake.made).toEqual([]);
});

test('数据由更新的程序建立时，说明后退出', async () => {
  hands.refuse = refusal('storage.newer', { folder });
  const { app, dialog } = await boot();
  expect(dialog.showErrorBox.mock.calls[0]?.[1]).toContain('更新版本');
  expect(app.exit.mock.calls).toEqual([[1]]);
});

test('数据文件夹建不了时，说明后退出', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  process.argv = ['electron', '.', '--data', join(folder, 'a-file', 'data')];
  const { app, dialog } = await boot();
  expect(dialog.showErrorBox.mock.calls[0]?.[1]).toContain('不能写入');
  expect(app.exit.mock.calls[0]).toEqual([1]);
});

test('关闭窗口：合上数据、放开文件夹，然后退出', async () => {
  const { app } = await boot();
  expect(() => lockFolder(folder)).toThrow('已经打开');
  app.happen('window-all-closed');
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect(hands.closed).toHaveBeenCalledOnce();
  lockFolder(folder).release();
  expect(existsSync(join(folder, 'lock.txt'))).toBe(false);
});

test('附件交给系统打开，系统打不开时如实报告', async () => {
  const { shell } = await boot();
  const [{ openFile }] = hands.opened.mock.calls[0] as [{ openFile: (path: string) => Promise<void> }];
  await openFile('/data/a.docx');
  expect(shell.openPath.mock.calls).toEqual([['/data/a.docx']]);
  shell.openPath.mockResolvedValue('No application found');
  await expect(openFile('/data/a.docx')).rejects.toThrow('No application found');
});

test('打印：开系统的打印窗口，A4 不留页边，双面沿长边翻转；取消不算出错', async () => {
  await boot();
  const [{ printing }] = hands.opened.mock.calls[0] as [{ printing: Printing }];
  await printing.paper(true);
  await printing.paper(false);
  const { print } = (hands.fake.made[0] ?? expect.fail('no window')).window.webContents;
  expect(print.mock.calls.map(([options]) => options)).toEqual([
    { printBackground: true, pageSize: 'A4', margins: { marginType: 'none' }, duplexMode: 'longEdge' },
    { printBackground: true, pageSize: 'A4', margins: { marginType: 'none' }, duplexMode: 'simplex' },
  ]);
});

test('导出 PDF：按页面自己的纸张尺寸', async () => {
  await boot();
  const [{ printing }] = hands.opened.mock.calls[0] as [{ printing: Printing }];
  expect(new TextDecoder().decode(await printing.pdf())).toContain('%PDF');
  const { printToPDF } = (hands.fake.made[0] ?? expect.fail('no window')).window.webContents;
  expect(printToPDF.mock.calls).toEqual([[{ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' }]]);
});

test('命令行里只认数据文件夹、设置文件和演示，别的词不理会', () => {
  const read = (...words: string[]) => windowArguments(words, '/home/li');
  expect(read('electron', '.', '--allow-file-access', '--data', 'd', '--demo', '--office', 'o.zip')).toEqual({
    data: '/home/li/d',
    office: '/home/li/o.zip',
    demo: true,
  });
  expect(read('desk', '--data=/srv/d')).toEqual({ data: '/srv/d', office: null, demo: false });
  expect(read('desk', '--data')).toEqual({ data: null, office: null, demo: false });
});

test('读文件的进程：Electron 自己的一种，只装得下有限的内存，来往的话原样转送', async () => {
  const { utilityProcess } = await boot();
  const [{ startReader }] = hands.opened.mock.calls[0] as [{ startReader: StartReader }];
  expect(utilityProcess.fork).not.toHaveBeenCalled();
  const child = startReader();
  expect(utilityProcess.fork.mock.calls[0]).toEqual([
    join(process.cwd(), 'dist', 'electron', 'reader.js'),
    [],
    {
      execArgv: expect.arrayContaining([expect.stringMatching(/^--max-old-space-size=\d+$/)]),
      stdio: 'ignore',
      serviceName: '文件读取',
    },
  ]);
  const { reader } = hands.fake;
  const heard: unknown[] = [];
  child.onMessage((message) => heard.push(message));
  child.onExit(() => heard.push('gone'));
  child.send({ do: 'next' });
  reader.happen('message', { is: 'done' });
  reader.happen('exit', 1);
  child.kill();
  expect(reader.postMessage.mock.calls).toEqual([[{ do: 'next' }]]);
  expect(heard).toEqual([{ is: 'done' }, 'gone']);
  expect(reader.kill).toHaveBeenCalledOnce();
});

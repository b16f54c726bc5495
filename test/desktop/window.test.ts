import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { windowOptions } from '../../electron/desktop/window-options.ts';
import { keepWindowState, readWindowState } from '../../electron/desktop/window-state.ts';
import { contentPolicy } from '../../electron/door/page-headers.ts';
import { standIn, webContents } from '../support/electron-stand-in.ts';

const fake = standIn();
vi.mock('electron', () => fake.electron);
const { closeDoors, confine, openWindow } = await import('../../electron/desktop/window.ts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>页面');
  writeFileSync(join(folder, 'secret.txt'), '不是页面');
  vi.clearAllMocks();
  fake.made.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function places() {
  const ready = vi.fn();
  return {
    pageFolder: folder,
    preload: '/p/preload.cjs',
    icon: '/p/icon.png',
    stateFile: join(folder, 'w', 'place.json'),
    packaged: true,
    ready,
  };
}

test('窗口里的页面：隔离、沙箱、网页安全都开，其余都关', () => {
  const { webPreferences } = windowOptions('/p/preload.cjs', '/p/icon.png', true, { bounds: null, maximized: false });
  expect(webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

const permissions = (
  'automatic-fullscreen background-fetch background-sync clipboard-read clipboard-sanitized-write display-capture fileSystem ' +
  'fullscreen geolocation hid idle-detection keyboardLock local-fonts local-network media mediaKeySystem midi midiSysex nfc ' +
  'notifications openExternal payment-handler persistent-storage pointerLock screen-wake-lock sensors serial smart-card ' +
  'speaker-selection storage-access top-level-storage-access usb vr web-printing window-management unknown'
).split(' ');

test.each(permissions)('不给页面任何权限：%s', (permission) => {
  closeDoors(fake.partitions as never, folder);
  const granted = vi.fn();
  fake.partitions.setPermissionRequestHandler.mock.calls[0]?.[0](null, permission, granted, {});
  expect(granted.mock.calls).toEqual([[false]]);
  expect(
    fake.partitions.setPermissionCheckHandler.mock.calls[0]?.[0](null, permission, 'app://proposal-desk', {}),
  ).toBe(false);
  expect(fake.partitions.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
});

test('页面什么网址都取不到，只能取自己的文件', () => {
  closeDoors(fake.partitions as never, folder);
  const check = (url: string) => {
    const answer = vi.fn();
    fake.partitions.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
    return answer.mock.calls[0]?.[0];
  };
  expect(check('https://www.gov.cn/a.png')).toEqual({ cancel: true });
  expect(check('file:///etc/passwd')).toEqual({ cancel: true });
  expect(check('app://proposal-desk/index.html')).toEqual({ cancel: false });
});

test('app:// 只给出页面文件夹里的文件，并带着内容安全策略', async () => {
  closeDoors(fake.partitions as never, folder);
  const [scheme, serve] = fake.partitions.protocol.handle.mock.calls[0] as [
    string,
    (request: unknown) => Promise<Response>,
  ];
  expect(scheme).toBe('app');
  const ask = (url: string, method = 'GET') => serve({ url, method });
  const page = await ask('app://proposal-desk/');
  expect(await page.text()).toContain('页面');
  expect(page.headers.get('content-security-policy')).toBe(contentPolicy);
  expect(contentPolicy).toContain("default-src 'none'");
  expect(contentPolicy).toContain("script-src 'self';");
  expect(contentPolicy).not.toContain('unsafe-eval');
  for (const url of [
    'app://proposal-desk/../secret.txt',
    'app://proposal-desk/secret.txt',
    'app://other/',
    'app://proposal-desk/none.js',
  ]) {
    expect((await ask(url)).status, url).toBe(404);
  }
  expect((await ask('app://proposal-desk/', 'POST')).status).toBe(404);
});

test('页面不能跳转、不能转向、不能开新窗口、不能嵌入网页', () => {
  const contents = webContents();
  confine(contents as never);
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    const event = { preventDefault: vi.fn(), url: 'https://www.gov.cn/' };
    contents.happen(name, event);
    expect(event.preventDefault, name).toHaveBeenCalledOnce();
  }
  expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://www.gov.cn/' })).toEqual({ action: 'deny' });
});

test('窗口打开前已有人等着答复，关闭时记住位置', async () => {
  const asked = places();
  await openWindow(asked);
  const [{ window }] = fake.made as [(typeof fake.made)[0]];
  expect(asked.ready.mock.invocationCallOrder[0]).toBeLessThan(window.loadURL.mock.invocationCallOrder[0] ?? 0);
  expect(window.loadURL.mock.calls).toEqual([['app://proposal-desk/']]);
  expect(window.show).not.toHaveBeenCalled();
  window.happen('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  window.happen('close');
  expect(readWindowState(asked.stateFile, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
    bounds: { x: 10, y: 20, width: 1200, height: 700 },
    maximized: false,
  });
});

test('记住的位置不在任何屏幕上、太小或读不懂时，不用它', () => {
  const file = join(folder, 'place.json');
  const screens = [{ x: 0, y: 0, width: 1366, height: 728 }];
  const read = (bounds: unknown) => {
    keepWindowState(file, { bounds: bounds as never, maximized: false });
    return readWindowState(file, screens).bounds;
  };
  expect(read({ x: 100, y: 40, width: 1200, height: 680 })).not.toBeNull();
  expect(read({ x: 3000, y: 40, width: 1200, height: 680 })).toBeNull();
  expect(read({ x: 100, y: -500, width: 1200, height: 680 })).toBeNull();
  expect(read({ x: 0, y: 0, width: 10, height: 10 })).toBeNull();
  expect(read({ x: 'a' })).toBeNull();
  writeFileSync(file, '{half');
  expect(readWindowState(file, screens)).toEqual({ bounds: null, maximized: true });
});

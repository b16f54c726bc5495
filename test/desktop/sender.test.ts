import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appOrigin, fileFor, isLoadable, isOwnUrl } from '../../electron/desktop/app-protocol.ts';
import { isMessage, isTrusted, type Sender } from '../../electron/desktop/sender.ts';

const strangers = [
  'https://proposal-desk/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://proposal-desk.evil.cn/',
  'app://evil.cn/proposal-desk',
  'app://proposal-desk@evil.cn/',
  'app://user:pass@proposal-desk/',
  'app://proposal-desk:8080/',
  'app:/proposal-desk/',
  'app:proposal-desk',
  'apps://proposal-desk/',
  'APP-X://proposal-desk/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://evil.cn/1',
  'view-source:app://proposal-desk/',
  'chrome://settings',
  'about:blank',
  'ms-word:ofe|u|http://evil.cn/a.docx',
  'null',
  '',
  'app://proposal－desk/',
];

test.each(strangers)('别处的地址不算本程序的页面：%s', (address) => {
  expect(isOwnUrl(address)).toBe(false);
});

test('本程序的页面只有一个来源', () => {
  expect(['/', '/index.html', '/assets/a.js', '/#/items/3'].map((path) => isOwnUrl(appOrigin + path))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('页面只能取自己的文件和自己在内存里做的内容', () => {
  expect(isLoadable(`${appOrigin}/assets/a.js`)).toBe(true);
  expect(isLoadable(`blob:${appOrigin}/1-2`)).toBe(true);
  for (const address of [
    'https://www.gov.cn/',
    'http://127.0.0.1:1/',
    'ws://127.0.0.1:1/',
    'file:///a',
    'blob:https://evil.cn/1',
  ]) {
    expect(isLoadable(address)).toBe(false);
  }
});

const folder = join('/srv', 'page');
const steps = [
  '/../secret.json',
  '/..%2fsecret.json',
  '/..%5csecret.json',
  '/%2e%2e/secret.json',
  '/%2E%2E%2Fsecret.json',
  '/assets/..%252fsecret.json',
  '/assets/....//secret.json',
  '/assets\\..\\secret.json',
  '/C:/windows/win.json',
  '/a%00.html',
  '/%E0%A4%A.html',
  '/a.exe',
  '/.env',
  '/package.json:stream.json',
];

test.each(steps)('跳出页面文件夹的路径一律拒绝：%s', (path) => {
  const file = fileFor(appOrigin + path, folder);
  expect(file === null || file.path === join(folder, 'index.html')).toBe(true);
  // Only a name without any ending may lead to the page itself.
  if (/json|exe|html/.test(path)) expect(file).toBeNull();
});

test('页面文件按原样给出，没有后缀的路径给出首页', () => {
  expect(fileFor(`${appOrigin}/assets/a.js`, folder)).toEqual({
    path: join(folder, 'assets', 'a.js'),
    mediaType: 'text/javascript; charset=utf-8',
  });
  expect(fileFor(`${appOrigin}/`, folder)?.path).toBe(join(folder, 'index.html'));
  expect(fileFor(`${appOrigin}/items/77`, folder)?.path).toBe(join(folder, 'index.html'));
  expect(fileFor(`${appOrigin}/assets/a.js?v=1#x`, folder)?.path).toBe(join(folder, 'assets', 'a.js'));
});

const own: Sender = {
  frameUrl: `${appOrigin}/#/items`,
  frameOrigin: appOrigin,
  isTopFrame: true,
  isOwnSession: true,
  isOwnWindow: true,
};

test('只答复本窗口顶层页面发来的请求', () => {
  expect(isTrusted(own)).toBe(true);
  const wrong: Partial<Sender>[] = [
    { frameUrl: null },
    { frameOrigin: null },
    { frameUrl: null, frameOrigin: null },
    { isTopFrame: false },
    { isOwnSession: false },
    { isOwnWindow: false },
    ...strangers.flatMap((address) => [{ frameUrl: address }, { frameOrigin: address }]),
  ];
  for (const part of wrong) expect(isTrusted({ ...own, ...part }), JSON.stringify(part)).toBe(false);
});

test('请求必须恰好是操作名、一段 JSON 文字和页面给它的名字', () => {
  expect(isMessage(['proposal.list', '{}', ''])).toBe(true);
  expect(isMessage(['proposal.list', '{}', 'a'.repeat(64)])).toBe(true);
  for (const args of [
    [],
    ['a'],
    ['a', '{}'],
    ['a', {}, ''],
    [{}, '{}', ''],
    ['a', '{}', 'a'.repeat(65)],
    ['a', '{}', '', ''],
    ['a', '{}', 1],
    ['a'.repeat(81), '{}', ''],
    [null, null, null],
    ['a', Buffer.from('{}'), ''],
  ]) {
    expect(isMessage(args), JSON.stringify(args)).toBe(false);
  }
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../build/test/chromium.ts';
import { type HttpServer, httpServer } from '../../electron/browser/http.ts';
import { browserSessions } from '../../electron/browser/sessions.ts';
import { ownSite } from '../../electron/browser/sites.ts';
import type { App } from '../../electron/door/app.ts';
import { standInPage } from '../support/stand-in-page.ts';

let server: HttpServer['server'];
let port = 0;
let folder = '';
let asked: { connection: number; operation: string; input: unknown }[] = [];
let connections = 0;

// A door that only writes down who asked what: the real one has tests of its own.
const app: App = {
  folder: '/data',
  close: async () => undefined,
  connect: () => {
    connections += 1;
    const connection = connections;
    return standInPage(async (operation, input) => {
      asked.push({ connection, operation, input });
      return { ok: true, value: connection };
    });
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'http-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>页面</title><p id="p">页面</p>');
  writeFileSync(join(folder, 'app.js'), 'window.own = true;');
  ({ server } = httpServer({ app, site: ownSite(() => port), pageFolder: folder, limit: 1000, strangerLimit: 400 }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
});

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
type Answered = { status: number; headers: IncomingHttpHeaders; text: string };

/** A bare request: unlike fetch it lets a test lie about Host and Origin. */
function ask({ method = 'POST', path = '/call/proposal.list', headers = {}, body = '{}' }: Ask): Promise<Answered> {
  const own = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  const sent = Object.fromEntries(Object.entries({ ...own, ...headers }).filter(([, value]) => value !== ''));
  return new Promise((done, failed) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers: sent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    outgoing.on('error', failed);
    outgoing.end(method === 'GET' ? undefined : body);
  });
}
const codeOf = ({ text }: Answered) => JSON.parse(text).error.code as string;

test('页面的请求交给程序，答复是 JSON，不留缓存', async () => {
  const answered = await ask({ body: '{"text":"养老"}' });
  expect(answered.status).toBe(200);
  expect(JSON.parse(answered.text)).toMatchObject({ ok: true });
  expect(answered.headers['cache-control']).toBe('no-store');
  expect(asked).toMatchObject([{ operation: 'proposal.list', input: { text: '养老' } }]);
});

const foreign: [string, Record<string, string>][] = [
  ['别的网站', { origin: 'https://evil.cn' }],
  ['同机别的端口', { origin: 'http://127.0.0.1:1' }],
  ['同机别的名字', { origin: 'http://localhost' }],
  ['沙箱页面', { origin: 'null' }],
  ['没有来源', { origin: '' }],
  ['加密网址', { origin: 'https://127.0.0.1' }],
  ['浏览器说是跨站', { 'sec-fetch-site': 'cross-site' }],
  ['浏览器说是同站不同源', { 'sec-fetch-site': 'same-site' }],
  ['域名指到本机', { host: 'evil.cn' }],
  ['本机别名', { host: 'localhost' }],
  ['缺端口', { host: '127.0.0.1' }],
  ['多一截', { host: '127.0.0.1:1.evil.cn' }],
];
test.each(foreign)('不是从本程序页面发出的请求不办：%s', async (_title, headers) => {
  const answered = await ask({ headers });
  expect(answered.status).toBe(403);
  expect(codeOf(answered)).toBe('request.foreign');
  expect(answered.headers['access-control-allow-origin']).toBeUndefined();
  expect(asked).toEqual([]);
});

const malformed: [string, Ask, number][] = [
  ['表单', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['纯文本', { headers: { 'content-type': 'text/plain' } }, 415],
  ['多种类型', { headers: { 'content-type': 'application/json, text/plain' } }, 415],
  ['压缩过的内容', { headers: { 'content-encoding': 'gzip' } }, 415],
  ['读取', { method: 'GET' }, 405],
  ['预先询问', { method: 'OPTIONS' }, 405],
  ['改写', { method: 'PUT' }, 405],
  ['没有操作名', { path: '/call/' }, 404],
  ['操作名带路径', { path: '/call/../proposal.list' }, 404],
  ['操作名带编码', { path: '/call/proposal%2elist' }, 404],
  ['操作名带参数', { path: '/call/proposal.list?a=1' }, 404],
  ['向页面提交', { path: '/' }, 405],
];
test.each(malformed)('不合格式的请求不办：%s', async (_title, wrong, status) => {
  const answered = await ask(wrong);
  expect(answered.status).toBe(status);
  expect(codeOf(answered)).toBe('request.malformed');
  expect(asked).toEqual([]);
});

test('内容不是 JSON 时照样给出中文答复', async () => {
  const answered = await ask({ body: '{half' });
  expect(JSON.parse(answered.text)).toMatchObject({ ok: false, error: { code: 'request.malformed' } });
  expect(answered.text).toContain('没有处理');
});

/** What comes first when a body of so many bytes is announced and hardly begun. */
async function announced(length: number, cookie = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const head = `POST /call/letters.read HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n`;
  socket.write(`${head}${cookie && `Cookie: ${cookie}\r\n`}Content-Type: application/json\r\n`);
  socket.write(`Content-Length: ${length}\r\n\r\n{"files":[`);
  const text = await new Promise<string>((done) => socket.once('data', (bytes) => done(bytes.toString('utf8'))));
  socket.destroy();
  return text;
}
const signedIn = async () => cookieIn(await ask({ path: '/call/session.login' })).split(';')[0] ?? '';

test('过大的内容：按声明的长度立即拒绝，不等它传完', async () => {
  const cookie = await signedIn();
  asked = [];
  const text = await announced(300_000_000, cookie);
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
  expect(text).toContain('超过70 MB');
  expect(asked).toEqual([]);
});

test('过大的内容：不声明长度也拒绝', async () => {
  const headers = { 'transfer-encoding': 'chunked', cookie: await signedIn() };
  asked = [];
  const answered = await ask({ headers, body: JSON.stringify('大'.repeat(2000)) });
  expect([answered.status, codeOf(answered)]).toEqual([413, 'request.too-large']);
  expect(asked).toEqual([]);
});

test('没有登录的，只收得下登录和首次设置要送的那么多，多了请先登录', async () => {
  const body = JSON.stringify('大'.repeat(200));
  expect((await announced(401)).slice(0, 12)).toBe('HTTP/1.1 413');
  for (const headers of [
    {},
    { 'transfer-encoding': 'chunked' },
    { cookie: `proposal-desk-${port}=${'a'.repeat(43)}` },
  ]) {
    const answered = await ask({ headers: headers as Record<string, string>, body });
    expect([answered.status, codeOf(answered)]).toEqual([413, 'request.too-large-unsigned']);
    expect(answered.text).toContain('请先登录');
  }
  expect(asked).toEqual([]);
  expect((await ask({ headers: { cookie: await signedIn() }, body })).status).toBe(200);
});

const cookieIn = ({ headers }: Answered) => headers['set-cookie']?.[0] ?? '';

test('登录后浏览器凭 cookie 认得，每次登录换新，退出即失效', async () => {
  const first = await ask({ path: '/call/session.login' });
  const cookie = cookieIn(first);
  expect(cookie).toMatch(new RegExp(`^proposal-desk-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  const known = { cookie: `a=b; ${cookie.split(';')[0]}` };
  const holder = JSON.parse(first.text).value;
  expect(JSON.parse((await ask({ headers: known })).text).value).toBe(holder);
  const second = await ask({ path: '/call/session.login', headers: known });
  expect(cookieIn(second)).not.toBe(cookie);
  expect(JSON.parse((await ask({ headers: known })).text).value).not.toBe(holder);
  const renewed = { cookie: cookieIn(second).split(';')[0] ?? '' };
  expect(JSON.parse((await ask({ headers: renewed })).text).value).toBe(holder);
  expect(cookieIn(await ask({ path: '/call/session.logout', headers: renewed }))).toContain('Max-Age=0');
  expect(JSON.parse((await ask({ headers: renewed })).text).value).not.toBe(holder);
});

test('没有登录过的浏览器每次都是新来的，自编的 cookie 不算数', async () => {
  const forged = { cookie: `proposal-desk-${port}=${'a'.repeat(43)}` };
  const values = [await ask({}), await ask({}), await ask({ headers: forged })].map(({ text, headers }) => {
    expect(headers['set-cookie']).toBeUndefined();
    return JSON.parse(text).value;
  });
  expect(new Set(values).size).toBe(3);
});

test('十二小时不用即须重新登录，同时在线最多二百个', () => {
  let now = 0;
  const sessions = browserSessions(() => now);
  const connection = app.connect('browser');
  const id = sessions.keep(connection);
  now = 12 * 3_600_000;
  expect(sessions.find(id)).toBe(connection);
  now += 12 * 3_600_000 + 1;
  expect(sessions.find(id)).toBeNull();
  const early = sessions.keep(connection);
  for (let count = 0; count < 200; count += 1) sessions.keep(connection);
  expect(sessions.find(early)).toBeNull();
});

test('页面文件带着安全标头，不认识的路径给出首页，跳出文件夹的路径取不到', async () => {
  const page = await ask({ method: 'GET', path: '/' });
  expect(page.text).toContain('页面');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect((await ask({ method: 'GET', path: '/items/77' })).text).toContain('页面');
  for (const path of [
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/..\\..\\etc\\passwd',
  ]) {
    const answered = await ask({ method: 'GET', path });
    expect(answered.text, path).not.toContain('root:');
  }
  expect((await ask({ method: 'GET', path: '/', headers: { host: 'evil.cn' } })).status).toBe(403);
});

test('真实浏览器里：页内脚本、eval、外来图片和外联都被拦下，自己的脚本可用', async () => {
  const page = `<!doctype html><title>页面</title><script src="/app.js"></script><script>window.inline = true;</script>
    <img id="i" src="http://127.0.0.1:${port + 1}/a.png"><a href="javascript:window.linked=true" id="a">点</a>`;
  writeFileSync(join(folder, 'hostile.html'), page);
  writeFileSync(join(folder, 'app.js'), "window.own = true; try { eval('1'); window.evaluated = true; } catch {}");
  const browser = await launchChromium();
  const tab = await browser.newPage();
  const blocked: string[] = [];
  tab.on('console', (message) => blocked.push(message.text()));
  await tab.goto(`http://127.0.0.1:${port}/hostile.html`);
  await tab.click('#a');
  const seen = await tab.evaluate(async () => {
    const outside = await fetch('http://127.0.0.1:1/').then(
      () => 'reached',
      () => 'blocked',
    );
    const { own, inline, evaluated, linked } = globalThis as unknown as Record<string, unknown>;
    return { own, inline, evaluated, linked, outside };
  });
  await browser.close();
  expect(seen).toEqual({ own: true, outside: 'blocked' });
  for (const directive of ['script-src', 'img-src', 'connect-src']) expect(blocked.join('\n')).toContain(directive);
});

test('页面说自己开着，什么也不答；别处的页面说的不算', async () => {
  for (const path of ['/here', '/here/asleep']) {
    expect(await ask({ path, body: '' })).toMatchObject({ status: 204, text: '' });
    expect((await ask({ path, body: '', headers: { origin: 'http://elsewhere.example' } })).status).toBe(403);
    expect((await ask({ path, body: '', method: 'GET' })).status).toBe(405);
  }
  expect(asked).toEqual([]);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HttpServer, httpServer } from '../../electron/browser/http.ts';
import { ownSite } from '../../electron/browser/sites.ts';
import type { App } from '../../electron/door/app.ts';
import { standInPage } from '../support/stand-in-page.ts';

let server: HttpServer['server'];
let port = 0;
let folder = '';
let slowly: Promise<unknown> | null = null;
let open: Socket[] = [];

// A door that answers at once, or when the test says so.
const app: App = {
  folder: '/data',
  close: async () => undefined,
  connect: () =>
    standInPage(async (operation) => {
      if (operation === 'statistics.get') await slowly;
      return { ok: true, value: operation };
    }),
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>页面</title>');
  writeFileSync(join(folder, 'large.js'), `// ${'长'.repeat(4_000_000)}`);
  ({ server } = httpServer({ app, site: ownSite(() => port), pageFolder: folder }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterEach(() => {
  for (const socket of open) socket.destroy();
  open = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

async function hold(count: number, words: string, pausing = false): Promise<Socket[]> {
  const sockets = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((done, failed) => {
          const socket = connect({ port, host: '127.0.0.1', ...(pausing ? { highWaterMark: 1 } : {}) }, () =>
            done(socket),
          );
          socket.on('error', failed);
          if (pausing) socket.pause();
          else socket.resume();
          open.push(socket);
        }),
    ),
  );
  for (const socket of sockets) {
    socket.removeAllListeners('error').on('error', () => undefined);
    if (words !== '') socket.write(words);
  }
  await pause(50);
  return sockets;
}

/** One question as a browser asks it; the milliseconds until its answer was there. */
function asked(operation = 'proposal.list'): Promise<number> {
  const start = performance.now();
  const headers = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  return new Promise((done, failed) => {
    const path = `/call/${operation}`;
    const outgoing = request({ host: '127.0.0.1', port, method: 'POST', path, headers, agent: false }, (response) => {
      response.resume().on('end', () => done(performance.now() - start));
    });
    outgoing.on('error', failed).end('{}');
  });
}

const head = () =>
  `POST /call/session.login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n`;
const kinds: Record<string, () => Promise<unknown>> = {
  二百个连接什么也不问: () => hold(200, ''),
  二百个连接只送来半个请求头: () => hold(200, head()),
  '二百个连接说要送内容，迟迟不送': () =>
    hold(200, `${head()}Content-Type: application/json\r\nContent-Length: 60\r\n\r\n{"name":"`),
  '二百个连接不声明长度，一点一点送': async () => {
    const sockets = await hold(200, `${head()}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const drip = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write('1\r\na\r\n');
    }, 20);
    setTimeout(() => clearInterval(drip), 3000);
  },
  '一百个连接要大文件，却不收': () => hold(100, `GET /large.js HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, true),
  二百个连接问完不走: () => hold(200, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
};

describe('空占着连接的人，挡不住真正要用的人', () => {
  test.each(Object.keys(kinds))('%s：别人照常，很快得到答复', async (kind) => {
    await kinds[kind]?.();
    for (let turn = 0; turn < 10; turn += 1) expect(await asked()).toBeLessThan(10_000);
    expect(await new Promise((done) => server.getConnections((_, count) => done(count)))).toBeLessThanOrEqual(64);
  });

  test('程序正在为它办事的，人再多也不被挤走', async () => {
    let finish = () => {};
    slowly = new Promise<void>((done) => {
      finish = done;
    });
    const working = asked('statistics.get');
    await pause(50);
    await hold(300, '');
    for (let turn = 0; turn < 5; turn += 1) await asked();
    finish();
    expect(await working).toBeGreaterThan(50);
    slowly = null;
  });

  test('说了要问却一直不问完的，几秒后由程序断开', async () => {
    const [half] = await hold(1, head());
    const ended = await new Promise((done) => {
      const start = performance.now();
      half?.on('close', () => done(performance.now() - start));
    });
    expect(ended).toBeLessThan(8000);
  });

  test('没有登录的送来六份90 MB的内容，内存不随着涨', async () => {
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    const piece = Buffer.alloc(64 * 1024, 'a');
    const send = async (words: string, wrap: (bytes: Buffer) => Buffer) => {
      const [socket] = await hold(1, '');
      let answer = '';
      socket?.on('data', (bytes) => {
        answer += bytes.toString('latin1');
      });
      socket?.write(words);
      for (let sent = 0; sent < 90 * 1024 * 1024 && socket?.writable; sent += piece.length) {
        if (!socket.write(wrap(piece)))
          await Promise.race([new Promise((done) => socket.once('drain', done)), pause(200)]);
      }
      return answer;
    };
    const json = `${head()}Content-Type: application/json\r\n`;
    const chunk = (bytes: Buffer) => Buffer.concat([Buffer.from('10000\r\n'), bytes, Buffer.from('\r\n')]);
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => send(`${json}Content-Length: ${90 * 1024 * 1024}\r\n\r\n`, (bytes) => bytes)),
      ...Array.from({ length: 3 }, () => send(`${json}Transfer-Encoding: chunked\r\n\r\n`, chunk)),
    ]);
    clearInterval(watch);
    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 413'))).toBe(true);
    expect((peak - before) / 1024 / 1024).toBeLessThan(150);
  });
});

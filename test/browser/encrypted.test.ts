import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { type HttpServer, httpServer } from '../../electron/browser/http.ts';
import { officeSite } from '../../electron/browser/sites.ts';
import type { App } from '../../electron/door/app.ts';
import { hostCertificate, makeAuthority } from '../../electron/seats/authority.ts';
import { standInPage } from '../support/stand-in-page.ts';

let opened: HttpServer | null = null;
let folder = '';
let port = 0;
let finish = () => {};
const slowly = new Promise<void>((done) => {
  finish = done;
});

/** A door whose statistics take until the test says so. */
const app: App = {
  folder: '/data',
  close: async () => undefined,
  connect: () =>
    standInPage(async (operation) => {
      if (operation === 'statistics.get') await slowly;
      return { ok: true, value: operation };
    }),
};

async function open(): Promise<HttpServer> {
  folder = mkdtempSync(join(tmpdir(), 'encrypted-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>页面</title>');
  const now = new Date();
  const tls = await hostCertificate(await makeAuthority('', now), ['127.0.0.1'], now);
  // The page's own address has the port in it, which is known only afterwards.
  const site = { ...officeSite(0, { names: () => [], browsers: () => true }), origins: () => [origin()] };
  const one = httpServer({ app, site, pageFolder: folder, tls });
  await new Promise<void>((done) => one.server.listen(0, '127.0.0.1', done));
  const address = one.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  opened = one;
  return one;
}
const origin = () => `https://127.0.0.1:${port}`;
afterEach(async () => {
  finish();
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const head = (operation: string) =>
  `POST /call/${operation} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin()}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`;

test('正在为它办事的席位，同一台电脑空占再多连接也不被挤走', async () => {
  await open();
  const headers = { host: `127.0.0.1:${port}`, origin: origin(), 'content-type': 'application/json' };
  const answered = new Promise<number>((done, failed) => {
    const way = {
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/call/statistics.get',
      headers,
      agent: false as const,
    };
    request({ ...way, rejectUnauthorized: false }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0));
    })
      .on('error', failed)
      .end('{}');
  });
  await pause(300);
  const idle = Array.from({ length: 200 }, () => connect({ host: '127.0.0.1', port }).on('error', () => undefined));
  await pause(300);
  finish();
  expect(await answered).toBe(200);
  for (const socket of idle) socket.destroy();
});

test('关门的那一刻有人正在连进来，门照样关得上', async () => {
  for (let round = 0; round < 15; round += 1) {
    const one = await open();
    const coming = Array.from({ length: 12 }, (_, n) => {
      const socket =
        n % 3 === 0
          ? connect({ host: '127.0.0.1', port })
          : connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false });
      // What asks for something that takes for ever keeps its line for ever.
      return socket.on('error', () => undefined).on('secureConnect', () => socket.write(head('statistics.get')));
    });
    await pause(round * 3);
    await one.close();
    for (const socket of coming) socket.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
  opened = null;
});

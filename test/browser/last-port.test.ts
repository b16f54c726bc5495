import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startHost } from '../../electron/browser/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-port-'));
const pageFolder = join(folder, 'page');
mkdirSync(pageFolder);
writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
const start = () => startHost({ folder, pageFolder });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('再次启动仍用上次的网址，浏览器里没存完的文字才找得回来', async () => {
  const first = await start();
  await first.close();
  expect((statSync(join(folder, 'last-port')).mode & 0o077).toString(8)).toBe('0');
  const second = await start();
  expect(second.url).toBe(first.url);
  await second.close();
});

test('上次的端口被别的程序占了，换一个', async () => {
  const first = await start();
  await first.close();
  const other = createServer();
  await new Promise<void>((done) => other.listen({ host: '127.0.0.1', port: Number(new URL(first.url).port) }, done));
  const second = await start();
  expect(second.url).not.toBe(first.url);
  await second.close();
  await new Promise((done) => other.close(done));
});

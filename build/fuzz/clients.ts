import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startHost } from '../../electron/browser/host.ts';
import { type Dice, newDice } from './dice.ts';
import { isProgram, runRounds } from './rounds.ts';

/** Clients that ask nothing, slowly, wrongly or too much, beside one who really asks, through the real host. */

/** Whoever really asks is not kept waiting longer. */
const patience = 2_000;
const mostMemory = 800 * 1024 * 1024;

function opening(dice: Dice, port: number): string {
  const head = `POST /call/session.login HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n`;
  const json = `${head}Content-Type: application/json\r\n`;
  return dice.pick([
    '',
    'G',
    head.slice(0, dice.below(head.length)),
    `${json}Content-Length: ${dice.pick([10, 60_000, 90_000_000, -1, 1e15])}\r\n\r\n{"name":"`,
    `${json}Transfer-Encoding: chunked\r\n\r\n5\r\n{"nam`,
    `${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
    `${json}Content-Length: 2\r\n\r\n{}`,
    `${head}X: ${'a'.repeat(dice.pick([100, 20_000]))}\r\n`,
    `${'X: 1\r\n'.repeat(200)}\r\n`,
    '\x16\x03\x01\x00\xff\x00\x00',
  ]);
}

function asked(port: number): Promise<number> {
  const start = performance.now();
  const headers = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' };
  return new Promise((done, failed) => {
    const path = '/call/session.current';
    const outgoing = request({ host: '127.0.0.1', port, method: 'POST', path, headers, agent: false }, (response) => {
      response.resume().on('end', () => done(performance.now() - start));
    });
    outgoing.setTimeout(patience * 4, () => outgoing.destroy(new Error('no answer')));
    outgoing.on('error', failed).end('{}');
  });
}

/** One crowd of clients; what became of the one who really asks, or null. */
export async function clientsRound(port: number, seed: number, round: number) {
  const dice = newDice(seed, round, 13);
  const sockets: Socket[] = [];
  const words = opening(dice, port);
  const count = dice.pick([1, 20, 64, 65, 200]);
  const isDeaf = dice.chance(3);
  for (let at = 0; at < count; at += 1) {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    if (isDeaf) socket.pause();
    else socket.resume();
    socket.write(dice.chance(4) ? opening(dice, port) : words);
    sockets.push(socket);
  }
  await pause(20);
  const fault = (what: string) => ({ reader: 'clients', what: `${count} clients: ${what}`, input: words });
  try {
    for (let turn = 0; turn < 5; turn += 1) {
      for (const socket of sockets)
        if (dice.chance(8) && socket.writable) socket.write(dice.pick(['a', '1\r\na\r\n', '\r\n']));
      const took = await asked(port);
      if (took > patience) return fault(`who really asked waited ${Math.round(took)} ms`);
    }
  } catch (error) {
    return fault(`who really asked got no answer: ${String(error)}`);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  const { rss } = process.memoryUsage();
  return rss > mostMemory ? fault(`memory ${rss}`) : null;
}

/** A host on a folder of its own with a page of one line. */
export async function bareHost() {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-clients-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>页面</title>');
  const host = await startHost({ folder: join(folder, 'data'), pageFolder: folder });
  return {
    port: Number(new URL(host.url).port),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

if (isProgram(import.meta.filename)) {
  const [seed = 1, from = 0] = process.argv.slice(2).map(Number);
  const { port } = await bareHost();
  await runRounds(seed, from, async (round, begins) => {
    begins('clients');
    return clientsRound(port, seed, round);
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { News } from '../../electron/door/live.ts';
import type { OperationName } from '../../shared/contract.ts';
import type { Reply } from '../../shared/errors.ts';
import { password, person, preparedDesk } from '../support/desk.ts';
import type { Network } from './network.ts';
import type { PcOrder } from './pc-program.ts';

/** What a page heard, and when, in milliseconds of the machine's clock. */
export type Heard = { page: number; news: News; at: number };

/** A PC of the network with the program open on a data folder of its own. */
export type Pc = {
  folder: string;
  address: string;
  /** The program's own address, for a browser at that PC. */
  url: string;
  heard: Heard[];
  /** A page of that PC; `call` names the command, so that it is known when it comes again. */
  ask(page: number, operation: OperationName, input: unknown, call?: string): Promise<Reply<unknown>>;
  page(page: number): ReturnType<typeof person>;
  listen(page: number): Promise<void>;
  openDoor(port: number): Promise<void>;
  /** Without a word, as when the power fails. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

export type PcOptions = {
  /** With the office's data: the clerks, the leader and the administrator of the tests. */
  office?: boolean;
  folder?: string;
  pageFolder?: string;
  /** What this PC takes for now when the program starts. */
  now?: string;
  /** Put before the program, e.g. to run it elsewhere. */
  before?: string[];
};

export const officePort = 8443;

/** Starts the program at a PC of the network. */
export async function startPc(network: Network, name: string, options: PcOptions = {}): Promise<Pc> {
  const own = mkdtempSync(join(tmpdir(), `pc-${name}-`));
  const folder = options.folder ?? join(own, 'data');
  const page = options.pageFolder ?? own;
  if (page === own) writeFileSync(join(own, 'index.html'), '<!doctype html>');
  if (options.office) cpSync(process.env[preparedDesk] ?? '', folder, { recursive: true });
  let child: ChildProcess | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  let count = 0;
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  const heard: Heard[] = [];

  function order(words: PcOrder): Promise<unknown> {
    count += 1;
    const id = count;
    return new Promise((done, failed) => {
      if (!child?.connected) return failed(new Error(`${name} is not running`));
      waiting.set(id, { done, failed });
      child.send({ ...words, id });
    });
  }

  async function start() {
    const program = [process.execPath, join(import.meta.dirname, 'pc-program.ts')];
    const [first = '', ...rest] = [...network.at(name), ...(options.before ?? []), ...program];
    const started = spawn(first, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child = started;
    ended = new Promise((done) => started.once('close', done));
    started.once('close', () => {
      for (const { failed } of waiting.values()) failed(new Error(`${name} has ended`));
      waiting.clear();
    });
    await new Promise<void>((ready) => {
      started.on('message', (said: { id?: number; value?: unknown; error?: string } & Partial<Heard>) => {
        if (said.id === undefined) {
          if (said.news) heard.push(said as Heard);
          else ready();
          return;
        }
        const one = waiting.get(said.id);
        waiting.delete(said.id);
        if (said.error === undefined) one?.done(said.value);
        else one?.failed(new Error(said.error));
      });
      started.once('close', () => ready());
    });
    pc.url = (await order({ do: 'start', folder, pageFolder: page, now: options.now ?? null })) as string;
  }

  const pc: Pc = {
    folder,
    address: network.address(name),
    url: '',
    heard,
    ask: (at, operation, input, call) =>
      order({ do: 'call', page: at, operation, input, call: call ?? null }) as Promise<Reply<unknown>>,
    page: (at) => person({ call: (operation, input) => pc.ask(at, operation as OperationName, input) }),
    listen: async (at) => void (await order({ do: 'watch', page: at })),
    openDoor: async (port) => void (await order({ do: 'open', port })),
    async kill() {
      child?.kill('SIGKILL');
      await ended;
    },
    start,
    async close() {
      if (child?.connected) await order({ do: 'close' }).catch(() => undefined);
      child?.kill('SIGKILL');
      await ended;
      rmSync(own, { recursive: true, force: true });
    },
  };
  await start();
  return pc;
}

/** Lets the office's other PCs in, and answers the text of a connection file. */
export async function openOffice(host: Pc, port = officePort): Promise<{ file: string; words: string[] }> {
  const admin = host.page(0);
  await admin.call('session.login', { name: 'admin', password });
  const { words } = await admin.call('host.open', { port });
  const { files } = await admin.call('host.invite', {});
  return { file: Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8'), words };
}

/** Makes a PC a seat by its connection file, and signs people in at it, each at a page of their own. */
export async function becomeSeat(seat: Pc, file: string, name: string): Promise<void> {
  const someone = seat.page(0);
  const { address, authority } = await someone.call('seat.look', { file });
  await someone.call('seat.join', { address, authority, file, name });
}

export async function signIn(seat: Pc, page: number, name: 'clerk' | 'second' | 'leader' | 'admin') {
  const someone = seat.page(page);
  await someone.call('session.login', { name, password });
  return someone;
}

/** Asks the page until it gets what is wanted, as pages go on by themselves after a broken line. */
export async function until<T>(ask: () => Promise<T>, fits: (value: T) => boolean, patience = 20_000): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await ask();
    if (fits(value)) return value;
    if (performance.now() > end) throw new Error(`not within ${patience} ms: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

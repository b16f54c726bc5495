import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What listens in the place of a host. */
export type ImpostorKind = 'http' | 'silent' | 'closing' | 'other-authority' | 'not-yet' | 'expired';
export type Impostor = { port: number; authority: string; received(): Promise<string>; close(): Promise<void> };

/** Starts one at a PC; `received` is what anyone has said to it beyond a handshake. */
export async function impostorAt(
  before: readonly string[],
  { kind, port = 0, address = '0.0.0.0' }: { kind: ImpostorKind; port?: number; address?: string },
): Promise<Impostor> {
  const program = join(import.meta.dirname, 'impostor-program.ts');
  const [first = '', ...rest] = [...before, process.execPath, program, kind, String(port), address];
  const child = spawn(first, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise((done) => child.once('close', done));
  let authority = '';
  const listening = await new Promise<number>((done, failed) => {
    child.once('close', () => failed(new Error('it ended')));
    child.on('message', (said: { authority?: string; port?: number }) => {
      authority = said.authority ?? authority;
      if (said.port !== undefined) done(said.port);
    });
  });
  return {
    port: listening,
    authority,
    received: () =>
      new Promise((done) => {
        child.once('message', (said: { received: string }) => done(said.received));
        child.send({});
      }),
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

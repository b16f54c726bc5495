import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromKeeper, ToKeeper } from './messages.ts';

/** The keeper's process as its owner sees it; Node and Electron each have their way of starting one. */
export type KeeperChild = {
  send(message: ToKeeper): void;
  onMessage(take: (message: FromKeeper) => void): void;
  onExit(gone: () => void): void;
  /** Ends it whatever it does. */
  kill(): void;
};

export type StartKeeper = () => KeeperChild;

export const keeperHeap = ['--max-old-space-size=768'];

/** Starts the keeper with Node. It keeps the program open until it is done or ended: a shell waits for it. */
export function forkKeeper(program = join(import.meta.dirname, 'keeper.ts')): KeeperChild {
  const child = fork(program, { execArgv: keeperHeap, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return {
    send: (message) => void child.send(message, () => undefined),
    onMessage: (take) => void child.on('message', (message) => take(message as FromKeeper)),
    onExit: (gone) => {
      let told = false;
      const once = () => {
        if (!told) gone();
        told = true;
      };
      child.once('exit', once);
      child.once('error', once);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromReader, ToReader } from './messages.ts';

/** The reader's process as its owner sees it; Node and Electron each have their way of starting one. */
export type ReaderChild = {
  send(message: ToReader): void;
  onMessage(take: (message: FromReader) => void): void;
  onExit(gone: () => void): void;
  /** Ends it whatever it does. */
  kill(): void;
};

export type StartReader = () => ReaderChild;

/** V8's heap in the reader: the largest sheet that is read fits; young objects get little room, they are many. */
export const readerHeap = ['--max-old-space-size=768', '--max-semi-space-size=16'];

/** Starts the reader with Node. Neither the process nor its channel keeps the program open. */
export function forkReader(program = join(import.meta.dirname, 'reader.ts')): ReaderChild {
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: readerHeap,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return {
    // A process that has just died takes no message; its exit is told by itself.
    send: (message) => void child.send(message, () => undefined),
    onMessage: (take) => void child.on('message', (message) => take(message as FromReader)),
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

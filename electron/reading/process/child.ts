import { fork } from 'node:child_process';
import { forked, type OwnProcess, programBeside } from './both-ends.ts';
import type { FromReader, ToReader } from './messages.ts';

export type ReaderChild = OwnProcess<ToReader, FromReader>;
export type StartReader = () => ReaderChild;

/** V8's heap in the reader: the largest sheet that is read fits; young objects get little room, they are many. */
export const readerHeap = ['--max-old-space-size=768', '--max-semi-space-size=16'];

/** Starts the reader with Node. Neither the process nor its channel keeps the program open. */
export function forkReader(program = programBeside(import.meta, 'reader')): ReaderChild {
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: readerHeap,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return forked(child);
}

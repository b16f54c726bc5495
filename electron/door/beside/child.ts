import { fork } from 'node:child_process';
import { forked, type OwnProcess, programBeside } from '../../reading/process/both-ends.ts';
import type { FromBeside, ToBeside } from './messages.ts';

export type BesideChild = OwnProcess<ToBeside, FromBeside>;
export type StartBeside = () => BesideChild;

/** A list of a hundred thousand rows fits, with the workbook made of it. */
export const besideHeap = ['--max-old-space-size=1024'];

/** Starts the process with Node. Neither it nor its channel keeps the program open. */
export function forkBeside(program = programBeside(import.meta, 'looker')): BesideChild {
  const child = fork(program, {
    serialization: 'advanced',
    execArgv: besideHeap,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return forked(child);
}

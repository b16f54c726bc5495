import { fork } from 'node:child_process';
import { forked, type OwnProcess, programBeside } from '../../reading/process/both-ends.ts';
import type { FromKeeper, ToKeeper } from './messages.ts';

type KeeperChild = OwnProcess<ToKeeper, FromKeeper>;
export type StartKeeper = () => KeeperChild;

export const keeperHeap = ['--max-old-space-size=768'];

/** Starts the keeper with Node. It keeps the program open until it is done or ended: a shell waits for it. */
export function forkKeeper(program = programBeside(import.meta, 'keeper')): KeeperChild {
  return forked(fork(program, { execArgv: keeperHeap, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
}

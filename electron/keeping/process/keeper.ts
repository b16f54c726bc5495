import { setPriority } from 'node:os';
import { Refusal } from '../../../shared/errors.ts';
import { toOwner } from '../../reading/process/both-ends.ts';
import type { FromKeeper, ToKeeper } from './messages.ts';
import { keeperTasks } from './tasks.ts';

/**
 * The process that makes, checks and brings back copies: gigabytes pass through it, and the one that answers the window
 * only waits. It does one thing and ends.
 */

const say = toOwner<ToKeeper, FromKeeper>((message) => void take(message));

async function take({ task, input }: ToKeeper): Promise<void> {
  let told = 0;
  const progress = (done: number, total: number) => {
    if (Date.now() - told < 100) return;
    told = Date.now();
    say({ is: 'progress', done, total });
  };
  try {
    // Whoever works at the same PC comes first.
    setPriority(10);
  } catch {
    // Not every system lets a program step back.
  }
  const work = keeperTasks[task as keyof typeof keeperTasks] as (i: unknown, p: typeof progress) => Promise<unknown>;
  try {
    say({ is: 'done', value: await work(input, progress) });
  } catch (error) {
    if (error instanceof Refusal) say({ is: 'refused', failure: error.failure });
    else say({ is: 'crashed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

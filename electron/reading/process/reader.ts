import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/errors.ts';
import { clearLeftovers } from '../word/converter-leftovers.ts';
import { toOwner } from './both-ends.ts';
import type { FromReader, ToReader } from './messages.ts';
import { readerTasks } from './tasks.ts';

/**
 * The process that reads files. What a hostile file does to it, it does to this process alone: the one that answers
 * the window only waits, and starts another.
 */

/** A sound workbook of 100,000 rows stays below this; buffers outside V8's heap count too. */
const mostBytes = 1200 * 1024 * 1024;

const say = toOwner<ToReader, FromReader>(take);
watchOver();
clearLeftovers();

let pieces: AsyncGenerator<unknown> | null = null;

function take(message: ToReader): void {
  if (message.do === 'stop') process.exit();
  if (message.do === 'leave') {
    pieces?.return(undefined).catch(() => undefined);
    pieces = null;
    return;
  }
  if (message.do === 'run') {
    const task = readerTasks[message.task as keyof typeof readerTasks] as (input: unknown) => AsyncGenerator<unknown>;
    pieces = task(message.input);
  }
  answer().then(say);
}

async function answer(): Promise<FromReader> {
  try {
    const next = await pieces?.next();
    return !next || next.done ? { is: 'done' } : { is: 'piece', piece: next.value };
  } catch (error) {
    if (error instanceof Refusal) return { is: 'refused', failure: error.failure };
    return { is: 'crashed', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * Ends this process when it has grown too large, or when the program that started it is gone. From a thread of its
 * own, because a file that eats memory or never ends leaves the first thread no time to look.
 */
function watchOver(): void {
  const code = `
    const { workerData: { most, parent } } = require('node:worker_threads');
    const alone = () => {
      if (process.ppid !== parent) return true;
      try { process.kill(parent, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
    };
    setInterval(() => {
      if (process.memoryUsage.rss() > most || alone()) process.kill(process.pid, 'SIGKILL');
    }, 100);`;
  const watch = new Worker(code, { eval: true, workerData: { most: mostBytes, parent: process.ppid } });
  // Without it the heap's own limit still holds.
  watch.on('error', () => undefined);
  watch.unref();
}

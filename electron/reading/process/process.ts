import { Refusal, refusal } from '../../../shared/errors.ts';
import { forkReader, type ReaderChild, type StartReader } from './child.ts';
import type { FromReader, ToReader } from './messages.ts';
import type { ReaderTask, TaskInput, TaskPiece } from './tasks.ts';

export type Reader = {
  /**
   * The pieces of a task's answer, as the reader's process makes them; the next one is made when it is asked for.
   * Throws the refusals of the task, and `reader.slow` or `reader.heavy` when the file was too much for the reader;
   * with `signal`, the signal's reason. Tasks wait for each other: finish or leave one before awaiting another.
   */
  run<T extends ReaderTask>(
    task: T,
    input: TaskInput<T>,
    options?: { signal?: AbortSignal | undefined },
  ): AsyncGenerator<TaskPiece<T>>;
  close(): void;
};

export type ReaderOptions = {
  start?: StartReader;
  /** Milliseconds until one piece must be there. */
  patience?: number;
  /** What is said of a task that took too long or too much. */
  refusals?: typeof readingRefusals;
};

const readingRefusals = {
  slow: (name: string) => refusal('reader.slow', { file: name }),
  heavy: (name: string) => refusal('reader.heavy', { file: name }),
};
/** The same of a rule that had too much to do; the name says which work it was. */
export const thinkingRefusals: typeof readingRefusals = {
  slow: (name) => refusal('thinking.slow', { work: name }),
  heavy: (name) => refusal('thinking.heavy', { work: name }),
};
/** The same of a page whose words were to be recognised. */
export const scanningRefusals: typeof readingRefusals = {
  slow: (name) => refusal('scan.slow', { file: name }),
  heavy: (name) => refusal('scan.ended', { file: name }),
};

/** Time to end what it has started itself, a converter for one. */
const grace = 400;
/** Idle for so long, the process ends and its memory is free. */
const idle = 5 * 60_000;

/** The reader: a process of its own, started at the first task, shared by all, replaced when a file was too much. */
export function openReader(options: ReaderOptions = {}): Reader {
  const { start = forkReader, patience = 90_000, refusals = readingRefusals } = options;
  let child: ReaderChild | null = null;
  let waiting: { take: (message: FromReader) => void; gone: () => void } | null = null;
  let last: Promise<void> = Promise.resolve();
  let rest: NodeJS.Timeout | undefined;

  function living(): ReaderChild {
    if (child) return child;
    const started = start();
    child = started;
    started.onMessage((message) => child === started && waiting?.take(message));
    started.onExit(() => {
      if (child !== started) return;
      child = null;
      waiting?.gone();
    });
    return started;
  }

  function end(): void {
    const ending = child;
    child = null;
    if (!ending) return;
    const timer = setTimeout(() => ending.kill(), grace);
    ending.onExit(() => clearTimeout(timer));
    ending.send({ do: 'stop' });
  }

  function ask(reader: ReaderChild, message: ToReader, file: string, signal?: AbortSignal): Promise<FromReader> {
    return new Promise((done, fail) => {
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        waiting = null;
      };
      const stopped = (reason: unknown) => {
        finish();
        end();
        fail(reason);
      };
      const aborted = () => stopped(signal?.reason);
      // Runs with the program's own clock; the process may be too busy to look at any.
      const timer = setTimeout(() => stopped(refusals.slow(file)), patience);
      waiting = {
        take: (answer) => {
          finish();
          done(answer);
        },
        gone: () => {
          finish();
          fail(refusals.heavy(file));
        },
      };
      if (signal?.aborted) return aborted();
      signal?.addEventListener('abort', aborted);
      if (reader !== child) return waiting.gone();
      reader.send(message);
    });
  }

  async function turn(): Promise<() => void> {
    const before = last;
    let release = () => {};
    last = new Promise((free) => {
      release = free;
    });
    await before;
    return release;
  }

  return {
    async *run(task, input, { signal } = {}) {
      const release = await turn();
      if (signal?.aborted) {
        release();
        throw signal.reason;
      }
      clearTimeout(rest);
      let open = true;
      const reader = living();
      try {
        let answer = await ask(reader, { do: 'run', task, input }, input.name, signal);
        while (answer.is === 'piece') {
          yield answer.piece as TaskPiece<typeof task>;
          answer = await ask(reader, { do: 'next' }, input.name, signal);
        }
        open = false;
        if (answer.is === 'refused') throw new Refusal(answer.failure);
        if (answer.is === 'crashed') throw new Error(answer.words);
      } finally {
        if (open && reader === child) reader.send({ do: 'leave' });
        rest = setTimeout(end, idle).unref();
        release();
      }
    },
    close: end,
  };
}

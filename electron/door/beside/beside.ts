import { statSync } from 'node:fs';
import { Refusal, refusal } from '../../../shared/errors.ts';
import type { QueryContext } from '../../context/context.ts';
import { storeFile } from '../../db/open.ts';
import type { StorePlace } from '../../db/store.ts';
import { type BesideChild, forkBeside, type StartBeside } from './child.ts';
import type { FromBeside, ToBeside } from './messages.ts';

export type Lane = 'query' | 'task';

export type Lookers = {
  /** Whether a question is worth the way: of a small store it is answered sooner here than it is sent there. */
  isWorth(place: StorePlace, input: unknown): boolean;
  /**
   * The answer of an operation that only reads, found in another process. Throws the operation's refusals,
   * `operation.slow` or `operation.ended` when it took too much; with `signal`, the signal's reason.
   */
  run(
    asked: ToBeside,
    how: { lane: Lane; label: string; works: QueryContext['works']; signal?: AbortSignal },
  ): Promise<{ value: unknown; words: string }>;
  close(): void;
};

type BesideOptions = {
  start?: StartBeside;
  /** Bytes of the store from which on it is worth the way. */
  from?: number;
  /** Milliseconds until the answer must be there. */
  patience?: Record<Lane, number>;
};

/** A bureau's first years; statistics take a few milliseconds of it. */
const smallStore = 24 * 1024 * 1024;
/** A pasted table of some hundred rows. */
const smallInput = 20_000;
/** Idle for so long, a process ends and its memory is free. */
const idle = 2 * 60_000;

/** Who asks a question does not wait for an export; and no more processes than a small PC bears. */
const most: Record<Lane, number> = { query: 2, task: 1 };
const usualPatience: Record<Lane, number> = { query: 60_000, task: 15 * 60_000 };

type Held = {
  child: BesideChild;
  busy: boolean;
  rest: NodeJS.Timeout | undefined;
  /** Whoever waits for its answer. */
  waits: { take: (message: FromBeside) => void; gone: () => void } | null;
};

/** The processes that look through the store, started when they are first needed. */
export function openBeside({
  start = forkBeside,
  from = smallStore,
  patience = usualPatience,
}: BesideOptions = {}): Lookers {
  const held: Record<Lane, Held[]> = { query: [], task: [] };
  const waiting: Record<Lane, (() => void)[]> = { query: [], task: [] };
  let closed = false;

  async function free(lane: Lane, signal: AbortSignal | undefined): Promise<Held> {
    for (;;) {
      signal?.throwIfAborted();
      const found = held[lane].find(({ busy }) => !busy);
      if (found) return taken(found);
      if (held[lane].length < most[lane]) {
        const made: Held = { child: start(), busy: false, rest: undefined, waits: null };
        held[lane].push(made);
        made.child.onMessage((message) => made.waits?.take(message));
        made.child.onExit(() => {
          held[lane] = held[lane].filter((each) => each !== made);
          made.waits?.gone();
        });
        return taken(made);
      }
      await new Promise<void>((turn) => {
        waiting[lane].push(turn);
        // Who thinks better of it does not wait for the turn either.
        signal?.addEventListener('abort', () => turn(), { once: true });
      });
    }
  }

  function taken(one: Held): Held {
    clearTimeout(one.rest);
    one.busy = true;
    return one;
  }

  function release(lane: Lane, one: Held, ended: boolean) {
    one.busy = false;
    if (ended || closed) end(lane, one);
    else one.rest = setTimeout(() => end(lane, one), idle).unref();
    waiting[lane].shift()?.();
  }

  function end(lane: Lane, one: Held) {
    clearTimeout(one.rest);
    held[lane] = held[lane].filter((each) => each !== one);
    one.child.kill();
  }

  function answerOf(
    one: Held,
    asked: ToBeside,
    { lane, label, works, signal }: Parameters<Lookers['run']>[1],
  ): Promise<Exclude<FromBeside, { is: 'progress' }>> {
    return new Promise((done, fail) => {
      const told = new Set<Parameters<typeof works.set>[0]>();
      const finish = () => {
        clearTimeout(timer);
        one.waits = null;
        signal?.removeEventListener('abort', aborted);
        for (const name of told) works.delete(name);
      };
      const stopped = (reason: unknown) => {
        finish();
        fail(reason);
      };
      const aborted = () => stopped(signal?.reason);
      // Runs with the program's own clock; the process may be too busy to look at any.
      const timer = setTimeout(() => stopped(refusal('operation.slow', { label })), patience[lane]);
      one.waits = {
        take: (message) => {
          if (message.is !== 'progress') {
            finish();
            return done(message);
          }
          for (const [name, work] of message.works) {
            told.add(name);
            works.set(name, work);
          }
        },
        gone: () => stopped(closed ? refusal('program.silent') : refusal('operation.ended', { label })),
      };
      if (signal?.aborted) return aborted();
      signal?.addEventListener('abort', aborted);
      one.child.send(asked);
    });
  }

  return {
    isWorth({ folder, postgres }, input) {
      // How much a database holds is not known here; the way there is long anyway.
      if (postgres !== null) return true;
      const size = statSync(storeFile(folder), { throwIfNoEntry: false })?.size ?? 0;
      return size >= from || JSON.stringify(input).length >= smallInput;
    },
    async run(asked, how) {
      const one = await free(how.lane, how.signal);
      let ended = true;
      try {
        const answer = await answerOf(one, asked, how);
        ended = false;
        if (answer.is === 'refused') throw new Refusal(answer.failure);
        if (answer.is === 'crashed') throw Object.assign(new Error(answer.words), { code: answer.code });
        return answer;
      } finally {
        release(how.lane, one, ended);
      }
    },
    close() {
      closed = true;
      for (const lane of ['query', 'task'] as const) for (const one of held[lane]) one.child.kill();
    },
  };
}

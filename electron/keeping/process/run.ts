import { Refusal, refusal } from '../../../shared/errors.ts';
import { forkKeeper, type StartKeeper } from './child.ts';
import type { FromKeeper } from './messages.ts';
import type { KeeperAnswer, KeeperInput, KeeperTask } from './tasks.ts';

type RunKeeper = <T extends KeeperTask>(
  task: T,
  input: KeeperInput<T>,
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
) => Promise<KeeperAnswer<T>>;

/** Has the keeper do one thing in a process of its own. Throws its refusals; with `signal`, the signal's reason. */
export function keeperRunner(start: StartKeeper = forkKeeper): RunKeeper {
  return (task, input, { signal, onProgress }) =>
    new Promise((done, fail) => {
      if (signal?.aborted) return fail(signal.reason);
      const child = start();
      let over = false;
      const end = (finish: () => void) => {
        if (over) return;
        over = true;
        signal?.removeEventListener('abort', stop);
        child.kill();
        finish();
      };
      const stop = () => end(() => child.onExit(() => fail(signal?.reason)));
      child.onExit(() => end(() => fail(refusal('backup.crashed', { words: '做这件事的进程中断了' }))));
      child.onMessage((message: FromKeeper) => {
        if (message.is === 'progress') return void onProgress?.(message.done, message.total);
        if (message.is === 'done') return end(() => done(message.value as KeeperAnswer<typeof task>));
        if (message.is === 'refused') return end(() => fail(new Refusal(message.failure)));
        end(() => fail(refusal('backup.crashed', { words: message.words.split('\n')[0] ?? '' })));
      });
      signal?.addEventListener('abort', stop);
      child.send({ task, input });
    });
}

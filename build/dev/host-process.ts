import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { HostNews } from './host.ts';

type HostProcess = {
  /** Where it listens; null while it does not. */
  url(): string | null;
  /** Ends the running one and starts another; gives what it said. */
  restart(): Promise<HostNews>;
  stop(): Promise<void>;
};

/** The host of `npm run dev` in a child process; one restart after another, however fast files change. */
export function hostProcess(folder: string): HostProcess {
  let child: ChildProcess | null = null;
  let url: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function stop() {
    url = null;
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((done) => ending.once('exit', done));
    if (ending.connected) ending.disconnect();
    const patience = setTimeout(() => ending.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(patience);
  }
  async function start(): Promise<HostNews> {
    const started = fork(join(import.meta.dirname, 'host.ts'), [folder], { env: withoutNpm() });
    child = started;
    const news = await new Promise<HostNews>((done) => {
      started.once('message', (said) => done(said as HostNews));
      started.once('exit', () => done({ refused: '程序一侧没有能够启动，改好后会自动再试。' }));
    });
    if ('url' in news && child === started) url = news.url;
    return news;
  }
  return {
    url: () => url,
    restart() {
      const next = turn.then(stop).then(start);
      turn = next.catch(() => undefined);
      return next;
    },
    stop: () => turn.then(stop),
  };
}

/** What npm tells its script is not meant for the script's own children. */
function withoutNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_lifecycle|INIT_CWD)/.test(name)));
}

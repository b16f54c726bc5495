import type { ChildProcess } from 'node:child_process';

type Running = { url: string; said(): string; ended: Promise<number | null> };

/** Starts a program, does the work with it, and ends it however that went. */
export async function whileRunning<T>(child: ChildProcess, work: (running: Running) => Promise<T>): Promise<T> {
  try {
    return await work(await running(child));
  } finally {
    if (child.exitCode === null) child.kill('SIGTERM');
  }
}

/** Waits until a started program has said where its page is; throws with what it said when it ends before. */
function running(child: ChildProcess, patience = 180_000): Promise<Running> {
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return new Promise((done, failed) => {
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`没有在${patience / 1000}秒里启动：${said}`));
    }, patience);
    const hear = (piece: Buffer) => {
      said += piece.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (!url) return;
      clearTimeout(tooLong);
      done({ url, said: () => said, ended });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', failed);
    void ended.then((code) => {
      clearTimeout(tooLong);
      failed(new Error(`没有启动就退出了（${code}）：${said}`));
    });
  });
}

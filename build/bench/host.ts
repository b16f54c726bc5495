import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, median, ms, single } from './measure.ts';

const rounds = 5;

/** From starting the host on an existing data folder to its first answer, and the memory it then holds. */
export async function benchHost(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-bench-'));
  const starts: { time: number; megabytes: number | null }[] = [];
  for (let round = 0; round <= rounds; round++) starts.push(await startOnce(folder));
  rmSync(folder, { recursive: true, force: true });
  // The first start makes the store.
  const counted = starts.slice(1);
  const megabytes = counted.flatMap((start) => start.megabytes ?? []);
  const memory = megabytes.length > 0 ? `${Math.round(median(megabytes))} MB` : '（本系统测不到）';
  return [
    single('浏览器方式：启动到第一次应答', ms(median(counted.map((start) => start.time))), '（参考）'),
    single('浏览器方式：启动后占用内存', memory, '（参考）'),
  ];
}

async function startOnce(folder: string) {
  const start = performance.now();
  const host = spawn(process.execPath, ['build/start.ts', '--browser', '--data', folder, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      host.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString());
        if (found) resolve(found[0]);
      });
      host.on('exit', (code) => reject(new Error(`the host ended with ${code}`)));
    });
    const reply = await fetch(`${address}/call/session.current`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: '{}',
    });
    if (!reply.ok) throw new Error(`the host answered ${reply.status}`);
    await reply.json();
    return { time: performance.now() - start, megabytes: residentMegabytes(host.pid) };
  } finally {
    host.removeAllListeners('exit');
    host.kill();
    if (host.exitCode === null) await new Promise((resolve) => host.once('close', resolve));
  }
}

/** Linux tells a process's memory in /proc; elsewhere the figure is left out. */
function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}

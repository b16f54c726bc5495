import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal, refusal } from '../../shared/errors.ts';
import type { App, AppOptions } from '../door/app.ts';
import { defaultDataFolder } from '../door/data-folder.ts';
import { lockFolder } from '../door/folder-lock.ts';
import { fileOpening, openWithSystem } from '../door/open-with-system.ts';
import { openStation } from '../line/station.ts';
import { type HttpServer, httpServer } from './http.ts';
import { lastPort, rememberPort } from './last-port.ts';
import { officeDoor } from './office-door.ts';
import { ownSite } from './sites.ts';

const programFolder = resolve(import.meta.dirname, '..', '..');

export type HostOptions = AppOptions & {
  port?: number;
  pageFolder?: string;
  /** Lets other PCs in at addresses that are of no inner network, too. */
  anywhere?: boolean;
};
export type Host = { url: string; app: App; close(): Promise<void> };

/**
 * The whole program for an ordinary browser on this PC: holds the data folder, opens the store, listens on 127.0.0.1.
 * `port` 0 takes any free one. Refuses with `storage.*`, `host.port-taken`, `host.no-page`.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { port = 0, anywhere = false, pageFolder = join(programFolder, 'dist', 'renderer'), ...appOptions } = options;
  if (!existsSync(join(pageFolder, 'index.html'))) throw refusal('host.no-page');
  const lock = lockFolder(options.folder);
  let app: App | undefined;
  try {
    const opened = await openStation({
      ...{ ...appOptions, staysOpen: true },
      officeDoor: (hands) => officeDoor({ ...hands, folder: options.folder, pageFolder, anywhere }),
    });
    app = opened;
    let listening = port;
    const { server } = httpServer({ app: opened, site: ownSite(() => listening), pageFolder });
    listening = await listenAgain(server, port, options.folder);
    rememberPort(options.folder, listening);
    const url = `http://127.0.0.1:${listening}/`;
    lock.announce(url);
    return {
      url,
      app: opened,
      async close() {
        const closed = new Promise((done) => server.close(done));
        server.closeAllConnections();
        await closed;
        await opened.close();
        lock.release();
      },
    };
  } catch (error) {
    await app?.close();
    lock.release();
    throw error;
  }
}

/** The port asked for; without one the port of last time, or any free one when another program has taken it. */
async function listenAgain(server: HttpServer['server'], port: number, folder: string): Promise<number> {
  const former = lastPort(folder);
  if (port !== 0 || former === 0) return listen(server, port);
  return listen(server, former).catch(() => listen(server, 0));
}

function listen(server: HttpServer['server'], port: number): Promise<number> {
  return new Promise((done, failed) => {
    const refused = (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? refusal('host.port-taken', { port }) : error);
    server.once('error', refused);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', refused);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Runs the host until Ctrl+C, saying where it is. Resolves to the exit code when it could not start. */
export async function runHost(args: {
  data: string | null;
  demo: boolean;
  port: number;
  openBrowser: boolean;
}): Promise<number | null> {
  const { demo, port, openBrowser } = args;
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const folder = args.data ?? defaultDataFolder(machine, demo);
  let host: Host;
  try {
    host = await startHost({ folder, demo, port, ...fileOpening() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
  const stop = () => {
    clearInterval(watch);
    host.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  // Ending npm ends only npm and its shell: without them nobody would know that this still runs.
  const parent = process.ppid;
  const watch = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && stop(), 500);
  console.log(`建议提案办理已启动，请在浏览器中打开：${host.url}`);
  console.log(`数据文件夹：${folder}${demo ? '（演示数据）' : ''}。按 Ctrl+C 退出。`);
  if (openBrowser) await openWithSystem(host.url).catch(() => undefined);
  return null;
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal, refusal } from '../../shared/errors.ts';
import type { StationDesk } from '../context/station-desk.ts';
import type { App, AppOptions } from '../door/app.ts';
import { defaultDataFolder } from '../door/data-folder.ts';
import { lockFolder } from '../door/folder-lock.ts';
import { fileOpening, openWithSystem } from '../door/open-with-system.ts';
import { openStation } from '../line/station.ts';
import { readyOfficeFile } from '../settings/ready-file.ts';
import { type HttpServer, httpServer } from './http.ts';
import { lastPort, rememberPort } from './last-port.ts';
import { officeDoor } from './office-door.ts';
import type { PageSigns } from './page-signs.ts';
import { type ServeWish, serveOffice } from './serve.ts';
import { ownSite } from './sites.ts';

const ownPageFolder = resolve(import.meta.dirname, '..', '..', 'dist', 'renderer');

export type HostOptions = AppOptions & {
  port?: number;
  pageFolder?: string;
  /** Lets other PCs in at addresses that are of no inner network, too. */
  anywhere?: boolean;
  /** Where someone waits for the last page to be closed. */
  signs?: PageSigns;
};
export type Host = {
  url: string;
  app: App;
  /** The office's door at this host. */
  door: StationDesk;
  close(): Promise<void>;
};

/**
 * The whole program for an ordinary browser on this PC: holds the data folder, opens the store, listens on 127.0.0.1.
 * `port` 0 takes any free one. Refuses with `storage.*`, `host.port-taken`, `host.no-page`.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { port = 0, anywhere = false, signs, pageFolder = ownPageFolder, ...appOptions } = options;
  if (!existsSync(join(pageFolder, 'index.html'))) throw refusal('host.no-page');
  const lock = lockFolder(options.folder);
  let app: App | undefined;
  let door: StationDesk | undefined;
  try {
    const opened = await openStation({
      ...{ ...appOptions, staysOpen: true },
      officeDoor: (hands) => {
        door = officeDoor({ ...hands, folder: options.folder, pageFolder, anywhere });
        return door;
      },
    });
    if (!door) throw new Error('the station has made no door');
    app = opened;
    let listening = port;
    const http = httpServer({ app: opened, site: ownSite(() => listening), pageFolder, ...(signs && { signs }) });
    listening = await listenAgain(http.server, port, options.folder);
    rememberPort(options.folder, listening);
    const url = `http://127.0.0.1:${listening}/`;
    lock.announce(url);
    return {
      url,
      app: opened,
      door,
      async close() {
        await http.close();
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

type RunArguments = {
  data: string | null;
  /** A file with an office's settings, for the first start. */
  office: string | null;
  demo: boolean;
  port: number;
  openBrowser: boolean;
  /** Without a window, for the office's other PCs. */
  serve: ServeWish | null;
};

/** Runs the host until Ctrl+C or the signal to end, saying where it is. Resolves to the exit code when it could not start. */
export async function runHost({ data, office, demo, port, openBrowser, serve }: RunArguments): Promise<number | null> {
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const folder = data ?? defaultDataFolder(machine, demo);
  let host: Host;
  try {
    const readyOffice = readyOfficeFile(office, null);
    host = await startHost({ folder, demo, readyOffice, port, anywhere: serve?.anywhere ?? false, ...fileOpening() });
  } catch (error) {
    return refusedWith(error);
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
  const where = `数据文件夹：${folder}${demo ? '（演示数据）' : ''}。按 Ctrl+C 退出。`;
  if (!serve) {
    console.log(`建议提案办理已启动，请在浏览器中打开：${host.url}\n${where}`);
    if (openBrowser) await openWithSystem(host.url).catch(() => undefined);
    return null;
  }
  try {
    await serveOffice({ ...host, folder }, serve, (words) => console.log(words));
    console.log(where);
    return null;
  } catch (error) {
    clearInterval(watch);
    await host.close();
    return refusedWith(error);
  }
}

function refusedWith(error: unknown): number {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  return 1;
}

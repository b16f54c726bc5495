import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Host, startHost } from '../../../electron/browser/host.ts';
import { pageSigns } from '../../../electron/browser/page-signs.ts';
import { serveOffice } from '../../../electron/browser/serve.ts';
import { defaultDataFolder } from '../../../electron/door/data-folder.ts';
import { fileOpening } from '../../../electron/door/open-with-system.ts';
import { readPlace } from '../../../electron/seats/place-file.ts';
import { readyOfficeFile } from '../../../electron/settings/ready-file.ts';
import { Refusal } from '../../../shared/errors.ts';
import { openAppWindow } from './app-window.ts';
import { type DeskArguments, deskArguments, deskUsage } from './arguments.ts';
import { holderOf } from './holder.ts';
import { tell } from './tell.ts';

/**
 * The installed program of the browser edition: one process holds the data folder and shows its page as an app window of
 * the PC's own browser; who starts it again gets another window of the same process. It ends when told (`--quit`, a
 * signal) or when its last page has been closed for a while; as the office's host it stays.
 */
const programFolder = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(programFolder, 'program', 'package.json'), 'utf8')) as {
  version: string;
};
/** Who asks the running program to end leaves this file in the data folder: only its owner can. */
const quitFile = 'quit-asked';

async function main(): Promise<number | null> {
  const args = deskArguments(process.argv.slice(2));
  if ('wrong' in args) {
    console.error(`${args.wrong}\n\n${deskUsage}`);
    return 2;
  }
  if (args.help || args.version) {
    console.log(args.help ? deskUsage : version);
    return 0;
  }
  if (args.store !== null) process.env.PROPOSAL_DESK_STORE = args.store;
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const folder = args.data === null ? defaultDataFolder(machine, args.demo) : resolve(args.data);
  if (args.quit) return quit(folder);
  try {
    return await run(args, folder);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.failure.code === 'storage.in-use' && !args.serve) return joinRunning(folder, args.open);
    await tell(error.message, args.open);
    return 1;
  }
}

async function run(args: DeskArguments, folder: string): Promise<null> {
  rmSync(join(folder, quitFile), { force: true });
  let host: Host | null = null;
  // A host works for the other PCs of the office, whether it was started as one or became one at its page.
  const stays = () => host === null || args.serve || !args.ends || readPlace(folder).mode === 'host';
  const signs = pageSigns({ patience: args.patience * 1000, stays, gone: () => stop() });
  let isEnding = false;
  function stop() {
    if (isEnding || host === null) return;
    isEnding = true;
    host.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }
  const { port, demo, office, anywhere, serve } = args;
  const page = join(programFolder, 'page');
  try {
    const readyOffice = readyOfficeFile(office === null ? null : resolve(office), programFolder);
    const ways = { folder, demo, readyOffice, port: serve ? 0 : port, anywhere, pageFolder: page, signs };
    host = await startHost({ ...ways, ...fileOpening() });
  } catch (error) {
    signs.stop();
    throw error;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  setInterval(() => {
    if (!existsSync(join(folder, quitFile))) return;
    rmSync(join(folder, quitFile), { force: true });
    stop();
  }, 1000);
  await show(host, args, folder);
  return null;
}

async function show(host: Host, args: DeskArguments, folder: string) {
  const where = `数据文件夹：${folder}${args.demo ? '（演示数据）' : ''}。`;
  if (!args.serve) {
    console.log(`建议提案办理 ${version} 已启动：${host.url}\n${where}`);
    if (args.open) await openAppWindow(host.url).catch(() => tell(`请用浏览器打开 ${host.url}`, false));
    return;
  }
  const { listen, port, anywhere } = args;
  try {
    await serveOffice({ ...host, folder }, { listen, port, anywhere }, (words) => console.log(words));
    console.log(where);
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** Another process of this person holds the folder: its page is opened once more. */
async function joinRunning(folder: string, open: boolean): Promise<number> {
  const holder = await holderOf(folder);
  if (holder === null || !holder.startsWith('http')) {
    await tell(`程序已经打开${holder ? `（${holder}）` : ''}，请切换到那个窗口。`, open);
    return 1;
  }
  console.log(`程序已经在运行：${holder}`);
  if (open) await openAppWindow(holder).catch(() => tell(`请用浏览器打开 ${holder}`, false));
  return 0;
}

/** Ends the program that holds the folder; says so when there is none, or when it does not end. */
async function quit(folder: string): Promise<number> {
  if ((await holderOf(folder, 0)) === null) {
    console.log('程序没有在运行。');
    return 0;
  }
  const file = join(folder, quitFile);
  writeFileSync(file, '');
  for (let tries = 0; tries < 300; tries += 1) {
    await pause(200);
    if ((await holderOf(folder, 0)) === null) {
      console.log('程序已经退出。');
      return 0;
    }
  }
  rmSync(file, { force: true });
  console.error('程序没有退出，请关闭它的窗口。');
  return 1;
}

const code = await main();
if (code !== null) process.exit(code);

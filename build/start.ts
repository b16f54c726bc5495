import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { callersFolder } from '../electron/shell/callers-folder.ts';
import { built } from './bundle/built.ts';
import { type StartArguments, startArguments, startUsage } from './start/arguments.ts';
import { fetchedElectron, installedElectron } from './start/electron-binary.ts';
import { windowObstacle } from './start/window-obstacle.ts';

const root = join(import.meta.dirname, '..');

/** `npm start`: the desktop window where there can be one, else the same program in the browser, saying why. */
async function main(): Promise<number | null> {
  const args = startArguments(process.argv.slice(2));
  if ('wrong' in args) {
    console.error(`${args.wrong}\n\n${startUsage}`);
    return 2;
  }
  if (args.help) {
    console.log(startUsage);
    return 0;
  }
  const folder = callersFolder(process.env, process.cwd(), root, ['start']);
  const data = args.data === null ? null : resolve(folder, args.data);
  const office = args.office === null ? null : resolve(folder, args.office);
  // Window and browser read it there; in the list of processes nobody does.
  if (args.store !== null) {
    const file = args.store.startsWith('@') ? `@${resolve(folder, args.store.slice(1))}` : args.store;
    process.env.PROPOSAL_DESK_STORE = file;
  }
  try {
    if (await built('renderer')) console.log('页面文件已生成。');
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    console.error(`页面文件没有能够生成（${first}）。详情见 npm run build。`);
    return 1;
  }
  if (!args.browser && !args.serve) {
    const code = await startWindow(args, { data, office });
    if (typeof code === 'number') return code;
    console.log(`桌面窗口打不开（${code.why}），改用浏览器打开同一程序。`);
  }
  // Loaded last: a wrong option or the window's start need not wait for the store and its readers.
  const { runHost } = await import('../electron/browser/host.ts');
  const { demo, port, serve, listen, anywhere } = args;
  if (serve) return runHost({ data, office, demo, port: 0, openBrowser: false, serve: { listen, port, anywhere } });
  return runHost({ data, office, demo, port, openBrowser: args.open, serve: null });
}

/** The window's exit code when it has been open, else why there was none. */
type Places = { data: string | null; office: string | null };
async function startWindow(args: StartArguments, { data, office }: Places): Promise<number | { why: string }> {
  const isRoot = process.getuid?.() === 0;
  const why = windowObstacle({ platform: process.platform, env: process.env, isRoot });
  if (why) return { why };
  const program = installedElectron() ?? (await fetchedElectron((line) => console.log(line)));
  if (!program) return { why: '没有取到桌面组件' };
  try {
    await built('electron');
  } catch {
    return { why: '窗口程序没有能够生成' };
  }
  const places = { '--data': data, '--office': office };
  const said = Object.entries(places).flatMap(([option, place]) => (place === null ? [] : [option, place]));
  const words = [root, ...said, ...(args.demo ? ['--demo'] : [])];
  const child = spawn(program, words, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.once('error', () => done({ why: '桌面组件不能运行' }));
    // 0 and 1 are the program's own; anything else is Electron that could not run here, for want of a library perhaps.
    child.once('exit', (code, signal) =>
      done(code === 0 || code === 1 || signal === 'SIGTERM' ? (code ?? 0) : { why: '桌面组件不能运行' }),
    );
  });
}

const code = await main();
if (code !== null) process.exit(code);

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasTool } from '../tools.ts';
import { AsFarAs, must, type Verdicts } from './verdicts.ts';

/** A setup takes its folder without quotes, to the end of the line; in one word with a space Wine would put some around. */
const unquoted = (option: string): string[] => [`${option}C:\\办公`, '软件\\proposal-desk'];

/**
 * The setup under Debian's Wine, silent and in a folder that was chosen: installed, installed over, removed. Wine is not
 * Windows: that the program itself runs there is tried, and how far it comes is said.
 */
export async function wineCheck(setup: string, place: string, { part, cannot }: Verdicts): Promise<void> {
  const wine = ['wine64', 'wine', 'wine64-stable'].find(hasTool);
  if (wine === undefined) return cannot('安装程序在 Wine 里', '没有 Wine：sudo apt-get install wine64');
  const prefix = join(place, 'wine');
  rmSync(prefix, { recursive: true, force: true });
  mkdirSync(prefix, { recursive: true });
  const env = {
    ...process.env,
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
  };
  const run = (words: readonly string[], timeout = 300_000) =>
    spawnSync(wine, words, { env: { ...env, LC_ALL: 'C.UTF-8' }, encoding: 'utf8', timeout, killSignal: 'SIGKILL' });
  const folder = join(prefix, 'drive_c', '办公 软件', 'proposal-desk');
  const install = () => run([setup, '/S', '/CurrentUser', ...unquoted('/D=')]).status;
  const has = (path: string) => existsSync(join(folder, path));
  const entry = () =>
    run(['reg', 'query', 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\ProposalDesk']).status;

  const installed = await part('安装程序（Wine）：静默，只给当前用户，装到选定的、有空格和汉字的文件夹', () => {
    // Whatever this Wine takes itself for.
    run(['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f']);
    const status = install();
    must(status === 0, `安装程序的结果是 ${status}`);
    const gone = ['node.exe', 'proposal-desk.exe', 'program\\desk.js', 'page\\index.html', 'uninstall.exe'].filter(
      (path) => !has(path.replaceAll('\\', '/')),
    );
    must(gone.length === 0, `没有装上 ${gone.join('、')}`);
    must(entry() === 0, '「应用和功能」里没有登记');
    const links = readdirSync(join(prefix, 'drive_c', 'users'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.lnk'),
    );
    must(links.length >= 2, `开始菜单和桌面的图标：${links.join('、')}`);
    return `${links.length}个图标`;
  });
  if (!installed) return;
  await part('安装程序（Wine）：装在旧版上面，旧版的文件换掉，别人放的文件不动', () => {
    writeFileSync(join(folder, '我的便条.txt'), '别删');
    rmSync(join(folder, 'program', 'desk.js'));
    const status = install();
    must(status === 0, `安装程序的结果是 ${status}`);
    must(has('program/desk.js') && has('我的便条.txt'), '没有换好');
    return undefined;
  });
  await part('安装程序（Wine）：旁边的设置文件、写明的设置文件放进程序文件夹，没有的照常安装', () => {
    const laid = join(folder, 'office-settings.zip');
    const beside = join(place, 'beside');
    mkdirSync(beside, { recursive: true });
    copyFileSync(setup, join(beside, 'proposal-desk-setup.exe'));
    writeFileSync(join(beside, '设置_某局_2026-12-01.zip'), 'beside');
    const from = (...words: string[]) =>
      run([join(beside, 'proposal-desk-setup.exe'), '/S', '/CurrentUser', ...words, ...unquoted('/D=')]).status;
    must(from() === 0 && readFileSync(laid, 'utf8') === 'beside', '旁边的没有放进去');
    writeFileSync(join(beside, 'other.zip'), 'named');
    must(from('/OFFICE=.\\none.zip') === 0, '写明的文件没有时没有照常安装');
    must(from(`/OFFICE=Z:${join(beside, 'other.zip').replaceAll('/', '\\')}`) === 0, '写明设置文件时没有装上');
    must(readFileSync(laid, 'utf8') === 'named', '写明的没有放进去');
    return undefined;
  });
  await part('程序（Wine）：Node 24 启动', () => {
    const { status, stdout, stderr } = run(
      [join(folder, 'node.exe'), join(folder, 'program', 'desk.js'), '--version'],
      90_000,
    );
    if (status !== 0)
      throw new AsFarAs(`Wine 里的 Node 24 以 ${status} 结束：${`${stdout}${stderr}`.trim().slice(0, 300)}`);
    return stdout.trim();
  });
  await part('卸载程序（Wine）：静默，程序没有了，数据和别人放的文件还在', () => {
    const data = join(prefix, 'drive_c', 'users', '数据还在.txt');
    writeFileSync(data, '');
    const { status } = run([join(folder, 'uninstall.exe'), '/CurrentUser', '/S', ...unquoted('_?=')]);
    must(status === 0, `卸载程序的结果是 ${status}`);
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path !== '我的便条.txt');
    must(
      left.every((path) => path === 'uninstall.exe'),
      `还留着 ${left.slice(0, 6).join('、')}`,
    );
    must(existsSync(data) && has('我的便条.txt'), '多删了');
    must(entry() !== 0, '「应用和功能」里还登记着');
    return undefined;
  });
}

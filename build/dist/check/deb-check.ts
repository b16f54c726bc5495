import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { runTool } from '../tools.ts';
import { type DebianRoot, debianRoot } from './debian-root.ts';
import { mainStory, storyIsThere } from './main-story.ts';
import { whileRunning } from './running.ts';
import { AsFarAs, must, type Verdicts } from './verdicts.ts';

const user = 'bangongshi';
const data = `/home/${user}/.local/share/proposal-desk`;

/**
 * The .deb in a clean Debian: installed, used by an ordinary user through the whole story, not replaced while it runs,
 * upgraded, removed. The data stays where it was.
 */
export async function debCheck(deb: string, place: string, browser: Browser, { part }: Verdicts): Promise<void> {
  let root: DebianRoot | null = null;
  const opened = await part('干净的 Debian，里面没有 Node', () => {
    root = debianRoot(place);
    must(root.run(['sh', '-c', 'command -v node nodejs npm']).status !== 0, '里面有 Node');
    root.run(['useradd', '--create-home', user]);
    return /libc6\S* (\S+)/.exec(root.run(['sh', '-c', 'dpkg -l libc6 | tail -1']).said)?.[1] ?? '';
  });
  if (!opened || root === null) return;
  const { folder, run, start } = root as DebianRoot;
  const words = (...more: string[]) => ['/usr/bin/proposal-desk', '--no-open', ...more];
  const former = formerDeb(deb, place);
  for (const [name, file] of [
    ['former', former],
    ['new', deb],
  ] as const)
    cpSync(file, join(folder, `${name}.deb`));

  await part('dpkg 装上旧版', () => {
    const { status, said } = run(['dpkg', '-i', '/former.deb']);
    must(status === 0, said);
    must(run(['proposal-desk', '--version'], user).status === 0, '启动不了');
    return run(['dpkg', '-s', 'proposal-desk']).said.match(/^Version: .*/m)?.[0];
  });
  const told = await part('普通用户启动，从首次设置办到导出答复函；运行时不给升级', () =>
    whileRunning(start(words(), user), async ({ url, ended }) => {
      const letter = await mainStory(browser, url);
      const refused = run(['dpkg', '-i', '/new.deb']);
      must(refused.status !== 0 && refused.said.includes('正在运行'), `运行时应当不给升级：${refused.said}`);
      const again = run(words(), user);
      must(again.status === 0 && again.said.includes(url), `第二次启动应指到已经打开的：${again.said}`);
      must(run(['proposal-desk', '--quit'], user).said.includes('已经退出'), '没有退出');
      must((await ended) === 0, '退出时出错');
      return letter;
    }),
  );
  await part('升级到新版，数据和签发的答复函都在', () => {
    const { status, said } = run(['dpkg', '-i', '/new.deb']);
    must(status === 0, said);
    must(!existsSync(join(folder, 'opt/proposal-desk/former-only.txt')), '旧版的文件没有换掉');
    return whileRunning(start(words(), user), ({ url }) => {
      if (!told) throw new AsFarAs('升级和启动做了，上一项没有通过，没有函可看');
      return storyIsThere(browser, url);
    });
  });
  await part('最后一个页面关闭以后自己退出', () =>
    whileRunning(start(words('--end-after', '20'), user), async ({ url, ended }) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.waitForTimeout(5_000);
      await page.close();
      must((await ended) === 0, '退出时出错');
      return undefined;
    }),
  );
  await part('卸载：程序没有了，数据还在', () => {
    const before = filesBelow(join(folder, data));
    const { status, said } = run(['dpkg', '--purge', 'proposal-desk']);
    must(status === 0, said);
    must(!existsSync(join(folder, 'opt/proposal-desk')), '程序文件夹还在');
    must(!existsSync(join(folder, 'usr/bin/proposal-desk')), '命令还在');
    must(filesBelow(join(folder, data)) === before, '数据变了');
    return `${before}个文件`;
  });
}

/** The same program as an earlier version, with a file that the new one has no more. */
function formerDeb(deb: string, place: string): string {
  const tree = join(place, 'former');
  rmSync(tree, { recursive: true, force: true });
  runTool('dpkg-deb', ['-R', deb, tree]);
  const control = join(tree, 'DEBIAN', 'control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*/m, 'Version: 0.0.1'));
  writeFileSync(join(tree, 'opt/proposal-desk/former-only.txt'), '旧版才有\n');
  const file = join(place, 'former.deb');
  runTool('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', tree, file]);
  rmSync(tree, { recursive: true, force: true });
  return file;
}

const filesBelow = (folder: string) => readdirSync(folder, { recursive: true }).length;

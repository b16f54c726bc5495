import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { runTool } from '../tools.ts';
import { mainStory } from './main-story.ts';
import { whileRunning } from './running.ts';
import { must, type Verdicts } from './verdicts.ts';

/** An account that owns nothing. */
const nobody = 65_534;

/**
 * The .tar.gz as someone unpacks it anywhere: another uid, a path with spaces and Chinese, a program folder that cannot be
 * written, no home folder, and nothing of the environment.
 */
export async function tarCheck(archive: string, place: string, browser: Browser, { part }: Verdicts): Promise<void> {
  const folder = join(place, '解开 在这里', '建议提案');
  const data = join(place, '数据 文件夹');
  const isRoot = process.getuid?.() === 0;
  await part('解开 .tar.gz：路径里有空格和汉字，程序文件夹不能写', () => {
    for (const each of [join(place, '解开 在这里'), data]) rmSync(each, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    mkdirSync(data);
    if (isRoot) chownSync(data, nobody, nobody);
    runTool('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
    runTool('chmod', ['-R', 'a-w', folder]);
    return `${readdirSync(folder, { recursive: true }).length}个文件和文件夹`;
  });
  await part('别的用户、没有主文件夹，从首次设置办到导出答复函', () =>
    whileRunning(started(folder, data, isRoot), async ({ url, ended }) => {
      const letter = await mainStory(browser, url);
      const quit = runTool('setpriv', [...as(isRoot), join(folder, 'proposal-desk'), '--data', data, '--quit']);
      must(quit.includes('已经退出'), `没有退出：${quit}`);
      must((await ended) === 0, '退出时出错');
      return letter;
    }),
  );
  await part('不写 --data 而没有主文件夹：一句话说明，不留下什么', async () => {
    const child = spawn(
      'setpriv',
      [...as(isRoot), 'env', '-i', 'HOME=/nonexistent', join(folder, 'proposal-desk'), '--no-open'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    child.stderr.on('data', (piece) => {
      said += piece;
    });
    const code = await new Promise((done) => child.once('close', done));
    must(code === 1 && said.includes('/nonexistent'), `应说数据文件夹不能写：${code} ${said}`);
    return said.trim();
  });
  chmodSync(folder, 0o755);
}

const as = (isRoot: boolean) =>
  isRoot ? [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=-all', '--bounding-set=-all'] : [];

function started(folder: string, data: string, isRoot: boolean) {
  const words = [...as(isRoot), 'env', '-i', join(folder, 'proposal-desk'), '--data', data, '--no-open'];
  return spawn('setpriv', words, { stdio: ['ignore', 'pipe', 'pipe'] });
}

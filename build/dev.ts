import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openWithSystem } from '../electron/door/open-with-system.ts';
import { callersFolder } from '../electron/shell/callers-folder.ts';
import { devArguments, devUsage } from './dev/arguments.ts';
import type { HostNews } from './dev/host.ts';
import { hostProcess } from './dev/host-process.ts';
import { pageServer } from './dev/page.ts';
import { untilTold } from './dev/until-told.ts';
import { watchFolders } from './dev/watch-folders.ts';

const root = join(import.meta.dirname, '..');

/** npm run dev: the page renewed while it is open, the host started anew on a change, on demo data of their own. */
async function main(): Promise<number> {
  const args = devArguments(process.argv.slice(2));
  if (args === null || args.help) {
    console.log(devUsage);
    return args === null ? 2 : 0;
  }
  const caller = callersFolder(process.env, process.cwd(), root, ['dev']);
  const folder = args.data === null ? join(root, '.data', 'dev') : resolve(caller, args.data);
  mkdirSync(folder, { recursive: true });
  const told = untilTold();
  const host = hostProcess(folder);
  const started = await host.restart();
  if ('refused' in started) {
    console.error(started.refused);
    return 1;
  }
  const page = await pageServer(args.port, host.url);
  await page.listen();
  const address = page.resolvedUrls?.local[0] ?? '';
  const unwatch = watchFolders(
    ['electron', 'shared', 'migrations', 'seeds'].map((name) => join(root, name)),
    async () => {
      say(await host.restart());
      page.ws.send({ type: 'full-reload' });
    },
  );
  console.log(`开发用的页面：${address}，改了就刷新；演示数据在 ${folder}。按 Ctrl+C 退出。`);
  if (args.open) await openWithSystem(address).catch(() => undefined);
  await told;
  unwatch();
  await Promise.all([page.close(), host.stop()]);
  return 0;
}

function say(news: HostNews) {
  if ('url' in news) console.log('程序一侧有改动，已重新启动；请重新登录。');
  else console.error(news.refused);
}

process.exit(await main());

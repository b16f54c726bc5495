import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { built } from '../bundle/built.ts';
import { answers, downloadPlace } from '../start/electron-binary.ts';
import { installedVersion, npmPart } from './npm-part.ts';
import { NotHere } from './tools.ts';

const root = join(import.meta.dirname, '..', '..');

type Wanted = { name: string; electron: string; words: string[]; canvas: string };

/** What electron-builder.yml makes, by system: whose Electron is needed, and with which words it is asked for. */
const wanted: readonly Wanted[] = [
  { name: 'win-x64', electron: 'win32-x64', words: ['--win', '--x64'], canvas: '@napi-rs/canvas-win32-x64-msvc' },
  { name: 'linux-x64', electron: 'linux-x64', words: ['--linux', '--x64'], canvas: '@napi-rs/canvas-linux-x64-gnu' },
  {
    name: 'linux-arm64',
    electron: 'linux-arm64',
    words: ['--linux', '--arm64'],
    canvas: '@napi-rs/canvas-linux-arm64-gnu',
  },
];

/** Where electron-builder fetches what it makes installers with. */
const builderTools = 'https://github.com/electron-userland/electron-builder-binaries/releases/';

/**
 * The window edition, by electron-builder: where Electron's program lies in a folder given or can be fetched, and
 * electron-builder's own tools as well. Else says what is missing, and where it is to be put.
 */
export async function windowEdition(
  given: string | null,
  out: string,
): Promise<{ files: string[]; missing: string[] }> {
  console.log('\n窗口版');
  const made = { files: [] as string[], missing: [] as string[] };
  const version = installedVersion('electron');
  const folder = given ?? process.env.ELECTRON_CACHE ?? null;
  const canFetch = await answers(downloadPlace(process.env));
  const hasTools = toolsThere(process.env) || (await answers(builderTools));
  const leave = (words: string) => {
    console.log(`  没有做：${words}`);
    made.missing.push(`窗口版 ${words}`);
  };
  for (const { name, electron, words, canvas } of wanted) {
    const zip = `electron-v${version}-${electron}.zip`;
    const isGiven = folder !== null && existsSync(join(folder, zip));
    if (!isGiven && !canFetch) {
      leave(
        `${name}：缺少 ${zip}，这里取不到。在能上网的电脑上从 ${downloadPlace({})}v${version}/ 下载，放进一个文件夹，用 --electron-dist 指给它`,
      );
      continue;
    }
    if (!hasTools) {
      leave(
        `${name}：缺少 electron-builder 做安装包的工具，这里取不到。在能上网的电脑上做过一次以后，把它的 ELECTRON_BUILDER_CACHE 文件夹带来`,
      );
      continue;
    }
    try {
      npmPart(canvas, installedVersion('@napi-rs/canvas'));
      await built('renderer');
      await built('electron');
      made.files.push(...builderRun(words, isGiven ? folder : null, out));
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      leave(`${name}：${error.message}`);
    }
  }
  return made;
}

/** Whether electron-builder has been run on this PC, or its tools have been brought. */
function toolsThere(env: Record<string, string | undefined>): boolean {
  const folder =
    env.ELECTRON_BUILDER_CACHE ?? join(env.XDG_CACHE_HOME || join(env.HOME ?? '', '.cache'), 'electron-builder');
  return existsSync(folder) && readdirSync(folder).some((name) => /^(nsis|fpm|appimage)/i.test(name));
}

function builderRun(words: readonly string[], electron: string | null, out: string): string[] {
  const builder = join(
    dirname(createRequire(join(root, 'package.json')).resolve('electron-builder/package.json')),
    'cli.js',
  );
  const before = new Set(existsSync(out) ? readdirSync(out) : []);
  const ways = [
    `-c.directories.output=${out}`,
    '--publish=never',
    ...(electron === null ? [] : [`-c.electronDist=${electron}`]),
  ];
  const { status } = spawnSync(process.execPath, [builder, ...words, ...ways], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new NotHere('electron-builder 没有做成，原话在上面');
  return readdirSync(out)
    .filter((name) => !before.has(name) && /\.(exe|deb|AppImage|rpm)$/.test(name))
    .map((name) => join(out, name));
}

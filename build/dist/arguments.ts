import { parseArgs } from 'node:util';
import type { Effort } from './linux/deb.ts';
import { type Target, targets } from './targets.ts';

type DistArguments = {
  help: boolean;
  targets: readonly Target[];
  window: boolean;
  effort: Effort;
  electronDist: string | null;
};

export const distUsage = `用法：npm run dist -- [选项]

做出安装包，放在 dist/packages，末尾列出大小和 SHA-256。缺什么就说缺什么，其余照做。

  --only browser|window  只做浏览器版，或只做窗口版
  --target 系统          只做一个系统的浏览器版，可以写几次：${targets.map(({ name }) => name).join('、')}
  --electron-dist 文件夹 窗口版用这个文件夹里的 Electron（electron-v版本-系统-处理器.zip）；
                         也可以放在环境变量 ELECTRON_CACHE 指的文件夹里
  --quick                试做：压缩得快一些，包大一些`;

/** The options of `npm run dist`, or the sentence that says what is wrong with them. */
export function distArguments(words: readonly string[]): DistArguments | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      strict: true,
      options: {
        only: { type: 'string' },
        target: { type: 'string', multiple: true, default: [] },
        'electron-dist': { type: 'string' },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { only, target: named, quick, help } = values;
    if (only !== undefined && only !== 'browser' && only !== 'window')
      return { wrong: `--only 后面应是 browser 或 window，不是「${only}」。` };
    const unknown = named.find((name) => !targets.some((each) => each.name === name));
    if (unknown !== undefined) return { wrong: `没有「${unknown}」这个系统。` };
    const asked = named.length === 0 ? targets : targets.filter(({ name }) => named.includes(name));
    return {
      help,
      targets: only === 'window' ? [] : asked,
      window: only !== 'browser' && named.length === 0,
      effort: quick ? 1 : 9,
      electronDist: values['electron-dist'] ?? null,
    };
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { wrong: named ? `「${named}」这个选项写得不对。` : '选项写得不对。' };
  }
}

import { parseArgs } from 'node:util';

type DevArguments = { port: number; open: boolean; data: string | null; help: boolean };

export const devUsage = `用法：npm run dev -- [选项]

  --port 端口    页面的端口，不写时用 5173，占用了就往后找
  --data 文件夹  演示数据放在哪里，不写时是 .data/dev
  --no-open      不自动打开浏览器，只显示网址`;

/** The options of `npm run dev`, or null when they are wrong. */
export function devArguments(words: readonly string[]): DevArguments | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: '5173' },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return null;
    return { port, open: !values['no-open'], data: values.data ?? null, help: values.help };
  } catch {
    return null;
  }
}

import { parseArgs } from 'node:util';

export type StartArguments = {
  browser: boolean;
  data: string | null;
  store: string | null;
  demo: boolean;
  port: number;
  open: boolean;
  help: boolean;
};

export const startUsage = `用法：npm start -- [选项]

  --browser      直接用浏览器打开，不用桌面窗口
  --data 文件夹  数据文件夹，不写时用默认位置
  --store 地址   数据在 PostgreSQL 数据库里：postgres://用户:口令@主机/数据库，或 @文件（地址写在文件里）；
                 也可写在环境变量 PROPOSAL_DESK_STORE 里。打开过一次，这个数据文件夹就记住
  --demo         演示：虚构的单位和人员，数据另放一处
  --port 端口    浏览器方式使用的端口，不写时自动选
  --no-open      浏览器方式下不自动打开浏览器，只显示网址`;

/** The options of `npm start`, or the sentence that says what is wrong with them. */
export function startArguments(words: readonly string[]): StartArguments | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      strict: true,
      options: {
        browser: { type: 'boolean', default: false },
        data: { type: 'string' },
        store: { type: 'string' },
        demo: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = values.port ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return { wrong: `--port 后面应是 1 到 65535 的数字，不是「${port}」。` };
    if (values.store === '') return { wrong: '--store 后面缺少地址。' };
    if (values.data === '') return { wrong: '--data 后面缺少文件夹。' };
    const { browser, demo, help } = values;
    return {
      browser,
      data: values.data ?? null,
      store: values.store ?? null,
      demo,
      port: Number(port),
      open: !values['no-open'],
      help,
    };
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { wrong: named ? `「${named}」这个选项写得不对。` : '选项写得不对。' };
  }
}

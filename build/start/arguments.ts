import { isIP } from 'node:net';
import { parseArgs } from 'node:util';

export type StartArguments = {
  browser: boolean;
  data: string | null;
  store: string | null;
  /** A file with an office's settings, for the first start on this PC. */
  office: string | null;
  demo: boolean;
  /** Of the page at this PC; with `serve`, of the office's door. 0 when none is asked for. */
  port: number;
  open: boolean;
  help: boolean;
  /** The office's host, without a window. */
  serve: boolean;
  /** The addresses at which others come in; none: every inner one of this PC. */
  listen: string[];
  /** Addresses that are of no inner network, too. */
  anywhere: boolean;
};

export const startUsage = `用法：npm start -- [选项]

  --browser      直接用浏览器打开，不用桌面窗口
  --data 文件夹  数据文件夹，不写时用默认位置
  --store 地址   数据在 PostgreSQL 数据库里：postgres://用户:口令@主机/数据库，或 @文件（地址写在文件里）；
                 也可写在环境变量 PROPOSAL_DESK_STORE 里。打开过一次，这个数据文件夹就记住
  --office 文件  第一次打开时用的设置文件（「设置—带走设置」导出的），首次设置里只要建账号
  --demo         演示：虚构的单位和人员，数据另放一处
  --port 端口    浏览器方式使用的端口，不写时自动选
  --no-open      浏览器方式下不自动打开浏览器，只显示网址

这台作为本单位主机，不开窗口，别的电脑连进来（说明见 build/service）：
  --serve        作为主机运行，直到收到结束的信号
  --listen 地址  只在这个地址让人连进来，可以写几次；不写时是本机在内部网络的全部地址
  --port 端口    别的电脑连进来的端口，不写时用上次的，第一次是8443
  --anywhere     也允许不是内部网络的地址`;

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
        office: { type: 'string' },
        demo: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        serve: { type: 'boolean', default: false },
        listen: { type: 'string', multiple: true },
        anywhere: { type: 'boolean', default: false },
      },
    });
    const port = values.port ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return { wrong: `--port 后面应是 1 到 65535 的数字，不是「${port}」。` };
    if (values.store === '') return { wrong: '--store 后面缺少地址。' };
    if (values.data === '') return { wrong: '--data 后面缺少文件夹。' };
    if (values.office === '') return { wrong: '--office 后面缺少文件。' };
    const { browser, demo, help, serve, listen = [], anywhere } = values;
    if (!serve && (listen.length > 0 || anywhere)) return { wrong: '--listen 和 --anywhere 要与 --serve 一起用。' };
    const address = listen.find((each) => isIP(each) === 0);
    if (address !== undefined)
      return { wrong: `--listen 后面应是本机的一个地址，例如 192.168.1.20，不是「${address}」。` };
    if (serve && port !== '0' && Number(port) < 1024) return { wrong: '主机的端口应在 1024 到 65535 之间。' };
    const places = {
      data: values.data ?? null,
      store: values.store ?? null,
      office: values.office ?? null,
      port: Number(port),
    };
    return { ...places, browser, demo, open: !values['no-open'], help, serve, listen, anywhere };
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { wrong: named ? `「${named}」这个选项写得不对。` : '选项写得不对。' };
  }
}

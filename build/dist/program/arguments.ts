import { isIP } from 'node:net';
import { parseArgs } from 'node:util';

export type DeskArguments = {
  data: string | null;
  store: string | null;
  /** A file with an office's settings, for the first start on this PC. */
  office: string | null;
  demo: boolean;
  port: number;
  open: boolean;
  /** Whether it ends by itself after its last page. */
  ends: boolean;
  /** Seconds without a page. */
  patience: number;
  quit: boolean;
  help: boolean;
  version: boolean;
  serve: boolean;
  listen: string[];
  anywhere: boolean;
};

export const deskUsage = `用法：proposal-desk [选项]

  --data 文件夹     数据文件夹，不写时用默认位置
  --store 地址      数据在 PostgreSQL 数据库里：postgres://用户:口令@主机/数据库，或 @文件
  --office 文件     第一次打开时用的设置文件（「设置—带走设置」导出的），首次设置里只要建账号
  --demo            演示：虚构的单位和人员，数据另放一处
  --port 端口       网页的端口，不写时自动选
  --no-open         不打开浏览器，只显示网址
  --stay            最后一个页面关闭以后也不退出
  --end-after 秒    最后一个页面关闭多久以后退出，不写时是600秒
  --quit            让正在运行的程序退出
  --version         显示版本

这台作为本单位主机，不开窗口，别的电脑连进来：
  --serve           作为主机运行，直到收到结束的信号
  --listen 地址     只在这个地址让人连进来，可以写几次
  --port 端口       别的电脑连进来的端口，不写时用上次的，第一次是8443
  --anywhere        也允许不是内部网络的地址`;

/** The options of the installed program, or the sentence that says what is wrong with them. */
export function deskArguments(words: readonly string[]): DeskArguments | { wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      strict: true,
      options: {
        data: { type: 'string' },
        store: { type: 'string' },
        office: { type: 'string' },
        demo: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        stay: { type: 'boolean', default: false },
        'end-after': { type: 'string', default: '600' },
        quit: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
        serve: { type: 'boolean', default: false },
        listen: { type: 'string', multiple: true, default: [] },
        anywhere: { type: 'boolean', default: false },
      },
    });
    const { port, serve, listen, anywhere, demo, quit, help, version } = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return { wrong: `--port 后面应是 1 到 65535 的数字，不是「${port}」。` };
    if (serve && port !== '0' && Number(port) < 1024) return { wrong: '主机的端口应在 1024 到 65535 之间。' };
    const after = values['end-after'];
    if (!/^\d{1,6}$/.test(after) || Number(after) < 1) return { wrong: `--end-after 后面应是秒数，不是「${after}」。` };
    if (values.store === '') return { wrong: '--store 后面缺少地址。' };
    if (values.office === '') return { wrong: '--office 后面缺少文件。' };
    if (values.data === '') return { wrong: '--data 后面缺少文件夹。' };
    if (!serve && (listen.length > 0 || anywhere)) return { wrong: '--listen 和 --anywhere 要与 --serve 一起用。' };
    const address = listen.find((each) => isIP(each) === 0);
    if (address !== undefined)
      return { wrong: `--listen 后面应是本机的一个地址，例如 192.168.1.20，不是「${address}」。` };
    const places = {
      data: values.data ?? null,
      store: values.store ?? null,
      office: values.office ?? null,
      port: Number(port),
    };
    const ending = { ends: !values.stay, patience: Number(after) };
    return { ...places, ...ending, open: !values['no-open'], demo, quit, help, version, serve, listen, anywhere };
  } catch (error) {
    const named = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { wrong: named ? `「${named}」这个选项写得不对。` : '选项写得不对。' };
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../build/bundle/built.ts';
import { startArguments } from '../../build/start/arguments.ts';
import { password, preparedDesk, suggestion } from '../support/desk.ts';

const root = join(import.meta.dirname, '..', '..');
const port = 18_941;
const address = `127.0.0.1:${port}`;
let folder = '';
const running: ChildProcess[] = [];
beforeAll(async () => {
  await built('renderer');
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|PROPOSAL_DESK)/i.test(name)));

/** Starts the host as a service would, and waits for the last line or its end. */
async function serve(...words: string[]) {
  const args = [join(root, 'build', 'start.ts'), '--serve', ...words];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: ownEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const heard = new Promise<void>((done) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        said += piece;
        if (said.includes('Ctrl+C')) done();
      });
  });
  await Promise.race([heard, ended]);
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { said: () => said, ended, stop };
}

/** The command line as a person types it, at a data folder. */
function cli(data: string, words: string[], user?: string) {
  const asked = user === undefined ? [] : ['--user', user];
  const args = [join(root, 'electron', 'shell', 'cli.ts'), '--data', data, ...asked, ...words];
  const env = { ...ownEnvironment(), PROPOSAL_DESK_PASSWORD: password };
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  return { code: status, out: stdout, value: () => JSON.parse(stdout) };
}

describe('主机不开窗口', () => {
  test('启动后说明地址、六个字和本机自己用的网址；命令行用连接文件加入，在席位上办件、取附件、导出', async () => {
    const data = join(folder, 'office');
    cpSync(process.env[preparedDesk] ?? '', data, { recursive: true });
    const host = await serve('--data', data, '--listen', '127.0.0.1', '--port', String(port));
    expect(host.said()).toContain('云澜市民政局的主机已启动');
    expect(host.said()).toContain(`地址：${address}`);
    expect(host.said()).toMatch(/六个字：[\u4e00-\u9fff]{6}/);
    expect(host.said()).toMatch(/这台电脑自己用时打开：http:\/\/127\.0\.0\.1:\d+\//);
    expect(JSON.parse(readFileSync(join(data, 'office.json'), 'utf8'))).toMatchObject({ mode: 'host', ways: { port } });

    const mine = join(folder, 'mine');
    const unknown = cli(mine, ['--host', address, 'proposal.list'], 'clerk');
    expect([unknown.code, unknown.value().code]).toEqual([1, 'host.compare-words']);
    expect(existsSync(join(mine, 'shell-seats.json'))).toBe(false);
    const wrong = cli(mine, ['--host', address, '--words', '一二三四五六', 'proposal.list'], 'clerk');
    expect([wrong.code, wrong.value().code]).toEqual([1, 'host.words-differ']);

    expect(cli(data, ['--out', '.', 'host.invite'], 'admin').code).toBe(0);
    const file = readdirSync(folder).find((name) => name.endsWith('.json')) ?? '';
    const joined = cli(
      mine,
      ['--host', address, '--trust', file, 'proposal.create', JSON.stringify(suggestion)],
      'clerk',
    );
    expect(joined.value()).toMatchObject({ title: suggestion.title });
    const { id } = joined.value();
    writeFileSync(join(folder, '说明.txt'), '老年助餐的情况说明。');
    const upload = JSON.stringify({ proposalId: id, file: '@file:说明.txt' });
    const added = cli(mine, ['--host', address, 'attachment.add', upload], 'clerk');
    expect(added.value()).toMatchObject({ name: '说明.txt' });
    const out = join(folder, 'out');
    const got = cli(
      mine,
      ['--host', address, '--out', out, 'attachment.get', `{"attachmentId":${added.value().id}}`],
      'clerk',
    );
    expect(got.code).toBe(0);
    expect(readFileSync(join(out, '说明.txt'), 'utf8')).toBe('老年助餐的情况说明。');
    // Reading a file and storing nothing is open at the host's own PC only.
    expect(cli(mine, ['--host', address, 'letters.read', '{"text":"函"}']).value().code).toBe('session.needed');
    const seats = cli(data, ['seat.list'], 'admin').value();
    expect(seats).toMatchObject([{ kind: 'shell', state: 'admitted' }]);

    // A data folder that is a seat's asks its host by itself.
    const seat = join(folder, 'seat');
    mkdirSync(seat);
    const [place] = Object.values(JSON.parse(readFileSync(join(mine, 'shell-seats.json'), 'utf8')));
    writeFileSync(join(seat, 'office.json'), JSON.stringify(place));
    expect(cli(seat, ['proposal.list'], 'clerk').value()).toMatchObject({ total: 1 });

    const second = await serve('--data', data);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('已经打开');
    const asSeat = await serve('--data', seat);
    expect(await asSeat.ended).toBe(1);
    expect(asSeat.said()).toContain('席位');
    expect(await host.stop()).toBe(0);
    const gone = cli(mine, ['--host', address, 'proposal.list'], 'clerk');
    expect([gone.code, gone.value().code]).toEqual([1, 'host.unreachable']);
  });

  test('还没有设置本单位：说明先在哪里设置；外面的地址不开门，说明怎样办', async () => {
    const data = join(folder, 'new');
    const host = await serve('--data', data, '--port', String(port + 1));
    expect(host.said()).toMatch(/还没有设置本单位。请先在这台电脑上打开 http:\/\/127\.0\.0\.1:\d+\/ 完成首次设置/);
    expect(await host.stop()).toBe(0);
    const office = join(folder, 'outside');
    cpSync(process.env[preparedDesk] ?? '', office, { recursive: true });
    const outside = await serve('--data', office, '--listen', '8.8.8.8');
    expect(await outside.ended).toBe(1);
    expect(outside.said()).toContain('--anywhere');
    expect(existsSync(join(office, 'office.json'))).toBe(false);
  });

  test('选项写错的有一句话', () => {
    const wrong: [string[], string][] = [
      [['--listen', '10.0.0.1'], '要与 --serve 一起用'],
      [['--anywhere'], '要与 --serve 一起用'],
      [['--serve', '--listen', 'zhuji'], '一个地址'],
      [['--serve', '--port', '80'], '1024'],
      [['--serve', '--port', 'x'], '数字'],
    ];
    for (const [words, sentence] of wrong)
      expect(startArguments(words)).toMatchObject({ wrong: expect.stringContaining(sentence) });
    expect(startArguments(['--serve', '--listen', '10.0.0.1', '--listen', 'fd00::1', '--port', '9443'])).toMatchObject({
      ...{ serve: true, listen: ['10.0.0.1', 'fd00::1'], port: 9443 },
    });
  });
});

describe('开机即启动', () => {
  const service = (name: string) => readFileSync(join(root, 'build', 'service', name), 'utf8');

  test('systemd 的单元说的都在，systemd 认得它', () => {
    const unit = service('proposal-desk.service');
    const place = '/opt/proposal-desk';
    const [program = '', script = ''] = /^ExecStart=(\S+) (\S+) --serve/m.exec(unit)?.slice(1) ?? [];
    expect(existsSync(program.replace(place, root))).toBe(true);
    expect(existsSync(join(root, script))).toBe(true);
    const words = (/^ExecStart=\S+ \S+ (.*)$/m.exec(unit)?.[1] ?? '').split(' ');
    expect(startArguments(words)).toMatchObject({ serve: true, data: '/var/lib/proposal-desk' });
    expect(unit).toMatch(/^StateDirectory=proposal-desk$/m);
    if (!existsSync('/usr/bin/systemd-analyze')) return console.log('这台机器没有 systemd-analyze，单元只核对了内容。');
    const file = join(folder, 'proposal-desk.service');
    writeFileSync(file, unit.replaceAll(place, root).replace(/^(User|Group)=.*$/gm, '$1=root'));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect([status, stderr.split('\n').filter((line) => line.includes('proposal-desk'))]).toEqual([0, []]);
  });

  test('Windows 的任务是合格的 XML，说的都在，登记的脚本用的就是它', () => {
    const text = service('proposal-desk-task.xml');
    expect(unclosed(text)).toEqual([]);
    const inside = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
    const [script = '', ...words] = inside('Arguments').split(' ');
    expect(existsSync(join(root, script.replaceAll('\\', '/')))).toBe(true);
    expect(startArguments(words.map((word) => word.replaceAll('"', '')))).toMatchObject({
      serve: true,
      data: '@data@',
    });
    expect(inside('Command')).toBe('@program@\\node_modules\\node\\bin\\node.exe');
    const register = service('register.ps1');
    for (const name of ['proposal-desk-task.xml', '@program@', '@data@', 'node_modules\\node\\bin\\node.exe'])
      expect(register).toContain(name);
    // Windows' own PowerShell reads a script without this mark in the system's code page.
    expect(register.startsWith('\uFEFF')).toBe(true);
    expect(service('register.cmd')).toContain('register.ps1');
  });
});

/** What is not as XML wants it: tags that do not close in their order, and signs that stand where they may not. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const rest = xml
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
    .replace(/<!--(?:(?!--)[\s\S])*-->/g, '')
    .replace(/<(\/?)([A-Za-z]+)((?: [a-z]+="[^"<&]*")*)>/gi, (_, closing: string, name: string) => {
      if (!closing) open.push(name);
      else if (open.pop() !== name) wrong.push(name);
      return '';
    });
  return [...wrong, ...open, ...(rest.match(/[<>&]/g) ?? [])];
}

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultDataFolder } from '../../electron/door/data-folder.ts';
import { callersFolder } from '../../electron/shell/callers-folder.ts';
import { safeName, writeFiles } from '../../electron/shell/files-out.ts';
import { contract } from '../../shared/contract.ts';
import { bureau, password, suggestion } from '../support/desk.ts';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number | null; out: string; err: string; value: () => Record<string, unknown> };
type How = { cwd?: string; env?: Record<string, string>; stdin?: string };

function run(program: string, args: string[], { cwd = folder, env = {}, stdin }: How): Promise<Ran> {
  // As from a person's own terminal: without the variables of the npm that runs the tests.
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|PROPOSAL_DESK)/i.test(name));
  const child = spawn(program, args, { cwd, env: { ...Object.fromEntries(own), ...env }, stdio: 'pipe' });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    err += piece;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err, value: () => JSON.parse(out) })));
}
const cli = (args: string[], how: How = {}) =>
  run(process.execPath, [join(root, 'electron', 'shell', 'cli.ts'), ...args], how);
const as = (name: string) => ({ env: { PROPOSAL_DESK_PASSWORD: password }, user: ['--data', 'data', '--user', name] });

describe('用法', () => {
  const wrong: [string, string[], string][] = [
    ['没有操作', [], '请写明要办理的操作'],
    ['没有这项操作', ['proposal.fly'], '没有「proposal.fly」这项操作'],
    ['不认识的选项', ['--fast', 'proposal.list'], '不认识「--fast」'],
    ['选项缺内容', ['proposal.list', '--data'], '选项后面缺少内容'],
    ['JSON 写错', ['letters.read', '{half'], '不是正确的 JSON'],
    ['JSON 没括起来', ['letters.read', '{"text":', '"a"}'], '多出了'],
    ['没有这个文件', ['letters.read', '@none.json'], '没有这个文件'],
    ['没有附带的文件', ['letters.read', '{"files":["@file:none.txt"]}'], '没有这个文件'],
    ['附带的是文件夹', ['letters.read', '{"files":["@file:."]}'], '这不是文件'],
    ['没处问密码', ['--user', 'li', 'proposal.list'], 'PROPOSAL_DESK_PASSWORD'],
  ];
  test.each(wrong)('用法不对，说明后退出码为 2：%s', async (_title, args, sentence) => {
    const ran = await cli(args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
    expect(ran.err).not.toMatch(/^\s+at /m);
  });

  test('--help 列出全部操作的名称、谁可办理、方式和输入', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const [name, { label }] of Object.entries(contract))
      expect(out).toMatch(new RegExp(`^${name} +${label} `, 'm'));
    expect(out).toMatch(
      /^letter\.sign +签发 +审签领导 +任务 +proposalId version orderReason\? password\? steadReason\?$/m,
    );
    expect(out).toMatch(/^letters\.read +识别答复函 +无需登录 +任务 +files\? text\?$/m);
  });

  test('--help 操作 给出输入的 JSON Schema，每项操作都有', async () => {
    const { out } = await cli(['--help', 'letter.sign']);
    const schema = JSON.parse(out.slice(out.indexOf('{')));
    expect(schema).toMatchObject({ type: 'object', required: ['proposalId', 'version'], additionalProperties: false });
    const { operationHelp } = await import('../../electron/shell/help.ts');
    for (const name of Object.keys(contract) as (keyof typeof contract)[])
      expect(operationHelp(name)).toContain('"$schema"');
  });
});

describe('办理', () => {
  test('新文件夹里不用登录就能首次设置，办成退出码为 0，没办成为 1', async () => {
    const input = JSON.stringify({
      ...bureau,
      account: { name: '管理', displayName: '管理员', roles: ['admin', 'clerk'], password },
    });
    const made = await cli(['--data', 'data', 'office.setUp', input]);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.value()).toMatchObject({ name: '管理', roles: ['admin', 'clerk'] });
    const again = await cli(['--data', 'data', 'office.setUp', '-'], { stdin: input });
    expect(again.code).toBe(1);
    expect(again.value()).toMatchObject({ code: 'office.exists' });
    expect(existsSync(join(folder, 'data', 'proposal-desk.db'))).toBe(true);
  });

  test('--user 只为这一次登录；密码不对、没有登录都不办', async () => {
    const { env, user } = as('管理');
    expect((await cli([...user, 'account.list'], { env })).code).toBe(0);
    const without = await cli(['--data', 'data', 'account.list']);
    expect([without.code, without.value().code]).toEqual([1, 'session.needed']);
    const wrong = await cli([...user, 'account.list'], { env: { PROPOSAL_DESK_PASSWORD: '错' } });
    expect([wrong.code, wrong.value().code]).toEqual([1, 'session.wrong']);
  });

  test('输入可以是 @文件，附件可以用 @file: 带上，--out 把文件原样写出', async () => {
    const { env, user } = as('管理');
    writeFileSync(join(folder, 'item.json'), `\uFEFF${JSON.stringify(suggestion)}`);
    const item = await cli([...user, 'proposal.create', '@item.json'], { env });
    expect([item.code, item.err]).toEqual([0, '']);
    const bytes = Buffer.from([0, 255, 10, 13, 0, 128]);
    mkdirSync(join(folder, '材 料'));
    writeFileSync(join(folder, '材 料', '附件一.bin'), bytes);
    const input = JSON.stringify({ proposalId: item.value().id, file: '@file:材 料/附件一.bin' });
    const added = await cli([...user, 'attachment.add', '-'], { env, stdin: input });
    expect([added.code, added.err]).toEqual([0, '']);
    const got = await cli(
      [...user, '--out', '取出', 'attachment.get', JSON.stringify({ attachmentId: added.value().id })],
      { env },
    );
    expect(got.value()).toMatchObject({ files: [{ name: '附件一.bin', path: join(folder, '取出', '附件一.bin') }] });
    expect(got.out).not.toContain('base64');
    expect(readFileSync(join(folder, '取出', '附件一.bin'))).toEqual(bytes);
  });

  test('200 MB 的文件不读就拒绝', async () => {
    writeFileSync(join(folder, '大.txt'), '');
    truncateSync(join(folder, '大.txt'), 200 * 1024 * 1024);
    const ran = await cli(['--data', 'other', 'letters.read', '{"files":["@file:大.txt"]}']);
    expect([ran.code, ran.value().code]).toEqual([1, 'file.too-large']);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  test('从别的文件夹经 npm 运行，相对路径仍以那个文件夹为准', async () => {
    const away = join(folder, 'away');
    mkdirSync(away);
    writeFileSync(join(away, 'in.json'), '{}');
    const npm = ['run', '--silent', '--prefix', root, 'cli', '--', '--data', 'desk', 'session.current', '@in.json'];
    const ran = await run('npm', npm, { cwd: away });
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.value()).toMatchObject({ account: null, office: null });
    expect(readdirSync(join(away, 'desk'))).toContain('proposal-desk.db');
  });
});

test('相对路径只在 npm 换了文件夹时才按 npm 记下的算', () => {
  const env = { npm_lifecycle_event: 'cli', INIT_CWD: '/home/li' };
  expect(callersFolder(env, '/srv/desk', '/srv/desk', ['cli'])).toBe('/home/li');
  expect(callersFolder({ ...env, npm_lifecycle_event: 'test' }, '/srv/desk', '/srv/desk', ['cli'])).toBe('/srv/desk');
  expect(callersFolder(env, '/tmp/x', '/srv/desk', ['cli'])).toBe('/tmp/x');
  expect(callersFolder({}, '/tmp/x', '/srv/desk', ['cli'])).toBe('/tmp/x');
});

test('数据的默认位置按系统的规矩，演示数据另放一处', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string>, demo = false) =>
    defaultDataFolder({ platform, env, home: '/home/li' }, demo);
  expect(at('linux', {})).toBe('/home/li/.local/share/proposal-desk');
  expect(at('linux', { XDG_DATA_HOME: '/srv/d' })).toBe('/srv/d/proposal-desk');
  expect(at('linux', { XDG_DATA_HOME: 'd' })).toBe('/home/li/.local/share/proposal-desk');
  expect(at('win32', { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' }, true)).toBe(
    'C:\\Users\\li\\AppData\\Local\\proposal-desk-demo',
  );
  expect(at('darwin', {})).toBe('/home/li/Library/Application Support/proposal-desk');
});

const names: [string, string][] = [
  ['云民函〔2026〕12号 陈若安代表.docx', '云民函〔2026〕12号 陈若安代表.docx'],
  ['../../etc/passwd', 'etcpasswd'],
  ['..\\..\\a.docx', 'a.docx'],
  ['C:\\windows\\a.docx', 'Cwindowsa.docx'],
  ['a.txt:x', 'a.txtx'],
  ['CON.docx', '_CON.docx'],
  ['nul', '_nul'],
  ['函.docx. . ', '函.docx'],
  ['函\u202Excod.exe', '函xcod.exe'],
  ['一\n二\u0000.docx', '一二.docx'],
  ['...', '函件'],
  ['', '函件'],
];
test.each(names)('写出的文件名只是一个文件名：%j → %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('过长的文件名截短，后缀留着', () => {
  const safe = safeName(`${'函'.repeat(300)}.docx`);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
  expect(safe).toMatch(/函\.docx$/);
});

test('同名文件不覆盖，另起一名', () => {
  const out = join(folder, '同名');
  const file = (text: string) => ({
    name: '函.txt',
    mediaType: 'text/plain',
    base64: Buffer.from(text).toString('base64'),
  });
  const answer = writeFiles({ letters: [{ files: [file('一'), file('二')] }], total: 2 }, out);
  expect(answer).toMatchObject({
    letters: [{ files: [{ path: join(out, '函.txt') }, { path: join(out, '函（2）.txt') }] }],
    total: 2,
  });
  expect(readFileSync(join(out, '函.txt'), 'utf8') + readFileSync(join(out, '函（2）.txt'), 'utf8')).toBe('一二');
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installState } from '../../build/install/state.mjs';
import { takeTurn } from '../../build/install/turn.mjs';
import { whyNot } from '../../build/install/why-not.mjs';

const root = join(import.meta.dirname, '..', '..');
let folder = '';
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A package of the project: its files, packed as npm wants them. */
function pack(name: string, version: string, files: Record<string, string>) {
  const work = join(folder, 'work', `${name}-${version}`);
  mkdirSync(join(work, 'package', 'bin'), { recursive: true });
  // Counts installations, and takes long enough for a second start to come in between.
  const install = `node -e "require('fs').appendFileSync('${join(folder, 'installed')}','x'); setTimeout(() => {}, 500)"`;
  const own = { name, version, ...(name === 'node' ? { bin: { node: 'bin/node' } } : { scripts: { install } }) };
  writeFileSync(join(work, 'package', 'package.json'), JSON.stringify(own));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(work, 'package', path), text, { mode: 0o755 });
  const file = `${name}-${version}.tgz`;
  spawnSync('tar', ['-czf', join(folder, file), '-C', work, 'package']);
  const integrity = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, file)))
    .digest('base64')}`;
  return { name, version, file, integrity };
}

/** A project as ours, but tiny: two packages, one of them the Node it brings; `installed` gets a line at every npm ci. */
function project(tinyVersion = '1.0.0') {
  cpSync(join(root, 'build', 'install'), join(folder, 'build', 'install'), { recursive: true });
  cpSync(join(root, 'build', 'run.mjs'), join(folder, 'build', 'run.mjs'));
  const packages = [
    pack('node', '24.0.0', { 'bin/node': `#!/bin/sh\nOWN_NODE=1 exec "${process.execPath}" "$@"\n` }),
    pack('tiny', tinyVersion, {}),
  ];
  const dependencies = Object.fromEntries(packages.map(({ name, file }) => [name, `file:${file}`]));
  const own = { name: 'small', version: '1.0.0', dependencies };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...own, type: 'module', scripts: { go: 'node build/run.mjs go.ts' } }),
  );
  const locked = packages.map(({ name, version, file, integrity }) => [
    `node_modules/${name}`,
    {
      version,
      resolved: `file:${file}`,
      integrity,
      ...(name === 'node' ? { bin: { node: 'bin/node' } } : { hasInstallScript: true }),
    },
  ]);
  const lock = { ...own, lockfileVersion: 3, packages: { '': { ...own }, ...Object.fromEntries(locked) } };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(
    join(folder, 'go.ts'),
    `const words: string[] = process.argv.slice(2);
     console.log(JSON.stringify([process.env.OWN_NODE, process.env.npm_lifecycle_event, process.env.INIT_CWD, words]));
     if (words[0] === 'stay') {
       process.once('SIGTERM', () => { console.log('收到'); process.exit(0); });
       setInterval(() => undefined, 1000);
     } else process.exitCode = Number(words[0] ?? 0);`,
  );
}

function npm(args: string[], env: Record<string, string> = {}) {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_ENV|CI$)/i.test(name));
  // Only the machine's own programs: what npm runs comes from the small project.
  const child = spawn('npm', ['--silent', ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(own), NO_UPDATE_NOTIFIER: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    err += piece;
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, ended, out: () => out.trim(), err: () => err.trim() };
}
async function go(...words: string[]) {
  const run = npm(['run', 'go', '--', ...words]);
  return { code: await run.ended, out: run.out(), err: run.err() };
}
const installs = () => (existsSync(join(folder, 'installed')) ? readFileSync(join(folder, 'installed'), 'utf8') : '');

const first = '第一次运行，正在安装所需的部件，大约一分钟……';
const changed = '所需的部件有变化，正在重新安装，大约一分钟……';
const broken = '所需的部件不全，正在重新安装，大约一分钟……';

test('只有 npm 时，第一次先装部件再运行，说一行；第二次不再装；锁定文件变了再装一次', async () => {
  project();
  const asked = JSON.stringify(['1', 'go', folder, ['3', '文件 夹', '--x']]);
  expect(await go('3', '文件 夹', '--x')).toEqual({ code: 3, out: asked, err: first });
  expect(await go('0')).toMatchObject({ code: 0, err: '' });
  expect(installs()).toBe('x');
  project('1.1.0');
  expect(await go()).toMatchObject({ code: 0, err: changed });
  expect(JSON.parse(readFileSync(join(folder, 'node_modules/tiny/package.json'), 'utf8'))).toHaveProperty(
    'version',
    '1.1.0',
  );
  expect(installs()).toBe('xx');
});

test('自己运行过 npm ci 的，不再装一遍；少了一个部件，或安装中断过，就补装', async () => {
  project();
  await npm(['ci']).ended;
  expect(await go()).toMatchObject({ code: 0, err: '' });
  rmSync(join(folder, 'node_modules', 'tiny'), { recursive: true });
  expect(await go()).toMatchObject({ code: 0, err: broken });
  rmSync(join(folder, 'node_modules', '.package-lock.json'));
  expect(await go()).toMatchObject({ code: 0, err: broken });
  expect(installState(folder)).toBe('ready');
});

test('node_modules 是指向别处的链接：不安装，别处的部件一个不动，说明到哪里装', async () => {
  project();
  const elsewhere = join(folder, '别处');
  mkdirSync(join(elsewhere, 'kept'), { recursive: true });
  writeFileSync(join(elsewhere, 'kept', 'package.json'), '{}');
  symlinkSync(elsewhere, join(folder, 'node_modules'));
  const refused = await go();
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('没有安装，以免清空别处的部件');
  expect(refused.err).toContain(elsewhere);
  expect(readdirSync(elsewhere)).toEqual(['kept']);
  expect(installs()).toBe('');
});

test('两处同时启动，只装一次，另一处等着', async () => {
  project();
  const both = await Promise.all([go('0'), go('0')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.map(({ err }) => err).sort()).toEqual(['另一处正在安装所需的部件，等它装完……', first].sort());
  expect(installs()).toBe('x');
});

test('装到一半被强行结束，下一次启动重新装好', async () => {
  project();
  const one = npm(['run', 'go']);
  await until(() => installs() === 'x');
  if (one.child.pid) process.kill(-one.child.pid, 'SIGKILL');
  await one.ended;
  expect(await go()).toMatchObject({ code: 0, err: expect.stringMatching(`${broken}$`) });
});

test('装好后接着运行的程序，收得到结束的信号', async () => {
  project();
  const run = npm(['run', 'go', '--', 'stay']);
  await until(() => run.out() !== '');
  run.child.kill('SIGTERM');
  await run.ended;
  await until(() => run.out().endsWith('收到'));
});

test('仓库连不上时一句话说明怎么办，npm 的原话留在文件里', async () => {
  project();
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  lock.packages['node_modules/tiny'] = { version: '1.0.0', integrity: 'sha512-AAAA' };
  lock.packages[''].dependencies.tiny = '1.0.0';
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  own.dependencies.tiny = '1.0.0';
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  const run = npm(['run', 'go'], {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(folder, 'cache'),
  });
  expect(await run.ended).toBe(1);
  const [said, sentence, ...rest] = run.err().split('\n');
  expect([said, rest]).toEqual([first, []]);
  expect(sentence).toContain('连不上下载部件的仓库');
  expect(readFileSync(join(folder, 'dist', 'install.log'), 'utf8')).toContain('ECONNREFUSED');
});

test('npm 的各种原话，都换成一句能照着办的话', () => {
  expect(whyNot('npm error code ENOSPC')).toContain('磁盘已满');
  expect(whyNot('npm error code E404\nnpm error 404 Not Found')).toContain('缺少所需的部件');
  expect(whyNot('npm error code EINTEGRITY')).toContain('npm cache clean');
  expect(whyNot('npm error code EUSAGE\nnpm error … are in sync.')).toContain('npm run lockfile');
  expect(whyNot('npm error code EACCES')).toContain('不能写入');
  expect(whyNot('npm error code E503')).toContain('稍后再运行');
  expect(whyNot('npm error code EWHATEVER')).toContain('看 npm 的原话');
  expect(whyNot('npm warn ECONNRESET\nnpm error code ENOSPC')).toContain('磁盘已满');
  expect(whyNot('')).toContain('安装 Node.js');
});

test('轮到的人用完才轮到下一个；死掉的人留下的不算', async () => {
  const lock = join(folder, 'install.lock');
  writeFileSync(lock, String(spawnSync(process.execPath, ['-e', '']).pid));
  const waits: string[] = [];
  const end = await takeTurn(lock, () => waits.push('一'));
  const second = takeTurn(lock, () => waits.push('二'));
  await until(() => waits.length > 0);
  end();
  (await second)();
  expect(waits).toEqual(['二']);
  expect(existsSync(lock)).toBe(false);
});

test('启动脚本要的 Node，就是装进来的那一版', () => {
  const { devDependencies, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(devDependencies.node).toMatch(/^\^2[4-9]\./);
  for (const [name, words] of Object.entries<string>(scripts)) expect(words, name).toMatch(/^node build\/run\.mjs\b/);
});

async function until(is: () => boolean) {
  for (let tries = 0; !is(); tries += 1) {
    if (tries > 300) throw new Error('等了太久');
    await new Promise((done) => setTimeout(done, 100));
  }
}

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { built } from '../../bundle/built.ts';
import { nativeKind } from '../native/elf.ts';
import { installedVersion } from '../npm-part.ts';
import { bytesBelow, filesIn } from '../program-folder.ts';
import { runTool } from '../tools.ts';
import { must, type Verdicts } from './verdicts.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const builder = createRequire(createRequire(join(root, 'package.json')).resolve('electron-builder/package.json'));
const asar = createRequire(builder.resolve('app-builder-lib/package.json'))('@electron/asar') as {
  createPackage(from: string, to: string): Promise<void>;
  extractAll(archive: string, to: string): void;
};

/** By which electron-builder finds the fuses in Electron's program; version 1 with nine of them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** What electron-builder.yml asks for, in Electron's order: off, on, off, off, on, on; the rest stays as it was. */
const wishedFuses = '010011';

/**
 * The window edition without Electron's binary: electron-builder packs the real program around a stand-in for it, whose
 * fuses are real ones. What is packed is looked at and its own process for files is run from the archive's content.
 */
export async function windowCheck(place: string, { part }: Verdicts): Promise<void> {
  const [electron, out, content] = ['electron', 'window', 'content'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [electron, out, content]) rmSync(folder, { recursive: true, force: true });
  const unpacked = join(out, 'linux-unpacked');
  const packed = await part('窗口版：electron-builder 用替身把真的程序包起来', async () => {
    await built('renderer');
    await built('electron');
    await standIn(electron);
    const cli = builder.resolve('electron-builder/cli.js');
    const ways = [`-c.electronDist=${electron}`, `-c.directories.output=${out}`, '--publish=never'];
    runTool(process.execPath, [cli, '--linux', 'dir', '--x64', ...ways], { cwd: root });
    return undefined;
  });
  if (!packed) return;
  await part('窗口版：Electron 的开关按配置拨好了', () => {
    const files = readdirSync(unpacked, { withFileTypes: true }).filter((entry) => entry.isFile());
    const program = files.find(({ name }) => readFileSync(join(unpacked, name)).includes(sentinel))?.name;
    must(program !== undefined, '没有找到程序');
    const bytes = readFileSync(join(unpacked, program));
    const fuses = bytes.subarray(bytes.indexOf(sentinel) + sentinel.length + 2).subarray(0, wishedFuses.length);
    must(fuses.toString('latin1').startsWith(wishedFuses), `开关是 ${fuses.toString('latin1')}`);
    return fuses.toString('latin1');
  });
  await part('窗口版：归档里只有打好的文件和要用的库，本机文件在归档外面，许可在旁边', () => {
    asar.extractAll(join(unpacked, 'resources', 'app.asar'), content);
    const paths = filesIn(content);
    const tops = [...new Set(paths.map((path) => path.split('/')[0]))].sort();
    must(tops.join(' ') === 'dist node_modules package.json', `归档里有 ${tops.join('、')}`);
    const sources = paths.filter((path) => /^(?!node_modules).*\.tsx?$/.test(path));
    must(sources.length === 0, `归档里有源文件 ${sources.slice(0, 3).join('、')}`);
    const outside = filesIn(join(unpacked, 'resources', 'app.asar.unpacked')).filter((path) => path.endsWith('.node'));
    must(
      outside.some((path) => path.includes('better-sqlite3')),
      'better-sqlite3 的本机文件不在归档外面',
    );
    must(existsSync(join(unpacked, '第三方软件许可.txt')), '没有许可');
    const strange = outside.filter(
      (path) => nativeKind(readFileSync(join(unpacked, 'resources', 'app.asar.unpacked', path))) !== 'elf-x64',
    );
    must(strange.length === 0, `有别的系统的本机文件：${strange.join('、')}`);
    const others = outside.filter((path) => path.includes('musl'));
    must(others.length === 0, `有别的系统的本机文件：${others.join('、')}`);
    return `${paths.length}个文件，${(bytesBelow(join(unpacked, 'resources')) / 1e6).toFixed(1)} MB`;
  });
  await part('窗口版：归档里的读取进程在 Node 里起得来', async () => {
    const child = spawn(process.execPath, [join(content, 'dist', 'electron', 'reader.js')], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (piece) => {
      said += piece;
    });
    const code = await Promise.race([
      new Promise<number | null>((done) => child.once('exit', done)),
      new Promise<'alive'>((done) => setTimeout(() => done('alive'), 8_000)),
    ]);
    child.kill('SIGKILL');
    must(code === 'alive', `退出了（${code}）：${said.slice(0, 500)}`);
    return undefined;
  });
}

/** A folder that looks like Electron's own, with fuses as Electron delivers them. */
async function standIn(folder: string) {
  const app = join(folder, 'default');
  for (const each of [join(folder, 'resources'), join(folder, 'locales'), app]) mkdirSync(each, { recursive: true });
  const head = Buffer.alloc(64);
  head.write('\u007fELF', 'latin1');
  const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('101000101'), Buffer.alloc(64)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([head, wire]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), installedVersion('electron'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name);
  for (const name of ['zh-CN', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${name}.pak`), name);
  cpSync(join(root, 'package.json'), join(app, 'package.json'));
  await asar.createPackage(app, join(folder, 'resources', 'default_app.asar'));
  rmSync(app, { recursive: true, force: true });
}

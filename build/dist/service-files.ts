import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './targets.ts';

const source = join(import.meta.dirname, '..', 'service');

/** What each line of build/service is in an installed program, which has its Node and its bundle in other places. */
const linuxChanges: [string, string][] = [
  ['/opt/proposal-desk/node_modules/.bin/node build/start.ts', '/opt/proposal-desk/node program/desk.js'],
];
const taskChanges: [string, string][] = [
  ['@program@\\node_modules\\node\\bin\\node.exe', '@program@\\node.exe'],
  ['build\\start.ts --serve', 'program\\desk.js --serve'],
];
const scriptChanges: [string, string][] = [
  ["Join-Path $PSScriptRoot '..\\..'", "Join-Path $PSScriptRoot '..'"],
  ["'node_modules\\node\\bin\\node.exe'", "'node.exe'"],
  ['请先在程序的文件夹里运行一次 npm run build，再运行这个文件。', '程序不完整：缺少 node.exe。请重新安装。'],
];

/** Puts what makes a PC the office's host into the program's folder. Throws when build/service no longer fits. */
export function serviceFiles(folder: string, { system }: Target) {
  const place = join(folder, 'service');
  mkdirSync(place, { recursive: true });
  const put = (name: string, changes: [string, string][]) =>
    writeFileSync(join(place, name), changed(readFileSync(join(source, name), 'utf8'), changes));
  if (system === 'linux') {
    put('proposal-desk.service', linuxChanges);
    return;
  }
  put('proposal-desk-task.xml', taskChanges);
  put('register.ps1', scriptChanges);
  put('register.cmd', []);
}

function changed(text: string, changes: readonly [string, string][]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`build/service no longer says ${from}`);
    return now.replaceAll(from, to);
  }, text);
}

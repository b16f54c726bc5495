import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installedVersion, npmPart } from '../npm-part.ts';
import type { Target } from '../targets.ts';
import { hasTool, runTool } from '../tools.ts';
import { neededGlibc } from './elf.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const library = join(root, 'node_modules', 'better-sqlite3');

export type NativeFile = { file: string; glibc: string | null; note: string | null };

/**
 * The native file of better-sqlite3 for a system. The package brings one for each; those for Linux ask for glibc 2.34,
 * which 统信UOS 20 and 银河麒麟 V10 do not have, and are therefore compiled anew from the package's own sources where
 * Debian's compiler is there.
 */
export function sqliteFor(target: Target): NativeFile {
  const brought = join(library, 'prebuilds', target.sqliteFile);
  if (target.system === 'windows') return { file: brought, glibc: null, note: null };
  if (!hasTool(`${target.tools}g++`)) {
    const glibc = neededGlibc(brought);
    const note = `better-sqlite3 用的是随包带来的文件，要求 glibc ${glibc}，统信UOS 20、银河麒麟 V10 装不上；先 sudo apt-get install g++${target.name === 'linux-x64' ? '' : '-aarch64-linux-gnu'} 再做`;
    return { file: brought, glibc, note };
  }
  const file = compiled(target);
  return { file, glibc: neededGlibc(file), note: null };
}

function compiled(target: Target): string {
  const out = join(root, 'dist', 'parts', `better-sqlite3-${installedVersion('better-sqlite3')}-${target.name}.node`);
  if (existsSync(out)) return out;
  const work = `${out}.work`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const header = join(import.meta.dirname, 'old-glibc.h');
  const common = ['-O2', '-fPIC', '-w', '-DNDEBUG', '-D_FILE_OFFSET_BITS=64', '-include', header];
  const napi = dirname(createRequire(join(library, 'package.json')).resolve('node-addon-api/package.json'));
  const node = join(npmPart(target.nodePackage, installedVersion('node')), 'include', 'node');
  const sqlite = join(library, 'deps', 'sqlite3');
  const object = (name: string) => join(work, `${name}.o`);
  const gcc = (args: string[]) => runTool(`${target.tools}gcc`, args);
  const gxx = (args: string[]) => runTool(`${target.tools}g++`, args);
  gcc([...common, '-std=gnu99', ...sqliteDefines(), '-c', join(sqlite, 'sqlite3.c'), '-o', object('sqlite3')]);
  gcc([...common, '-c', join(import.meta.dirname, 'old-glibc.c'), '-o', object('old-glibc')]);
  gxx([
    ...[...common, '-std=c++20', '-fno-exceptions', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
    ...['-DNAPI_VERSION=10', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
    ...[sqlite, napi, node].map((folder) => `-I${folder}`),
    ...['-c', join(library, 'src', 'better_sqlite3.cpp'), '-o', object('better-sqlite3')],
  ]);
  const objects = ['sqlite3', 'old-glibc', 'better-sqlite3'].map(object);
  const made = join(work, 'made.node');
  gxx(['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--gc-sections', '-o', made, ...objects, '-ldl', '-lpthread', '-lm']);
  renameSync(made, out);
  rmSync(work, { recursive: true, force: true });
  return out;
}

/** How the package's own makers compile SQLite. */
function sqliteDefines(): string[] {
  const text = readFileSync(join(library, 'deps', 'defines.gypi'), 'utf8');
  return [...text.matchAll(/'([A-Z0-9_]+(?:=-?\d+)?)'/g)].map(([, name]) => `-D${name}`);
}

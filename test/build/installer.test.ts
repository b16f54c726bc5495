import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { built } from '../../build/bundle/built.ts';
import { forkReader } from '../../electron/reading/process/child.ts';
import { openReader } from '../../electron/reading/process/process.ts';
import { noScans, readScan } from '../../electron/reading/process/read-scan.ts';
import { readText } from '../../electron/reading/process/read-text.ts';
import { pdfFile } from '../support/files/pdf-file.ts';

const root = join(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const builder = createRequire(require.resolve('electron-builder/package.json'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(configuration: unknown, log: { isEnabled: boolean }): Promise<void>;
};
const { load } = createRequire(builder.resolve('app-builder-lib/package.json'))('js-yaml') as {
  load(text: string): Record<string, unknown>;
};
const configuration = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

test('安装包的配置合乎 electron-builder 的格式，写错一处就不合', async () => {
  await validateConfiguration(configuration, { isEnabled: false });
  await expect(
    validateConfiguration({ ...configuration, electronFuses: { runAsNod: false } }, { isEnabled: false }),
  ).rejects.toThrow();
});

test('安装包里的程序不能被当作 Node 运行，也不能换掉它的文件', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
  });
});

test('给 Windows x64、Linux x64 和 arm64 各出安装包，图标在', () => {
  const { win, linux } = configuration as Record<
    'win' | 'linux',
    { icon: string; target: { target: string; arch: string[] }[] }
  >;
  const targets = [...win.target, ...linux.target].map(({ target, arch }) => `${target} ${arch.join('+')}`);
  expect(targets).toEqual(['nsis x64', 'deb x64+arm64', 'AppImage x64+arm64']);
  for (const { icon } of [win, linux]) expect(existsSync(join(root, icon)), icon).toBe(true);
});

test('安装包只装打好的文件', () => {
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string };
  expect(main).toBe('dist/electron/main.js');
  const files = configuration.files as string[];
  expect(files.filter((name) => !name.startsWith('!'))).toEqual([
    'dist/electron/**',
    'dist/renderer/**',
    'package.json',
  ]);
});

test('打好的窗口程序只用装进去的库；preload 只用 electron', async () => {
  await built('electron');
  const read = (name: string) => readFileSync(join(root, 'dist', 'electron', name), 'utf8');
  const packed = Object.keys(dependencies);
  const main = read('main.js');
  const imported = [...main.matchAll(/(?:^import .*? from |\bimport\()"([^"]+)"/gm)].map(([, name = '']) => name);
  expect(imported).toContain('electron');
  const reader = [...read('reader.js').matchAll(/(?:^import .*? from |\bimport\()"([^"]+)"/gm)];
  imported.push(...reader.map(([, name = '']) => name));
  const strangers = imported.filter(
    (name) => !/^node:|^electron$/.test(name) && !packed.some((each) => name === each || name.startsWith(`${each}/`)),
  );
  expect(strangers).toEqual([]);
  const preload = read('preload.cjs');
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(preload).not.toMatch(/^(import|export) /m);
});

test('打好的读取进程自己读得了各种文件，不带没有装进去的部件', async () => {
  await built('electron');
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  // As the installer packs it: the bundle, its libraries, and nothing of pdf.js that is left out.
  for (const name of Object.keys(dependencies)) {
    if (name === 'pdfjs-dist' || name === 'onnxruntime-web') continue;
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const pdf = join('node_modules', 'pdfjs-dist');
  for (const part of ['package.json', 'cmaps', 'legacy/build/pdf.mjs', 'legacy/build/pdf.worker.mjs', 'wasm']) {
    cpSync(join(root, pdf, part), join(folder, pdf, part), { recursive: true });
  }
  const runtime = join('node_modules', 'onnxruntime-web');
  const threaded = 'dist/ort-wasm-simd-threaded';
  for (const part of [
    'package.json',
    'dist/ort.node.min.mjs',
    'dist/ort.node.min.js',
    `${threaded}.mjs`,
    `${threaded}.wasm`,
  ])
    cpSync(join(root, runtime, part), join(folder, runtime, part));
  const common = join('node_modules', 'onnxruntime-common');
  for (const part of ['package.json', 'dist/esm'])
    cpSync(join(root, common, part), join(folder, common, part), { recursive: true });
  cpSync(join(root, 'dist', 'electron', 'reader.js'), join(folder, 'reader.js'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const reader = openReader({ start: () => forkReader(join(folder, 'reader.js')) });
  try {
    const files = {
      'a.pdf': pdfFile('Reply No. 77'),
      'a.csv': Buffer.from('编号,标题'),
      'a.html': Buffer.from('<p>收悉</p>'),
    };
    for (const [name, bytes] of Object.entries(files)) {
      expect(await readText(reader, { name, bytes })).toBe(
        { 'a.pdf': 'Reply No. 77', 'a.csv': '编号\t标题', 'a.html': '收悉' }[name],
      );
    }
    const scan = { name: '扫描.png', bytes: saying('第318号提案') };
    expect((await readScan(reader, scan, { scans: noScans(), accountId: null })).text).toBe('第318号提案');
    // An installation without the models says so, and reads everything else.
    reader.close();
    rmSync(join(folder, 'node_modules', '@gutenye', 'ocr-models'));
    await expect(readScan(reader, scan, { scans: noScans(), accountId: null })).rejects.toThrow('没有装扫描识别');
  } finally {
    reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A picture of a few words. */
function saying(words: string): Buffer {
  const canvas = createCanvas(700, 160);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 700, 160);
  context.fillStyle = '#111';
  context.font = '40px "Noto Serif CJK SC"';
  context.fillText(words, 60, 90);
  return canvas.toBuffer('image/png');
}

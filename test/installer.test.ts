import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../build/built.ts';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
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
  expect(configuration.files).toEqual(['dist/electron/**', 'dist/renderer/**', 'package.json']);
});

test('打好的窗口程序只用装进去的库；preload 只用 electron', async () => {
  await built('electron');
  const read = (name: string) => readFileSync(join(root, 'dist', 'electron', name), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const packed = Object.keys(dependencies);
  const main = read('main.js');
  const imported = [...main.matchAll(/(?:^import .*? from |\bimport\()"([^"]+)"/gm)].map(([, name = '']) => name);
  expect(imported).toContain('electron');
  const strangers = imported.filter(
    (name) => !/^node:|^electron$/.test(name) && !packed.some((each) => name === each || name.startsWith(`${each}/`)),
  );
  expect(strangers).toEqual([]);
  const preload = read('preload.cjs');
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name)).toEqual(['electron']);
  expect(preload).not.toMatch(/^(import|export) /m);
});

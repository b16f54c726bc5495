import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addOptionalParts, type Lock, spareCompiler } from '../../build/install/whole-lock.ts';

const root = join(import.meta.dirname, '..', '..');
const read = <T>(name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;

test('锁定文件写全了各系统的可选部件，npm ci 在哪里都装得上（否则运行 npm run lockfile）', () => {
  expect(addOptionalParts(read<Lock>('package-lock.json'))).toEqual([]);
});

test('安装时不需要编译器', () => {
  expect(spareCompiler(read<Lock>('package-lock.json'))).toBe(false);
  expect(read<{ allowScripts: Record<string, boolean> }>('package.json').allowScripts).toMatchObject({
    'better-sqlite3': false,
    node: true,
  });
});

test('锁定文件与 package.json 一致', () => {
  type Root = { dependencies: Record<string, string>; devDependencies: Record<string, string> };
  const { dependencies, devDependencies } = read<Root>('package.json');
  expect(read<{ packages: Record<string, Root> }>('package-lock.json').packages['']).toMatchObject({
    dependencies,
    devDependencies,
  });
});

test('缺一个可选部件就看得出来', () => {
  const lock: Lock = {
    packages: {
      '': {},
      'node_modules/a': {
        dev: true,
        optionalDependencies: { '@a/core-linux-arm64-musl': '1.0.0', '@a/core-win32-x64-msvc': '1.0.0' },
      },
      'node_modules/@a/core-win32-x64-msvc': {},
    },
  };
  expect(addOptionalParts(lock)).toEqual(['node_modules/@a/core-linux-arm64-musl']);
  expect(lock.packages['node_modules/@a/core-linux-arm64-musl']).toEqual({
    version: '1.0.0',
    dev: true,
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
});

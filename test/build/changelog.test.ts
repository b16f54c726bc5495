import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');

test('现在的版本在变更记录里，排在最前，写了内容', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const [, first = '', text = ''] = /^## (\S+)\n([\s\S]*?)(?=\n## |$(?![\s\S]))/m.exec(read('CHANGELOG.md')) ?? [];
  expect(first, '请在 CHANGELOG.md 最前面写上这一版').toBe(version);
  expect(text.trim().length).toBeGreaterThan(20);
});

test('锁定文件记的是同一个版本', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({ version, packages: { '': { version } } });
});

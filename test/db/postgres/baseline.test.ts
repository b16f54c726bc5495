import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baselineText } from '../../../build/postgres/baseline-text.ts';
import { migrations } from '../../../migrations/index.ts';
import { baselineVersion } from '../../../migrations/postgres/baseline.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'migrations', 'postgres', 'baseline.ts');

test('PostgreSQL 里新建的表与 SQLite 各步做出来的一样', async () => {
  expect(readFileSync(file, 'utf8')).toBe(await baselineText(baselineVersion));
});

test('以后的每一步两种数据库都写', () => {
  const without = migrations.slice(baselineVersion).filter(({ postgres }) => postgres === undefined);
  expect(without.map(({ name }) => name)).toEqual([]);
});

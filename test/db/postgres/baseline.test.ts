import { expect, test } from 'vitest';
import { baselineOf } from '../../../build/postgres/baseline-text.ts';
import { migrations } from '../../../migrations/index.ts';
import { baseline, baselineVersion, nullableColumns } from '../../../migrations/postgres/baseline.ts';

test('PostgreSQL 里新建的表与 SQLite 各步做出来的一样', async () => {
  expect(await baselineOf(baselineVersion)).toEqual({ statements: baseline, nullable: nullableColumns });
});

test('以后的每一步两种数据库都写', () => {
  const without = migrations.slice(baselineVersion).filter(({ postgres }) => postgres === undefined);
  expect(without.map(({ name }) => name)).toEqual([]);
});

import { expect, test } from 'vitest';
import { sealedTableNames } from '../../electron/db/sealing/sealed-tables.ts';
import { columns } from '../db/columns.ts';
import { unsealed } from '../db/unsealed.ts';

test('数据里的每一张表，要么封存，要么写明为什么不用封存，没有两头都不在的，也没有两头都在的', () => {
  const said = [...sealedTableNames, ...Object.keys(unsealed)];
  expect(said.toSorted()).toEqual(Object.keys(columns).sort());
  expect(new Set(said).size).toBe(said.length);
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract.ts';

const rooms = (folder: string) =>
  readdirSync(join(import.meta.dirname, '../../shared', folder))
    .map((file) => file.replace('.ts', ''))
    .filter((room) => room !== 'operation');
const keysOf = (files: Record<string, object>[]) =>
  files.flatMap((file) => Object.values(file).flatMap((table) => Object.keys(table)));
const twice = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

describe('目录页收齐各室所列', () => {
  test('没有两室写同一项操作，没有漏收的', async () => {
    const keys = keysOf(await Promise.all(rooms('contract').map((room) => import(`../../shared/contract/${room}.ts`))));
    expect(twice(keys)).toEqual([]);
    expect(keys.toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  test('没有两室写同一句拒绝的话', async () => {
    const keys = keysOf(await Promise.all(rooms('errors').map((room) => import(`../../shared/errors/${room}.ts`))));
    expect(twice(keys)).toEqual([]);
  });
});

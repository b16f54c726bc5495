import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportedNames, sourcesIn } from '../support/exported-names.ts';

const root = join(import.meta.dirname, '..', '..');
const rows = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| [^|]*[\u4e00-\u9fff]/.test(line) && !line.startsWith('| 中文'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const shared = new Set(exportedNames.filter(({ file }) => file.startsWith('shared/')).map(({ name }) => name));
const words = new Set(sourcesIn(['shared']).flatMap(({ text }) => text.match(/\w+/g) ?? []));

describe('术语表', () => {
  test('写到的每个名字都在 shared 里', () => {
    const named = rows.flatMap((row) => [...(row[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(80);
    const gone = named.filter((name) => {
      const [type = '', field] = name.split('.');
      return !shared.has(type) || (field !== undefined && !words.has(field));
    });
    expect(gone).toEqual([]);
  });

  test('写到的每个房间都有', () => {
    const rooms = new Set(rows.map((row) => row[4] ?? ''));
    const there = (room: string) =>
      ['shared/domain', 'electron', 'renderer'].some((floor) => existsSync(join(root, floor, room)));
    expect([...rooms].filter((room) => !there(room))).toEqual([]);
  });
});

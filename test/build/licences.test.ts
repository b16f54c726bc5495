import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { built } from '../../build/bundle/built.ts';
import { notPacked } from '../../build/licences/packages.ts';
import { licenceText } from '../../build/licences/plugin.ts';
import { type Licences, licencesFile } from '../../shared/model/licence.ts';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'dist', 'renderer');
let all: Licences;
beforeAll(async () => {
  await built('renderer');
  all = JSON.parse(readFileSync(join(page, licencesFile), 'utf8')) as Licences;
});

test('随程序打包的每一种第三方软件，都有许可全文', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; version: string }>;
  };
  const packed = Object.entries(lock.packages).flatMap(([place, { dev, devOptional, version }]) => {
    const name = place.split('node_modules/').at(-1) ?? '';
    const isPacked = place !== '' && !dev && !devOptional && !notPacked.test(name);
    return isPacked && existsSync(join(root, place, 'package.json')) ? [`${name}@${version}`] : [];
  });
  expect(packed.length).toBeGreaterThan(30);
  const told = new Set(all.licences.map(({ name, version }) => `${name}@${version}`));
  expect(packed.filter((one) => !told.has(one))).toEqual([]);
  for (const { name, licence, text } of all.licences) {
    expect(licence, name).not.toBe('');
    expect(text, name).toMatch(/copyright|permission|licen[cs]e/i);
    expect(text.length, name).toBeGreaterThan(200);
  }
});

test('打进页面里的也在内：页面文件里认得出的库，单子上都有', () => {
  const assets = readdirSync(join(page, 'assets')).filter((name) => name.endsWith('.js'));
  const code = assets.map((name) => readFileSync(join(page, 'assets', name), 'utf8')).join('\n');
  const signs: Record<string, string> = {
    'react-dom': 'createRoot',
    antd: 'ant-btn',
    echarts: 'zrender',
    'prosemirror-model': 'ReplaceError',
    'react-data-grid': 'rdg-cell',
    '@tanstack/query-core': 'QueryClient',
  };
  const told = new Set(all.licences.map(({ name }) => name));
  const present = Object.entries(signs).filter(([, sign]) => code.includes(sign));
  expect(present.length).toBeGreaterThan(2);
  expect(present.filter(([name]) => !told.has(name))).toEqual([]);
  for (const name of ['react', 'react-dom', 'antd', 'echarts', 'zod', 'electron']) expect(told).toContain(name);
});

test('词表不是软件包，出处和许可也写明', () => {
  const table = all.licences.find(({ name }) => name === 'synonyms');
  expect(table).toMatchObject({ version: '3.10.2', licence: 'MIT' });
  expect(table?.text).toContain('Hai Liang Wang');
});

test('安装文件夹里的文本与程序里的相同', () => {
  expect(readFileSync(join(page, 'licences.txt'), 'utf8')).toBe(licenceText(all));
  const configuration = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  expect(configuration).toContain('from: dist/renderer/licences.txt');
});

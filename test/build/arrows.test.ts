import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import rules, { arrows } from '../../build/arrows.ts';
import { floors } from '../../build/rooms.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  symlinkSync(join(import.meta.dirname, '..', '..', 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(import.meta.dirname, '..', '..', 'package.json'), join(folder, 'package.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The names of the rules broken by a small program made of these files. */
async function broken(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const options = {
    ...rules.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: arrows } as IFlattenedRuleSet,
  };
  const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
  const { output } = await cruise(tops, options as ICruiseOptions);
  if (typeof output === 'string') throw new Error(output);
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))].sort();
}

const entry = 'electron/shell/cli.ts';
const cases: [title: string, rule: string, files: Record<string, string>][] = [
  ['shared 用到 Node', 'shared-alone', { [entry]: "import '../../shared/a.ts';", 'shared/a.ts': "import 'node:fs';" }],
  ['shared 用到别的库', 'shared-alone', { [entry]: "import '../../shared/a.ts';", 'shared/a.ts': "import 'kysely';" }],
  [
    '判断密码的规则用到别的库',
    'password-lists',
    {
      [entry]: "import '../../shared/domain/people/password-strength.ts';",
      'shared/domain/people/password-strength.ts': "import 'kysely';",
    },
  ],
  [
    '对照文字的规则用到别的库',
    'words-compared',
    {
      [entry]: "import '../../shared/domain/words/compare-words.ts';",
      'shared/domain/words/compare-words.ts': "import 'kysely';",
    },
  ],
  [
    'shared 用到机器一侧，哪怕只是类型',
    'shared-alone',
    {
      [entry]: "import '../../shared/a.ts';",
      'electron/b.ts': 'export type B = 1;',
      'shared/a.ts': "import type { B } from '../electron/b.ts'; export type A = B;",
    },
  ],
  [
    '页面用到机器一侧',
    'page-knows-shared-only',
    { 'renderer/main.tsx': "import '../electron/b.ts';", 'electron/b.ts': 'export const b = 1;' },
  ],
  ['页面用到数据库', 'page-without-machine', { 'renderer/main.tsx': "import 'better-sqlite3';" }],
  ['页面用到 Node', 'page-without-node', { 'renderer/main.tsx': "import 'node:path';" }],
  [
    '页面的一个栏目伸手到另一个栏目',
    'features-apart',
    {
      'renderer/main.tsx': "import './item/a.tsx';",
      'renderer/item/a.tsx': "import '../board/b.tsx';",
      'renderer/board/b.tsx': 'export const b = 1;',
    },
  ],
  [
    '机器一侧用到页面',
    'machine-without-page',
    { [entry]: "import '../../renderer/main.tsx';", 'renderer/main.tsx': 'export const page = 1;' },
  ],
  [
    '机器一侧有一间没有登记的房间',
    'electron-rooms-named',
    { [entry]: "import '../attic/a.ts';", 'electron/attic/a.ts': 'export const a = 1;' },
  ],
  [
    '规则里有一间没有登记的房间',
    'shared/domain-rooms-named',
    { [entry]: "import '../../shared/domain/attic/a.ts';", 'shared/domain/attic/a.ts': 'export const a = 1;' },
  ],
  [
    '门绕过 operations.ts 进了房间',
    'door-by-operations',
    { 'electron/door/app.ts': "import '../dates/a.ts';", 'electron/dates/a.ts': 'export const a = 1;' },
  ],
  [
    '房间直接用到别的房间的 operations.ts',
    'operations-by-the-door',
    {
      'electron/door/app.ts': "import '../items/operations.ts';",
      'electron/items/operations.ts': "import '../dates/operations.ts';",
      'electron/dates/operations.ts': 'export const operations = {};',
    },
  ],
  ['桌面以外用到 electron', 'electron-in-one-room', { [entry]: "import 'electron';" }],
  ['程序用到只在开发时安装的库', 'packed-with-the-program', { [entry]: "import 'vite';" }],
  [
    'preload 用到别的文件',
    'preload-alone',
    { 'electron/desktop/preload.ts': "import './b.ts';", 'electron/desktop/b.ts': 'export const b = 1;' },
  ],
  [
    '迁移用到会变的文件',
    'migrations-frozen',
    {
      [entry]: "import '../../migrations/a.ts';",
      'migrations/a.ts': "import '../shared/b.ts';",
      'shared/b.ts': 'export const b = 1;',
    },
  ],
  [
    '种子数据用到程序',
    'seeds-are-data',
    {
      [entry]: "import '../../seeds/a.ts';",
      'seeds/a.ts': "import '../electron/b.ts';",
      'electron/b.ts': 'export const b = 1;',
    },
  ],
  [
    '两个文件互相引用',
    'no-cycles',
    {
      [entry]: "import './a.ts';",
      'electron/shell/a.ts': "import { b } from './b.ts'; export const a = b;",
      'electron/shell/b.ts': "import { a } from './a.ts'; export const b = a;",
    },
  ],
  [
    '两个文件互相用到类型',
    'no-cycles',
    {
      [entry]: "import './a.ts';",
      'electron/shell/a.ts': "import type { B } from './b.ts'; export type A = B[];",
      'electron/shell/b.ts': "import type { A } from './a.ts'; export type B = A[];",
    },
  ],
  ['引用了不存在的文件', 'no-unresolved', { [entry]: "import './nowhere.ts';" }],
  [
    '只有测试用到的文件',
    'no-orphans',
    {
      [entry]: 'export const cli = 1;',
      'shared/a.ts': 'export const a = 1;',
      'test/a.test.ts': "import '../shared/a.ts';",
    },
  ],
];

const layered = ['shared/domain', 'electron'] as const;
/** One for each room but the highest: they are shown together, by a tower built the wrong way round. */
const ordering = layered.flatMap((floor) => floors[floor].slice(0, -1).map((room) => `${floor}/${room}`));

for (const [title, rule, files] of cases) {
  test(`${title}：不许`, async () => {
    expect(await broken(files)).toContain(rule);
  });
}

test('房间用到排在它上面的房间：不许', async () => {
  const files = layered.flatMap((floor) =>
    floors[floor].map((room, at, rooms: readonly string[]) => {
      const above = rooms[at + 1];
      return [`${floor}/${room}/a.ts`, above ? `import '../${above}/a.ts';` : 'export const a = 1;'];
    }),
  );
  expect(await broken(Object.fromEntries(files))).toEqual(expect.arrayContaining(ordering));
});

test('每条规则都有一个例子', () => {
  const shown = [...new Set(cases.map(([, rule]) => rule)), ...ordering];
  expect(shown.sort()).toEqual(arrows.map(({ name }) => name).sort());
});

test('合乎规矩的小程序不被责备', async () => {
  const files = {
    'electron/desktop/main.ts': "import 'electron'; import '../door/app.ts';",
    'electron/shell/cli.ts': "import '../door/app.ts';",
    'electron/door/app.ts':
      "import '../dates/operations.ts'; import '../../migrations/index.ts'; import '../../seeds/units.ts';",
    'electron/dates/operations.ts': "import '../db/a.ts';",
    'electron/db/a.ts': "import '../../shared/verb.ts'; import 'kysely';",
    'migrations/index.ts': "import './0001-a.ts';",
    'migrations/0001-a.ts': "import 'kysely';",
    'seeds/units.ts': "import '../shared/noun.ts';",
    'shared/verb.ts': "import type { Noun } from './noun.ts'; export type Verb = Noun;",
    'shared/noun.ts': "import { z } from 'zod'; export const a = z; export type Noun = string;",
    'renderer/main.tsx': "import './item/page.tsx'; import './board/page.tsx'; import 'react';",
    'renderer/item/page.tsx': "import '../ui/button.tsx'; import './part.tsx';",
    'renderer/item/part.tsx': "import '../../shared/noun.ts';",
    'renderer/board/page.tsx': "import '../ui/button.tsx';",
    'renderer/ui/button.tsx': 'export const button = 1;',
  };
  expect(await broken(files)).toEqual([]);
});

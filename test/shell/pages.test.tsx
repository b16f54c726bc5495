import { expect, test } from 'vitest';
import { chapterAt, pageAt } from '../../renderer/page-at.ts';
import { pages } from '../../renderer/pages.tsx';
import pagesFile from '../../renderer/pages.tsx?raw';
import { settingsParts } from '../../renderer/settings/parts.tsx';
import partsFile from '../../renderer/settings/parts.tsx?raw';
import { placeOf, placesFor } from '../../renderer/shell/places.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';

const pageFiles = Object.keys(import.meta.glob('../../renderer/**/*-page.tsx'));
const partFiles = Object.keys(import.meta.glob('../../renderer/settings/*/*-settings.tsx'));
/** The files that a table does not import, by name. */
const leftOut = (files: string[], table: string) =>
  files.map((file) => file.split('/').at(-1) ?? '').filter((name) => !table.includes(`/${name}'`));

test('每个页面文件都在页面表里；粘贴的一栏、一页纸样和打不开时的那一页不是页面', () => {
  expect(leftOut(pageFiles, pagesFile).sort()).toEqual([
    ...['form-page.tsx', 'label-page.tsx', 'lost-page.tsx', 'paper-page.tsx', 'paste-page.tsx'],
  ]);
});

test('每个网址只开一个页面，点亮的菜单项都在菜单里', () => {
  const paths = pages.flatMap((page) => page.paths);
  expect(new Set(paths).size).toBe(paths.length);
  const inMenu = pages.flatMap((page) => (page.icon ? [page.paths[0]] : []));
  for (const page of pages) {
    if (page.stands === undefined) expect(inMenu).toContain(page.within ?? page.paths[0]);
  }
});

test('左侧菜单按网址点亮，会办和办理件分得开', () => {
  expect(placeOf('/items/7/draft', '')).toBe('/items');
  expect(placeOf('/items', '?role=co')).toBe('/items?role=co');
  expect(placeOf('/items/7', '?role=co')).toBe('/items');
  expect(placeOf('/settings/log', '')).toBe('/settings');
  expect(placeOf('/cases/3', '')).toBe('/search');
  expect(placeOf('/package', '')).toBe('/items');
  expect(placeOf('/items/7/publication', '')).toBe('/publication');
  expect(placeOf('/former/3/publication', '')).toBe('/publication');
  expect(placeOf('/items/7/platform', '')).toBe('/items');
});

test('菜单按角色列出：领导不见导入，管理员不见审签和会办', () => {
  const names = (...roles: Parameters<typeof placesFor>[0]) => placesFor(roles).map(({ name }) => name);
  expect(names('clerk').join('、')).toBe(
    '工作台、办理件、会办、审签、承诺台账、公开目录、期限日程、局领导一览、统计年报、文号登记、导入、档案检索、参考资料、设置',
  );
  expect(names('leader')).not.toContain('导入');
  expect(names('admin')).not.toContain('审签');
  expect(names('admin')).not.toContain('会办');
});

test('F1 翻到所在页面的一章：收件、稿件、一件、设置的各项各有各的', () => {
  expect(chapterAt('/items/new')).toBe('intake');
  expect(chapterAt('/items/7/edit')).toBe('intake');
  expect(chapterAt('/items/7/draft')).toBe('draft');
  expect(chapterAt('/items/7')).toBe('item');
  expect(chapterAt('/schedule/week')).toBe('schedule');
  expect(chapterAt('/settings/backup')).toBe('backup');
  expect(chapterAt('/settings/none')).toBe('settings');
  expect(chapterAt('/login')).toBe('login');
  expect(pageAt('/nowhere')).toBeUndefined();
  expect(chapterAt('/nowhere')).toBeUndefined();
});

test('设置的每一项都在设置的表里，一项一个文件', () => {
  const keys = settingsParts.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(leftOut(partFiles, partsFile)).toEqual([]);
  expect(keys.length).toBe(partFiles.length);
});

test('谁可以：不必登录的人人可以，登录的要有账号，按角色的有其一即可', () => {
  expect(isAdmitted('anyone', null)).toBe(true);
  expect(isAdmitted('signed-in', null)).toBe(false);
  expect(isAdmitted('signed-in', [])).toBe(true);
  expect(isAdmitted(['clerk', 'admin'], ['admin'])).toBe(true);
  expect(isAdmitted(['leader'], ['clerk'])).toBe(false);
});

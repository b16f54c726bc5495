import { expect, test } from 'vitest';
import { letterPresets } from '../../seeds/letter-presets.ts';
import { defaultTemplates } from '../../seeds/templates.ts';
import { fieldsFor, wrongFields } from '../../shared/domain/letter/template-scope.ts';
import type { Templates } from '../../shared/model/letter/templates.ts';

const names = Object.keys(defaultTemplates) as (keyof Templates)[];

test('程序自带的每一套用语，用的字段都在可用之列', () => {
  for (const { templates } of letterPresets) {
    const wrong = names.flatMap((name) => wrongFields(name, templates[name]).map(({ words }) => `${name}：${words}`));
    expect(wrong).toEqual([]);
  }
});

test('认不得的字段和用错地方的字段分开说', () => {
  expect(wrongFields('opening', '{您}提出的{主题}，经综合{会办单位}意见')).toEqual([
    { field: '主题', words: '不认识{主题}' },
    { field: '会办单位', words: '{会办单位}在这里没有内容可填' },
  ]);
});

test('期限只在有期限的函里可用，集体只在集体提案里可用', () => {
  const may = (field: string) => names.filter((name) => (fieldsFor(name) as string[]).includes(field));
  expect(may('集体')).toEqual(['salutationCollective', 'openingCollective']);
  expect(may('拟延至').every((name) => name.startsWith('extension'))).toBe(true);
  expect(may('期限')).toEqual(names.filter((name) => /^(?:request|reminder|interim)/u.test(name)));
});

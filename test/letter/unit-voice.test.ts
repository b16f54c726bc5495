import { expect, test } from 'vitest';
import { foreignVoices, nameUnits } from '../../shared/domain/letter/unit-voice.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';

const units = [{ unitId: 3, unitShortName: '市卫生健康委' }];
const block = (text: string, unitIds: number[] = [3]) => ({
  id: 'b1',
  level: 0 as const,
  text,
  sources: unitIds.map((unitId) => ({ unitId, opinionId: 1, version: 1, paragraph: 0, words: text })),
});

test('会办单位自称「我委」，放进我局的答复函里要改成该单位的名称', () => {
  expect(foreignVoices([block('下一步，我委将会同我市有关部门推进，由我委牵头。')], units)).toEqual([
    {
      blockId: 'b1',
      found: '我委',
      unitShortName: '市卫生健康委',
      text: '下一步，市卫生健康委将会同我市有关部门推进，由市卫生健康委牵头。',
    },
  ]);
});

test('我方自己写的段落、我市、我委员，都不改', () => {
  expect(foreignVoices([block('我局将继续推进。', []), block('我市共有我委员会议室3间。')], units)).toEqual([]);
});

test('两家说法合在一段的，不知道指谁，留给经办人', () => {
  expect(foreignVoices([block('我局负责。', [3, 4])], units)).toEqual([]);
});

test('一次改完：各段写明单位名称，出处里仍是原话', () => {
  const content = { blocks: [block('由我委牵头。')] } as unknown as LetterContent;
  const named = nameUnits(content, foreignVoices(content.blocks, units));
  expect(named.blocks[0]).toMatchObject({ text: '由市卫生健康委牵头。', sources: [{ words: '由我委牵头。' }] });
});

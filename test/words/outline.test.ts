import { describe, expect, test } from 'vitest';
import { headingNumbers } from '../../shared/domain/words/heading-number.ts';
import {
  type HeadingLevel,
  moveSection,
  sectionEnd,
  shiftLevel,
  stepSection,
} from '../../shared/domain/words/outline.ts';

const outline = (text: string) =>
  [...text.matchAll(/(\d)(\S)/g)].map(([, level, name]) => ({ level: Number(level) as HeadingLevel, name }));
const told = (blocks: { level: HeadingLevel; name?: string | undefined }[]) =>
  blocks.map(({ level, name }) => `${level}${name}`).join(' ');

describe('稿件的层次', () => {
  test('序号由层次算出：一、（一）1.（1），上一级换了下一级从头数', () => {
    const levels = ([1, 2, 2, 3, 4, 0, 3, 1, 2] as HeadingLevel[]).map((level) => ({ level }));
    expect(headingNumbers(levels)).toEqual(['一、', '（一）', '（二）', '1.', '（1）', '', '2.', '二、', '（一）']);
  });

  test('移动标题时整节一起走', () => {
    const blocks = outline('1甲 0a 2乙 0b 1丙 0c');
    expect(sectionEnd(blocks, 0)).toBe(4);
    expect(told(moveSection(blocks, 0, 6))).toBe('1丙 0c 1甲 0a 2乙 0b');
    expect(told(moveSection(blocks, 4, 0))).toBe('1丙 0c 1甲 0a 2乙 0b');
    expect(told(moveSection(blocks, 2, 6))).toBe('1甲 0a 1丙 0c 2乙 0b');
  });

  test('一节不能移到自己里面', () => {
    const blocks = outline('1甲 0a 2乙 0b');
    expect(told(moveSection(blocks, 0, 2))).toBe(told(blocks));
    expect(told(moveSection(blocks, 9, 0))).toBe(told(blocks));
  });

  test('上移下移：标题越过相邻的同级一节，段落与相邻的段落对调', () => {
    const blocks = outline('1甲 0a 1乙 0b 0c');
    expect(told(stepSection(blocks, 0, 1))).toBe('1乙 0b 0c 1甲 0a');
    expect(told(stepSection(blocks, 2, -1))).toBe('1乙 0b 0c 1甲 0a');
    expect(told(stepSection(blocks, 4, -1))).toBe('1甲 0a 1乙 0c 0b');
    expect(told(stepSection(blocks, 0, -1))).toBe(told(blocks));
    expect(told(stepSection(blocks, 4, 1))).toBe(told(blocks));
  });

  test('升降级时下级标题跟着变，超出四级就不变', () => {
    expect(told(shiftLevel(outline('1甲 0a 2乙 0b 1丙'), 0, 1))).toBe('2甲 0a 3乙 0b 1丙');
    expect(told(shiftLevel(outline('3甲 4乙'), 0, 1))).toBe('3甲 4乙');
    expect(told(shiftLevel(outline('1甲 2乙'), 0, -1))).toBe('0甲 1乙');
    expect(told(shiftLevel(outline('1甲 0a'), 0, -1))).toBe('0甲 0a');
    expect(told(shiftLevel(outline('0甲 0a'), 0, -1))).toBe('0甲 0a');
    expect(told(shiftLevel(outline('0甲 1a'), 0, 1))).toBe('1甲 1a');
  });
});

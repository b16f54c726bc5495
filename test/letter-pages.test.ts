import { describe, expect, test } from 'vitest';
import { intoPages, type Measured } from '../renderer/paper/pages.ts';

const text = (lines: number, more: Partial<Measured> = {}): Measured => ({
  height: lines * 29,
  above: 0,
  line: 29,
  keepWithNext: false,
  ...more,
});
const page = { first: 10 * 29, later: 22 * 29, end: 0 };

describe('纸面分页', () => {
  test('一页二十二行，长段在行间断开，一行不少', () => {
    const pages = intoPages([text(60)], page);
    expect(pages.map((slices) => slices.reduce((sum, { height }) => sum + height / 29, 0))).toEqual([10, 22, 22, 6]);
    expect(pages[1]?.[0]).toMatchObject({ index: 0, skip: 10 * 29 });
  });

  test('标题不单独留在页末，跟着下一段走', () => {
    const pages = intoPages([text(9), text(1, { keepWithNext: true }), text(3)], page);
    expect(pages[0]?.map(({ index }) => index)).toEqual([0]);
    expect(pages[1]?.map(({ index }) => index)).toEqual([1, 2]);
  });

  test('版记放不下就另起一页', () => {
    expect(intoPages([text(9)], { ...page, end: 3 * 29 })).toHaveLength(2);
    expect(intoPages([text(7)], { ...page, end: 3 * 29 })).toHaveLength(1);
  });

  test('页首不留段前空行，首页的留', () => {
    const pages = intoPages([text(9, { above: 29 }), text(2, { above: 58 })], page);
    expect(pages[0]?.[0]?.above).toBe(29);
    expect(pages[1]?.[0]?.above).toBe(0);
  });
});

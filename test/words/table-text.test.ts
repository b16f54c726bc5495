import { describe, expect, test } from 'vitest';
import { cellBreak, partsOfText, tableRows, tableText } from '../../shared/domain/words/table-text.ts';

describe('表格的文字', () => {
  test('一行一行写，格与格以制表符分开；短的一行补上空格子', () => {
    expect(tableRows('项目\t数量\n床位')).toEqual([
      ['项目', '数量'],
      ['床位', ''],
    ]);
    expect(tableRows('\t2024年\t2025年\n床位\t1\t2')[0]).toEqual(['', '2024年', '2025年']);
  });

  test('格子里的换行不成新行，制表符不成新格', () => {
    const text = tableText([
      ['事项', '进展'],
      ['服务\t网络', '一、已建成\r\n\n二、在建'],
    ]);
    expect(text).toBe(`事项\t进展\n服务 网络\t一、已建成${cellBreak}二、在建`);
    expect(tableRows(text)).toHaveLength(2);
  });

  test('附件文字里，相邻两行以上用制表符分开的是表格，其余是段落', () => {
    expect(partsOfText('说明\n项目\t数量\n床位\t20\n\n注：按张计。')).toEqual([
      { table: false, text: '说明' },
      { table: true, text: '项目\t数量\n床位\t20' },
      { table: false, text: '注：按张计。' },
    ]);
    // One line alone, and paragraphs set in by a tab, are no table.
    expect(partsOfText('甲\t乙\n丙')).toEqual([
      { table: false, text: '甲\t乙' },
      { table: false, text: '丙' },
    ]);
    expect(partsOfText('\t第一段。\n\t第二段。').every(({ table }) => !table)).toBe(true);
    expect(partsOfText('\t2024年\t2025年\n床位\t1\t2')).toEqual([
      { table: true, text: '\t2024年\t2025年\n床位\t1\t2' },
    ]);
  });
});

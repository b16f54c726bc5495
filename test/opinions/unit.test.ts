import { describe, expect, test } from 'vitest';
import { guessUnit } from '../../shared/domain/opinions/unit.ts';
import { sampleText, sampleUnits } from '../samples/opinion-samples.ts';

const names = [
  '临江市卫生健康委员会',
  '临江市财政局',
  '临江市人力资源和社会保障局',
  '临江市教育局',
  '临江市住房和城乡建设局',
  '临江市市场监督管理局',
];
const units = names.map((unitName, index) => ({
  unitId: index + 1,
  unitName,
  unitShortName: sampleUnits[index] ?? '',
}));

describe('认出会办意见是哪家单位的', () => {
  test('看落款和发文机关，不看文件名也认得出', () => {
    sampleUnits.forEach((unit, index) => {
      expect(guessUnit('新建文档.docx', sampleText(unit), units), unit).toBe(index + 1);
    });
  });

  test('没有落款时看文件名，全称、简称、不带市名都行', () => {
    expect(guessUnit('市教育局会办意见.txt', '一、支持。', units)).toBe(4);
    expect(guessUnit('教育局.txt', '一、支持。', units)).toBe(4);
    expect(guessUnit('临江市人力资源社会保障局意见（定稿）.docx', '一、支持。', units)).toBe(3);
  });

  test('主送的是我局、正文提到别家，都不算', () => {
    expect(guessUnit('意见.txt', '临江市教育局：\n我们与临江市财政局共同推进。', units)).toBeNull();
  });

  test('分不清是哪家的不猜', () => {
    expect(guessUnit('教育局财政局意见.txt', '支持。', units)).toBeNull();
    expect(guessUnit('扫描件001.txt', '支持。', units)).toBeNull();
  });

  test('没有征求过的单位认不出', () => {
    expect(guessUnit('市司法局.txt', '临江市司法局\n2026年4月1日', units)).toBeNull();
  });
});

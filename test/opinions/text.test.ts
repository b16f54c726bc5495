import { describe, expect, test } from 'vitest';
import { readOpinion, textBlocks } from '../../shared/domain/opinions/text.ts';
import { unwrapLines } from '../../shared/domain/words/wrapped-lines.ts';
import { sampleText, sampleUnits } from '../samples/opinion-samples.ts';

describe('会办意见的文字', () => {
  test('六家单位的意见都去掉了发文机关、标题、主送机关、落款和日期', () => {
    for (const unit of sampleUnits) {
      const { blocks, signature, salutation } = readOpinion(sampleText(unit));
      const body = blocks.map(({ text }) => text).join('\n');
      expect(salutation, unit).toMatch(/民政局$/);
      expect(signature.join(''), unit).toMatch(/年.+月.+日/);
      expect(body, unit).not.toMatch(/会办意见$|^临江市.{2,12}局$|2026年4月\d+日|二〇二六/m);
      expect(blocks.length, unit).toBeGreaterThan(5);
    }
  });

  test('各级标题序号认成级别，序号本身不留在文字里；「一是」不是标题', () => {
    const { blocks } = readOpinion(
      '一、总体情况\n（一）加强领导\n1.成立专班\n（1）明确职责\n①分工到人\n一是完善制度。\n二、2025年工作\n(二) 强化保障',
    );
    expect(blocks).toEqual([
      { level: 1, text: '总体情况' },
      { level: 2, text: '加强领导' },
      { level: 3, text: '成立专班' },
      { level: 4, text: '明确职责' },
      { level: 0, text: '①分工到人' },
      { level: 0, text: '一是完善制度。' },
      { level: 1, text: '2025年工作' },
      { level: 2, text: '强化保障' },
    ]);
  });

  test('没有（1）时①作第四级；3.5万不是第三级标题', () => {
    expect(textBlocks(['1.任务', '①分工到人', '3.5万人受益。'])).toEqual([
      { level: 3, text: '任务' },
      { level: 4, text: '分工到人' },
      { level: 0, text: '3.5万人受益。' },
    ]);
  });

  test('标题后紧接正文的，标题与正文分开；整段编号的仍是一段', () => {
    expect(textBlocks(['一、关于增加床位。截至2025年底，全市养老床位达到6.2万张。'])).toEqual([
      { level: 1, text: '关于增加床位' },
      { level: 0, text: '截至2025年底，全市养老床位达到6.2万张。' },
    ]);
    expect(
      textBlocks(['一、2025年我局共检查养老机构食堂1150家次，督促整改问题236个。下一步将继续加强检查。']),
    ).toHaveLength(1);
  });

  test('从文件里带来的硬换行接回成整段', () => {
    const { blocks, head } = readOpinion(sampleText('市教育局'));
    expect(head).toContain('临教函〔2026〕31号');
    expect(blocks.map(({ text }) => text)).toContain(
      '目前，全市有4所职业院校开设智慧健康养老服务与管理、护理（老年护理方向）等专业，在校生2650人。2025年毕业生中，有410人进入养老机构和社区卫生服务中心就业。',
    );
  });

  test('段首缩进的新段、标题和「二是」前不接行', () => {
    const wide = '这一行写满了整整三十二个汉字的宽度而且后面没有句号一直写到行尾处';
    expect(unwrapLines(`　　${wide}\n接着写完。\n　　另起一段。`).map(({ text }) => text)).toEqual([
      `${wide}接着写完。`,
      '另起一段。',
    ]);
    expect(unwrapLines(`　　${wide}\n二是另一件事。`)).toHaveLength(2);
    expect(unwrapLines(`　　${wide}\n（二）另一件事`)).toHaveLength(2);
  });

  test('主送机关与正文写在同一行也能分开', () => {
    const { salutation, blocks } = readOpinion('市民政局：贵局来函收悉，现函复如下：\n一、基本情况\n已建成。');
    expect(salutation).toBe('市民政局');
    expect(blocks[0]?.text).toBe('贵局来函收悉，现函复如下：');
  });

  test('没有主送机关和落款的文字一段不少', () => {
    const { blocks } = readOpinion('我局支持该建议。\n目前全市有养老机构186家。');
    expect(blocks.map(({ text }) => text)).toEqual(['我局支持该建议。', '目前全市有养老机构186家。']);
    expect(readOpinion('').blocks).toEqual([]);
  });
});

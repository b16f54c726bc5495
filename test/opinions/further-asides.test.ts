import { describe, expect, test } from 'vitest';
import { asideOf } from '../../shared/domain/opinions/asides.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';

describe('会办意见里说给我方听的话、客套话', () => {
  test.each([
    '宗地清单尚在核对，见报、上网前请再同我局耕保股联系。',
    '报告起数请与学校安全科陆科长核一下再用。',
    '补助比例今后会调整，请不要在文中写死。',
    '数据未经统计局审定。',
    '我局同意并会签。',
  ])('说给我方的：%s', (sentence) => expect(asideOf(sentence)?.why).toBe('to-us'));

  test.each([
    '关于区政协第2026037号提案，我局提出以下会办意见，供参考。',
    '现就贵局征求意见函（2026-11号）答复如下。',
    '我局意见如下，请采纳。',
    '教育口情况：',
    '收悉贵局来函。',
    '请收悉。',
    '现反馈：',
  ])('客套：%s', (sentence) => expect(asideOf(sentence)?.why).toBe('courtesy'));

  test.each(['建成站点20个，数据按月公布。', '与市财政局联合印发办法。', '群众可向我局热线反映。'])(
    '说给代表的不算：%s',
    (sentence) => expect(asideOf(sentence)).toBeNull(),
  );

  test('独占一行的「关于……」是小标题，没有编号也是', () => {
    const { blocks } = readOpinion(
      '关于动态核查\n每月推送变更数据1.27万条，逐条核对。\n关于照护服务\n建成托养机构37所。',
    );
    expect(blocks.map(({ level }) => level)).toEqual([1, 0, 1, 0]);
  });
});

import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../shared/domain/merging/merge-texts.ts';

/** Under which ask each paragraph of one unit's opinion without headings comes to stand; null: under none. */
function placesOf(title: string, asks: readonly string[], unit: string, ...paragraphs: string[]) {
  const body = `建议：\n${asks.map((ask, n) => `${n + 1}.${ask}。`).join('\n')}`;
  const opinions = [{ unit, text: ['市民政局：', ...paragraphs, unit].join('\n') }];
  const { blocks } = mergeTexts({ date: '2026-06-18', proposal: { title, body }, opinions });
  return paragraphs.map((text) => blocks.find((block) => block.text === text)?.ask ?? null);
}

describe('没有小标题的意见，看做了什么、说的是什么东西，归到那一条建议下', () => {
  test('查处、取缔、关停归到「加强监管」，不因为说的是社会组织就归到登记', () => {
    const asks = ['放宽社会组织登记条件', '加强活动监管', '加大购买服务力度'];
    expect(
      placesOf(
        '关于社会组织健康发展的建议',
        asks,
        '市公安局',
        '去年取缔非法社会组织9家，关停账号14个。',
        '印章备案当场办结，与登记信息共享。',
      ),
    ).toEqual([1, 0]);
  });

  test('表彰、栏目、短视频归到「营造风气」，入职补贴归到补贴', () => {
    const asks = ['完善护理员培训', '建立入职补贴', '营造尊重护理职业的风气'];
    expect(
      placesOf(
        '关于稳定养老护理员队伍的建议',
        asks,
        '市总工会',
        '评选最美护理员20名，拍摄短视频在电视台播出。',
        '对入职满两年的毕业生发放补贴，每人3万元。',
      ),
    ).toEqual([2, 1]);
  });

  test('看守所、中小学归到「拓展司法、学校服务」，不因为都说社工就归到社工待遇', () => {
    const asks = ['把经费列入预算', '拓展司法、学校等领域的服务', '给社工提供落户等激励'];
    expect(
      placesOf(
        '关于社会工作服务站发展的建议',
        asks,
        '市司法局',
        '在看守所、戒毒所为社区矫正对象开展帮扶，服务326人。',
        '向32所中小学派驻社工，开展青春期辅导。',
      ),
    ).toEqual([1, 1]);
  });
});

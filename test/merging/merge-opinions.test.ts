import { describe, expect, test } from 'vitest';
import { conflicts } from '../../shared/domain/merging/conflicts.ts';
import { contradictions } from '../../shared/domain/merging/contradictions.ts';
import { alikeBlocks, leftOut } from '../../shared/domain/merging/derived.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import type { Block } from '../../shared/model/letter/letter.ts';
import { emptyContent, opinion, sampleAsks, sampleOpinions } from '../samples/opinion-samples.ts';

const asks = sampleAsks();
const opinions = sampleOpinions();
const merged = mergeOpinions({ content: emptyContent, asks, opinions }).content;
const headings = (blocks: readonly Block[]) => blocks.filter(({ level }) => level === 1).map(({ text }) => text);

/** The heading under which the paragraph with these words stands. */
function placeOf(blocks: readonly Block[], words: string): string | undefined {
  const at = blocks.findIndex(({ level, text }) => text.includes(words) && level !== 1);
  return blocks.slice(0, at).findLast(({ level }) => level === 1)?.text;
}

describe('汇总会办意见', () => {
  test('初次汇总按建议所提各条列出提纲，最后是下一步工作', () => {
    expect(headings(merged.blocks)).toEqual([
      '关于加快补齐社区养老服务设施短板的建议',
      '关于加强养老护理人才队伍建设的建议',
      '关于深化医养结合的建议',
      '关于健全老年人助餐服务长效机制的建议',
      '其他有关情况',
      '下一步工作',
    ]);
  });

  test('各段归到它所答的那一条之下', () => {
    const place = (words: string) => placeOf(merged.blocks, words);
    expect(place('补助资金1.86亿元')).toBe('关于加快补齐社区养老服务设施短板的建议');
    expect(place('改造老旧小区412个')).toBe('关于加快补齐社区养老服务设施短板的建议');
    expect(place('每百户不少于30平方米')).toBe('关于加快补齐社区养老服务设施短板的建议');
    expect(place('4所职业院校')).toBe('关于加强养老护理人才队伍建设的建议');
    expect(place('岗位补贴政策')).toBe('关于加强养老护理人才队伍建设的建议');
    expect(place('急需紧缺职业')).toBe('关于加强养老护理人才队伍建设的建议');
    expect(place('共建实训基地')).toBe('关于加强养老护理人才队伍建设的建议');
    expect(place('家庭病床服务')).toBe('关于深化医养结合的建议');
    expect(place('186家养老机构')).toBe('关于深化医养结合的建议');
    expect(place('老年助餐服务补助办法')).toBe('关于健全老年人助餐服务长效机制的建议');
    expect(place('互联网+明厨亮灶')).toBe('关于健全老年人助餐服务长效机制的建议');
    expect(place('绿色通道，推行告知承诺')).toBe('关于健全老年人助餐服务长效机制的建议');
    expect(place('养老诈骗')).toBe('其他有关情况');
    expect(place('扩大养老护理专业招生规模')).toBe('下一步工作');
    expect(place('下一步，市财政局')).toBe('下一步工作');
    expect(place('力争到2027年')).toBe('下一步工作');
  });

  test('每一段都记着出自哪家单位、第几版、哪一段、原话是什么', () => {
    for (const block of merged.blocks.filter(({ level }) => level !== 1)) {
      expect(block.sources.length).toBeGreaterThan(0);
      for (const { opinionId, unitId, version, paragraph, words } of block.sources) {
        const from = opinions.find(({ id }) => id === opinionId);
        expect(from?.unitId).toBe(unitId);
        expect(from?.version).toBe(version);
        expect(from?.blocks[paragraph]?.text).toBe(words);
      }
      expect(block.text).toBe(block.sources[0]?.words);
    }
  });

  test('两家说得一字不差，合为一段，列两个来源', () => {
    const same = merged.blocks.filter(({ text }) => text.includes('闲置锅炉房'));
    expect(same).toHaveLength(1);
    expect(same[0]?.sources.map(({ unitId }) => unitId)).toEqual([5, 6]);
  });

  test('两家说得大体相同，挨着排在一起', () => {
    const at = merged.blocks.findIndex(({ text }) => text.includes('养老床位达到6.2万张'));
    expect(merged.blocks[at + 1]?.text).toContain('养老床位达到5.8万张');
  });

  test('感谢和「以上意见供参考」之类的套话不进稿件，列为未采用', () => {
    const out = leftOut(merged, opinions);
    expect(out.filter(({ why }) => why === 'other')).toEqual([]);
    expect(out.map(({ text }) => text)).toContain('感谢代表对卫生健康事业的关心和支持。');
    expect(out.map(({ text }) => text)).toContain('以上意见，供参考。');
    expect(merged.blocks.some(({ text }) => /供参考|收悉|函复/.test(text))).toBe(false);
  });

  test('每家意见的每一段不是进了稿件，就是列在未采用里', () => {
    const out = leftOut(merged, opinions);
    for (const { id, blocks } of opinions) {
      blocks.forEach((_, paragraph) => {
        const cited = merged.blocks.some(({ sources }) =>
          sources.some((one) => one.opinionId === id && one.paragraph === paragraph),
        );
        const left = out.some((one) => one.opinionId === id && one.paragraph === paragraph);
        expect([cited, left].filter(Boolean)).toHaveLength(1);
      });
    }
  });

  test('经办人已列了提纲，就用经办人的，不另起标题', () => {
    const own: Block[] = [
      { id: 'b1', level: 1, text: '养老设施建设情况', sources: [] },
      { id: 'b2', level: 1, text: '助餐服务情况', sources: [] },
      { id: 'b3', level: 1, text: '护理人才培养情况', sources: [] },
      { id: 'b4', level: 1, text: '医养结合情况', sources: [] },
      { id: 'b5', level: 1, text: '今后打算', sources: [] },
    ];
    const { blocks } = mergeOpinions({ content: { ...emptyContent, blocks: own }, asks, opinions }).content;
    expect(headings(blocks).filter((text) => text !== '其他有关情况')).toEqual(own.map(({ text }) => text));
    expect(placeOf(blocks, '互联网+明厨亮灶')).toBe('助餐服务情况');
    expect(placeOf(blocks, '4所职业院校')).toBe('护理人才培养情况');
    expect(placeOf(blocks, '家庭病床服务')).toBe('医养结合情况');
    expect(placeOf(blocks, '扩大养老护理专业招生规模')).toBe('今后打算');
  });

  test('建议原文没有分条时，提纲取自各家意见的标题，说同一件事的只列一次', () => {
    const { blocks } = mergeOpinions({ content: emptyContent, asks: [], opinions }).content;
    const list = headings(blocks);
    expect(list).toContain('关于提高护理员待遇的建议');
    expect(list).not.toContain('关于完善护理员薪酬机制');
    expect(placeOf(blocks, '市场工资价位')).toBe('关于提高护理员待遇的建议');
    expect(list.at(-1)).toBe('下一步工作');
  });

  test('原文和意见都没有标题时，列在「有关工作情况」之下，打算列在「下一步工作」之下', () => {
    const plain = [
      opinion(3, [
        { level: 0, text: '全市现有救助管理站3个。' },
        { level: 0, text: '我局将继续加强街面巡查。' },
      ]),
    ];
    const { blocks } = mergeOpinions({ content: emptyContent, asks: [], opinions: plain }).content;
    expect(blocks.map(({ text }) => text)).toEqual([
      '有关工作情况',
      '全市现有救助管理站3个。',
      '下一步工作',
      '我局将继续加强街面巡查。',
    ]);
  });

  test('编号之下再无内容的，是一段意见而不是标题', () => {
    const lines = [
      opinion(3, [
        { level: 1, text: '养老床位由区县统筹' },
        { level: 1, text: '全市现有社区食堂320个。' },
      ]),
    ];
    const { content } = mergeOpinions({ content: emptyContent, asks: [], opinions: lines });
    expect(content.blocks.map(({ text }) => text)).toEqual([
      '有关工作情况',
      '养老床位由区县统筹',
      '全市现有社区食堂320个。',
    ]);
    expect(leftOut(content, lines)).toEqual([]);
  });

  test('再汇总一次，什么也不变', () => {
    const again = mergeOpinions({ content: merged, asks, opinions });
    expect(again.content).toBe(merged);
    expect(again.changes).toEqual([]);
  });

  test('意见换个先后次序汇总，结果一字不差', () => {
    const turned = mergeOpinions({ content: emptyContent, asks, opinions: [...opinions].reverse() });
    expect(JSON.stringify(turned.content)).toBe(JSON.stringify(merged));
  });

  test('意见一家一家地到、每到一家汇总一次，与到齐后一次汇总相同，先到后到都一样', () => {
    for (const order of [opinions, [...opinions].reverse()]) {
      let content = emptyContent;
      for (let n = 1; n <= order.length; n += 1)
        content = mergeOpinions({ content, asks, opinions: order.slice(0, n) }).content;
      expect(content.blocks.map(({ text }) => text)).toEqual(merged.blocks.map(({ text }) => text));
    }
  });

  test('经办人删去的段落再汇总也不回来，仍可从未采用中找到', () => {
    const cut = { ...merged, blocks: merged.blocks.filter(({ text }) => !text.includes('加装电梯')) };
    const again = mergeOpinions({ content: cut, asks, opinions });
    expect(again.content).toBe(cut);
    expect(leftOut(cut, opinions).some(({ text, why }) => text.includes('加装电梯') && why === 'other')).toBe(true);
  });

  test('正文全部清空后再汇总，重新起稿', () => {
    const cleared = { ...merged, blocks: [{ id: 'b9', level: 0 as const, text: ' ', sources: [] }] };
    expect(mergeOpinions({ content: cleared, asks, opinions }).content.blocks).toEqual(merged.blocks);
  });

  test('不采纳的理由记在那段话上', () => {
    const words = '感谢代表对卫生健康事业的关心和支持。';
    const content = { ...merged, decisions: [{ kind: 'rejected' as const, unitId: 1, words, reason: '套话' }] };
    expect(leftOut(content, opinions).find(({ text }) => text === words)?.rejected).toBe('套话');
  });

  test('「无不同意见」不进稿件', () => {
    const none = [opinion(3, [{ level: 0, text: '我局对该建议无不同意见。' }])];
    const { content } = mergeOpinions({ content: emptyContent, asks, opinions: none });
    expect(content.blocks.every(({ level }) => level === 1)).toBe(true);
    expect(leftOut(content, none)).toMatchObject([{ text: '我局对该建议无不同意见。', why: 'to-us' }]);
  });

  test('已注明不采纳的段落，汇总和重新起稿都不放进来', () => {
    const words =
      '2023年以来，全市改造老旧小区412个，同步建设社区养老服务站96个，加装电梯580部，建设无障碍坡道1260处。';
    const decisions = [{ kind: 'rejected' as const, unitId: 5, words, reason: '与本件无关' }];
    const { content } = mergeOpinions({ content: { ...emptyContent, decisions }, asks, opinions });
    expect(content.blocks.some(({ text }) => text === words)).toBe(false);
    expect(leftOut(content, opinions).find(({ text }) => text === words)?.rejected).toBe('与本件无关');
  });

  test('说得大体相同的段落成组，供对照着看', () => {
    const groups = alikeBlocks(merged).map((group) =>
      group.map((id) => merged.blocks.find((block) => block.id === id)?.text.slice(9, 22)),
    );
    expect(groups).toEqual([
      ['全市养老床位达到6.2万张', '全市养老床位达到5.8万张'],
      ['台老年助餐服务补助办法，对', '全市共建成社区食堂326个'],
    ]);
  });

  test('经办人先拖进稿件的段落，汇总时不重复', () => {
    const [first] = opinions;
    const text = first?.blocks[2]?.text ?? '';
    const source = { unitId: 1, opinionId: first?.id ?? 0, version: 1, paragraph: 2, words: text };
    const content = { ...emptyContent, blocks: [{ id: 'b1', level: 0 as const, text, sources: [source] }] };
    const { blocks } = mergeOpinions({ content, asks, opinions }).content;
    expect(blocks.filter((block) => block.text === text)).toHaveLength(1);
    expect(blocks[0]?.id).toBe('b1');
  });
});

describe('数据冲突', () => {
  test('同一时间、同一事项、两家数据不同，列为冲突', () => {
    const found = conflicts(merged, opinions);
    expect(
      found.map(({ subject, claims }) => [subject, ...claims.map(({ unitId, figure }) => `${unitId}:${figure}`)]),
    ).toEqual([
      ['养老床位', '1:6.2万张', '5:5.8万张'],
      ['社区食堂', '2:320个', '6:326个'],
    ]);
    expect(found.every(({ reason }) => reason === null)).toBe(true);
  });

  test('改成一致或删去一处，冲突就没有了', () => {
    const settled = {
      ...merged,
      blocks: merged.blocks.map((block) => ({
        ...block,
        text: block.text.replace('5.8万张', '6.2万张').replace('326个', '320个'),
      })),
    };
    expect(conflicts(settled, opinions)).toEqual([]);
    const cut = {
      ...merged,
      blocks: merged.blocks.filter(({ text }) => !text.includes('5.8万张') || text.includes('上门巡诊')),
    };
    expect(conflicts(cut, opinions).map(({ subject }) => subject)).toEqual(['社区食堂']);
  });

  test('注明理由放行的冲突带着理由，换次序后还是同一处', () => {
    const [first] = conflicts(merged, opinions);
    const content = {
      ...merged,
      decisions: [{ kind: 'conflict' as const, key: first?.key ?? '', reason: '口径不同：前者含护理型床位' }],
    };
    expect(conflicts(content, [...opinions].reverse()).map(({ reason }) => reason)).toEqual([
      '口径不同：前者含护理型床位',
      null,
    ]);
  });
});

describe('不是一回事的数不算矛盾', () => {
  const opposed = (...texts: string[]) =>
    contradictions(texts.map((text, at) => ({ text, unitId: at + 1, day: '2026-05-06' as const }))).map(
      ({ a, b }) => `${a.figure.printed}/${b.figure.printed}`,
    );
  test.each([
    ['2025年检查养老机构，共发现问题415个，已全部整改。', '开展消防安全检查，发现隐患514处，已全部整改。'],
    ['全市助餐服务覆盖率达到95%。', '独居老年人探访关爱覆盖率达到100%。'],
    ['全市养老机构入住率为61%。', '公办养老机构入住率为74%。'],
    ['全市配备儿童主任1263名。', '全市配备养老护理员1362名。'],
    ['办结群众诉求326件。', '受理投诉236件。'],
  ])('%s｜%s', (one, other) => {
    expect(opposed(one, other)).toEqual([]);
  });
  test.each([
    ['共发现问题415个。', '检查发现问题451个。', '415个/451个'],
    ['全市社区综合服务设施覆盖率为92%。', '全市社区综合服务设施覆盖率达到96%。', '92%/96%'],
  ])('同一样东西的仍是矛盾：%s｜%s', (one, other, found) => {
    expect(opposed(one, other)).toEqual([found]);
  });
});

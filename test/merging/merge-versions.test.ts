import { describe, expect, test } from 'vitest';
import { leftOut, pendingUpdates, settleUpdate, unmergedUnits } from '../../shared/domain/merging/derived.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import { alignVersions } from '../../shared/domain/merging/versions.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { TextBlock } from '../../shared/model/opinions.ts';
import { emptyContent, opinion, sampleAsks, sampleOpinions } from '../samples/opinion-samples.ts';

const asks = sampleAsks();
const firsts = sampleOpinions();
const housing = firsts[4]?.blocks ?? [];
const merged = mergeOpinions({ content: emptyContent, asks, opinions: firsts }).content;

const old = '2023年以来，全市改造老旧小区412个，同步建设社区养老服务站96个，加装电梯580部，建设无障碍坡道1260处。';
const renewed = '2023年以来，全市改造老旧小区436个，同步建设社区养老服务站104个，加装电梯612部，建设无障碍坡道1310处。';
const added = '2026年，全市计划新建社区养老服务综合体12个，目前已开工7个，相关用地和资金已经落实到位。';
const gone =
  '严格执行新建住宅小区按每百户不少于30平方米配建养老服务用房的规定，做到同步规划、同步建设、同步验收、同步交付。';

function second(change: (blocks: TextBlock[]) => TextBlock[]) {
  return [...firsts, opinion(5, change([...housing]), 2)];
}
const swap = (blocks: TextBlock[]) => blocks.map((block) => (block.text === old ? { ...block, text: renewed } : block));
const edit = (content: LetterContent, from: string, to: string): LetterContent => ({
  ...content,
  blocks: content.blocks.map((block) => (block.text === from ? { ...block, text: to } : block)),
});
const others = (content: LetterContent) =>
  content.blocks.filter(({ sources }) => !sources.some(({ unitId }) => unitId === 5));

describe('收到修改后的会办意见', () => {
  test('没改过的段落就地换成新词，列出前后对照；别家的段落一字不动', () => {
    const opinions = second(swap);
    expect(unmergedUnits(merged, opinions)).toEqual([5]);
    const { content, changes } = mergeOpinions({ content: merged, asks, opinions });
    const before = merged.blocks.findIndex(({ text }) => text === old);
    expect(content.blocks[before]).toMatchObject({
      id: merged.blocks[before]?.id,
      text: renewed,
      sources: [{ version: 2, words: renewed }],
    });
    expect(changes).toEqual([
      { kind: 'updated', unitId: 5, blockId: merged.blocks[before]?.id, before: old, after: renewed },
    ]);
    expect(JSON.stringify(others(content))).toBe(JSON.stringify(others(merged)));
    expect(content.blocks.map(({ id }) => id)).toEqual(merged.blocks.map(({ id }) => id));
    expect(mergeOpinions({ content, asks, opinions }).content).toBe(content);
  });

  test('经办人改过的段落不覆盖，列出待处理的更新，采用或保留由经办人定', () => {
    const mine = '三年来全市改造老旧小区400多个。';
    const opinions = second(swap);
    const { content, changes } = mergeOpinions({ content: edit(merged, old, mine), asks, opinions });
    expect(content.blocks.some(({ text }) => text === mine)).toBe(true);
    expect(content.blocks.some(({ text }) => text === renewed)).toBe(false);
    expect(changes).toMatchObject([{ kind: 'pending', unitId: 5, before: old, after: renewed }]);
    const [update] = pendingUpdates(content, opinions);
    if (!update) throw new Error('没有待处理的更新');
    expect(update).toMatchObject({ unitId: 5, version: 2, before: old, after: renewed });
    expect(leftOut(content, opinions).find(({ text }) => text === renewed)?.pendingBlockId).toBe(update.blockId);
    expect(mergeOpinions({ content, asks, opinions })).toMatchObject({ content, changes: [] });

    const taken = settleUpdate(content, update, true);
    expect(taken.blocks.some(({ text }) => text === renewed)).toBe(true);
    const kept = settleUpdate(content, update, false);
    expect(kept.blocks.some(({ text }) => text === mine)).toBe(true);
    for (const settled of [taken, kept]) {
      expect(pendingUpdates(settled, opinions)).toEqual([]);
      expect(leftOut(settled, opinions).some(({ text }) => text === renewed)).toBe(false);
    }
  });

  test('没变的段落留在经办人放的位置，经办人的修改也留着', () => {
    const mine = '（住建部门意见）全市已改造老旧小区412个。';
    const edited = edit(merged, old, mine);
    const moved = {
      ...edited,
      blocks: [
        ...edited.blocks.filter(({ text }) => text !== mine),
        ...edited.blocks.filter(({ text }) => text === mine),
      ],
    };
    const opinions = second((blocks) => [...blocks, { level: 0, text: added }]);
    const { content } = mergeOpinions({ content: moved, asks, opinions });
    const kept = content.blocks.filter(({ text }) => text !== added);
    expect(kept.map(({ id }) => id)).toEqual(moved.blocks.map(({ id }) => id));
    expect(kept.at(-1)).toMatchObject({ text: mine, sources: [{ version: 2, words: old }] });
  });

  test('新增的段落放到合适的标题下', () => {
    const opinions = second((blocks) =>
      blocks.flatMap((block) => (block.text === old ? [block, { level: 0, text: added }] : [block])),
    );
    const { content, changes } = mergeOpinions({ content: merged, asks, opinions });
    expect(changes).toMatchObject([{ kind: 'added', unitId: 5, after: added }]);
    const at = content.blocks.findIndex(({ text }) => text === added);
    expect(content.blocks.slice(0, at).findLast(({ level }) => level === 1)?.text).toBe(
      '关于加快补齐社区养老服务设施短板的建议',
    );
  });

  test('新版删去的段落留在稿件里并标出，由经办人定去留', () => {
    const opinions = second((blocks) => blocks.filter(({ text }) => text !== gone));
    const { content, changes } = mergeOpinions({ content: merged, asks, opinions });
    expect(content.blocks.some(({ text }) => text === gone)).toBe(true);
    expect(changes).toMatchObject([{ kind: 'pending', unitId: 5, before: gone, after: '' }]);
    const [update] = pendingUpdates(content, opinions);
    expect(update).toMatchObject({ paragraph: null, before: gone, after: null });
    if (!update) throw new Error('没有标出');
    expect(settleUpdate(content, update, true).blocks.some(({ text }) => text === gone)).toBe(false);
    expect(pendingUpdates(settleUpdate(content, update, false), opinions)).toEqual([]);
  });

  test('经办人删去的段落，新版里仍有或略有改动，都不再自动加回', () => {
    const cut = { ...merged, blocks: merged.blocks.filter(({ text }) => text !== old) };
    const opinions = second(swap);
    const { content } = mergeOpinions({ content: cut, asks, opinions });
    expect(content.blocks.some(({ text }) => text === old || text === renewed)).toBe(false);
    expect(leftOut(content, opinions).some(({ text }) => text === renewed)).toBe(true);
  });

  test('两家合为一段的，一家改了，另一家的原话不动，新话挨着另起一段', () => {
    const shared = '在城镇老旧小区改造中，对具备条件的闲置锅炉房、自行车棚等存量用房，优先改建为社区养老服务设施。';
    const changed =
      '在城镇老旧小区改造中，对具备条件的闲置锅炉房、自行车棚、旧厂房等存量用房，优先改建为社区养老服务设施。';
    const opinions = second((blocks) =>
      blocks.map((block) => (block.text === shared ? { ...block, text: changed } : block)),
    );
    const { content } = mergeOpinions({ content: merged, asks, opinions });
    const at = content.blocks.findIndex(({ text }) => text === shared);
    expect(content.blocks[at]?.sources.map(({ unitId }) => unitId)).toEqual([6]);
    expect(content.blocks[at + 1]).toMatchObject({ text: changed, sources: [{ unitId: 5, version: 2 }] });
  });

  test('带序号的段落与别家合为一段的，一家改了也另起一段；经办人改过的也列为待处理', () => {
    const numbered = (text: string): TextBlock[] => [
      { level: 1, text: '深化医养结合' },
      { level: 2, text },
      { level: 2, text: '家庭病床累计建床3260张，上门巡诊5.8万人次，基本实现全覆盖。' },
    ];
    const said = '全市186家养老机构全部与医疗机构签订合作协议，医养结合机构达到42家。';
    const saidNow = '全市192家养老机构全部与医疗机构签订合作协议，医养结合机构达到45家。';
    const both = [opinion(1, numbered(said)), opinion(2, [{ level: 0, text: said }])];
    const first = mergeOpinions({ content: emptyContent, asks, opinions: both }).content;
    expect(first.blocks.find(({ text }) => text === said)).toMatchObject({
      level: 2,
      sources: [{ unitId: 1 }, { unitId: 2 }],
    });
    const newer = [...both, opinion(1, numbered(saidNow), 2)];
    const second = mergeOpinions({ content: first, asks, opinions: newer }).content;
    expect(second.blocks.find(({ text }) => text === said)?.sources.map(({ unitId }) => unitId)).toEqual([2]);
    expect(second.blocks.find(({ text }) => text === saidNow)?.sources.map(({ unitId }) => unitId)).toEqual([1]);

    const mine = edit(first, said, '养老机构已全部签约。');
    const kept = mergeOpinions({ content: mine, asks, opinions: newer }).content;
    expect(pendingUpdates(kept, newer)).toMatchObject([{ unitId: 1, before: said, after: saidNow }]);
  });

  test('越过一版再汇总，与逐版汇总的文字相同', () => {
    const two = second(swap);
    const three = [
      ...two,
      opinion(
        5,
        swap(housing).map((block) =>
          block.text === gone ? { ...block, text: gone.replace('30平方米', '35平方米') } : block,
        ),
        3,
      ),
    ];
    const stepwise = mergeOpinions({
      content: mergeOpinions({ content: merged, asks, opinions: two }).content,
      asks,
      opinions: three,
    });
    const atOnce = mergeOpinions({ content: merged, asks, opinions: three });
    expect(JSON.stringify(atOnce.content)).toBe(JSON.stringify(stepwise.content));
  });

  test('前后两版对照：相同的认相同，相近的认修改，都不像的认新增、删去', () => {
    const level = 0 as const;
    const twins = alignVersions(
      [
        { level, text: '甲段原样不动。' },
        { level, text: '全市现有养老机构一百八十六家。' },
        { level, text: '完全无关的旧话题。' },
      ],
      [
        { level, text: '开头新添的一句说明文字。' },
        { level, text: '全市现有养老机构一百九十家。' },
        { level, text: '甲段原样不动。' },
      ],
    );
    expect([...twins]).toEqual([
      [0, { paragraph: 2, same: true }],
      [1, { paragraph: 1, same: false }],
    ]);
  });
});

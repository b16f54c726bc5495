import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../shared/contract.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

type Letter = Question<'letters.import'>['letters'][number];

const letter = (number: string, title: string, name: string, texts: readonly string[]): Letter => ({
  kind: 'npc-suggestion',
  session: { level: 'municipal', term: 9, meeting: 1 },
  number,
  title,
  addressees: [name],
  replyUnit: '云澜市民政局',
  documentNumber: `云民函〔2021〕${number}号`,
  resultClass: 'A',
  replyDate: '2021-06-18',
  blocks: [{ level: 1, text: '工作情况' }, ...texts.map((text) => ({ level: 0 as const, text }))],
});

let desk: Desk;
let clerk: Person;

beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  await clerk.call('letters.import', {
    letters: [
      letter('12', '关于推进社区老年助餐服务的建议', '乔木兰', [
        '2020年，全市建成助餐点45个，发放助餐运营补贴320万元。',
        '我局将于2022年底前新增助餐点30个，加密助餐点布局。',
      ]),
      letter('13', '关于规范殡葬用品市场的建议', '陈若安', ['我局联合市场监管部门开展专项整治。']),
      letter('14', '关于加强社区停车管理的建议', '沙明川', ['停车泊位由住建部门统筹。']),
    ],
  });
});
afterAll(() => desk.close());

describe('往年相近件', () => {
  test('收件时按案由就能找到，说出为什么相近、当时承诺了什么', async () => {
    const { similar } = await clerk.call('similar.find', { title: suggestion.title, body: suggestion.body });
    expect(similar.map(({ number }) => number)).toEqual(['12']);
    expect(similar[0]?.words).toEqual(['社区老年助餐服务', '助餐点布局', '运营补贴', '加密']);
    expect(similar[0]).toMatchObject({ source: 'case', proposer: '乔木兰', resultClass: 'A', day: '2021-06-18' });
    expect(similar[0]?.promises[0]?.words).toContain('2022年底前新增助餐点30个');
  });

  test('同一提出人的其他件单列；名字只有一部分相同的不算', async () => {
    const found = await clerk.call('similar.find', { title: '关于慈善募捐的建议', names: ['陈若安'] });
    expect(found.sameProposer.map(({ number }) => number)).toEqual(['13']);
    expect((await clerk.call('similar.find', { names: ['若安'] })).sameProposer).toEqual([]);
  });

  test('本次会议内容相近、没有办结的，提示可以并案；自己不算', async () => {
    const first = await clerk.call('proposal.create', suggestion);
    const second = await clerk.call('proposal.create', {
      ...suggestion,
      number: '78',
      title: '关于加快完善社区老年助餐服务的建议',
      proposers: [{ name: '林照野' }],
    });
    const found = await clerk.call('similar.find', { proposalId: second.id });
    expect(found.combinable.map(({ id }) => id)).toEqual([first.id]);
    expect(found.similar.some(({ source, id }) => source === 'item' && id === second.id)).toBe(false);
    await clerk.call('proposal.combine', { proposalId: second.id, day: '2026-03-20', otherIds: [first.id] });
    expect((await clerk.call('similar.find', { proposalId: second.id })).combinable).toEqual([]);
  });

  test('只有套话相同的不列', async () => {
    const { similar } = await clerk.call('similar.find', { title: '关于进一步加强我市工作的建议' });
    expect(similar).toEqual([]);
  });
});

describe('引用往年的文字', () => {
  test('逐段列出，注明出处，标出过时的地方', async () => {
    const { similar } = await clerk.call('similar.find', { title: suggestion.title });
    const [text] = await clerk.call('similar.passages', { source: 'case', id: similar[0]?.id ?? 0 });
    expect(text?.label).toBe('市九届人大一次会议第12号建议的答复（2021-06-18）');
    const marked = text?.passages[1];
    expect(marked?.outOfDate.map(({ from, to }) => marked.text.slice(from, to))).toEqual(['2020年', '45个', '320万元']);
  });

  test('引进稿件的段落记着出处', async () => {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number: '79' });
    const before = await clerk.call('draft.get', { proposalId: id });
    const citation = {
      source: 'case' as const,
      id: 1,
      label: '第12号建议的答复',
      words: '我局将继续推进。',
      unchecked: [],
    };
    const blocks = [{ id: 'b1', level: 0 as const, text: '我局继续推进。', sources: [], citations: [citation] }];
    await clerk.call('draft.save', {
      proposalId: id,
      revision: before.revision,
      content: { ...before.content, blocks },
    });
    const saved = await clerk.call('draft.get', { proposalId: id });
    expect(saved.content.blocks[0]?.citations).toEqual([citation]);
  });

  test('参考资料也能引用，没有的件说得清楚', async () => {
    const kept = await clerk.call('reference.keep', {
      title: '助餐工作报告',
      source: '市民政局',
      text: '第一段。\n\n第二段。',
    });
    const [text] = await clerk.call('similar.passages', { source: 'reference', id: kept.id });
    expect(text?.label).toBe('《助餐工作报告》，市民政局');
    expect(text?.passages.map((each) => each.text)).toEqual(['第一段。', '第二段。']);
    expect((await clerk.refused('similar.passages', { source: 'case', id: 999 })).code).toBe('record.missing');
  });
});

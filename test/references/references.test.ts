import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { storeCases } from '../support/stored-cases.ts';

const news = {
  title: '我市提高低保标准',
  source: '云澜日报',
  day: '2025-07-03',
  kind: 'news',
  text: '2025年7月1日起，低保标准提高到每人每月1150元。\n目前全市有低保对象3.1万人。',
} as const;
const report = {
  title: '2023年工作报告',
  source: '',
  day: '2024-01-10',
  kind: 'report',
  text: '2023年，低保标准为每人每月980元，增长50%。',
} as const;

describe('参考资料', () => {
  let desk: Desk;
  let clerk: Person;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    await clerk.call('reference.keep', report);
    await clerk.call('reference.keep', news);
    await clerk.call('reference.keep', { title: '助餐补贴口径', kind: 'line', text: '每餐补助2元。' });
  });
  afterAll(() => desk.close());

  const titles = async (question: object) =>
    (await clerk.call('reference.list', question)).rows.map(({ title }) => title);

  test('按资料自己的日期由近到远，没有日期的在最后；可按种类、文字查', async () => {
    expect(await titles({})).toEqual(['我市提高低保标准', '2023年工作报告', '助餐补贴口径']);
    expect(await titles({ kind: 'line' })).toEqual(['助餐补贴口径']);
    expect(await titles({ text: '日报' })).toEqual(['我市提高低保标准']);
  });

  test('查找的文字照字面算：百分号就是百分号', async () => {
    expect(await titles({ text: '50%' })).toEqual(['2023年工作报告']);
    expect(await titles({ text: '0%元' })).toEqual([]);
  });

  test('从文件读出标题、来源、日期，不存；读不了的说明原因', async () => {
    const text = '养老床位补贴办法\n来源：云澜市人民政府网　发布时间：2024-05-06\n每张床位补助3000元。';
    const file = (name: string, words: string) => ({ name, base64: Buffer.from(words).toString('base64') });
    const read = await clerk.call('reference.read', { file: file('办法.txt', text) });
    expect(read).toMatchObject({ title: '养老床位补贴办法', day: '2024-05-06', source: '云澜市人民政府网' });
    expect(read.dayPassage).toBe('2024-05-06');
    expect((await clerk.call('reference.list', {})).total).toBe(3);
    const wrong = await clerk.refused('reference.read', { file: file('坏.docx', 'PK\u0003\u0004坏的') });
    expect(wrong.code).toMatch(/^file\./);
  });

  test('查数字：每一句、数字、年份和出处，新的在前', async () => {
    const { rows, total } = await clerk.call('reference.figures', { text: '低保标准' });
    expect(total).toBe(2);
    expect(rows.map(({ figures, time, from }) => [figures, time, from.title])).toEqual([
      [['每人每月1150元'], '2025年7月', '我市提高低保标准'],
      [['每人每月980元', '50%'], '2023年', '2023年工作报告'],
    ]);
    const { files } = await clerk.call('list.export', { list: 'figures', filter: { text: '低保标准' }, format: 'csv' });
    expect(Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8')).toMatch(
      /每人每月1150元,2025年7月,句中写明,[^\n]*我市提高低保标准/,
    );
    const more = await clerk.call('reference.figures', { text: '低保', pageSize: 1, page: 3 });
    expect(more).toMatchObject({ total: 3, rows: [{ time: '2023年' }] });
    expect((await clerk.call('reference.figures', { text: '低保标准' })).also).toEqual(['最低生活保障标准']);
  });

  test('往年的答复函里的数字也查得到，年份取句中的或答复日期的', async () => {
    const letter = `云澜市民政局关于市八届人大二次会议第9号建议的答复
陈若安代表：
您提出的《关于提高低保标准的建议》（第9号）收悉，现答复如下：
一、保障情况
城乡居民最低生活保障标准为每人每月860元。
二、下一步打算
2024年起低保标准每年增长不低于5%。
感谢您的关心和支持。
云澜市民政局
2022年6月3日`;
    const [id = 0] = await storeCases(desk.folder, [
      { kind: 'npc-suggestion', title: '关于提高低保标准的建议', number: '9', letter },
    ]);
    const { rows, casesLeft } = await clerk.call('reference.figures', { text: '低保标准' });
    const theirs = rows.filter(({ from }) => from.what === 'case');
    expect(theirs.map(({ figures, time, timeFrom, from }) => [figures, time, timeFrom, from.id, from.day])).toEqual([
      [['不低于5%'], '2024年', 'sentence', id, '2022-06-03'],
      [['每人每月860元'], '2022年6月', 'material', id, '2022-06-03'],
    ]);
    expect(casesLeft).toBe(0);
  });

  test('改标题、来源、日期：前后都留在日志里，检索随之更新；正文不变', async () => {
    const id = (await clerk.call('reference.list', { kind: 'line' })).rows[0]?.id ?? 0;
    const about = { title: '老年助餐口径', source: '养老服务科', day: '2025-09-10', kind: 'line' } as const;
    const saved = await clerk.call('reference.save', { id, ...about });
    expect(saved).toMatchObject({ ...about, text: '每餐补助2元。' });
    expect((await clerk.call('search.find', { text: '老年助餐口径' })).total).toBe(1);
    const admin = await desk.signIn('admin');
    const row = (await admin.call('audit.list', {})).rows.find(({ words }) => words === '修改参考资料：老年助餐口径');
    expect(row?.changes).toContainEqual({ field: 'title', before: '助餐补贴口径', after: '老年助餐口径' });
  });

  test('稿件引用过的删不去，没有引用的可以删；删去就检索不到', async () => {
    const [cited, free] = (await clerk.call('reference.list', {})).rows.map(({ id }) => id) as [number, number];
    const { id: proposalId } = await clerk.call('proposal.create', suggestion);
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const words = '低保标准提高到每人每月1150元。';
    const citations = [{ source: 'reference' as const, id: free, label: '云澜日报', words }];
    const blocks = [{ id: 'b1', level: 0 as const, text: words, sources: [], citations }];
    await clerk.call('draft.save', { proposalId, revision, content: { ...content, blocks } });
    const refused = await clerk.refused('reference.remove', { id: free });
    expect(refused.message).toContain('第77号的稿件引用了这份资料');
    await clerk.call('reference.remove', { id: cited });
    expect((await clerk.refused('reference.get', { id: cited })).code).toBe('record.missing');
    expect((await clerk.call('search.find', { text: '老年助餐口径' })).total).toBe(0);
    const again = await clerk.call('draft.get', { proposalId });
    await clerk.call('draft.save', { proposalId, revision: again.revision, content: { ...content, blocks: [] } });
    expect((await clerk.refused('reference.remove', { id: 999 })).code).toBe('record.missing');
  });

  test('审签领导只看不改', async () => {
    const leader = await desk.signIn('leader');
    expect((await leader.call('reference.list', {})).total).toBeGreaterThan(0);
    for (const name of ['reference.keep', 'reference.save', 'reference.remove'] as const) {
      expect((await leader.refused(name, { id: 1, title: '某', text: '某' })).code).toBe('operation.not-allowed');
    }
  });
});

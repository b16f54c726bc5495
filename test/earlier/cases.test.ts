import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { storeCases } from '../support/stored-cases.ts';

const letter = `云民函〔2021〕18号
云澜市民政局关于市八届人大五次会议第66号建议的答复
陈若安代表：
您提出的《关于开办社区食堂的建议》（第66号）收悉，现答复如下：
一、试点情况
已开办社区食堂12家。
二、下一步打算
每个街道至少开办1家。
感谢您的关心和支持。
云澜市民政局
2021年6月3日`;

describe('往年的一件', () => {
  let desk: Desk;
  let clerk: Person;
  let id: number;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    [id = 0] = await storeCases(desk.folder, [
      {
        kind: 'npc-suggestion',
        level: 'municipal',
        session: { term: 8, meeting: 5 },
        number: '66',
        title: '关于开办社区食堂的建议',
        proposers: ['陈若安'],
        resultClass: 'B',
        assignedOn: '2021-03-05',
        extras: [{ column: '走访次数', text: '2' }],
        doubts: { answeredOn: { value: null, passage: '2021年6月', place: '历年台账.xlsx 第2行', doubt: '缺少日' } },
        letter,
      },
    ]);
  });
  afterAll(() => desk.close());

  test('各栏都带出处，存疑的说明原因；答复函、其他栏都在', async () => {
    const it = await clerk.call('cases.get', { id });
    expect(it).toMatchObject({ number: '66', title: '关于开办社区食堂的建议', proposer: '陈若安', year: 2021 });
    expect(it.reading.resultClass).toMatchObject({ value: 'B', place: '历年台账.xlsx 第2行' });
    expect(it.reading.answeredOn).toMatchObject({ value: null, doubt: '缺少日' });
    expect(it.extras).toEqual([{ column: '走访次数', text: '2' }]);
    expect(it.letters.map(({ what, headings }) => [what, headings])).toEqual([['reply', ['试点情况', '下一步打算']]]);
  });

  test('更正一栏按台账的写法读；出处还在，注明谁核定，检索随之更新', async () => {
    const it = await clerk.call('cases.save', { id, field: 'answeredOn', text: '2021.6.3' });
    expect(it.answeredOn).toBe('2021-06-03');
    expect(it.reading.answeredOn).toEqual({
      value: '2021-06-03',
      passage: '2021年6月',
      place: '历年台账.xlsx 第2行',
      settledBy: '纪云舒',
    });
    await clerk.call('cases.save', { id, field: 'resultClass', text: 'A' });
    expect((await clerk.call('search.find', { text: '食堂', resultClass: 'A' })).total).toBe(1);
    expect((await clerk.call('search.find', { text: '食堂', resultClass: 'B' })).total).toBe(0);
  });

  test('更正前后的内容都留在操作日志里', async () => {
    const admin = await desk.signIn('admin');
    const { rows } = await admin.call('audit.list', {});
    const row = rows.find(({ words }) => words === '更正往年件《关于开办社区食堂的建议》的答复类别');
    expect(row?.changes).toEqual([{ field: '答复类别', before: 'B', after: 'A' }]);
    expect((await admin.call('audit.verify', {})).sound).toBe(true);
  });

  test('读不成这一栏的写法退回，案由不能空；什么也不改', async () => {
    const wrong = await clerk.refused('cases.save', { id, field: 'assignedOn', text: '2021年13月5日' });
    expect(wrong).toMatchObject({ code: 'case.unreadable', field: 'text' });
    expect(wrong.message).toContain('交办日期');
    expect((await clerk.refused('cases.save', { id, field: 'title', text: ' ' })).code).toBe('case.unreadable');
    expect((await clerk.call('cases.get', { id })).reading.assignedOn?.value).toBe('2021-03-05');
  });

  test('留空就是去掉这一栏', async () => {
    const it = await clerk.call('cases.save', { id, field: 'resultClass', text: '' });
    expect(it.resultClass).toBeNull();
    expect(it.reading.resultClass).toMatchObject({ value: null, settledBy: '纪云舒' });
  });

  test('审签领导只看不改；没有的件说明没有找到', async () => {
    const leader = await desk.signIn('leader');
    expect((await leader.call('cases.get', { id })).id).toBe(id);
    const refused = await leader.refused('cases.save', { id, field: 'remark', text: '某' });
    expect(refused.code).toBe('operation.not-allowed');
    expect((await clerk.refused('cases.get', { id: 999 })).code).toBe('record.missing');
  });

  test('入库后更正过的件，整批不能撤销', async () => {
    const { id: batchId } = await clerk.call('imports.open', {});
    const ledger = '类别,级别,届次,编号,案由,领衔人\n建议,市,八届三次,12,关于修建公厕的建议,贺明远';
    const file = { name: '台账.csv', base64: Buffer.from(ledger).toString('base64') };
    await clerk.call('imports.addFile', { batchId, file });
    expect((await clerk.call('imports.store', { batchId })).left).toBe(0);
    const stored = await clerk.call('search.find', { text: '公厕' });
    await clerk.call('cases.save', { id: stored.rows[0]?.id ?? 0, field: 'satisfaction', text: '满意' });
    const refused = await clerk.refused('imports.undo', { batchId });
    expect(refused.message).toContain('入库后更正过');
    expect((await clerk.call('search.find', { text: '公厕' })).total).toBe(1);
  });

  test('从前只存了答复函的件，各栏读自那封函', async () => {
    const store = await openStore(desk.folder);
    await store.db.updateTable('earlierCase').set({ reading: '{}' }).where('id', '=', id).execute();
    await store.db.destroy();
    const it = await clerk.call('cases.get', { id });
    expect(it.reading.documentNumber).toMatchObject({ value: '云民函〔2021〕18号', place: '答复函.txt' });
    expect(it.reading.session?.value).toEqual({ term: 8, meeting: 5 });
  });
});

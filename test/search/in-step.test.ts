import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import type { Question } from '../../shared/contract.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { fileOf, ledger, reply } from '../support/import-samples.ts';

const burial: Question<'letters.import'>['letters'][number] = {
  ...{ kind: 'cppcc-proposal', number: '31', title: '关于规范殡葬用品市场的提案', addressees: ['覃木兰'] },
  ...{ replyUnit: '云澜市民政局', replyDate: '2021-06-18', session: { level: 'municipal', term: 8, meeting: 4 } },
  blocks: [{ level: 0, text: '已联合开展花圈香烛专项整治。' }],
};

let desk: Desk;
let [clerk, leader, admin]: Person[] = [];

type Who = Person;
const people = () => ({ clerk, leader, admin }) as { clerk: Who; leader: Who; admin: Who };

/** Every token of every record with its place: what the index holds, whatever numbers it goes by. */
function indexed(): Record<string, string> {
  const raw = new Raw(storeFile(desk.folder));
  try {
    raw.exec('create virtual table if not exists temp.held using fts5vocab(main, searchIndex, instance)');
    const rows = raw
      .prepare(
        `select source || ' ' || sourceId as record, group_concat(term || ' ' || col || ' ' || offset, x'0a') as held
         from (select * from temp.held order by doc, term, col, offset) join searchDocument on id = doc group by doc`,
      )
      .all() as { record: string; held: string }[];
    return Object.fromEntries(rows.map(({ record, held }) => [record, held]));
  } finally {
    raw.close();
  }
}

async function rebuild() {
  await people().admin.call('search.renew', {});
  while ((await people().admin.call('search.rebuild', {})).building !== null);
}

/** What was written is found at once, and the index is exactly what it would be if it were made anew. */
async function inStep(...words: string[]) {
  for (const word of words) {
    expect((await people().clerk.call('search.find', { text: `"${word}"` })).total, word).toBeGreaterThan(0);
  }
  const live = indexed();
  await rebuild();
  expect(live).toEqual(indexed());
}

const gone = async (word: string) => expect((await people().clerk.call('search.find', { text: word })).total).toBe(0);

beforeAll(async () => {
  desk = await openDesk();
  [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
});
afterAll(() => desk.close());

describe('写下什么，随即就能检索到；改掉的随即检索不到', () => {
  let proposalId: number;
  let unitId: number;
  const on = (day: string) => desk.at(`${day}T02:00:00.000Z`);

  test('收件、修改登记、分派', async () => {
    const { clerk, admin } = people();
    const { id: handlerId } = await admin.call('person.save', { name: '单可欣' });
    ({ id: proposalId } = await clerk.call('proposal.create', {
      ...suggestion,
      role: 'lead',
      consent: 'yes',
      handlerId,
    }));
    await inStep('加密老年助餐点', '云澜市第一医院', '单可欣');
    expect((await clerk.call('search.find', { text: 'skx' })).total).toBe(1);
    // The one who has it in hand did not propose it.
    expect((await clerk.call('search.find', { text: '代表:skx' })).total).toBe(0);
    expect((await clerk.call('search.find', { text: '代表:cra' })).total).toBe(1);
    await admin.call('person.save', { id: handlerId, name: '单可馨' });
    await inStep('单可馨');
    await gone('单可欣');
    const { revision } = await clerk.call('proposal.get', { proposalId });
    await clerk.call('proposal.save', {
      ...{ ...suggestion, role: 'lead', consent: 'yes', handlerId, id: proposalId, revision },
      ...{ title: '关于优化长者食堂的建议', remark: '提出人盼早日答复' },
      proposers: [{ name: '仇若安' }],
    });
    await inStep('长者食堂', '盼早日答复', '仇若安');
    await gone('社区老年助餐服务');
    const asked = (text: string) => clerk.call('search.find', { text }).then(({ total }) => total);
    expect([await asked('qra'), await asked('cra'), await asked('届次:市九届五次 编号:77 年:2026')]).toEqual([1, 1, 1]);
  });

  test('会办意见、单位改名、拟稿、批注、退回、签发、作废文号', async () => {
    const { clerk, leader, admin } = people();
    const [unit] = await clerk.call('unit.list', { text: '财政局' });
    unitId = unit?.id as number;
    await clerk.call('opinion.request', { proposalId, units: [{ unitId }] });
    await clerk.call('opinion.receive', { proposalId, unitId, text: '一、拟安排运营补贴三百万元。' });
    await inStep('运营补贴三百万元');
    await clerk.call('opinion.receive', { proposalId, unitId, text: '一、拟安排补助四百万元。' });
    await inStep('补助四百万元', '运营补贴三百万元');
    await admin.call('unit.save', { ...(unit as NonNullable<typeof unit>), shortName: '财政管理局' });
    await inStep('四百万元');
    const { rows } = await clerk.call('search.find', { text: '四百万元' });
    expect(rows[0]?.snippets[0]?.where).toBe('会办意见（财政管理局第2版）');

    await clerk.call('draft.merge', { proposalId });
    const draft = await clerk.call('draft.get', { proposalId });
    const blocks = [{ id: 'b1', level: 0 as const, text: '已建成长者食堂一百二十个。', sources: [] }];
    const saved = await clerk.call('draft.save', {
      ...{ proposalId, revision: draft.revision, content: { ...draft.content, blocks, resultClass: 'B' } },
    });
    await inStep('长者食堂一百二十个');
    expect((await clerk.call('search.find', { text: '类:B' })).total).toBe(1);
    const { submittedVersion: first } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
    const remarks = [{ blockId: 'b1', text: '数字再核一遍' }];
    await leader.call('letter.return', { proposalId, version: first as number, reason: '请核对', remarks });
    await inStep('数字再核一遍');
    const again = await clerk.call('draft.get', { proposalId });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: again.revision });
    on('2026-05-20');
    await leader.call('letter.sign', { proposalId, version: submittedVersion as number });
    await inStep('云民函〔2026〕1号');
    expect((await clerk.call('search.find', { text: '文号:云民函(2026)1' })).total).toBe(1);
  });

  test('附件、沟通及其更正和作废、送达、反馈、重新办理、承诺', async () => {
    const { clerk } = people();
    const base64 = Buffer.from('图片').toString('base64');
    await clerk.call('attachment.add', { proposalId, file: { name: '现场照片.png', base64 } });
    await inStep('现场照片');
    const talk = {
      proposalId,
      phase: 'during',
      way: 'meeting',
      place: '文化宫',
      ours: '纪云舒',
      theirs: '仇若安代表',
    } as const;
    const { contacts } = await clerk.call('contact.add', { ...talk, day: '2026-04-01', said: '盼望夜间也能用餐' });
    await inStep('夜间也能用餐', '文化宫');
    const told = await clerk.call('contact.add', {
      ...{ ...talk, day: '2026-04-01', said: '盼望周末也能用餐', replacesId: contacts[0]?.id as number },
    });
    await inStep('周末也能用餐');
    await gone('夜间也能用餐');
    const id = told.contacts.find(({ state }) => state === 'held')?.id as number;
    await clerk.call('entry.void', { proposalId, entry: 'contact', id, reason: '记错了件' });
    await inStep();
    await gone('周末也能用餐');

    await clerk.call('delivery.record', {
      proposalId,
      day: '2026-05-20',
      recipients: ['仇若安代表'],
      way: 'in-person',
    });
    const said = { respondent: '仇若安代表', attitude: '满意', result: '不满意', reason: '没有写清补助办法' };
    on('2026-06-10');
    await clerk.call('feedback.receive', { proposalId, day: '2026-06-08', ...said });
    await inStep('没有写清补助办法');
    expect((await clerk.call('search.find', { text: '满意:不满意' })).total).toBe(1);
    await clerk.call('commitment.confirm', {
      ...{ proposalId, quote: '已建成长者食堂一百二十个。', what: '再建三十个点位', dueOn: '2026-12-31' },
      milestones: [{ what: '完成选址', dueOn: '2026-08-31' }],
    });
    await inStep('再建三十个点位', '完成选址');
    await clerk.call('round.open', { proposalId, day: '2026-06-09', reason: '代表要求写清标准' });
    await inStep('代表要求写清标准');
  });

  test('参考资料、往年答复函；没有成功的一次不留下痕迹', async () => {
    const { clerk } = people();
    await clerk.call('reference.keep', {
      title: '全市助老工作综述',
      source: '云澜日报',
      text: '共设助老驿站八十八处。',
    });
    await inStep('助老驿站八十八处', '云澜日报');
    await clerk.call('letters.import', { letters: [burial] });
    await inStep('花圈香烛专项整治', '覃木兰');
    const before = indexed();
    await clerk.refused('proposal.create', { ...suggestion, title: '编号已有的一件' });
    await gone('编号已有的一件');
    expect(indexed()).toEqual(before);
  });
});

test('成批导入的随入库进索引，整批撤回的随即出索引', async () => {
  const { clerk } = people();
  const { id: batchId } = await clerk.call('imports.open', { name: '往年台账' });
  const sample = {
    meeting: 3,
    number: '177',
    title: '关于增加养老护理床位的建议',
    name: '区明溪',
    extra: '卷宗缺页待补',
  };
  // One case is indexed from what the import has in hand, the other, which has a letter, as it is marked.
  const answered = {
    meeting: 2,
    number: '21',
    title: '关于扩建云溪公墓的提案',
    name: '单可欣、覃木兰',
    day: '2020-08-01',
  };
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger([sample, answered])) });
  const letter = reply({ ...answered, name: '单可欣', day: '2020年8月1日', body: '云溪公墓三期已列入计划。' });
  await clerk.call('imports.addFile', { batchId, file: fileOf('答复.txt', letter) });
  await gone('卷宗缺页待补');
  while ((await clerk.call('imports.store', { batchId, count: 5 })).left > 0);
  await inStep('卷宗缺页待补', '养老护理床位', 'omx', '公墓三期已列入', '覃木兰', 'skx');
  while ((await clerk.call('imports.undo', { batchId, count: 5 })).left > 0);
  await inStep();
  await gone('卷宗缺页待补');
});

test('绕过程序直接写进数据库的，下一次打开时补进索引', async () => {
  const raw = new Raw(storeFile(desk.folder));
  raw.exec(`update reference set text = '共设助老驿站九十九处。'`);
  raw.close();
  const { building } = await people().clerk.call('search.state', {});
  expect(building).toMatchObject({ total: expect.any(Number) });
  await desk.reopen();
  clerk = await desk.signIn('clerk');
  admin = await desk.signIn('admin');
  expect(await people().clerk.call('search.state', {})).toMatchObject({ building: null });
  await inStep('九十九处');
  await gone('八十八处');
});

test('重建只由管理员发起，其他人可以接着建', async () => {
  const { clerk, admin } = people();
  expect((await clerk.refused('search.renew', {})).code).toBe('operation.not-allowed');
  const { building } = await admin.call('search.renew', {});
  expect(building).toMatchObject({ done: 0 });
  const during = await clerk.call('search.find', { text: '助老' });
  expect(during.building).toEqual(building);
  expect((await clerk.call('search.rebuild', {})).building).toBeNull();
  expect((await clerk.call('search.find', { text: '助老' })).total).toBe(1);
});

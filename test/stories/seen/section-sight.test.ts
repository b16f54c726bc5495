import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../../shared/contract.ts';
import { isAdmitted } from '../../../shared/domain/people/admitted.ts';
import { wholeItem } from '../../package/whole-item.ts';
import { type Desk, openDesk, type Person, suggestion } from '../../support/desk.ts';
import { allNames, told } from './what-is-told.ts';

/** 甲科 handles an item with something in every table; 乙科's clerk asks everything there is to ask. */

let desk: Desk;
let admin: Person;
let clerk: Person;
let second: Person;
let hidden = 0;
const sections: number[] = [];
beforeAll(async () => {
  desk = await openDesk();
  [admin, clerk, second] = [await desk.signIn('admin'), await desk.signIn('clerk'), await desk.signIn('second')];
  hidden = await wholeItem(desk);
  await clerk.call('commitment.confirm', {
    ...{ proposalId: hidden, quote: '下一步，我局将于2026年10月底前新增社区助餐点30个。', what: '再建三十个点位' },
    ...{ dueOn: '2026-10-31', milestones: [{ what: '完成选址', dueOn: '2026-08-31' }] },
  });
  const validity = { validFrom: null, validUntil: null };
  for (const name of ['养老服务科', '社会救助科'])
    sections.push((await admin.call('section.save', { name, phone: '', ...validity })).id);
  const accounts = await admin.call('account.list', {});
  for (const [at, name] of ['clerk', 'second'].entries()) {
    const accountId = accounts.find((each) => each.name === name)?.id ?? null;
    const person = { name: at === 0 ? '纪云舒' : '沙明川', post: '', phone: '', isLeader: false, leadsSectionIds: [] };
    await admin.call('person.save', { ...person, ...validity, sectionId: sections[at] ?? null, accountId });
  }
  for (const { id } of (await clerk.call('proposal.list', {})).rows) await give(clerk, id, sections[0] ?? null);
});
afterAll(() => desk.close());

const give = (who: Person, proposalId: number, sectionId: number | null) =>
  who.call('proposal.assign', { proposalId, sectionId, handlerId: null, leaderId: null, subject: '' });
const narrow = async (sight: 'all' | 'section') =>
  admin.call('ways.save', { ...(await admin.call('ways.get', {})), sight });

/** Words that stand in the item of 甲科 and nowhere else. */
const secrets = [
  ...['社区老年助餐服务', '加密老年助餐点布局', '陈若安', '加密站点', '原文扫描', '实地调研', '老城区试点', '完成选址'],
  ...['数字请再核一遍', '社区助餐点30个', '再建三十个点位'],
];

const reading = allNames.filter((name) => {
  const { mode, heavy, who } = contract[name];
  return (mode === 'query' || heavy || /^(attachment\.get|package\.export)$/.test(name)) && isAdmitted(who, ['clerk']);
});

test('没有另设的，人人看得到全部：清单、检索、台账、文号、附件、案卷包都说得出这一件', async () => {
  const { found } = await told(second, reading, secrets);
  for (const name of [
    ...(['proposal.list', 'proposal.get', 'proposal.board', 'proposal.life', 'draft.get', 'draft.version'] as const),
    ...(['letter.review', 'search.find', 'counted.list', 'number.list', 'commitment.list', 'attachment.get'] as const),
    ...(['ledger.export', 'list.export', 'statistics.report', 'package.export', 'similar.passages'] as const),
  ])
    expect([...found.keys()], name).toContain(name);
});

test('只看本科室的：别的科室的人问遍每一项操作，没有一个答复里有这一件的字句', async () => {
  await narrow('section');
  const { found, answered, broken } = await told(second, allNames, secrets);
  expect([...found]).toEqual([]);
  expect(broken).toEqual([]);
  expect(answered).toBeGreaterThan(100);
});

test('指名要看、要办别的科室的件，说由谁承办、该找谁，什么也没有动', async () => {
  for (const name of ['proposal.get', 'proposal.life', 'draft.get', 'proposal.reopen', 'letter.withdraw'] as const) {
    const { code, message } = await second.refused(name, { proposalId: hidden });
    expect([code, message]).toEqual(['item.other-section', expect.stringContaining('请找养老服务科')]);
  }
  const [attachment] = (await clerk.call('proposal.get', { proposalId: hidden })).attachments;
  expect((await second.refused('attachment.get', { attachmentId: attachment?.id })).code).toBe('item.other-section');
  const twice = await second.refused('proposal.create', { ...suggestion, number: '077' });
  expect([twice.code, twice.message.includes('助餐')]).toEqual(['proposal.number-elsewhere', false]);
  const again = await second.refused('proposal.create', { ...suggestion, number: '900', confirmed: false });
  expect(again.code).toBe('proposal.matter-elsewhere');
});

test('本科室的人、审签领导、管理员照旧看得到；文号登记簿里号还在，序号接着排', async () => {
  const leader = await desk.signIn('leader');
  for (const who of [clerk, leader, admin])
    expect((await who.call('proposal.list', {})).rows.map(({ id }) => id)).toContain(hidden);
  const own = (await clerk.call('number.list', {})).rows[0];
  const other = (await second.call('number.list', {})).rows[0];
  expect(other).toMatchObject({ documentNumber: own?.documentNumber, bearer: '其他科室的一件', proposalId: null });
  const files = (await second.call('ledger.export', { year: null })).files;
  expect(files.map(({ name }) => name)).toEqual(['市民政局建议提案办理台账（只含本人看得到的件）.xlsx']);
  expect((await second.refused('statistics.report', { year: 2026 })).code).toBe('statistics.part');
  expect((await second.call('number.list', {})).series).toEqual((await clerk.call('number.list', {})).series);
});

test('分给别的科室的，分派当时看得到结果，以后就看不到；分给本人的、没有分科室的看得到', async () => {
  const made = await second.call('proposal.create', { ...suggestion, number: '301', title: '关于另一件事的建议' });
  expect((await give(second, made.id, sections[0] ?? null)).sectionId).toBe(sections[0]);
  expect((await second.refused('proposal.get', { proposalId: made.id })).code).toBe('item.other-section');
  await give(clerk, made.id, null);
  expect((await second.call('proposal.get', { proposalId: made.id })).id).toBe(made.id);
  const given = { ...suggestion, number: '302', title: '关于第三件事的建议', sectionId: sections[0] ?? null };
  const { id } = await second.call('proposal.create', given);
  expect((await second.call('proposal.list', {})).rows.map((row) => row.id)).not.toContain(id);
  const { people } = await second.call('organisation.get', {});
  const me = people.find(({ name }) => name === '沙明川')?.id ?? null;
  await clerk.call('proposal.assign', {
    ...{ proposalId: id, sectionId: sections[0] ?? null, handlerId: me, leaderId: null, subject: '' },
  });
  expect((await second.call('proposal.list', {})).rows.map((row) => row.id)).toContain(id);
});

test('检索的索引是全单位的：看一部分的人续建过，别人照样检索得到', async () => {
  await admin.call('search.renew', {});
  for (let step = 0; step < 50; step += 1)
    if ((await second.call('search.rebuild', { milliseconds: 500 })).building === null) break;
  expect((await clerk.call('search.find', { text: '老年助餐服务' })).total).toBeGreaterThan(0);
  expect((await second.call('search.find', { text: '加密站点' })).total).toBe(0);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewStep } from '../../shared/model/letter/steps.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

let desk: Desk;
let clerk: Person;
let second: Person;
let leader: Person;
let admin: Person;
const ids = { clerk: 0, second: 0, leader: 0 };
const sections = { care: 0, relief: 0 };
beforeAll(async () => {
  desk = await openDesk();
  [clerk, second] = [await desk.signIn('clerk'), await desk.signIn('second')];
  [leader, admin] = [await desk.signIn('leader'), await desk.signIn('admin')];
  const accounts = await admin.call('account.list', {});
  for (const name of ['clerk', 'second', 'leader'] as const) {
    ids[name] = accounts.find((each) => each.name === name)?.id ?? 0;
  }
  sections.care = (await admin.call('section.save', { name: '养老服务科' })).id;
  sections.relief = (await admin.call('section.save', { name: '社会救助科' })).id;
});
afterAll(() => desk.close());

const step = (name: string, more: Partial<ReviewStep>) => ({ name, doer: 'people' as const, ...more });
const set = (...steps: ReturnType<typeof step>[]) =>
  admin.call('steps.save', {
    ...{ steps, reviewers: [{ sectionId: sections.relief, accountIds: [ids.second] }] },
  });

let number = 500;
async function submitted(more: object = {}) {
  number += 1;
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: String(number), ...more });
  return { proposalId, version: await send(proposalId, '全市已建成助餐点120个。') };
}
async function send(proposalId: number, text: string) {
  const { content, revision } = await clerk.call('draft.get', { proposalId });
  const blocks = [{ id: 'b', level: 0 as const, text, sources: [] }];
  const saved = await clerk.call('draft.save', {
    proposalId,
    revision,
    content: { ...content, blocks, resultClass: 'A' },
  });
  const asked = { proposalId, revision: saved.revision, proofSeen: true };
  return (await clerk.call('letter.submit', asked)).submittedVersion ?? 0;
}
const rowFor = async (who: Person, proposalId: number) =>
  (await who.call('letter.queue', {})).find((row) => row.proposalId === proposalId);
const historyOf = async (proposalId: number) =>
  (await clerk.call('proposal.get', { proposalId })).history.map(({ words }) => words).join('\n');
const stepsOf = async (proposalId: number) =>
  (await clerk.call('proposal.get', { proposalId })).letter?.submission?.steps ?? [];

test('没有设步骤的单位，送审后领导直接签发', async () => {
  const letter = await submitted();
  expect(await rowFor(leader, letter.proposalId)).toMatchObject({ maySign: true, mayReview: false, step: null });
  expect((await second.refused('letter.agree', letter)).code).toBe('step.none');
  await leader.call('letter.sign', letter);
});

test('设了核稿的，核稿人同意了才签得；谁哪天同意、提了什么意见，经过里、待审签里都看得到', async () => {
  await set(step('办公室核稿', { accountIds: [ids.second], days: 2 }));
  const letter = await submitted();
  const { proposalId } = letter;
  expect(await rowFor(second, proposalId)).toMatchObject({
    ...{ mayReview: true, maySign: false, step: { name: '办公室核稿', dueOn: '2026-03-24', waitsFor: ['沙明川'] } },
  });
  expect((await rowFor(clerk, proposalId))?.mayReview).toBe(false);
  const early = await leader.refused('letter.sign', letter);
  expect([early.code, early.message]).toEqual(['sign.step', expect.stringContaining('由沙明川办完')]);
  expect((await clerk.refused('letter.agree', letter)).code).toBe('step.others');
  expect((await clerk.refused('letter.return', { ...letter, reason: '不妥' })).code).toBe('step.others');
  await second.call('letter.remark', { ...letter, blockId: 'b', text: '口径请注明', words: '120个', fromAt: 8 });
  await second.call('letter.agree', { ...letter, words: '数据再核一次' });
  expect((await second.refused('letter.agree', letter)).code).toBe('step.none');
  expect(await historyOf(proposalId)).toContain('「办公室核稿」同意第1版（意见：数据再核一次）');
  const [done] = await stepsOf(proposalId);
  expect(done?.parties[0]?.agreed).toMatchObject({ by: '沙明川', words: '数据再核一次' });
  const { remarks } = await leader.call('letter.review', { proposalId });
  expect(remarks.map(({ text, by }) => [text, by])).toEqual([
    ...[
      ['口径请注明', '沙明川'],
      ['数据再核一次', '沙明川'],
    ],
  ]);
  const [remarkId, other] = remarks.map(({ id }) => id);
  expect((await clerk.refused('letter.settleRemark', { remarkId })).code).toBe('remark.others');
  await second.call('letter.settleRemark', { remarkId: remarkId ?? 0 });
  await leader.call('letter.settleRemark', { remarkId: other ?? 0 });
  expect(await rowFor(leader, proposalId)).toMatchObject({ maySign: true, step: null });
  await leader.call('letter.sign', letter);
});

test('核稿人退回的回到经办人；改了再送审，从头核；没有改动的，撤回再送，同意仍算数', async () => {
  await set(
    step('科室核稿', { accountIds: [ids.second] }),
    step('领导核稿', { accountIds: [ids.leader], returns: 'before' }),
  );
  const letter = await submitted();
  const { proposalId } = letter;
  await second.call('letter.return', { ...letter, reason: '第一段请写清口径' });
  expect((await clerk.call('proposal.get', { proposalId })).stage).toBe('returned');
  expect(await historyOf(proposalId)).toContain('「科室核稿」退回第1版修改：第一段请写清口径');
  const version = await send(proposalId, '到3月底，全市已建成助餐点120个。');
  await second.call('letter.agree', { proposalId, version });
  await clerk.call('letter.withdraw', { proposalId });
  expect(await send(proposalId, '到3月底，全市已建成助餐点120个。')).toBe(version);
  expect((await stepsOf(proposalId)).map(({ standing }) => standing)).toEqual(['done', 'now']);
  await clerk.call('letter.withdraw', { proposalId });
  const third = await send(proposalId, '到3月底，全市已建成助餐点121个。');
  const [first] = await stepsOf(proposalId);
  expect([first?.standing, first?.parties[0]?.lapsed]).toEqual([
    ...['now', { act: expect.objectContaining({ by: '沙明川', version }), because: 'words' }],
  ]);
  expect((await leader.refused('letter.sign', { proposalId, version: third })).code).toBe('sign.step');
  expect((await second.refused('letter.agree', { proposalId, version })).code).toBe('letter.old-version');
});

test('退上一步的，稿件仍在审签，上一步再同意一次；签发的领导退回的，照旧回到经办人', async () => {
  const letter = await submitted();
  const { proposalId } = letter;
  await second.call('letter.agree', letter);
  await leader.call('letter.return', { ...letter, reason: '请科室再核一次数据' });
  expect((await clerk.call('proposal.get', { proposalId })).stage).toBe('submitted');
  expect(await rowFor(second, proposalId)).toMatchObject({ mayReview: true, step: { name: '科室核稿' } });
  await second.call('letter.agree', letter);
  await leader.call('letter.agree', letter);
  await leader.call('letter.return', { ...letter, reason: '标题请改' });
  expect((await clerk.call('proposal.get', { proposalId })).stage).toBe('returned');
});

test('会签的科室看得到别的科室的稿；签了以后、退回以后按原来的规定', async () => {
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), sight: 'section' });
  await set(step('会签', { doer: 'sections', sectionIds: [sections.relief] }));
  const person = { post: '', phone: '', isLeader: false, leadsSectionIds: [], validFrom: null, validUntil: null };
  await admin.call('person.save', { ...person, name: '沙明川', sectionId: sections.relief, accountId: ids.second });
  await admin.call('person.save', { ...person, name: '纪云舒', sectionId: sections.care, accountId: ids.clerk });
  const letter = await submitted({ sectionId: sections.care });
  const { proposalId } = letter;
  expect(await rowFor(second, proposalId)).toMatchObject({
    mayReview: true,
    step: { waitsFor: ['社会救助科（沙明川）'] },
  });
  await second.call('letter.agree', letter);
  expect(await historyOf(proposalId)).toContain('「会签」同意第1版（社会救助科）');
  await leader.call('letter.sign', letter);
  expect((await second.refused('proposal.get', { proposalId })).code).toBe('item.other-section');
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), sight: 'all' });
});

test('核稿人外出，设了由谁代办：代办的人核，经过里写明；只有不签不核的人外出，不必设', async () => {
  await set(step('核稿', { accountIds: [ids.second] }));
  const away = { standInId: ids.clerk, firstDay: '2026-03-20', lastDay: '2026-03-27', why: '学习' };
  expect((await clerk.refused('substitute.set', { ...away, absentId: ids.clerk, standInId: ids.second })).code).toBe(
    'stand-in.nothing',
  );
  await second.call('substitute.set', { ...away, absentId: ids.second });
  const letter = await submitted();
  await clerk.call('letter.agree', letter);
  expect(await historyOf(letter.proposalId)).toContain(
    '代沙明川办「核稿」（学习，2026年3月20日至2026年3月27日由其代办）',
  );
});

test('设步骤是管理员的事；停用了的人选不了；改了步骤，在审的稿按新的办', async () => {
  expect((await clerk.refused('steps.save', { steps: [] })).code).toBe('operation.not-allowed');
  expect(await admin.refused('steps.save', { steps: [step('核稿', { accountIds: [999] })] })).toMatchObject({
    ...{ code: 'steps.no-person', field: 'steps.0.accountIds' },
  });
  await set(step('核稿', { accountIds: [ids.second] }));
  const letter = await submitted();
  expect((await set()).steps).toEqual([]);
  await leader.call('letter.sign', letter);
});

test('谁同意、谁退回的记录，不能改，不能删', async () => {
  await expect(otherHand(desk.folder, `update "stepAct" set "by" = '别人'`)).rejects.toThrow(/never change/);
  await expect(otherHand(desk.folder, 'delete from "stepAct"')).rejects.toThrow(/never change/);
});

test('发文稿纸上写着各步谁同意、哪天；没有设步骤的，仍是留给手签的空栏', async () => {
  await set(
    step('科室核稿', { accountIds: [ids.clerk] }),
    step('会签', { doer: 'sections', sectionIds: [sections.relief] }),
  );
  const { proposalId, version } = await submitted();
  await clerk.call('letter.agree', { proposalId, version });
  await second.call('letter.agree', { proposalId, version });
  const sheet = async () => {
    const [printed] = await clerk.call('paper.forms', { proposalId, paper: 'issue-sheet', facts: {} });
    return (printed?.form.rows ?? []).flatMap(({ fields }) => fields.map(({ label, value }) => `${label}：${value}`));
  };
  expect((await sheet()).slice(0, 3)).toEqual([
    ...['签发：', '科室核稿：纪云舒　2026年3月20日', '会签：社会救助科　沙明川　2026年3月20日'],
  ]);
  await clerk.call('letter.withdraw', { proposalId });
  await send(proposalId, '全市已建成助餐点200个。');
  expect((await sheet()).slice(0, 4)).toEqual(['签发：', '会签：', '核稿：', '科室审核：']);
});

import { expect, test } from 'vitest';
import { calendarOf } from '../../shared/domain/dates/workday.ts';
import {
  agreementsTo,
  type ChainFacts,
  chainOf,
  isReviewedBy,
  presentStep,
} from '../../shared/domain/letter/steps/chain.ts';
import { lyingPlaces } from '../../shared/domain/letter/steps/lying.ts';
import {
  barToReviewing,
  mayReturn,
  maySettle,
  openParties,
  returnsTo,
  waitsFor,
} from '../../shared/domain/letter/steps/who-reviews.ts';
import { stepsInWords } from '../../shared/domain/letter/steps/words.ts';
import { barToSigning } from '../../shared/domain/letter/who-signs.ts';
import { type ReviewStep, ReviewSteps, type StepAct } from '../../shared/model/letter/steps.ts';
import type { Submission } from '../../shared/model/letter/submission.ts';

const today = '2026-03-23';
const [writer, head, office, deputy, chief] = [
  { id: 1, displayName: '纪云舒', roles: ['clerk' as const] },
  { id: 2, displayName: '李慧', roles: ['clerk' as const] },
  { id: 3, displayName: '王敏', roles: ['clerk' as const] },
  { id: 4, displayName: '顾长风', roles: ['leader' as const] },
  { id: 5, displayName: '沈倩', roles: ['leader' as const] },
];
const people = [writer, head, office, deputy, chief].map(({ id, displayName: name }) => ({ id, name, standIns: [] }));
const sections = [
  { id: 1, name: '养老服务科' },
  { id: 2, name: '社会救助科' },
  { id: 3, name: '财务科' },
];

const step = (id: number, name: string, more: Partial<ReviewStep> = {}): ReviewStep => ({
  ...{ id, name, doer: 'people', accountIds: [office.id], sectionIds: [], scope: 'always', classes: [] },
  ...{ days: 0, returns: 'clerk', ...more },
});
const checking = step(1, '科室审核', { doer: 'own-section' });
const proofing = step(2, '办公室核稿', { returns: 'before' });
const joint = step(3, '会签', { doer: 'sections', sectionIds: [2, 3] });
const leading = step(4, '分管领导', { doer: 'section-leader' });
const highest = step(5, '主要领导', { accountIds: [chief.id], scope: 'key' });

let last = 0;
const act = (more: Partial<StepAct>): StepAct => {
  last += 1;
  return {
    ...{ id: last, version: 1, fingerprint: 'one', act: 'agree', stepId: null, stepName: '', sectionId: null },
    ...{ sectionName: '', toStep: null, words: '', by: '', stead: '', at: `2026-03-20T0${last % 10}:00:00.000Z` },
    ...more,
  };
};
const facts = (steps: ReviewStep[], acts: StepAct[] = [], more: Partial<ChainFacts> = {}): ChainFacts => ({
  setting: {
    steps,
    reviewers: [
      { sectionId: 1, accountIds: [head.id] },
      { sectionId: 2, accountIds: [office.id] },
      { sectionId: 3, accountIds: [head.id] },
    ],
  },
  item: { role: 'sole', keySupervision: false, sectionId: 1, resultClass: 'A' },
  ...{ people, sections, sectionLeaders: [deputy.id], responsible: deputy.id, fingerprint: 'one', acts },
  ...{ sentAt: '2026-03-20T01:00:00.000Z', calendar: calendarOf([]) },
  ...more,
});
const sent = (chain: ChainFacts, more: Partial<Submission> = {}): Submission => ({
  ways: { signer: 'any', ownLetter: 'remarked', takeBack: 'any' },
  responsible: null,
  submitter: { accountId: writer.id, name: writer.displayName, isHere: true },
  savedBy: writer.displayName,
  steps: chainOf(chain),
  agreed: [],
  ...more,
});
const names = (chain: ChainFacts) => chainOf(chain).map(({ name, standing }) => `${name} ${standing}`);

test('本单位没有设步骤的，送审后就等领导签发，与原来一样', () => {
  const plain = sent(facts([]));
  expect(plain.steps).toEqual([]);
  expect(presentStep(plain.steps)).toBeNull();
  expect(barToSigning(plain, deputy, today)).toBeNull();
  expect(barToReviewing(plain, head, today)).toEqual({ by: 'none' });
});

test('科室审核、办公室核稿依次办，前一步没有同意，轮不到后一步；都同意了才能签发', () => {
  const all = [checking, proofing];
  expect(names(facts(all))).toEqual(['科室审核 now', '办公室核稿 ahead']);
  expect(barToReviewing(sent(facts(all)), head, today)).toBeNull();
  expect(barToReviewing(sent(facts(all)), office, today)).toEqual({
    ...{ by: 'others', step: '科室审核', waitsFor: ['李慧'] },
  });
  expect(barToSigning(sent(facts(all)), deputy, today)).toEqual({ by: 'step', name: '科室审核' });
  const first = act({ stepId: 1, by: '李慧' });
  expect(names(facts(all, [first]))).toEqual(['科室审核 done', '办公室核稿 now']);
  expect(barToSigning(sent(facts(all, [first])), deputy, today)).toEqual({ by: 'step', name: '办公室核稿' });
  const both = facts(all, [first, act({ stepId: 2, by: '王敏' })]);
  expect(names(both)).toEqual(['科室审核 done', '办公室核稿 done']);
  expect(barToSigning(sent(both), deputy, today)).toBeNull();
});

test('主要领导只办重点督办件；只给答复函、只给会办意见、只给某一类别的，别的件没有这一步', () => {
  expect(names(facts([checking, highest]))).toEqual(['科室审核 now']);
  const key = { role: 'sole', keySupervision: true, sectionId: 1, resultClass: 'A' } as const;
  expect(names(facts([checking, highest], [], { item: key }))).toEqual(['科室审核 now', '主要领导 ahead']);
  const reply = step(6, '答复审核', { scope: 'reply' });
  const opinion = step(7, '意见审核', { scope: 'opinion' });
  const hard = step(8, 'C类审核', { scope: 'class', classes: ['C'] });
  expect(names(facts([reply, opinion, hard]))).toEqual(['答复审核 now']);
  expect(names(facts([reply, opinion, hard], [], { item: { ...key, role: 'co' } }))).toEqual(['意见审核 now']);
  expect(names(facts([hard], [], { item: { ...key, resultClass: 'C' } }))).toEqual(['C类审核 now']);
});

test('分管领导是分管承办科室的那位，责任领导是这一件的那位；别的领导办不了这一步', () => {
  const lying = sent(facts([leading]));
  expect(barToReviewing(lying, deputy, today)).toBeNull();
  expect(barToReviewing(lying, chief, today)).toMatchObject({ by: 'others', step: '分管领导' });
  const own = sent(facts([step(6, '责任领导审核', { doer: 'responsible' })], [], { responsible: chief.id }));
  expect(waitsFor(own)).toEqual(['沈倩']);
});

test('会签几个科室同时办，先后不论，一个科室没有同意就没有签完；承办科室自己不必会签', () => {
  const lying = sent(facts([joint]));
  expect(waitsFor(lying)).toEqual(['社会救助科（王敏）', '财务科（李慧）']);
  expect(openParties(lying, office, today).map(({ party }) => party.section?.name)).toEqual(['社会救助科']);
  expect(openParties(lying, head, today).map(({ party }) => party.section?.name)).toEqual(['财务科']);
  const one = act({ stepId: 3, sectionId: 3, by: '李慧' });
  expect(names(facts([joint], [one]))).toEqual(['会签 now']);
  expect(waitsFor(sent(facts([joint], [one])))).toEqual(['社会救助科（王敏）']);
  expect(names(facts([joint], [one, act({ stepId: 3, sectionId: 2 })]))).toEqual(['会签 done']);
  const own = { role: 'sole', keySupervision: false, sectionId: 2, resultClass: '' } as const;
  expect(waitsFor(sent(facts([joint], [], { item: own })))).toEqual(['财务科（李慧）']);
  expect(names(facts([step(3, '会签', { doer: 'sections', sectionIds: [2] })], [], { item: own }))).toEqual([]);
});

test('同意以后文字有改动，那次同意就失效，看得出是谁哪一版同意的，从第一步重新办', () => {
  const agreed = [act({ stepId: 1, by: '李慧' }), act({ stepId: 2, by: '王敏' })];
  const chain = facts([checking, proofing], agreed, { fingerprint: 'two' });
  expect(names(chain)).toEqual(['科室审核 now', '办公室核稿 ahead']);
  expect(chainOf(chain)[0]?.parties[0]?.lapsed).toEqual({ act: agreed[0], because: 'words' });
  expect(barToSigning(sent(chain), deputy, today)).toEqual({ by: 'step', name: '科室审核' });
  // Taken back and sent again as it was: what was agreed to holds.
  expect(names(facts([checking, proofing], [...agreed, act({ act: 'submit' })]))).toEqual([
    ...['科室审核 done', '办公室核稿 done'],
  ]);
});

test('退回给谁按这一步的设置：退经办人，或退上一步，上一步须再同意；第一步没有上一步，退经办人', () => {
  const first = act({ stepId: 1, by: '李慧' });
  const lying = sent(facts([checking, proofing], [first]));
  expect(returnsTo(lying, office, today)).toMatchObject({ name: '科室审核' });
  expect(returnsTo(lying, deputy, today)).toBeNull();
  const back = act({ act: 'return', stepId: 2, toStep: 1 });
  const chain = facts([checking, proofing], [first, back]);
  expect(names(chain)).toEqual(['科室审核 now', '办公室核稿 ahead']);
  expect(chainOf(chain)[0]?.parties[0]?.lapsed).toEqual({ act: first, because: 'returned' });
  expect(chainOf(chain)[0]?.since).toBe(back.at);
  expect(names(facts([checking, proofing], [first, back, act({ stepId: 1 })]))).toEqual([
    ...['科室审核 done', '办公室核稿 now'],
  ]);
  expect(returnsTo(sent(facts([proofing])), office, today)).toBeNull();
});

test('外出的，设了谁代办就由谁办，写明代谁、因何、哪几天；那些天以外不代', () => {
  const away = {
    standInId: office.id,
    standInName: '王敏',
    firstDay: '2026-03-20',
    lastDay: '2026-03-27',
    why: '出差',
  };
  const absent = people.map((each) => (each.id === head.id ? { ...each, standIns: [away] } : each));
  const lying = sent(facts([checking], [], { people: absent }));
  expect(openParties(lying, office, today).map(({ stead }) => stead)).toEqual([
    '代李慧办「科室审核」（出差，2026年3月20日至2026年3月27日由其代办）',
  ]);
  expect(openParties(lying, head, today).map(({ stead }) => stead)).toEqual(['']);
  expect(barToReviewing(lying, office, '2026-03-28')).toMatchObject({ by: 'others' });
});

test('没有人能办的一步，由审签领导办，并写明；经办人不能', () => {
  const nobody = sent(facts([step(9, '核稿', { accountIds: [99] })]));
  expect(waitsFor(nobody)).toEqual(['审签领导']);
  expect(openParties(nobody, deputy, today).map(({ stead }) => stead)).toEqual(['没有别人能办「核稿」，由审签领导办']);
  expect(barToReviewing(nobody, writer, today)).toMatchObject({ by: 'others', waitsFor: ['审签领导'] });
});

test('不许自拟自签的单位，自己写的自己也不能核；只有他能核的，由审签领导办', () => {
  const own = { ways: { signer: 'any', ownLetter: 'refused', takeBack: 'any' } } as const;
  const mine = sent(facts([step(9, '核稿', { accountIds: [writer.id] })]), own);
  expect(barToReviewing(mine, writer, today)).toEqual({ by: 'own' });
  expect(barToReviewing(mine, deputy, today)).toBeNull();
  const two = sent(facts([step(9, '核稿', { accountIds: [writer.id, office.id] })]), own);
  expect(barToReviewing(two, deputy, today)).toMatchObject({ by: 'others', waitsFor: ['王敏'] });
  expect(barToReviewing(two, office, today)).toBeNull();
});

test('审签领导随时可以退回、批注；别人只在轮到自己时可以；批注由写的人或审签领导了结', () => {
  const lying = sent(facts([checking, proofing]));
  expect(mayReturn(lying, deputy, today)).toBe(true);
  expect(mayReturn(lying, head, today)).toBe(true);
  expect(mayReturn(lying, office, today)).toBe(false);
  expect(maySettle({ by: '李慧' }, head)).toBe(true);
  expect(maySettle({ by: '李慧' }, office)).toBe(false);
  expect(maySettle({ by: '李慧' }, deputy)).toBe(true);
});

test('每一步从轮到那天起算工作日：3月20日周五送审，限2个工作日，3月24日到期', () => {
  const timed = { ...checking, days: 2 };
  expect(presentStep(chainOf(facts([timed])))).toMatchObject({
    ...{ since: '2026-03-20T01:00:00.000Z', dueOn: '2026-03-24' },
  });
  const sentAgain = act({ act: 'submit', at: '2026-03-25T01:00:00.000Z' });
  expect(presentStep(chainOf(facts([timed], [sentAgain])))?.dueOn).toBe('2026-03-27');
  expect(presentStep(chainOf(facts([checking])))?.dueOn).toBeNull();
});

test('会签别的科室的稿，会签的人看得到那一件；不归他办的看不到', () => {
  const { setting, item } = facts([joint]);
  expect(isReviewedBy(setting, item, [office.id])).toBe(true);
  expect(isReviewedBy(setting, item, [writer.id])).toBe(false);
  expect(isReviewedBy({ ...setting, steps: [highest] }, item, [chief.id])).toBe(false);
});

test('发文稿纸上写对这一稿文字的同意，一步一个，会签一个科室一个', () => {
  const [old, first, again] = [act({ stepId: 1, fingerprint: 'old' }), act({ stepId: 1 }), act({ stepId: 1 })];
  const [one, other] = [act({ stepId: 3, sectionId: 2 }), act({ stepId: 3, sectionId: 3 })];
  expect(agreementsTo([old, first, again, one, other], 'one')).toEqual([again, one, other]);
});

test('待审签的停在哪一步、几件、几件超了天数；都只等签发的，不必分', () => {
  const at = (name: string, dueOn: string | null = null) => ({ step: { name, since: null, dueOn, waitsFor: [] } });
  expect(lyingPlaces([at('核稿', '2026-03-20'), { step: null }, at('核稿', '2026-03-23')], today)).toEqual([
    { name: '核稿', count: 2, late: 1 },
    { name: '签发', count: 1, late: 0 },
  ]);
  expect(lyingPlaces([{ step: null }], today)).toEqual([]);
});

test('日志里步骤用办公室的话说：谁办、哪些件、几天、退给谁', () => {
  const named = { people: people.map((each) => ({ ...each, isLeader: false })), sections };
  const { setting } = facts([{ ...proofing, days: 2 }, joint, step(8, 'C类审核', { scope: 'class', classes: ['C'] })]);
  expect(stepsInWords({ ...setting, reviewers: setting.reviewers.slice(0, 1) }, named)).toEqual({
    steps: [
      '办公室核稿：王敏；每一件；2个工作日；退上一步',
      '会签：社会救助科、财务科会签；每一件；不限天数；退经办人',
      'C类审核：王敏；办理结果为C类；不限天数；退经办人',
    ],
    reviewers: ['养老服务科：李慧'],
  });
});

test('步骤不能重名；指定的人、会签的科室、类别不能空着', () => {
  const problems = (steps: object[]) =>
    ReviewSteps.safeParse({ steps }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(problems([{ name: '核稿', doer: 'own-section' }])).toBeUndefined();
  expect(
    problems([
      { name: '核稿', doer: 'own-section' },
      { name: '核稿', doer: 'responsible' },
    ]),
  ).toEqual(['steps.1.name 已有一步叫「核稿」，请换一个名称']);
  expect(problems([{ name: '', doer: 'people' }])).toEqual([
    ...['steps.0.name 请填写步骤名称', 'steps.0.accountIds 请指定由谁办'],
  ]);
  expect(problems([{ name: '会签', doer: 'sections', scope: 'class' }])).toEqual([
    ...['steps.0.sectionIds 请选择会签的科室', 'steps.0.classes 请填写办理结果类别，如 C'],
  ]);
});

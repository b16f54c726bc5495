import { expect, test } from 'vitest';
import { bareNumber, bareTitle, pastedNames, toQuestion } from '../../renderer/intake/fields.ts';
import { fromReading, isReady } from '../../renderer/intake/from-reading.ts';
import { contract } from '../../shared/contract.ts';
import type { IntakeItem } from '../../shared/model/reading/intake.ts';

const nothing: IntakeItem = {
  ...{ kind: null, level: null, term: null, meeting: null, number: null, title: null, body: null },
  ...{ proposers: [], collective: null, role: null, leadUnit: null, coUnits: [], assignedOn: null, dueOn: null },
  ...{ keySupervision: false, consent: 'unknown', doubts: [] },
};
const unit = (id: number, name: string, shortName: string) => ({
  id,
  name,
  shortName,
  contactPerson: '',
  contactPhone: '',
  retired: false,
});
const units = [unit(1, '临江市教育局', '市教育局'), unit(2, '临江市财政局', '市财政局')];
const office = { name: '临江市民政局', units, today: '2026-03-20' };

test('识别出的栏目填进表单并附原文，存疑的不填只说明，读得出又存疑的填上请人核对', () => {
  const { values, notes } = fromReading(
    {
      ...nothing,
      number: '77',
      proposers: [{ name: '张某某', organization: null, phone: null }],
      doubts: [
        { field: 'assignedOn', passage: '2026320', reason: '日期缺少分隔' },
        { field: 'proposers', passage: '张某某等8人', reason: '写8人，读出1个名字' },
      ],
      passages: [{ field: 'number', passage: '第77号' }],
    },
    office,
  );
  expect(values.number).toBe('77');
  expect(values).not.toHaveProperty('assignedOn');
  expect(values.proposers).toEqual([{ name: '张某某', organization: '', phone: '' }]);
  expect(notes).toEqual({
    number: { state: 'sure', passage: '第77号' },
    assignedOn: { state: 'doubtful', passage: '2026320', reason: '日期缺少分隔' },
    proposers: { state: 'doubtful', passage: '张某某等8人', reason: '写8人，读出1个名字', filled: true },
  });
});

test('会办单位按名录认全称和简称，本单位不填，名录没有的请人选或新建', () => {
  const { values, notes } = fromReading(
    { ...nothing, coUnits: ['市教育局', '临江市财政局', '你局', '市残联'], leadUnit: '市民政局' },
    office,
  );
  expect(values.coUnitIds).toEqual([1, 2]);
  expect(values).not.toHaveProperty('leadUnitId');
  expect(notes.coUnits).toMatchObject({ state: 'doubtful', reason: '单位名录中没有找到「市残联」，请选择或新建' });
});

test('两家共用的旧名请人选，不猜；旧名只有一家用过的照填', () => {
  const former = (name: string) => ({
    name,
    kind: 'former' as const,
    validFrom: null,
    validUntil: '2019-03-31',
    note: '',
  });
  const directory = [
    { ...unit(1, '临江市发展和改革委员会', '市发展改革委'), names: [former('市物价局')] },
    { ...unit(2, '临江市市场监督管理局', '市市场监管局'), names: [former('市物价局'), former('市工商局')] },
  ];
  const { values, notes } = fromReading(
    { ...nothing, coUnits: ['市物价局', '市工商局'] },
    { ...office, units: directory },
  );
  expect(values.coUnitIds).toEqual([2]);
  expect(notes.coUnits).toMatchObject({
    state: 'doubtful',
    reason: '「市物价局」可能是市发展改革委，也可能是市市场监管局，请选择',
  });
});

test('没有存疑、登记要的都有，才能一次登记', () => {
  const whole: IntakeItem = {
    ...nothing,
    ...{ kind: 'npc-suggestion', level: 'municipal', term: 15, meeting: 4, number: '77', title: '关于助餐的建议' },
    ...{ proposers: [{ name: '张某某', organization: null, phone: null }], role: 'sole', assignedOn: '2026-03-20' },
  };
  expect(isReady(fromReading(whole, office))).toBe(true);
  expect(isReady(fromReading({ ...whole, meeting: null }, office))).toBe(false);
  expect(isReady(fromReading({ ...whole, role: 'co', leadUnit: '市残联' }, office))).toBe(false);
  const doubt = { field: 'dueOn' as const, passage: '三个月内', reason: '只写了一段时间，没有写到哪一天' };
  expect(isReady(fromReading({ ...whole, doubts: [doubt] }, office))).toBe(false);
});

test('集体提案和个人署名只填一种', () => {
  const { values } = fromReading(
    {
      ...nothing,
      collective: { name: '民建临江市委会', contactPerson: null, phone: null },
      proposers: [{ name: '张某某', organization: null, phone: null }],
    },
    office,
  );
  expect(values.by).toBe('collective');
  expect(values.proposers).toBeUndefined();
});

test('表单交出去的就是登记要的：空行不算署名人，独办不带会办单位', () => {
  const question = toQuestion({
    kind: 'npc-suggestion',
    session: { level: 'municipal', term: 15, meeting: 4 },
    number: '77',
    title: '关于加快社区养老服务设施建设的建议',
    by: 'persons',
    proposers: [{ name: '张某某' }, {}, { name: ' ' }],
    role: 'sole',
    coUnitIds: [1],
    leadUnitId: 2,
    assignedOn: '2026-03-20',
    receivedOn: null,
  });
  expect(question).toMatchObject({
    proposers: [{ name: '张某某' }],
    coUnitIds: [],
    leadUnitId: null,
    collective: null,
  });
  expect(contract['proposal.create'].input.safeParse(question).success).toBe(true);
});

test('粘贴的编号去掉「第」「号」，案由去掉书名号，一串姓名拆成几位', () => {
  expect(bareNumber(' 第20182012号 ')).toBe('20182012');
  expect(bareNumber('B062')).toBe('B062');
  expect(bareTitle('《关于老年食堂的建议》\n')).toBe('关于老年食堂的建议');
  expect(pastedNames('张某某、李某某代表，王某某')).toEqual(['张某某', '李某某', '王某某']);
});

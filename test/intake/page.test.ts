import { expect, test } from 'vitest';
import { bareNumber, bareTitle, pastedNames, toQuestion } from '../../renderer/intake/fields.ts';
import { fromReading } from '../../renderer/intake/from-reading.ts';
import { contract } from '../../shared/contract.ts';
import type { IntakeReading } from '../../shared/model/items/proposal.ts';

const absent = { state: 'absent' } as const;
const nothing: IntakeReading = {
  kind: absent,
  session: absent,
  number: absent,
  title: absent,
  body: absent,
  proposers: absent,
  collective: absent,
  role: absent,
  leadUnit: absent,
  coUnits: absent,
  assignedOn: absent,
  dueOn: absent,
  keySupervision: absent,
  consent: absent,
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

test('识别出的栏目填进表单并附原文，存疑的不填只说明', () => {
  const { values, notes } = fromReading(
    {
      ...nothing,
      number: { state: 'sure', value: '77', passage: '第77号' },
      assignedOn: { state: 'doubtful', passage: '2026320', reason: '日期缺少分隔' },
    },
    units,
  );
  expect(values.number).toBe('77');
  expect(values).not.toHaveProperty('assignedOn');
  expect(notes).toEqual({
    number: { state: 'sure', passage: '第77号' },
    assignedOn: { state: 'doubtful', passage: '2026320', reason: '日期缺少分隔' },
  });
});

test('会办单位按名录认全称和简称，名录没有的请人选或新建', () => {
  const { values, notes } = fromReading(
    { ...nothing, coUnits: { state: 'sure', value: ['市教育局', '临江市财政局', '市残联'], passage: '会办：…' } },
    units,
  );
  expect(values.coUnitIds).toEqual([1, 2]);
  expect(notes.coUnits).toMatchObject({ state: 'doubtful', reason: '单位名录中没有找到「市残联」，请选择或新建' });
});

test('集体提案和个人署名只填一种', () => {
  const { values } = fromReading(
    {
      ...nothing,
      collective: { state: 'sure', value: { name: '民建临江市委会', contactPerson: '', phone: '' }, passage: '' },
      proposers: { state: 'sure', value: [{ name: '张某某', organization: '', phone: '' }], passage: '' },
    },
    units,
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

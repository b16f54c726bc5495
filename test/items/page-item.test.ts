import { expect, test } from 'vitest';
import { compareOpinions } from '../../renderer/item/acts/opinion-compare.ts';
import { lifeSteps } from '../../renderer/item/life-steps.ts';
import { fieldPathOf, isWithin } from '../../renderer/ui/fields/field-path.ts';
import { nextStep } from '../../shared/domain/life/next-step.ts';
import type { OpinionRequest } from '../../shared/model/opinions.ts';

const standing = { role: 'lead', stage: 'registered', opinionsAsked: 0, opinionsIn: 0 } as const;

test('主办件先征求会办意见，再登记，收齐后汇总拟稿', () => {
  expect(nextStep(standing)?.label).toBe('征求会办意见');
  expect(nextStep({ ...standing, opinionsAsked: 3, opinionsIn: 1 })).toMatchObject({
    label: '登记会办意见',
    where: 'opinions',
    waits: '还有2家会办意见未收到',
  });
  expect(nextStep({ ...standing, opinionsAsked: 3, opinionsIn: 3 })?.label).toBe('汇总拟稿');
});

test('独办件直接拟稿，会办件写会办意见，参阅件阅存', () => {
  expect(nextStep({ ...standing, role: 'sole' })?.label).toBe('拟稿');
  expect(nextStep({ ...standing, role: 'co' })?.label).toBe('写会办意见');
  expect(nextStep({ ...standing, role: 'reference' })).toMatchObject({ label: '阅存', where: 'close' });
});

test('送审后的下一步归领导，办结后没有下一步', () => {
  expect(nextStep({ ...standing, stage: 'submitted' })).toMatchObject({ label: '审签', who: 'leader' });
  expect(nextStep({ ...standing, stage: 'closed' })).toBeNull();
});

test('签发后先送达、再收反馈，收齐才办结；有人不满意就重新办理；会办意见送到主办单位即可办结', () => {
  const signed = { ...standing, role: 'sole', stage: 'signed' } as const;
  expect(nextStep(signed)?.label).toBe('导出、送达');
  expect(nextStep({ ...signed, deliveredOn: '2026-05-20' })?.label).toBe('登记反馈');
  const back = { ...signed, deliveredOn: '2026-05-20', feedbackOn: '2026-06-01' };
  expect(nextStep({ ...back, satisfaction: 'yes' })?.label).toBe('办结');
  expect(nextStep({ ...back, satisfaction: 'no' })?.label).toBe('重新办理');
  expect(nextStep({ ...signed, role: 'co', deliveredOn: '2026-05-20' })?.label).toBe('办结');
});

test('退办中的件等交办机关答复，已退办、已撤回、已归档的没有下一步', () => {
  expect(nextStep({ ...standing, stage: 'transfer' })?.label).toBe('登记退办答复');
  for (const stage of ['transferred', 'withdrawn', 'archived'] as const) {
    expect(nextStep({ ...standing, stage })).toBeNull();
  }
});

const request = (back: boolean): OpinionRequest => ({
  unitId: 1,
  unitName: '临江市教育局',
  unitShortName: '市教育局',
  askedOn: '2026-03-20',
  dueOn: '2026-04-20',
  dueSteps: [],
  againOn: null,
  againReason: '',
  afterVersion: 0,
  opinions: back
    ? [
        {
          id: 1,
          unitId: 1,
          version: 1,
          blocks: [],
          fileName: null,
          receivedOn: '2026-04-01',
          recordedAt: '',
          recordedBy: '',
          voided: null,
        },
      ]
    : [],
});
const life = { receivedOn: null, assignedOn: '2026-03-18', letter: null, closedOn: null };

test('一件的进程条：会办意见没收齐停在会办意见，收齐到拟稿', () => {
  const now = (requests: OpinionRequest[]) => {
    const { steps, current } = lifeSteps({ ...life, role: 'lead', stage: 'registered', requests });
    return steps[current]?.title;
  };
  expect(now([])).toBe('会办意见');
  expect(now([request(true), request(false)])).toBe('会办意见');
  expect(now([request(true)])).toBe('拟稿');
});

test('独办件的进程条没有会办意见，参阅件只有收件和阅存', () => {
  const titles = (role: 'sole' | 'reference') =>
    lifeSteps({ ...life, role, stage: 'registered', requests: [] }).steps.map(({ title }) => title);
  expect(titles('sole')).toEqual(['收件', '拟稿', '审签', '签发', '办结']);
  expect(titles('reference')).toEqual(['收件', '阅存']);
});

test('两版会办意见左右对照：没变的成对，改动的标出，增删的一边空着', () => {
  const text = (...lines: string[]) => lines.map((line) => ({ level: 0 as const, text: line }));
  const rows = compareOpinions(
    text('已建成助餐点20个。', '下一步加强培训。'),
    text('已建成助餐点26个。', '下一步加强培训。', '同时完善补贴办法。'),
  );
  expect(rows.map(({ same }) => same)).toEqual([false, true, false]);
  const words = (pieces: { text: string }[] | null) => pieces?.map((piece) => piece.text).join('') ?? null;
  expect(words(rows[0]?.before ?? null)).toBe('已建成助餐点20个。');
  expect(words(rows[0]?.after ?? null)).toBe('已建成助餐点26个。');
  expect(rows[0]?.after?.some(({ kind, text: piece }) => kind === 'added' && piece.includes('26'))).toBe(true);
  expect(rows[2]?.before).toBeNull();
});

test('拒绝所指的栏目落到表单的同一栏', () => {
  expect(fieldPathOf('proposers.0.name')).toEqual(['proposers', 0, 'name']);
  expect(fieldPathOf('session.term')).toEqual(['session', 'term']);
});

test('改了哪一栏，只去掉那一栏的错误提示', () => {
  expect(isWithin({ session: { term: 9 } }, ['session', 'term'])).toBe(true);
  expect(isWithin({ session: { term: 9 } }, ['session', 'level'])).toBe(false);
  expect(isWithin({ proposers: [{ name: '张某某' }] }, ['proposers'])).toBe(true);
  expect(isWithin({ title: '' }, ['number'])).toBe(false);
});

import { expect, test } from 'vitest';
import { archiveNumberOf, assignedAnew, manySaid, unitsToAsk } from '../../shared/domain/life/many.ts';
import { ManyAct } from '../../shared/model/items/many.ts';

const before = { sectionId: 1, handlerId: 2, leaderId: 3, subject: '养老服务' };

test('成批分派：没有选的栏各件照旧，选了「不定」的撤掉', () => {
  expect(assignedAnew(before, { what: 'assign', handlerId: 9 })).toEqual({ ...before, handlerId: 9 });
  expect(assignedAnew(before, { what: 'assign', leaderId: null, subject: null })).toEqual({
    ...before,
    leaderId: null,
    subject: '',
  });
});

test('成批分派：一栏也没选的不收', () => {
  const nothing = ManyAct.safeParse({ what: 'assign' });
  expect(nothing.error?.issues[0]?.message).toBe('请选择科室、承办人、责任领导或主题');
});

test('成批征求：征求过的单位不再征求；各件自己的会办单位在前，一家只征求一次', () => {
  const item = { coUnitIds: [4, 5], asked: [5] };
  expect(unitsToAsk({ unitIds: [6, 4], own: true }, item)).toEqual({ ask: [4, 6], before: [5] });
  expect(unitsToAsk({ unitIds: [6, 5], own: false }, item)).toEqual({ ask: [6], before: [5] });
  expect(unitsToAsk({ unitIds: [], own: true }, { coUnitIds: [], asked: [] })).toEqual({ ask: [], before: [] });
});

test('成批归档：归档号按写明的样子逐件编，没有编号也没有序号的不收', () => {
  const item = { kind: 'npc-suggestion', term: 9, meeting: 5, number: '77', assignedOn: '2026-03-20' } as const;
  expect(archiveNumberOf('{年}-{类别}-{编号}', item, 1)).toBe('2026-建议-77');
  expect(archiveNumberOf('民建〔{年}〕{序号}', item, 12)).toBe('民建〔2026〕012');
  expect(archiveNumberOf('{届}届{次}次{编号}', item, 1)).toBe('9届5次77');
  const bad = (numbering: string) =>
    ManyAct.safeParse({ what: 'archive', day: '2026-06-01', numbering }).error?.issues[0]?.message;
  expect(bad('{年}-建议')).toBe('归档号里要有{编号}或{序号}，否则各件重号');
  expect(bad('{月}-{编号}')).toBe('花括号中只能是：年、届、次、类别、编号、序号');
});

test('成批办理之后说明办了几件、没有办几件、停下时还剩几件', () => {
  const line = (why: string) => ({ proposalId: 1, name: '', done: '', why });
  expect(manySaid('assign', { lines: [line(''), line('')], left: 0 })).toBe('分派2件');
  expect(manySaid('deliver', { lines: [line(''), line('还没有签发')], left: 3 })).toBe(
    '登记送达1件，1件没有办，停下时还有3件没有轮到',
  );
});

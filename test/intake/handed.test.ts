import { expect, test } from 'vitest';
import {
  type HandedAround,
  handedStart,
  handedState,
  handedTyped,
  handedWords,
  nextHandedCell,
} from '../../renderer/intake/handed/handed-cells.ts';
import { type HandedItem, isSound, notesOf, withoutNotes } from '../../renderer/intake/handed/handed-item.ts';
import { withTwins } from '../../renderer/intake/handed/twin-items.ts';

const unit = (id: number, name: string, shortName: string) => ({
  ...{ id, name, shortName, contactPerson: '', contactPhone: '', retired: false },
});
const around: HandedAround = {
  units: [unit(1, '临江市教育局', '市教育局'), unit(2, '临江市财政局', '市财政局')],
  ourUnit: '临江市民政局',
  today: '2026-03-20',
};
const item: HandedItem = {
  id: 1,
  state: 'open',
  fields: {
    ...{ kind: 'npc-suggestion', session: { level: 'municipal', term: 8, meeting: 5 }, number: '88' },
    ...{ title: '关于增设凉亭的建议', by: 'persons', proposers: [{ name: '海棠', phone: '13800001111' }] },
    ...{ role: 'co', leadUnitId: 1, coUnitIds: [], assignedOn: '2026-03-12', dueOn: '2026-04-12' },
  },
  notes: { dueOn: { state: 'doubtful', passage: '4月12日', reason: '没有写年份' } },
};
const typed = (field: Parameters<typeof handedTyped>[1], text: string) => handedTyped(item, field, text, around);

test('清单里每格的字照单子上的写法填，认得出的收下', () => {
  expect(typed('kind', '提案')).toEqual({ change: { kind: 'cppcc-proposal' } });
  expect(typed('session', '市九届一次')).toEqual({ change: { session: { level: 'municipal', term: 9, meeting: 1 } } });
  expect(typed('role', '主办')).toEqual({ change: { role: 'lead' } });
  expect(typed('dueOn', '5月6日')).toEqual({ change: { dueOn: '2026-05-06' } });
  expect(typed('coUnits', '市教育局、临江市财政局')).toEqual({ change: { coUnitIds: [1, 2] } });
  expect(typed('proposers', '海棠、白芷（市一中）')).toMatchObject({
    change: {
      by: 'persons',
      proposers: [
        { name: '海棠', phone: '13800001111' },
        { name: '白芷', organization: '市一中' },
      ],
    },
  });
  expect(typed('proposers', '民盟临江市委会')).toMatchObject({
    change: { by: 'collective', collective: { name: '民盟临江市委会' } },
  });
  expect(typed('number', '第77号')).toEqual({ change: { number: '77' } });
});

test('认不出的留在格里说明原因，不改原来的值', () => {
  for (const [field, text] of [
    ['kind', '其他'],
    ['session', '五次'],
    ['role', '帮办'],
    ['leadUnit', '市气象局'],
    ['dueOn', '三个月内'],
    ['keySupervision', '也许'],
    ['consent', '再说'],
  ] as const)
    expect(typed(field, text), field).toHaveProperty('reason');
});

test('存疑的、必填而空的格待定；按原样确认或填过就不再待定，都办妥了才可登记', () => {
  expect(handedState(item, 'dueOn', around)).toBe('doubtful');
  expect(handedState({ ...item, fields: { ...item.fields, number: '' } }, 'number', around)).toBe('missing');
  expect(nextHandedCell([item], { row: 0, field: null }, around)).toEqual({ row: 0, field: 'dueOn' });
  expect(isSound(item)).toBe(false);
  const settled = { ...item, notes: withoutNotes(item.notes, notesOf({ dueOn: '2026-04-12' })) };
  expect(isSound(settled)).toBe(true);
  expect(nextHandedCell([settled], { row: 0, field: null }, around)).toBeNull();
  expect(handedWords(item, 'session', around)).toBe('市八届五次');
  expect(isSound({ ...settled, state: 'known' })).toBe(false);
});

test('名录里没有的单位，改那一格时从单子上的名称改起', () => {
  const reason = '单位名录中没有找到「市气象局」，请选择或新建';
  const note = { state: 'doubtful', passage: '会办单位：市气象局', reason } as const;
  expect(handedStart({ ...item, notes: { coUnits: note } }, 'coUnits', around)).toBe('市气象局');
  expect(handedStart(item, 'leadUnit', around)).toBe('市教育局');
});

test('一份清单里同号同案由的只登记一件；同号而案由不同的，两件的编号都待定', () => {
  const sound = { ...item, notes: {} };
  const again = { ...sound, id: 2, fields: { ...sound.fields, number: '088' } };
  const other = { ...sound, id: 3, fields: { ...sound.fields, title: '关于增设路灯的建议' } };
  const proposal = { ...sound, id: 4, fields: { ...sound.fields, kind: 'cppcc-proposal' as const } };
  expect(withTwins([sound, again, proposal]).map(({ state, words }) => [state, words])).toEqual([
    ['open', undefined],
    ['left', '清单里已有第088号《关于增设凉亭的建议》，不登记两次'],
    ['open', undefined],
  ]);
  const unsure = withTwins([sound, other, proposal]);
  expect(unsure.map(isSound)).toEqual([false, false, true]);
  expect(unsure[1]?.notes.number?.reason).toBe('清单里有案由不同的两件都是第88号，请核对编号');
});

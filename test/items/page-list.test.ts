import { expect, test } from 'vitest';
import { filterOf, isNarrowed } from '../../renderer/items/url-filter.ts';
import { comboOf } from '../../renderer/ui/key-combo.ts';
import { addressWith } from '../../renderer/ui/lists/address.ts';
import { deadlineWords } from '../../renderer/ui/marks/deadline-words.ts';
import { unitSign } from '../../renderer/ui/marks/unit-mark.ts';
import { contract } from '../../shared/contract.ts';
import { settledWords } from '../../shared/domain/life/lifecycle.ts';
import { registerLines } from '../../shared/domain/numbers/register-lines.ts';
import type { NumberRow } from '../../shared/model/numbers.ts';

test('筛选条件写在网址里，读出来就是列表的问法', () => {
  const question = filterOf(new URLSearchParams('text=养老&kind=npc-suggestion&stage=open&term=15&page=3&size=100'));
  expect(question).toMatchObject({
    text: '养老',
    kind: 'npc-suggestion',
    stage: 'open',
    term: 15,
    page: 3,
    pageSize: 100,
  });
  expect(contract['proposal.list'].input.safeParse(question).success).toBe(true);
});

test('网址里写错的条件不算数，列表照样打开', () => {
  const question = filterOf(
    new URLSearchParams('kind=memo&stage=x&term=0&page=-1&size=999&dueUntil=昨天&sort=toString'),
  );
  expect(question).toEqual({ ...filterOf(new URLSearchParams()) });
  expect(contract['proposal.list'].input.safeParse(question).success).toBe(true);
});

test('改筛选回到第一页，翻页不动筛选', () => {
  const now = new URLSearchParams('stage=open&page=4');
  expect(addressWith(now, { role: 'co' }).toString()).toBe('stage=open&role=co');
  expect(addressWith(now, { page: '5' }).toString()).toBe('stage=open&page=5');
  expect(addressWith(now, { stage: null }).toString()).toBe('');
  expect(isNarrowed(new URLSearchParams('page=2&sort=newest'))).toBe(false);
  expect(isNarrowed(new URLSearchParams('text=养老'))).toBe(true);
});

test('期限用文字说清：逾期、今天、七日内、已办复、无期限', () => {
  const today = '2026-03-20';
  const say = (deadline: string | null, done: string | null = null) => deadlineWords({ deadline, today, done });
  expect(say('2026-03-17')).toEqual({ tone: 'overdue', words: '已逾期3天' });
  expect(say('2026-03-20')).toEqual({ tone: 'soon', words: '今天到期' });
  expect(say('2026-03-27')).toEqual({ tone: 'soon', words: '还剩7天' });
  expect(say('2026-03-28')).toEqual({ tone: 'fine', words: '还剩8天' });
  expect(say('2026-03-17', settledWords('signed'))).toEqual({ tone: 'done', words: '已办复' });
  expect(say('2026-03-17', settledWords('transferred')).words).toBe('已退办');
  expect(say('2026-03-17', settledWords('withdrawn')).words).toBe('已撤回');
  expect(settledWords('drafting')).toBeNull();
  expect(say(null)).toEqual({ tone: 'none', words: '无期限' });
});

test('文号登记簿按年份、代字从大到小排，空号单独成行', () => {
  const given = (id: number, code: string, year: number, n: number) => ({
    id,
    documentNumber: `${code}〔${year}〕${n}号`,
    code,
    year,
    n,
    ...{
      usedFor: 'letter' as const,
      bearer: '',
      proposalId: id,
      caseId: null,
      issuedOn: `${year}-05-01`,
      issuedBy: '',
    },
    ...{ orderReason: '', voidedOn: null, voidReason: null },
    gap: null as NumberRow['gap'],
  });
  const above = { ...given(3, '临民函', 2026, 4), gap: { from: 2, to: 3 } };
  const rows = [above, given(2, '临民函', 2026, 1), given(1, '临民函', 2025, 1)];
  const lines = registerLines(rows).map(({ kind, documentNumber }) => `${kind} ${documentNumber}`);
  expect(lines).toEqual([
    'given 临民函〔2026〕4号',
    'gap 临民函〔2026〕2—3号',
    'given 临民函〔2026〕1号',
    'given 临民函〔2025〕1号',
  ]);
});

test('单位的标记取它区别于别家的第一个字', () => {
  expect(unitSign('市教育局')).toBe('教');
  expect(unitSign('临江市财政局')).toBe('财');
  expect(unitSign('市人力资源和社会保障局')).toBe('人');
  expect(unitSign('市残疾人联合会')).toBe('残');
  expect(unitSign('青石区城管局')).toBe('城');
  expect(unitSign('市城市管理局')).toBe('城');
});

test('按键的写法：Ctrl、Alt、Shift 依次在前，字母大写', () => {
  const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
    comboOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });
  expect(press('n', { ctrlKey: true })).toBe('Ctrl+N');
  expect(press('Enter', { ctrlKey: true })).toBe('Ctrl+Enter');
  expect(press('Tab', { shiftKey: true })).toBe('Shift+Tab');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('F1')).toBe('F1');
});

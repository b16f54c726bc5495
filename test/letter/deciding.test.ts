import { describe, expect, test } from 'vitest';
import { toMindBeforeSigning } from '../../shared/domain/letter/deciding/before-signing.ts';
import { comparedVersion } from '../../shared/domain/letter/deciding/compared-version.ts';
import { nextLetter } from '../../shared/domain/letter/deciding/next-letter.ts';
import { inOrderOfWork, remarkPlace, remarkStanding } from '../../shared/domain/letter/deciding/remarks.ts';
import type { RemarkAct } from '../../shared/model/letter/letter.ts';

const kept = (version: number, reason: string) => ({ version, reason });
const remark = (version: number, returned = false) => ({ version, returned });

describe('与哪一稿对照', () => {
  test('退回过的，与最后退回的那一稿比，不论后来定时留存了几稿', () => {
    const versions = [kept(1, '送审'), kept(2, '送审'), kept(3, '定时留存'), kept(4, '送审')];
    expect(comparedVersion(versions, 4, [remark(1, true), remark(2, true), remark(2)])).toEqual({
      version: 2,
      because: 'returned',
    });
  });
  test('没有退回过、撤回重送的，与批注过的或上次送审的一稿比，取新的', () => {
    expect(comparedVersion([kept(1, '送审'), kept(2, '送审')], 2, [])).toEqual({ version: 1, because: 'submitted' });
    expect(comparedVersion([kept(1, '定时留存'), kept(2, '送审')], 2, [remark(1)])).toEqual({
      version: 1,
      because: 'remarked',
    });
    expect(comparedVersion([kept(1, '送审'), kept(2, '送审'), kept(3, '送审')], 3, [remark(1)])).toEqual({
      version: 2,
      because: 'submitted',
    });
  });
  test('第一次送审的没有可比的；这一稿自己的批注不算', () => {
    expect(comparedVersion([kept(1, '定时留存'), kept(2, '送审')], 2, [])).toBeNull();
    expect(comparedVersion([kept(1, '送审')], 1, [remark(1, true)])).toBeNull();
  });
});

describe('下一件', () => {
  const queue = [
    { proposalId: 7, maySign: true, mayReview: false },
    { proposalId: 3, maySign: false, mayReview: false },
    { proposalId: 9, maySign: false, mayReview: true },
  ];
  test('按期限先后往下走，只由别人签的跳过；到了末尾从头接着', () => {
    expect(nextLetter(queue, 7)).toBe(9);
    expect(nextLetter(queue, 3)).toBe(9);
    expect(nextLetter(queue, 9)).toBe(7);
  });
  test('刚签掉、已不在队里的，从第一件起；没有别的，就没有下一件', () => {
    expect(nextLetter(queue, 100)).toBe(7);
    expect(nextLetter(queue.slice(0, 2), 7)).toBeNull();
    expect(nextLetter([], 7)).toBeNull();
  });
});

describe('签发前要留意的', () => {
  const plain = { remarks: 0, answers: [], conflicts: [], leftOut: [], errors: 0 };
  test('要求都答了、数据不一致说明了、不采纳写了理由的，是平常的函', () => {
    expect(
      toMindBeforeSigning({
        ...plain,
        answers: [{ answered: 'full' }, { answered: 'partly' }],
        conflicts: [{ reason: '口径不同' }],
        leftOut: [
          { why: 'other', rejected: '与本件无关' },
          { why: 'courtesy', rejected: null },
        ],
      }),
    ).toEqual([]);
  });
  test('没有了结的批注、没有答复的要求、没有处理的不一致、没有理由的不采用、须改正的错，逐项说', () => {
    expect(
      toMindBeforeSigning({
        remarks: 2,
        answers: [{ answered: 'no' }, { answered: 'full' }],
        conflicts: [{ reason: null }],
        leftOut: [{ why: 'other', rejected: null }],
        errors: 3,
      }),
    ).toEqual([
      '2条批注没有了结',
      '1项要求没有答复',
      '1处数据不一致没有处理',
      '会办意见有1段没有采用，也没有写理由',
      '校核有3处须改正',
    ]);
  });
});

describe('批注', () => {
  const step = (act: RemarkAct, id = 1) => ({ id, act, words: '', by: '某', at: '2026-03-20T01:00:00.000Z' });
  test('经办人答复，领导了结；领导要再改的，又是待答复', () => {
    expect(remarkStanding({ settledAt: null, steps: [] })).toBe('open');
    expect(remarkStanding({ settledAt: null, steps: [step('answer')] })).toBe('answered');
    expect(remarkStanding({ settledAt: null, steps: [step('answer'), step('settle')] })).toBe('settled');
    expect(remarkStanding({ settledAt: null, steps: [step('answer'), step('reopen')] })).toBe('open');
  });
  test('以前由经办人标记已处理的，仍是已了结', () => {
    expect(remarkStanding({ settledAt: '2026-03-20T01:00:00.000Z', steps: [] })).toBe('settled');
  });
  test('待答复的排在前面，已了结的排在后面', () => {
    const of = (id: number, ...acts: RemarkAct[]) => ({ id, settledAt: null, steps: acts.map((act) => step(act)) });
    expect(inOrderOfWork([of(1, 'answer', 'settle'), of(2, 'answer'), of(3), of(4)]).map(({ id }) => id)).toEqual([
      3, 4, 2, 1,
    ]);
  });

  const blocks = [
    { id: 'a', text: '全市建成助餐点120个，其中农村助餐点40个。' },
    { id: 'b', text: '新增助餐点20个。' },
  ];
  const on = (words: string, fromAt: number, blockId: string | null = 'a') => ({ blockId, words, fromAt });
  test('批在词句上的，稿子前面添了字，仍落在原来的词句上', () => {
    expect(remarkPlace(on('助餐点120个', 4), blocks)).toEqual({ blockId: 'a', from: 4, to: 11 });
    const [a, b] = blocks;
    const longer = [
      { id: 'a', text: `截至目前，${a?.text}` },
      { ...b, id: 'b', text: b?.text ?? '' },
    ];
    expect(remarkPlace(on('助餐点120个', 4), longer)).toEqual({ blockId: 'a', from: 9, to: 16 });
  });
  test('同样的词一段里有几处，落在离原处最近的一处', () => {
    expect(remarkPlace(on('助餐点', 15), blocks)?.from).toBe(16);
    expect(remarkPlace(on('助餐点', 3), blocks)?.from).toBe(4);
  });
  test('那一段删了、话挪到另一段的，跟着过去；两段都有或者哪里都没有的，不乱指', () => {
    expect(remarkPlace(on('新增助餐点20个', 0, 'gone'), blocks)).toEqual({ blockId: 'b', from: 0, to: 8 });
    expect(remarkPlace(on('助餐点', 0, 'gone'), blocks)).toBeNull();
    expect(remarkPlace(on('已经删掉的话', 0), blocks)).toBeNull();
  });
  test('批整段、批全文的，没有词句的位置', () => {
    expect(remarkPlace(on('', 0), blocks)).toBeNull();
    expect(remarkPlace(on('助餐点', 0, null), blocks)).toBeNull();
  });
});

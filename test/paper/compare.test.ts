import { describe, expect, test } from 'vitest';
import { type ComparedPart, changesIn, compareLetters } from '../../renderer/paper/compare.ts';
import { comparePieces } from '../../shared/domain/words/compare-words.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';

const letter = (blocks: { id: string; level: number; text: string; table?: true | undefined }[], more = {}) =>
  LetterContent.parse({
    title: '答复',
    salutation: '某代表：',
    opening: '收悉。',
    blocks,
    closing: ['专此函复。'],
    ...more,
  });

const first = letter([
  { id: 'a', level: 1, text: '关于床位' },
  { id: 'b', level: 0, text: '全市现有养老床位1200张。' },
  { id: 'c', level: 1, text: '关于人员' },
  { id: 'd', level: 0, text: '全市现有护理员300名。' },
]);

describe('两版对照', () => {
  test('同一稿没有改动', () => {
    expect(changesIn(compareLetters(first, first))).toBe(0);
  });

  test('改了一个数字，只标出这个数字', () => {
    expect(comparePieces('全市现有养老床位1200张。', '全市现有养老床位1350张。')).toEqual([
      { kind: 'same', text: '全市现有养老床位' },
      { kind: 'removed', text: '1200' },
      { kind: 'added', text: '1350' },
      { kind: 'same', text: '张。' },
    ]);
  });

  test('拼起来，去掉增加的就是原文，去掉删除的就是新文', () => {
    const [before, after] = ['我局将会同市财政局研究落实。', '我局已会同市财政局、市人社局研究，正在落实。'];
    const pieces = comparePieces(before, after);
    const join = (without: string) => pieces.map(({ kind, text }) => (kind === without ? '' : text)).join('');
    expect(join('added')).toBe(before);
    expect(join('removed')).toBe(after);
  });

  test('删去又原样放回的段落不算改动', () => {
    const back = letter(first.blocks.map((block) => (block.id === 'b' ? { ...block, id: 'new' } : block)));
    const parts = compareLetters(first, back);
    expect(changesIn(parts)).toBe(0);
    expect(parts.map(({ key }) => key)).toContain('block:new');
  });

  test('增、删、移、改各归各类，编号随新稿重排不算改动', () => {
    const second = letter(
      [
        { id: 'c', level: 1, text: '关于人员' },
        { id: 'd', level: 0, text: '全市现有护理员320名。' },
        { id: 'e', level: 0, text: '新增一段。' },
        { id: 'a', level: 1, text: '关于床位' },
      ],
      { resultClass: 'A' },
    );
    const parts = compareLetters(first, second);
    const change = Object.fromEntries(parts.map((part) => [part.key, part.change]));
    expect(change).toMatchObject({
      'block:b': 'removed',
      'block:d': 'changed',
      'block:e': 'added',
      resultClass: 'changed',
    });
    expect([change['block:a'], change['block:c']].sort()).toEqual(['moved', 'same']);
    expect(parts.find(({ key }) => key === 'block:c')?.number).toBe('一、');
    expect(change.title).toBe('same');
  });
});

describe('表格的改动', () => {
  const table = (text: string) => letter([{ id: 't', level: 0, text, table: true }]);
  const compared = (before: string, after: string) =>
    compareLetters(table(before), table(after)).find(({ key }) => key === 'block:t');
  const textOf = (part: ComparedPart | undefined, without: string) =>
    part?.pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
  const was = '项目\t数量\n床位\t20\n机构\t3\n合计\t23';

  test('改一个数字，只显示那一格；去掉删的、留下加的，就是现在的表', () => {
    const part = compared(was, was.replace('20', '25'));
    expect(part).toMatchObject({ label: '表格', change: 'changed', table: true });
    expect(part?.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['20', '25']);
  });

  test('增行、删行、换表头、加一列，前后两张都能还原', () => {
    for (const is of [
      '项目\t数量\n床位\t20\n合计\t20',
      `${was}\n备注\t`,
      '床位\t20\n机构\t3',
      '名称\t数量\n机构\t3\n合计\t23\n站点\t9\n其他\t1',
      '项目\t数量\t增长\n床位\t20\t5%',
    ]) {
      expect(textOf(compared(was, is), 'removed')).toBe(is);
      expect(textOf(compared(is, was), 'removed')).toBe(was);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { letterCheck, letterErrors } from '../../shared/domain/letter/check.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { block, sampleContent } from '../samples/sample-letter.ts';

const errors = (change: Partial<LetterContent>) =>
  letterCheck(sampleContent(change)).filter(({ severity }) => severity === 'error');
const warnings = (change: Partial<LetterContent>) =>
  letterCheck(sampleContent(change)).filter(({ severity }) => severity === 'warning');

describe('送审和导出前的校核', () => {
  test('写完整的稿件没有错误', () => {
    expect(letterCheck(sampleContent())).toEqual([]);
    expect(letterErrors(sampleContent())).toBeNull();
  });

  test('缺标题、称呼、正文，各指出一处', () => {
    expect(errors({ title: ' ', salutation: '', blocks: [] }).map(({ where }) => where)).toEqual([
      ...['title', 'salutation', 'blocks'],
    ]);
    expect(errors({ blocks: [block('a', 0, '　 ')] })).toEqual([
      { severity: 'error', where: 'blocks', words: '缺少正文' },
    ]);
  });

  test('会办意见缺的是主送机关', () => {
    const [problem] = letterCheck(sampleContent({ salutation: '' }), { letterKind: 'opinion' });
    expect(problem?.words).toBe('缺少主送机关');
  });

  test('模板里没填的内容不能发出去', () => {
    const found = errors({ note: '（联系人：{联系人}，联系电话：5550123）', closing: ['感谢{您}。'] });
    expect(found.map(({ where, words }) => [where, words])).toEqual([
      ['closing', '有没填的内容「{您}」'],
      ['note', '有没填的内容「{联系人}」'],
    ]);
  });

  test('引自往年的年份、数据没有改过也没有核对过，要提醒；改了或核对过就不再提', () => {
    const quoted = (text: string, open: string[]) => ({
      ...block('a', 0, text),
      citations: [
        {
          ...{ source: 'case' as const, id: 1, label: '第45号建议的答复', words: '2020年建成45个。' },
          unchecked: open.map((words) => ({ words, why: '请换成最新的' })),
        },
      ],
    });
    const told = (text: string, open = ['2020年', '45个']) => warnings({ blocks: [quoted(text, open)] });
    expect(told('2020年建成45个。')).toEqual([
      { severity: 'warning', where: 'a', words: '引自往年的文字还没有核对：「2020年」「45个」' },
    ]);
    expect(told('2025年建成45个。')[0]?.words).toBe('引自往年的文字还没有核对：「45个」');
    expect(told('2025年建成60个。')).toEqual([]);
    expect(told('2020年建成45个。', [])).toEqual([]);
  });

  test('小标题下面没有正文要指出来；整句话的小标题可以自成一段', () => {
    const blocks = [block('a', 1, '健全机制'), block('b', 1, '提升能力'), block('c', 0, '正文。')];
    expect(errors({ blocks })).toEqual([{ severity: 'error', where: 'a', words: '小标题「健全机制」下面没有正文' }]);
    expect(errors({ blocks: [block('a', 1, '健全机制。已出台三项制度。')] })).toEqual([]);
    expect(errors({ blocks: [block('a', 1, '健全机制'), block('b', 2, '完善制度'), block('c', 0, '正文。')] })).toEqual(
      [],
    );
    expect(errors({ blocks: [block('c', 0, '正文。'), block('a', 1, '')] })[0]?.words).toBe('有空的小标题');
  });

  test.each([
    ['控制字符', '前\u0007后'],
    ['孤立的半个字符', '前\ud83d后'],
    ['乱码', '前\ufffd后'],
  ])('%s不能打印，算错误', (_, text) => {
    expect(errors({ blocks: [block('a', 0, text)] })).toHaveLength(1);
  });

  test('生僻字和自造字只提醒', () => {
    expect(errors({ salutation: '陈𬭎代表：' })).toEqual([]);
    expect(warnings({ salutation: '陈𬭎代表：' })[0]?.words).toContain('𬭎');
    expect(warnings({ blocks: [block('a', 0, '王\ue863')] })[0]?.where).toBe('a');
  });

  test('标题过长、标题带标点、称呼没有冒号、小标题自带序号，都提醒', () => {
    expect(
      warnings({ title: `临江市民政局${'关于加强农村留守老年人关爱服务工作'.repeat(4)}的函` })[0]?.words,
    ).toContain('行');
    expect(warnings({ title: '关于第77号建议的答复。' })[0]?.where).toBe('title');
    expect(warnings({ salutation: '沈知远代表' })[0]?.where).toBe('salutation');
    expect(warnings({ blocks: [block('a', 1, '一、健全机制'), block('b', 0, '正文。')] })[0]?.where).toBe('a');
  });

  test('问题合成一句话，重复的只说一次', () => {
    expect(letterErrors(sampleContent({ title: '', salutation: '', blocks: [] }))).toBe(
      '缺少标题；缺少称呼；缺少正文。',
    );
  });
});

import { expect, test } from 'vitest';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import { pageLines } from '../../shared/domain/reading/page/lines.ts';
import { fileText } from '../support/files/file-text.ts';
import { type CorpusPage, corpusPages } from '../support/page-corpus.ts';
import { addLetter, newScore, shareLine } from '../support/page-score.ts';

async function read({ name, bytes }: CorpusPage) {
  const text = await fileText({ name, base64: bytes.toString('base64') });
  return { text, ...readLetters(text, name) };
}

test('语料逐页逐栏打分：没有一处读错却当作有把握，查全率不低于已达到的全对', async () => {
  const score = newScore();
  for (const page of corpusPages()) {
    const { letters } = await read(page);
    for (let at = 0; at < Math.max(letters.length, page.wanted.letters.length); at += 1) {
      addLetter(score, `${page.name}[${at}]`, letters[at], page.wanted.letters[at]);
    }
  }
  for (const [field, tally] of score.fields) console.log(shareLine(field, tally));
  expect(score.faults.filter((fault) => fault.startsWith('误读'))).toEqual([]);
  expect(score.faults).toEqual([]);
});

test('不是函也不是原文的页面，认出是参考资料、清单还是办理通知，并写明原因、留下文字', async () => {
  for (const page of corpusPages()) {
    const { refused } = await read(page);
    expect(
      refused.map(({ what }) => what),
      page.name,
    ).toEqual(page.wanted.refused);
    for (const { file, reason, text } of refused) {
      expect(file).toBe(page.name);
      expect(reason).toMatch(/。$/);
      expect(text).toBeTruthy();
    }
  }
});

test('读出的每一栏都带着原文，原文确在页面上', async () => {
  const flat = (words: string) => words.replace(/\s+/g, '');
  for (const page of corpusPages()) {
    const { letters, text } = await read(page);
    for (const letter of letters) {
      for (const { field, passage } of letter.passages) {
        const piece = flat(passage.split('｜')[0] ?? '')
          .replace(/…/g, '')
          .slice(0, 6);
        const plain = piece.replace(/[，。：；！？（）“”‘’〈〉]/g, '').slice(0, 4);
        expect(flat(text).replace(/[，。：；！？（）“”‘’〈〉,.:;!?()"'<>]/g, ''), `${page.name} ${field}`).toContain(
          plain,
        );
      }
    }
  }
});

test('一行五十万字、没有制表符也没有断行的，照样读得完；表的一行留着开头的空格子', () => {
  expect(pageLines('\t甲\t乙 \n  丙\u3000').map(({ text }) => text)).toEqual(['\t甲\t乙', '丙']);
  // 逐字试过去要几十分钟。
  expect(pageLines(`民${'政 '.repeat(250_000)}`)[0]?.text).toHaveLength(500_000);
});

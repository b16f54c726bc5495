import { expect, test } from 'vitest';
import { fileText } from '../electron/reading/file-text.ts';
import { readLetters } from '../shared/domain/reading/letters.ts';
import { corpusPages } from './page-corpus.ts';
import { addLetter, newScore, type Scored, shareLine } from './page-score.ts';

/** What the reader reaches; it may rise, not fall. */
const floors: Partial<Record<Scored, number>> = {};

async function read(page: { name: string; bytes: Buffer }) {
  return readLetters(await fileText({ name: page.name, base64: page.bytes.toString('base64') }), page.name);
}

test('语料各页逐项打分：没有一处读错却当作有把握，各栏查全率不低于已达到的水平', async () => {
  const score = newScore();
  const kinds: string[] = [];
  for (const page of corpusPages()) {
    const { letters, refused } = await read(page);
    const got = refused.map(({ what }) => what);
    if (got.join() !== page.wanted.refused.join()) {
      kinds.push(`${page.name}：认作 ${got.join('、') || '函'}，应为 ${page.wanted.refused.join('、') || '函'}`);
    }
    for (let at = 0; at < Math.max(letters.length, page.wanted.letters.length); at += 1) {
      addLetter(score, `${page.name}[${at}]`, letters[at], page.wanted.letters[at]);
    }
  }
  for (const [field, tally] of score.fields) console.log(shareLine(field, tally));
  console.log([...score.faults, ...kinds].join('\n'));
  expect(kinds).toEqual([]);
  expect(score.faults.filter((fault) => fault.startsWith('误读'))).toEqual([]);
  for (const [field, { right, wanted }] of score.fields) {
    expect(right / wanted, field).toBeGreaterThanOrEqual(floors[field] ?? 1);
  }
});

import { expect, test } from 'vitest';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import type { ReadLetter } from '../../shared/model/reading/reading.ts';
import { corpusPages } from '../support/page-corpus.ts';

const fields = ['kind', 'session', 'number', 'replyDate', 'publishDate', 'resultClass', 'disclosure'] as const;
type Compared = (typeof fields)[number] | 'documentNumber';
const pages = corpusPages()
  .filter(({ name }) => name.endsWith('.txt'))
  .map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));

/** Fields of one letter that are sure in both and differ. */
function turned(before: ReadLetter, after: ReadLetter, among: readonly Compared[]): string[] {
  const doubted = (letter: ReadLetter, field: string) => letter.doubts.some((doubt) => doubt.field === field);
  return among
    .filter((field) => after[field] !== null && !doubted(after, field) && !doubted(before, field))
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field} ${JSON.stringify(before[field])} → ${JSON.stringify(after[field])}`);
}

function compare(name: string, whole: string, damaged: string, among: readonly Compared[] = fields): string[] {
  const before = readLetters(whole, null).letters;
  const after = readLetters(damaged, null).letters;
  if (before.length !== after.length) return [];
  return before.flatMap((letter, at) => {
    const now = after[at];
    return now ? turned(letter, now, among).map((what) => `${name}：${what}`) : [];
  });
}

test('掉了一个字（数字除外），编号、届次、日期、类别读不出或存疑，不会变成另一个有把握的值', () => {
  const wrong: string[] = [];
  for (const [page, { name, text }] of pages.entries()) {
    for (let at = page % 5; at < text.length; at += 5) {
      // A lost figure leaves another sound figure behind; where it is written twice, the next rule tells.
      if (/[\s\dA-Z零〇○一二三四五六七八九十]/.test(text[at] ?? '')) continue;
      wrong.push(...compare(`${name} 掉「${text[at]}」`, text, text.slice(0, at) + text.slice(at + 1)));
    }
  }
  expect(wrong).toEqual([]);
});

test('编号、届次写了两处，其中一处的数字变了，存疑而不选一个', () => {
  const letter = (number: string, meeting: string) =>
    `关于市八届人大三次会议第135号建议的答复\n水长东代表：\n您在市八届人大${meeting}次会议上提出的《关于增设助餐点的建议》（第${number}号）收悉，现答复如下：\n已增设12个。\n云澜市民政局\n2022年6月1日`;
  expect(readLetters(letter('135', '三'), null).letters[0]).toMatchObject({ number: '135', doubts: [] });
  const [other] = readLetters(letter('153', '二'), null).letters;
  expect(other).toMatchObject({ number: null, session: null });
  expect(other?.doubts.map(({ field }) => field).sort()).toEqual(['number', 'session']);
});

test('年月日、括号成批脱落，日期和文号不会变成另一个有把握的值', () => {
  const losses: readonly RegExp[] = [
    /年/g,
    /月/g,
    /日/g,
    /[年月日]/g,
    /〔/g,
    /〕/g,
    /[〔〕【】[\]]/g,
    /号/g,
    /第/g,
    /届/g,
    /[，。：；]/g,
  ];
  const wrong = pages.flatMap(({ name, text }) =>
    losses.flatMap((loss) => compare(`${name} ${loss}`, text, text.replace(loss, ''), [...fields, 'documentNumber'])),
  );
  expect(wrong).toEqual([]);
});

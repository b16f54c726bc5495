import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import { repliesOf } from '../../shared/domain/reading/page/replies-of.ts';
import type { ReadLetter } from '../../shared/model/reading/reading.ts';
import { fileText } from '../support/files/file-text.ts';
import { samples } from '../support/reading-samples.ts';

const fields = [
  'kind',
  'session',
  'number',
  'title',
  'letterTitle',
  'addressees',
  'collective',
  'replyUnit',
  'documentNumber',
  'resultClass',
  'publicity',
  'disclosure',
  'coUnits',
  'replyDate',
  'publishDate',
  'contactPerson',
  'contactPhone',
  'headings',
] as const;

async function read(name: string) {
  const base64 = readFileSync(new URL(`../samples/letters/${name}`, import.meta.url)).toString('base64');
  const text = await fileText({ name, base64 });
  return repliesOf(readLetters(text, name), text);
}
const empty = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

test('样例页面的各字段：读出的全对、该读的全读到（查准率、查全率逐项打印）', async () => {
  const score = new Map<string, { right: number; read: number; there: number }>();
  const wrong: string[] = [];
  for (const [name, expected] of Object.entries(samples)) {
    const { letters } = await read(name);
    expect(letters.length, name).toBe(expected.length);
    letters.forEach((letter, at) => {
      for (const field of fields) {
        const want = expected[at]?.[field] ?? null;
        const got = letter[field as keyof ReadLetter];
        const tally = score.get(field) ?? { right: 0, read: 0, there: 0 };
        score.set(field, tally);
        if (!empty(got)) tally.read += 1;
        if (!empty(want)) tally.there += 1;
        if (!empty(got) && same(got, want)) tally.right += 1;
        if (empty(got) !== empty(want) || (!empty(want) && !same(got, want))) {
          wrong.push(`${name}[${at}].${field}: 读出 ${JSON.stringify(got)}，应为 ${JSON.stringify(want)}`);
        }
      }
      const doubtful = letter.doubts.map((doubt) => doubt.field).sort();
      if (!same(doubtful, (expected[at]?.doubtful ?? []).sort()))
        wrong.push(`${name}[${at}] 存疑：${doubtful.join('、')}`);
    });
  }
  for (const [field, { right, read, there }] of score) {
    const share = (part: number, whole: number) => (whole === 0 ? '—' : (part / whole).toFixed(3));
    console.log(`${field.padEnd(15)} 查准 ${share(right, read)}  查全 ${share(right, there)}  （${right}/${there}）`);
  }
  expect(wrong).toEqual([]);
});

test('会办意见写给主办单位，不当作答复函，说明理由并留下文字供存为参考', async () => {
  const { refused } = await read('06-opinion.txt');
  expect(refused[0]?.reason).toContain('市民政局');
  expect(refused[0]?.reason).toContain('会办意见');
  expect(refused[0]?.text).toContain('1200万元');
});

test('新闻报道不是答复函，说明理由并可存为参考', async () => {
  const { refused } = await read('13-news.txt');
  expect(refused[0]?.reason).toContain('新闻报道');
  expect(refused[0]?.reason).toContain('参考资料');
});

test('网页脱落的日期、文号、编号、届次不猜，原文放在旁边', async () => {
  const [letter] = (await read('07-damaged.txt')).letters;
  expect(letter).toMatchObject({
    number: null,
    session: null,
    documentNumber: null,
    replyDate: null,
    publishDate: null,
  });
  const passage = (field: string) => letter?.doubts.find((doubt) => doubt.field === field)?.passage;
  expect(passage('documentNumber')).toBe('云民字〔201933');
  expect(passage('replyDate')).toBe('2019426');
  expect(passage('publishDate')).toContain('2019-05');
  for (const doubt of letter?.doubts ?? []) expect(doubt.reason).not.toBe('');
});

test('每个读出的字段都带着它的原文', async () => {
  for (const name of Object.keys(samples)) {
    for (const letter of (await read(name)).letters) {
      for (const field of ['kind', 'number', 'title', 'addressees', 'replyUnit', 'replyDate'] as const) {
        if (empty(letter[field])) continue;
        expect(letter.passages.find((each) => each.field === field)?.passage, `${name} ${field}`).toBeTruthy();
      }
    }
  }
});

test('断行接回原句，「一是」不当标题，长段落的「一、」不当标题', async () => {
  const wrapped = (await read('08-hard-wrapped.txt')).letters[0];
  expect(wrapped?.blocks.map((block) => block.level)).toEqual([0, 1, 0, 1, 0]);
  expect(wrapped?.blocks[2]?.text).toBe(
    '我局会同有关部门编制了全市社区服务设施三年行动计划，明确到2025年每个社区建成一处综合服务设施，面积不少于七百五十平方米，并同步完善助餐、助浴、日间照料等功能，让居民在家门口就能享受便捷可及的公共服务。',
  );
  const listed = (await read('02-series-letter.txt')).letters[0];
  expect(listed?.blocks.map((block) => block.level)).toEqual([0, 0, 0, 0]);
  const numbered = (await read('09-numbered-paragraphs.txt')).letters[0];
  expect(numbered?.blocks.map((block) => [block.level, block.text.slice(0, 6)])).toEqual([
    [0, '首先感谢你们'],
    [0, '一、我市从2'],
    [1, '关于提高救助'],
    [0, '我局已会同财'],
    [1, '下一步措施'],
    [0, '继续加强宣传'],
  ]);
});

test('层次序号一、（一）1.（1）认作一至四级，序号不留在文字里', () => {
  const text =
    '对市八届人大一次会议第5号建议的答复\n万青禾代表：\n您提出的关于养老的建议收悉，现答复如下：\n一、总体\n(一)做法\n1.投入\n(1)资金\n专此函复。';
  const [letter] = readLetters(text, null).letters;
  expect(letter?.blocks.slice(1)).toEqual([
    { level: 1, text: '总体' },
    { level: 2, text: '做法' },
    { level: 3, text: '投入' },
    { level: 4, text: '资金' },
    { level: 0, text: '专此函复。' },
  ]);
});

test('党派与委员联名、分不出姓名的称呼', () => {
  const page = (salutation: string) =>
    `关于市政协十三届四次会议第118号提案的答复\n${salutation}\n你们提出的《关于加快智慧养老的提案》收悉，现答复如下：\n一、情况\n已建成平台。\n临江市民政局\n2021年8月1日\n（此件公开发布）`;
  const [joint] = readLetters(page('民革临江市委会、李清照委员：'), null).letters;
  expect(joint).toMatchObject({
    collective: '民革临江市委会',
    addressees: ['民革临江市委会', '李清照'],
    disclosure: 'open',
  });
  const [unread] = readLetters(page('市政协第三活动小组全体委员：'), null).letters;
  expect(unread?.addressees).toEqual([]);
  expect(unread?.doubts).toContainEqual(
    expect.objectContaining({ field: 'addressees', passage: '市政协第三活动小组全体委员：' }),
  );
});

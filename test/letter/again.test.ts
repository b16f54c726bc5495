import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterPresets } from '../../seeds/letter-presets.ts';
import type { Answer } from '../../shared/contract.ts';
import { letterAgain } from '../../shared/domain/letter/again.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { letterText } from '../../shared/domain/paper/text.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import { headingNumbers } from '../../shared/domain/words/heading-number.ts';
import type { LetterManner } from '../../shared/model/letter/settings.ts';
import type { ReadLetter } from '../../shared/model/reading/reading.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { docxText } from '../support/files/docx-parts.ts';

const folder = fileURLToPath(new URL('../../../shared/letters/', import.meta.url));
const there = existsSync(folder);
if (!there) console.warn(`没有 ${folder}，五份真实文件这一组只检查「已说明缺少」。`);

/** Without the five documents each test says so aloud and ends; nothing is silently skipped. */
function real(title: string, check: () => Promise<void>) {
  test(title, async () => {
    if (!there) return console.warn(`未检查：${title}`);
    await check();
  });
}

function fileNamed(prefix: string) {
  const name = readdirSync(folder).find((each) => each.startsWith(prefix)) ?? '';
  return { name, base64: readFileSync(`${folder}${name}`).toString('base64') };
}

let desk: Desk;
let stranger: Person;
beforeAll(async () => {
  desk = await openDesk();
  stranger = desk.connect();
});
afterAll(() => desk.close());

type Again = Answer<'letters.export'>['made'][number] & Pick<Answer<'letters.export'>, 'files'>;

async function again(letter: ReadLetter, form?: 'letter' | 'document'): Promise<{ out: Again; text: string }> {
  const out = await stranger.call('letters.export', { letter: letter as never, ...(form ? { form } : {}) });
  const [made] = out.made;
  if (!made) throw new Error('没有做出');
  return {
    out: { ...made, files: out.files },
    text: await docxText(Buffer.from(out.files[0]?.base64 ?? '', 'base64')),
  };
}

/** Every word that the record holds of the letter itself. */
function wordsOf(letter: ReadLetter): string[] {
  const numbers = headingNumbers(letter.blocks);
  return [
    letter.letterTitle ?? '',
    `${letter.salutation}：`,
    ...letter.blocks.map(({ text }, index) => `${numbers[index]}${text}`),
    letter.replyUnit ?? '',
  ];
}

function holds(text: string, words: readonly string[]) {
  const lines = text.split('\n');
  let from = 0;
  for (const each of words) {
    const found = lines.findIndex((line, index) => index >= from && line === each);
    expect({ words: each.slice(0, 40), found: found >= 0 }).toEqual({ words: each.slice(0, 40), found: true });
    from = found + 1;
  }
}

const documents: { prefix: string; manner: LetterManner; count: number; end: string[]; blanks: string[] }[] = [
  {
    prefix: '000',
    manner: 'unit-first',
    count: 1,
    end: ['广州市民政局', '2018年5月2日'],
    blanks: ['documentNumber'],
  },
  {
    prefix: '002',
    manner: 'number-first',
    count: 8,
    end: ['深圳市民政局', '　　　　年　　月　　日'],
    blanks: ['documentNumber', 'replyDate'],
  },
  {
    prefix: '003',
    manner: 'note-contact',
    count: 1,
    end: ['威海市民政局', '2018年7月2日', '（联系人：柳琳，联系电话：5895609）'],
    blanks: ['documentNumber'],
  },
  {
    prefix: '004',
    manner: 'document',
    count: 1,
    end: [
      ...['承办负责人：易湘东', '承办人：周仁辉', '联系电话：28685502', '株洲市民政局', '　　　　年　　月　　日'],
      ...['主动公开', '株洲市民政局办公室\t　　　　年　　月　　日印发'],
    ],
    blanks: ['documentNumber', 'replyDate', 'printDate'],
  },
];

describe('五份公开的答复按公文格式再做出来', () => {
  for (const { prefix, manner, count, end, blanks } of documents) {
    real(`${prefix}：字句不变，样式相同，损坏的留空并说明`, async () => {
      const { letters } = await stranger.call('letters.read', { files: [fileNamed(prefix)] });
      expect(letters).toHaveLength(count);
      for (const letter of letters) {
        const { out, text } = await again(letter);
        expect(out.manner).toBe(manner);
        expect(out.form).toBe(manner === 'document' ? 'document' : 'letter');
        holds(text, wordsOf(letter));
        holds(text, end);
        expect(out.left.map(({ field }) => field)).toEqual(blanks);
        expect(text).not.toContain('送审稿');
        expect(text).not.toMatch(/[{}]|undefined|null/);
      }
    });
  }

  real('识别的结果可以原样交来，一次做出八封，文件不重名', async () => {
    const read = await stranger.call('letters.read', { files: [fileNamed('002'), fileNamed('001')] });
    expect(read.refused).toHaveLength(1);
    const out = await stranger.call('letters.export', read as never);
    expect(new Set(out.files.map(({ name }) => name)).size).toBe(8);
    expect(out.made.map(({ file }) => file)).toEqual(out.files.map(({ name }) => name));
  });

  real('004 首页有类别和同意公开，换成信函格式一个字也不少', async () => {
    const [letter] = (await stranger.call('letters.read', { files: [fileNamed('004')] })).letters;
    if (!letter) throw new Error('没有读出');
    const { text } = await again(letter);
    expect(text.split('\n').slice(0, 3)).toEqual(['A', '同意公开', '株洲市民政局文件']);
    const other = await again(letter, 'letter');
    expect(other.out.form).toBe('letter');
    holds(other.text, ['A', '同意公开', '株洲市民政局', ...wordsOf(letter)]);
  });

  real('入库以后再导出，与刚识别时导出的字节相同；没有登录的人不能取库里的', async () => {
    const { letters } = await stranger.call('letters.read', { files: [fileNamed('003')] });
    const clerk = await desk.signIn('clerk');
    const { stored } = await clerk.call('letters.import', { letters: letters as never });
    const id = stored[0]?.publishedLetterId ?? 0;
    const [fresh] = letters;
    if (!fresh) throw new Error('没有读出');
    const before = await again(fresh);
    const after = await clerk.call('letters.export', { id });
    expect(after.files).toEqual(before.out.files);
    expect(after.made[0]?.left).toEqual(before.out.left);
    expect((await stranger.refused('letters.export', { id })).code).toBe('session.needed');
  });
});

const invented = `对市九届人大五次会议第31号建议的答复

A
同意公开

林间雪、石望山代表：

你们提出的《关于改进殡葬服务的建议》收悉。现答复如下：

一、现状
全市有殡仪馆三家。

二、打算
逐步改进。

感谢你们的关心。

承办负责人：乔松
承办人：米兰

云澜市民政局
2024年5月8日

抄送：市人大常委会代表工委，市政府办公室。
云澜市民政局办公室  2024年5月9日印发`;

describe('再做一封公文', () => {
  const record = () => {
    const [letter] = readLetters(invented, null).letters;
    if (!letter?.replyUnit) throw new Error('没有读出');
    return { ...letter, replyUnit: letter.replyUnit };
  };

  test('版记有抄送、印发机关和印发日期，印发日期可以晚于成文日期', () => {
    const { content, context, form, left } = letterAgain(record(), letterPresets);
    const text = letterText(compose(content, context, form));
    expect(text.split('\n').slice(-5)).toEqual([
      '承办人：米兰',
      '云澜市民政局',
      '2024年5月8日',
      '抄送：市人大常委会代表工委，市政府办公室。',
      '云澜市民政局办公室\t2024年5月9日印发',
    ]);
    expect(left.map(({ field }) => field)).toEqual(['documentNumber']);
  });

  test('没有标题的按编号拟，没有答复单位的不做', async () => {
    const { content, left } = letterAgain({ ...record(), letterTitle: null }, letterPresets);
    expect(content.title).toBe('关于第31号建议的答复');
    expect(left.map(({ field }) => field)).toContain('letterTitle');
    const failure = await stranger.refused('letters.export', { letter: { ...record(), replyUnit: null } });
    expect(failure.code).toBe('letters.no-unit');
  });

  test('一次只做一封：没有指明，或两样都给，都说明白', async () => {
    expect((await stranger.refused('letters.export', {})).message).toContain('三者选一');
    expect((await stranger.refused('letters.export', { id: 1, letter: record() })).message).toContain('三者选一');
  });
});

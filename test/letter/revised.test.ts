import { describe, expect, test } from 'vitest';
import { newDice } from '../../build/fuzz/dice.ts';
import { readRevised, type SentLetter, takeRevised } from '../../shared/domain/letter/revised/read-revised.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { ReturnedFile, ReturnedParagraph, RevisedFate } from '../../shared/model/letter/revised.ts';

const block = (id: string, text: string, more: object = {}) => ({ id, level: 0 as const, text, sources: [], ...more });
const content = LetterContent.parse({
  ...{
    title: '关于第5号建议的答复',
    salutation: '陈某某代表：',
    opening: '收悉。现答复如下：',
    closing: ['特此函复。'],
  },
  blocks: [
    block('h', '关于床位', { level: 1 }),
    block('a', '甲段说的是养老床位。'),
    block('t', '项目\t数量\n床位\t20\n护理员\t8', { table: true }),
    block('b', '乙段说的是护理员培训。'),
  ],
});
const office = { fullName: '云澜市民政局', shortName: '市民政局', letterhead: '云澜市民政局', issuer: '', seal: true };
const sent: SentLetter = {
  content,
  fingerprint: null,
  form: 'letter',
  context: {
    letterKind: 'reply',
    proposalKind: 'npc-suggestion',
    office,
    addressees: ['陈某某代表'],
    documentNumber: null,
    signedOn: null,
    consent: 'unknown',
  } as SentLetter['context'],
};

type Told = readonly [RevisedFate, string];
const at = '2026-05-12T02:00:00.000Z';
const said = (...pieces: Told[]): ReturnedParagraph => ({
  ...{ marks: [], within: null, table: pieces.some(([, text]) => text.includes('\t')) },
  pieces: pieces.map(([is, text]) => ({
    is,
    text,
    by: is === 'kept' ? null : '申签',
    at: is === 'kept' ? null : at,
    notes: [],
  })),
  end: { is: 'kept', by: null, at: null },
});
const kept = (text: string) => said(['kept', text]);
const asSent = () => [
  ...[kept('关于第5号建议的答复'), kept('陈某某代表：'), kept('收悉。现答复如下：'), kept('一、关于床位')],
  ...[
    kept('甲段说的是养老床位。'),
    kept('项目\t数量\u000b床位\t20\u000b护理员\t8'),
    kept('乙段说的是护理员培训。'),
    kept('特此函复。'),
  ],
];
const file = (paragraphs: readonly ReturnedParagraph[]): ReturnedFile => ({ paragraphs, notes: [], apart: [] });
const changed = (place: number, ...paragraphs: ReturnedParagraph[]) => asSent().toSpliced(place, 1, ...paragraphs);
function taken(paragraphs: readonly ReturnedParagraph[]) {
  const question = { file: file(paragraphs), sent, present: content };
  const { changes } = readRevised(question);
  let count = 0;
  const { content: next } = takeRevised({
    ...question,
    accepted: changes.map(({ key }) => key),
    newId: () => `n${++count}`,
  });
  return { changes, next };
}

describe('读回修改稿的规则', () => {
  test('什么也没改的，一处也没有', () => {
    expect(taken(asSent())).toEqual({ changes: [], next: content });
  });

  test('小标题的编号由程序排：文件里改了编号不算修改，改了字才算', () => {
    expect(taken(changed(3, said(['taken-out', '一'], ['put-in', '二'], ['kept', '、关于床位']))).changes).toEqual([]);
    const { next } = taken(changed(3, said(['kept', '一、关于'], ['put-in', '养老'], ['kept', '床位'])));
    expect(next.blocks[0]).toMatchObject({ id: 'h', level: 1, text: '关于养老床位' });
  });

  test('表格里改一格、加一行、删一行，还是那张表', () => {
    const { changes, next } = taken(
      changed(
        5,
        said(
          ['taken-out', '项目'],
          ['put-in', '事项'],
          ['kept', '\t数量\u000b床位\t20'],
          ['taken-out', '\u000b护理员\t8'],
          ['put-in', '\u000b社工\t5'],
        ),
      ),
    );
    expect(changes.map(({ where }) => where)).toEqual(['表格', '表格']);
    expect(next.blocks[2]).toMatchObject({ id: 't', table: true, text: '事项\t数量\n床位\t20\n社工\t5' });
  });

  test('新加的一段带着「二、」的，收作小标题；整段重写的，还是原来那一段', () => {
    const { next } = taken(
      changed(
        6,
        said(['taken-out', '乙段说的是护理员培训。'], ['put-in', '另行研究。']),
        said(['put-in', '二、关于经费保障']),
      ),
    );
    expect(next.blocks.slice(3)).toMatchObject([
      { id: 'b', text: '另行研究。' },
      { level: 1, text: '关于经费保障' },
    ]);
  });

  test('标题、称呼改了，收在标题和称呼里；称呼整段删了，不与开头并在一起', () => {
    const { next } = taken(changed(0, said(['kept', '关于第5号建议'], ['put-in', '办理情况'], ['kept', '的答复'])));
    expect(next.title).toBe('关于第5号建议办理情况的答复');
    const without = asSent().toSpliced(1, 1);
    expect(taken(without).next).toMatchObject({ salutation: '', opening: '收悉。现答复如下：' });
  });

  test('随便怎样删、加、移：全不采纳，稿件一字不变；全部采纳，就是修改稿的字', () => {
    const dice = newDice(17);
    const bare = (text: string) => text.replace(/\s/gu, '');
    for (let round = 0; round < 200; round += 1) {
      const paragraphs = asSent().map(({ table, ...paragraph }, place) => {
        const text = paragraph.pieces.map((piece) => piece.text).join('');
        if (table || place < 4 || dice.below(3) === 0) return { table, ...paragraph };
        const [from, to] = [dice.below(text.length), dice.below(text.length)].toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        return said(
          ['kept', text.slice(0, from)],
          ['taken-out', text.slice(from, to)],
          ['put-in', dice.below(2) ? '新字' : ''],
          ['kept', text.slice(to)],
        );
      });
      const question = { file: file(paragraphs), sent, present: content };
      const none = takeRevised({ ...question, accepted: [], newId: () => 'n' });
      expect(none.content).toEqual(content);
      const wanted = paragraphs
        .slice(4, 7)
        .map(({ pieces }) => pieces.map(({ is, text }) => (is === 'taken-out' ? '' : text)).join(''));
      expect(
        bare(
          taken(paragraphs)
            .next.blocks.slice(1)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(bare(wanted.join('')));
    }
  });
});

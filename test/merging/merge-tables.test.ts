import { describe, expect, test } from 'vitest';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { textAndNotes } from '../../electron/reading/file-text.ts';
import { joinDrafts } from '../../shared/domain/letter/join-drafts.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import { readOpinion } from '../../shared/domain/opinions/text.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { Opinion } from '../../shared/model/opinions.ts';
import { sampleContent, sampleLetter } from '../samples/sample-letter.ts';
import { numbersTable, smallTable, tableBlock } from '../samples/sample-tables.ts';

const opinionText = `市民政局：
一、关于运营补贴
2025年安排助餐补贴1260万元，各区县安排情况如下：
区县\t补贴（万元）\t站点（个）
云澜区\t860\t46
青石区\t400\t22
下一步，我局将继续做好资金保障。
专此函复。`;

const opinion = (version: number, text: string): Opinion => ({
  ...{ id: version, unitId: 3, version, fileName: null, receivedOn: '2026-04-01', recordedBy: '' },
  recordedAt: `2026-04-0${version}T00:00:00.000Z`,
  blocks: readOpinion(text).blocks,
});
const empty = LetterContent.parse({
  title: '答复',
  salutation: '某代表：',
  opening: '',
  blocks: [],
  closing: [],
  note: '',
});

describe('会办意见里的表格', () => {
  test('各行格数相同的读作一张表格，随它上面的一段放进稿件，注明来源', () => {
    const one = opinion(1, opinionText);
    const at = one.blocks.findIndex(({ table }) => table);
    expect(one.blocks[at]?.text).toBe('区县\t补贴（万元）\t站点（个）\n云澜区\t860\t46\n青石区\t400\t22');
    const { content } = mergeOpinions({ content: empty, asks: [], opinions: [one] });
    const placed = content.blocks.findIndex(({ table }) => table);
    expect(content.blocks[placed]).toMatchObject({ level: 0, table: true, text: one.blocks[at]?.text });
    expect(content.blocks[placed]?.sources).toMatchObject([{ unitId: 3, version: 1, paragraph: at }]);
    expect(content.blocks[placed - 1]?.text).toContain('各区县安排情况如下：');
    expect(LetterContent.parse(content)).toEqual(content);
  });

  test('新版意见改了表里的数，稿中没动过的表格随之更新，仍是表格', () => {
    const [first, second] = [opinion(1, opinionText), opinion(2, opinionText.replace('860', '880'))];
    const { content } = mergeOpinions({ content: empty, asks: [], opinions: [first] });
    const now = mergeOpinions({ content, asks: [], opinions: [first, second] }).content.blocks.filter(
      ({ table }) => table,
    );
    expect(now).toHaveLength(1);
    expect(now[0]?.text).toContain('云澜区\t880');
  });

  test('各行格数不同的不猜，仍是一行一段', () => {
    const { blocks } = readOpinion(opinionText.replace('青石区\t400\t22', '青石区\t400'));
    expect(blocks.some(({ table }) => table)).toBe(false);
    expect(blocks.map(({ text }) => text)).toContain('青石区\t400');
  });
});

test('两人同时改一张表格，两张上下并列，一张不少', () => {
  const base = sampleContent({ blocks: [tableBlock('t', smallTable)] });
  const [mine, theirs] = ['190', '195'].map((figure) => ({
    ...base,
    blocks: [tableBlock('t', smallTable.replace('186', figure))],
  }));
  const joined = mine && theirs && joinDrafts(base, mine, theirs);
  expect(joined?.sideBySide).toHaveLength(1);
  expect(joined?.content.blocks.map(({ table, text }) => [table, text.includes('190'), text.includes('195')])).toEqual([
    [true, false, true],
    [true, true, false],
  ]);
});

test('本程序导出的函读回来，表格的每一格都在原来的列里，空格子也在', async () => {
  const composed = sampleLetter('letter', { blocks: [tableBlock('t', smallTable), tableBlock('n', numbersTable)] });
  const bytes = await letterDocx(composed, { office: '临江市民政局', day: '2026-05-20' });
  const { text } = await textAndNotes({ name: '函.docx', bytes: Buffer.from(bytes) });
  expect(text).toContain(smallTable);
  expect(text).toContain(numbersTable);
});

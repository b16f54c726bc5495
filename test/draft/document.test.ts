import { describe, expect, test } from 'vitest';
import { bodyStart, toContent, toDocument } from '../../renderer/draft/editor/document.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';

const letter = LetterContent.parse({
  title: '临江市民政局关于市十五届人大四次会议\n第20260077号代表建议答复的函',
  salutation: '陈一鸣代表：',
  opening: '您提出的《关于增加社区养老床位的建议》（第20260077号）收悉。现答复如下：',
  blocks: [
    { id: 'b1', level: 1, text: '关于床位建设' },
    {
      id: 'b2',
      level: 0,
      text: '截至2025年底，全市建成社区床位1,234张。 ',
      sources: [
        { unitId: 3, opinionId: 8, version: 2, paragraph: 4, words: '全市建成社区床位1,234张。' },
        { unitId: 5, opinionId: 9, version: 1, paragraph: 0, words: '全市床位已达1234张。' },
      ],
    },
    { id: 'b3', level: 2, text: '下一步打算' },
    { id: 'b4', level: 3, text: '' },
    {
      id: 'b5',
      level: 4,
      text: '“一老一小”——2026年',
      citations: [
        { source: 'case', id: 12, label: '市九届四次第77号建议的答复', words: '“一老一小”——2021年', unchecked: [] },
      ],
    },
  ],
  closing: ['感谢您对我市养老工作的关心和支持。', '', '专此函复。'],
  note: '（联系人：李某，联系电话：0000-1234567）',
  enclosures: ['征询意见表'],
  copyTo: ['市人大常委会代表工作委员会', '市政府办公室'],
  resultClass: 'B',
  disclosure: 'open',
  decisions: [{ kind: 'rejected', unitId: 3, words: '无关内容。', reason: '与建议无关' }],
});

describe('稿件与编辑器之间', () => {
  test('一封函放进编辑器再取出来，一字不差，来源也在', () => {
    expect(toContent(toDocument(letter), letter)).toEqual(letter);
    expect(LetterContent.parse(toContent(toDocument(letter), letter))).toEqual(letter);
  });

  test('表格放进编辑器再取出来，每一格、格内的换行和来源都在', () => {
    const source = { unitId: 3, opinionId: 8, version: 2, paragraph: 4, words: '项目\t数量\n床位\t20张' };
    const table = { level: 0 as const, table: true as const };
    const blocks = [
      { id: 't', ...table, text: '项目\t数量\n床位\t20张\u2028护理型12张\n合计\t', sources: [source] },
      { id: 'e', ...table, text: '\t\n\t', sources: [] },
    ];
    expect(toContent(toDocument({ ...letter, blocks }), letter).blocks).toEqual(blocks);
  });

  test('编辑器里没有编号，编号只由层级算出', () => {
    expect(JSON.stringify(toDocument(letter))).not.toMatch(/一、|（一）/);
  });

  test('正文为空时编辑器给一个空段落下笔，存回去仍是空的', () => {
    const empty = { ...letter, blocks: [], closing: [] };
    const document = toDocument(empty);
    expect(document.content.at(-1)).toEqual({
      type: 'block',
      attrs: { id: bodyStart, level: 0, sources: [], citations: [] },
    });
    expect(toContent(document, empty)).toEqual(empty);
  });

  test('文字删光的段落不再算有出处，来文的那一段会回到「未采用」', () => {
    const emptied = letter.blocks.map((block) => (block.id === 'b2' ? { ...block, text: '' } : block));
    const back = toContent(toDocument({ ...letter, blocks: emptied }), letter);
    expect(back.blocks.find(({ id }) => id === 'b2')?.sources).toEqual([]);
  });

  test('在那个空段落里写了字，就成为正文', () => {
    const document = toDocument({ ...letter, blocks: [] });
    const typed = document.content.map((node) =>
      node.type === 'block' ? { ...node, content: [{ type: 'text' as const, text: '正文' }] } : node,
    );
    expect(toContent({ type: 'doc', content: typed }, letter).blocks).toEqual([
      { id: bodyStart, level: 0, text: '正文', sources: [] },
    ]);
  });
});

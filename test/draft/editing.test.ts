import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { chooseFigure } from '../../renderer/draft/checks/settle-conflict.ts';
import {
  type BlockCommand,
  blocksIn,
  insertBlocks,
  levelDown,
  levelOf,
  levelUp,
  moveDown,
  moveTo,
  moveUp,
  renameTwins,
} from '../../renderer/draft/editor/block-commands.ts';
import { toDocument } from '../../renderer/draft/editor/document.ts';
import { findAll } from '../../renderer/draft/editor/find.ts';
import { replacing } from '../../renderer/draft/editor/replace-document.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { Conflict } from '../../shared/model/merging/merging.ts';

/** The same grammar as the editor's, without the parts that need a browser. */
const words = { content: 'text*', whitespace: 'pre' } as const;
const schema = new Schema({
  nodes: {
    doc: { content: 'title salutation opening block* closing*' },
    text: {},
    title: words,
    salutation: words,
    opening: words,
    block: { ...words, attrs: { id: { default: '' }, level: { default: 0 }, sources: { default: [] } } },
    closing: words,
  },
});

const letter = (...blocks: [id: string, level: number, text: string][]) =>
  LetterContent.parse({
    title: '答复',
    salutation: '某代表：',
    opening: '收悉。',
    blocks: blocks.map(([id, level, text]) => ({ id, level, text })),
    closing: ['专此函复。'],
  });

function editing(content: LetterContent, cursorIn?: string): EditorState {
  const doc = schema.nodeFromJSON(toDocument(content));
  const state = EditorState.create({ schema, doc });
  const at = blocksIn(doc).find(({ node }) => node.attrs.id === cursorIn);
  return at ? state.apply(state.tr.setSelection(TextSelection.create(doc, at.pos + 1))) : state;
}
function doing(state: EditorState, command: BlockCommand): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}
const shape = (state: EditorState) => blocksIn(state.doc).map(({ node }) => `${levelOf(node)}${node.textContent}`);
const cursor = (state: EditorState) => state.selection.$from.parent.attrs.id;

const three = letter(
  ['a', 1, '床位'],
  ['b', 0, '现有床位。'],
  ['c', 2, '补助'],
  ['d', 1, '人员'],
  ['e', 0, '现有人员。'],
);

describe('稿件里移动段落和标题', () => {
  test('标题带着它下面的段落一起移，光标跟着走', () => {
    const moved = doing(editing(three, 'd'), moveUp);
    expect(shape(moved)).toEqual(['1人员', '0现有人员。', '1床位', '0现有床位。', '2补助']);
    expect(cursor(moved)).toBe('d');
    expect(shape(doing(moved, moveDown))).toEqual(shape(editing(three)));
  });

  test('在提纲里拖到最后，别的都不动', () => {
    const moved = doing(editing(three, 'e'), moveTo(0, 5));
    expect(shape(moved)).toEqual(['1人员', '0现有人员。', '1床位', '0现有床位。', '2补助']);
    expect(cursor(moved)).toBe('e');
  });

  test('Tab 降一级、Shift+Tab 升一级，下级标题跟着升降', () => {
    const lower = doing(editing(three, 'a'), levelDown);
    expect(shape(lower).slice(0, 3)).toEqual(['2床位', '0现有床位。', '3补助']);
    expect(shape(doing(lower, levelUp))).toEqual(shape(editing(three)));
  });

  test('放回的段落插在光标所在段之后，带着来源', () => {
    const source = { unitId: 2, opinionId: 7, version: 1, paragraph: 3, words: '已安排资金。' };
    const put = doing(editing(three, 'b'), insertBlocks([{ level: 0, text: '已安排资金。', sources: [source] }]));
    expect(shape(put).slice(0, 3)).toEqual(['1床位', '0现有床位。', '0已安排资金。']);
    expect(blocksIn(put.doc)[2]?.node.attrs.sources).toEqual([source]);
  });

  test('复制出来的段落各有各的名，原来那段不改名', () => {
    const state = editing(letter(['a', 0, '甲'], ['a', 0, '乙']));
    const renamed = renameTwins(state);
    const ids = blocksIn(renamed?.doc ?? state.doc).map(({ node }) => node.attrs.id);
    expect(ids[0]).toBe('a');
    expect(ids[1]).not.toBe('a');
  });
});

describe('换入另一稿', () => {
  test('只动不同的部分，结果一字不差', () => {
    const other = { ...three, blocks: three.blocks.filter(({ id }) => id !== 'b'), closing: ['谢谢。', '专此函复。'] };
    const state = editing(three, 'e');
    const transaction = replacing(state, other);
    expect(transaction?.doc.eq(schema.nodeFromJSON(toDocument(other)))).toBe(true);
    expect(replacing(state, three)).toBeNull();
  });
});

describe('查找', () => {
  test('标题、称呼、正文、结尾都找，全角数字也算', () => {
    const { doc } = editing(letter(['a', 0, '共３家，另有3家。']));
    expect(findAll(doc, '3家')).toHaveLength(2);
    expect(findAll(doc, '函复')).toHaveLength(1);
    expect(findAll(doc, '')).toHaveLength(0);
  });
});

describe('数据不一致的处理', () => {
  test('统一用一家的数，只改另一家那句里的那个数', () => {
    const content = letter(['a', 0, '全市有长者食堂135家，覆盖135个社区。'], ['b', 0, '全市有长者食堂128家。']);
    const conflict: Conflict = {
      key: 'k',
      subject: '长者食堂',
      reason: null,
      claims: [
        {
          unitId: 1,
          opinionId: 1,
          paragraph: 0,
          blockId: 'a',
          figure: '135家',
          sentence: '全市有长者食堂135家',
          statement: 0,
          against: [1],
        },
        {
          unitId: 2,
          opinionId: 2,
          paragraph: 0,
          blockId: 'b',
          figure: '128家',
          sentence: '全市有长者食堂128家。',
          statement: 1,
          against: [0],
        },
      ],
    };
    const [first, second] = conflict.claims;
    if (!first || !second) throw new Error('no claims');
    expect(chooseFigure(content, conflict, second).blocks.map(({ text }) => text)).toEqual([
      '全市有长者食堂128家，覆盖135个社区。',
      '全市有长者食堂128家。',
    ]);
  });

  test('只有与所选的数直接矛盾的才改；同一句里别的数、别处碰巧相同的数不动', () => {
    const content = letter(
      ['a', 0, '全市有长者食堂35家，其中新建12家，改建12家。'],
      ['b', 0, '全市有长者食堂135家，长者食堂38家。'],
      ['c', 0, '全市有中央厨房36家。'],
    );
    const claim = (blockId: string, figure: string, sentence: string, statement: number, against: number[]) => ({
      ...{ unitId: statement + 1, opinionId: statement + 1, paragraph: 0 },
      ...{ blockId, figure, sentence, statement, against },
    });
    const conflict: Conflict = {
      ...{ key: 'k', subject: '长者食堂', reason: null },
      claims: [
        claim('a', '35家', '全市有长者食堂35家，其中新建12家，改建12家。', 0, [1]),
        claim('b', '38家', '全市有长者食堂135家，长者食堂38家。', 1, [0, 2]),
        claim('c', '36家', '全市有中央厨房36家。', 2, [1]),
      ],
    };
    const [first] = conflict.claims;
    if (!first) throw new Error('no claims');
    expect(chooseFigure(content, conflict, first).blocks.map(({ text }) => text)).toEqual([
      '全市有长者食堂35家，其中新建12家，改建12家。',
      '全市有长者食堂135家，长者食堂35家。',
      '全市有中央厨房36家。',
    ]);
    const [, second] = conflict.claims;
    if (!second) throw new Error('no second claim');
    expect(chooseFigure(content, conflict, { ...second, figure: '35家' }).blocks[1]?.text).toBe(
      '全市有长者食堂135家，长者食堂38家。',
    );
  });
});

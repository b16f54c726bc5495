import { describe, expect, test } from 'vitest';
import { rowPieces } from '../../renderer/paper/row-pieces.ts';
import { composedLine } from '../../shared/domain/letter/composed-line.ts';
import { pageCount } from '../../shared/domain/paper/page-count.ts';
import { pageFigures, pageWords } from '../../shared/domain/paper/page-figures.ts';
import { pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import { rowBreaks } from '../../shared/domain/paper/row-breaks.ts';
import { block, sampleLetter } from '../samples/sample-letter.ts';

const rows = (text: string, width = 10, first = 0) =>
  rowBreaks(text, width, first).map(({ from, to, hangs }) => text.slice(from, to) + (hangs ? '↵' : ''));

describe('一段分成几行', () => {
  test('每行满字，首行空二字，一字不少', () => {
    expect(rows('一二三四五六七八九十'.repeat(2), 10, 2)).toEqual(['一二三四五六七八', '九十一二三四五六七八', '九十']);
    expect(rows('')).toEqual(['']);
  });

  test('行末的句号逗号悬在行外，不占下一行', () => {
    expect(rows('一二三四五六七八九十，一二')).toEqual(['一二三四五六七八九十，↵', '一二']);
    expect(rows('一二三四五六七八九十。')).toEqual(['一二三四五六七八九十。↵']);
  });

  test('右引号、右括号不在行首，左引号、左括号不在行末', () => {
    expect(rows('一二三四五六七八九十”一二')).toEqual(['一二三四五六七八九', '十”一二']);
    expect(rows('一二三四五六七八九“十一')).toEqual(['一二三四五六七八九', '“十一']);
    expect(rows('一二三四五六七八九十。”一')).toEqual(['一二三四五六七八九', '十。”一']);
  });

  test('数字和英文单词不拆开，整行也放不下的才拆', () => {
    expect(rows('一二三四五六七八九12345万元')).toEqual(['一二三四五六七八九', '12345万元']);
    const long = rows('W'.repeat(40));
    expect(long.join('')).toBe('W'.repeat(40));
    expect(long.length).toBeGreaterThan(2);
  });

  test('任何文字拼起来都是原文', () => {
    const signs = [...'一二三，。、“”《》（）…—12ab %〔〕！'];
    let seed = 7;
    const next = () => {
      seed = (seed * 16807) % 2147483647;
      return seed;
    };
    for (let round = 0; round < 2000; round += 1) {
      const text = Array.from({ length: next() % 60 }, () => signs[next() % signs.length]).join('');
      const found = rowBreaks(text, 3 + (next() % 12), next() % 3);
      expect(found.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      for (const { from, to } of found.slice(0, -1)) expect(to).toBeGreaterThan(from);
    }
  });

  test('悬在行外的标点单独成段，改动的颜色跟着字走', () => {
    const item = {
      key: 'a',
      line: composedLine('paragraph', [
        { text: '一二三四五', face: 'fangsong' },
        { text: '六七八九十，一', face: 'fangsong' },
      ]),
      kinds: ['same', 'added'] as const,
    };
    const [first, second] = rowBreaks('一二三四五六七八九十，一', 10, 0);
    expect(rowPieces(item, first as never).map(({ text, kind }) => [text, kind])).toEqual([
      ['一二三四五', 'same'],
      ['六七八九十', 'added'],
      ['，', 'added'],
    ]);
    expect(rowPieces(item, second as never)).toEqual([{ text: '一', face: 'fangsong', kind: 'added' }]);
  });
});

describe('版面情况', () => {
  const long = (paragraphs: number) =>
    Array.from({ length: paragraphs }, (_, index) => block(`p${index}`, 0, '民政局'.repeat(28 * 3)));

  test('满页二十二行；页数与推算的一致', () => {
    for (const form of ['letter', 'document'] as const) {
      const composed = sampleLetter(form, { blocks: long(12) });
      const pages = pagedLetter(composed);
      expect(pages).toHaveLength(pageCount(composed));
      expect(pageFigures(pages, composed.lines, form).rows[1]).toBe(22);
    }
  });

  test('文件的版记总在双页；为此空出的一页写明，不编页码', () => {
    let blanks = 0;
    // So many that a page's rows set closer do not make room for them.
    const copyTo = Array.from({ length: 24 }, (_, at) => `市第${at}街道办事处`);
    for (let paragraphs = 1; paragraphs < 50; paragraphs += 1) {
      const blocks = Array.from({ length: paragraphs }, (_, at) => block(`p${at}`, 0, '持续抓好落实。'));
      const composed = sampleLetter('document', { blocks, copyTo });
      const pages = pagedLetter(composed);
      const figures = pageFigures(pages, composed.lines, 'document');
      expect((figures.colophon ?? 0) % 2).toBe(0);
      if (figures.blank === null) continue;
      blanks += 1;
      expect(pages[figures.blank - 1]?.numbered).toBe(false);
      expect(pageWords(figures, 'document')).toContain(`第${figures.blank}页空白，使版记落在双页`);
    }
    expect(blanks).toBeGreaterThan(0);
  });

  test('写明共几页、双面印几张、各页几行、抄送在哪一页的哪一面', () => {
    expect(pageWords({ pages: 3, rows: [12, 22, 6], colophon: 3, blank: null }, 'letter')).toEqual([
      '共3页，双面印2张',
      '各页行数：12、22、6',
      '抄送在第3页（单页，纸的正面）',
    ]);
  });
});

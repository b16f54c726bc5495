import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { fingerprintOf } from '../../electron/letter/versions.ts';
import { tableLine } from '../../shared/domain/letter/composed-line.ts';
import { pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import { tableLayout, tableWidthPt } from '../../shared/domain/paper/table-layout.ts';
import { letterText, lineText } from '../../shared/domain/paper/text.ts';
import { cellBreak, tableText } from '../../shared/domain/words/table-text.ts';
import { letterForms } from '../../shared/model/kinds.ts';
import type { ComposedLetter } from '../../shared/model/letter/composed.ts';
import { type LetterContent, LetterContent as LetterContentIn } from '../../shared/model/letter/letter.ts';
import { block, sampleContext, sampleLetter, sampleParagraph } from '../samples/sample-letter.ts';
import { longTable, numbersTable, smallTable, tableBlock, wordyTable } from '../samples/sample-tables.ts';
import { docxParts, docxText } from '../support/files/docx-parts.ts';
import { type Rendered, renderedAll } from '../support/rendered-page.ts';

const layout = (text: string, size = 12) => tableLayout(tableLine(text, size));
const paragraph = (id: string, times: number) => block(id, 0, sampleParagraph.repeat(times));

const forms = Object.keys(letterForms) as (keyof typeof letterForms)[];
const cases: Record<string, Partial<LetterContent>> = {
  正文中间一张: {
    blocks: [paragraph('a', 2), block('b', 0, '近两年情况如下：'), tableBlock('c', smallTable), paragraph('d', 2)],
  },
  跨三页以上: { blocks: [block('a', 1, '任务分解'), tableBlock('b', longTable(60)), paragraph('c', 2)] },
  格子里字多: {
    blocks: [paragraph('a', 1), tableBlock('b', wordyTable), tableBlock('c', numbersTable), paragraph('d', 1)],
  },
  附件里: {
    blocks: [paragraph('a', 1)],
    ...{
      enclosures: ['情况表', '任务表'],
      enclosureTexts: [`数据截至2025年底。\n${numbersTable}\n注：按件计。`, longTable(30)],
    },
  },
  以表格结尾: { blocks: [paragraph('a', 6), tableBlock('b', longTable(4))], closing: [] },
};
const all = forms.flatMap((form) =>
  Object.entries(cases).map(([name, change]) => ({
    title: `${name}（${letterForms[form]}）`,
    composed: sampleLetter(form, change),
  })),
);

describe('表格怎样排', () => {
  test('各列宽度之和总是版心的宽，一缇不差', () => {
    for (const text of [smallTable, longTable(9), wordyTable, numbersTable, '甲', '甲\t乙\n\t', 'a\tb\n'.repeat(3)]) {
      for (const size of [14, 12, 10.5]) {
        const { columnsPt } = layout(text, size);
        expect(columnsPt.reduce((sum, pt) => sum + Math.round(pt * 20), 0)).toBe(Math.round(tableWidthPt * 20));
        for (const pt of columnsPt) expect(pt).toBeGreaterThan(8);
      }
    }
  });

  test('数字靠右，短词居中，首列靠左，只编序号的首列居中', () => {
    expect(layout(numbersTable).aligns).toEqual(['left', ...Array.from({ length: 7 }, () => 'right')]);
    expect(layout(longTable(5)).aligns).toEqual(['center', 'left', 'left', 'left']);
    expect(layout('姓名\t级别\n沈知远\t三级').aligns).toEqual(['left', 'center']);
    // A place without a figure does not make words of a column.
    expect(layout('项目\t数量\n床位\t1,200\n机构\t—').aligns[1]).toBe('right');
  });

  test('八列数字：一个数字、一个短表头都不折行', () => {
    const { rows, cells } = layout(numbersTable, 14);
    for (const row of rows) {
      const texts = cells[row.row] ?? [];
      for (const [at, laid] of row.cells.entries()) {
        if (/^[\d.,%]+$/u.test(texts[at] ?? '') || (texts[at] ?? '').length <= 4) expect(laid).toHaveLength(1);
      }
    }
  });

  test('列太多太窄时改用小一号的字，不把数字拆开', () => {
    const wide = tableText([
      Array.from({ length: 10 }, (_, at) => `第${at}项`),
      Array.from({ length: 10 }, () => '12345.67'),
    ]);
    expect(layout(wide, 14).sizePt).toBeLessThan(14);
    expect(layout(wide, 14).rows[1]?.cells.every((rows) => rows.length === 1)).toBe(true);
    expect(layout(smallTable, 14).sizePt).toBe(14);
  });

  test('分行的各段拼起来就是格子里的字，一字不少', () => {
    for (const text of [smallTable, wordyTable, numbersTable, longTable(20), `长\t短\n${'字'.repeat(5000)}\t乙`]) {
      const { rows, cells } = layout(text);
      for (const [at, texts] of cells.entries()) {
        const words = texts.map((_, column) =>
          rows
            .filter(({ row }) => row === at)
            .flatMap((row) => row.cells[column] ?? [])
            .map(({ from, to }) => text.slice(from, to))
            .join(''),
        );
        expect(words).toEqual(texts.map((each) => each.replaceAll(cellBreak, '')));
      }
    }
  });

  test('一行比一页还高的，分到几页上，仍在版心之内', () => {
    const tall = sampleLetter('letter', { blocks: [tableBlock('a', `事项\t内容\n养老\t${'字'.repeat(6000)}`)] });
    const placed = pagedLetter(tall).flatMap((page) => page.placed.filter(({ table }) => table));
    expect(placed.length).toBeGreaterThan(3);
    for (const { table, from, to, topPt } of placed) {
      const head = from > 0 && table?.repeats ? (table.rows[0]?.heightPt ?? 0) : 0;
      const height = (table?.rows.slice(from, to) ?? []).reduce((sum, { heightPt }) => sum + heightPt, head);
      expect(topPt + height).toBeLessThanOrEqual((225 * 72) / 25.4 + 0.02);
    }
  });
});

describe('表格在函里', () => {
  test('纯文本里一行一行，格与格以制表符分开', () => {
    expect(letterText(sampleLetter('letter', cases.正文中间一张))).toContain(`近两年情况如下：\n${smallTable}\n`);
  });

  test('字号随本单位的设置', () => {
    const sized = (tableSize: '14' | '10.5') =>
      sampleLetter('letter', cases.正文中间一张, { office: { ...sampleContext.office, tableSize } });
    const sizeOf = ({ lines }: ComposedLetter) => lines.find(({ role }) => role === 'table')?.tablePt;
    expect([sizeOf(sized('14')), sizeOf(sized('10.5')), sizeOf(sampleLetter('letter', cases.正文中间一张))]).toEqual([
      14, 10.5, 12,
    ]);
  });

  test('没有表格的函，指纹与从前的一样；表格与同样文字的段落，指纹不同', () => {
    const content = LetterContentIn.parse({
      ...{
        title: '关于第1号建议的答复',
        salutation: '陈某某代表：',
        opening: '收悉。',
        closing: ['专此函复。'],
        note: '',
      },
      blocks: [
        { id: 'a', level: 1, text: '基本情况', sources: [] },
        { id: 'b', level: 0, text: '项目\t数量\n床位\t20', sources: [] },
      ],
      ...{ enclosures: ['情况表'], enclosureTexts: ['项目\t数量\n床位\t20'], resultClass: 'A' },
    });
    // What a version of the program before there were tables has written.
    expect(fingerprintOf(content)).toBe('b8ce8c2903716a13f99ae77557a8e79b1295780512544a0af2d47a4993b66fa7');
    const table = {
      ...content,
      blocks: content.blocks.map((each) => (each.id === 'b' ? { ...each, table: true as const } : each)),
    };
    expect(fingerprintOf(table)).not.toBe(fingerprintOf(content));
  });

  test('超过三十列的、当作小标题的表格不收，说明原因', () => {
    const tried = (change: object) =>
      LetterContentIn.shape.blocks.safeParse([{ ...tableBlock('a', smallTable), ...change }]);
    expect(tried({}).success).toBe(true);
    expect(tried({ level: 1 }).error?.issues[0]?.message).toBe('表格不能作小标题');
    expect(tried({ text: Array.from({ length: 31 }, () => '1').join('\t') }).error?.issues[0]?.message).toBe(
      '表格不能超过30列',
    );
  });
});

describe('Word 文件和纸面', () => {
  const bytes: Uint8Array[] = [];
  let papers: Rendered[] = [];
  beforeAll(async () => {
    for (const { composed } of all)
      bytes.push(await letterDocx(composed, { office: '临江市民政局', day: '2026-05-20' }));
    papers = await renderedAll(bytes);
  }, 300_000);
  afterAll(() => papers[0]?.remove());

  test.each(all.map((one, index) => ({ ...one, index })))(
    '$title：文字一字不差，列宽写明，表头各页重复，一行不跨页',
    async ({ composed, index }) => {
      const file = bytes[index] as Uint8Array;
      expect(await docxText(file)).toBe(letterText(composed));
      const document = (await docxParts(file)).get('word/document.xml') ?? '';
      const tables = (document.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? []).filter((xml) => xml.includes('<w:tblHeader/>'));
      expect(tables.length).toBe(composed.lines.filter(({ role }) => role === 'table').length);
      for (const table of tables) {
        const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map((found) => Number(found[1]));
        expect(grid.reduce((sum, wide) => sum + wide, 0)).toBe(8844);
        const rows = table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
        for (const row of rows) {
          expect(row).toContain('<w:cantSplit/>');
          expect([...row.matchAll(/<w:tcW w:w="(\d+)"/gu)].map((found) => Number(found[1]))).toEqual(grid);
        }
        expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
      }
    },
  );

  test.each(all.map((one, index) => ({ ...one, index })))(
    '$title：每页的起止与推算的一样',
    async ({ composed, index }) => {
      const paper = papers[index] as Rendered;
      const pages = pagedLetter(composed);
      expect(paper.pages).toBe(pages.length);
      for (const [at, { placed }] of pages.entries()) {
        const lines = (await paper.lines(at + 1)).map(({ text }) => text).join('');
        for (const { line, table, from, to } of placed) {
          if (!table) continue;
          const wanted = [...(from > 0 ? [0] : []), ...Array.from({ length: to - from }, (_, n) => from + n)];
          for (const n of wanted) {
            const cell = table.rows[n]?.cells.find(
              (rows) => rows.length === 1 && (rows[0]?.to ?? 0) > (rows[0]?.from ?? 0),
            );
            if (cell) expect(lines).toContain(lineText(line).slice(cell[0]?.from, cell[0]?.to).replace(/\s/gu, ''));
          }
          // What stands on the next page does not stand here as well.
          const next = table.rows[to]?.cells[1]?.[0];
          if (next && to < table.rows.length && to > 1)
            expect(lines).not.toContain(lineText(line).slice(next.from, next.to));
        }
      }
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { pageCount } from '../../shared/domain/paper/page-count.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import { block, sampleLetter } from '../samples/sample-letter.ts';
import { type Box, type Rendered, rendered, standInOf } from '../support/rendered-page.ts';

/** 28 × 60 characters without punctuation: their lines can only be full. */
const solid = '临江市民政局办理人大代表建议提升农村养老服务质量让老年人安享'.slice(0, 28).repeat(60);
const blocks = [
  block('a', 1, '关于健全关爱服务机制'),
  block('z', 2, '完善政策。'),
  block('b', 0, solid),
  block('c', 0, '我局将持续抓好落实。'),
];

const near = (value: number | undefined, wanted: number, tolerance = 1) => {
  expect(value, `应为 ${wanted} ± ${tolerance} 毫米`).toBeGreaterThanOrEqual(wanted - tolerance);
  expect(value, `应为 ${wanted} ± ${tolerance} 毫米`).toBeLessThanOrEqual(wanted + tolerance);
};
const middle = ({ left, right }: Box) => (left + right) / 2;
const characterMm = (15.75 * 25.4) / 72;

async function onPaper(form: LetterForm) {
  const composed = sampleLetter(form, { blocks });
  return { composed, paper: await rendered(await letterDocx(composed, { office: '临江市民政局', day: '2026-05-20' })) };
}

/** What both forms share: a full page, page numbers, signature. */
function body(form: LetterForm) {
  let paper: Rendered;
  let composed: ReturnType<typeof sampleLetter>;
  beforeAll(async () => {
    ({ paper, composed } = await onPaper(form));
  });
  afterAll(() => paper.remove());

  test('代用字体确实用上了，否则量出来的不作数', () => {
    for (const font of ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', 'Times New Roman']) {
      expect(paper.fonts.join(), `${font}应由${standInOf(font)}代`).toContain(standInOf(font));
    }
  });

  test('满页二十二行，每行二十八字，行距28.95磅，上37、左28、右26毫米', async () => {
    const lines = (await paper.lines(2)).slice(0, -1);
    expect(lines).toHaveLength(22);
    for (const { text, left, right } of lines) {
      expect([...text]).toHaveLength(28);
      near(left, 28);
      near(right, 210 - 26);
    }
    const pitch = ((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / 21;
    expect((pitch * 72) / 25.4).toBeCloseTo(28.95, 1);
    const ink = await paper.ink(2, 'black');
    const first = ink[0]?.top ?? 0;
    expect(first).toBeGreaterThanOrEqual(37);
    expect(first).toBeLessThan(37 + 6);
    expect(ink[21]?.bottom).toBeLessThanOrEqual(297 - 35);
  });

  test('双页页码居左、单页居右，各空一字，在版心下7毫米', async () => {
    for (const page of [2, 3]) {
      const number = (await paper.ink(page, 'black')).filter(({ top }) => top > 263);
      expect(number).toHaveLength(1);
      const [box] = number as [Box];
      near(box.top, 262 + 7 + 1, 1.2);
      if (page === 2) near(box.left, 28 + 4.94);
      else near(box.right, 184 - 4.94);
      const text = (await paper.lines(page)).at(-1)?.text;
      expect(text).toBe(`—${page}—`);
    }
  });

  test('成文日期右空四字，署名以日期为准居中，附注在日期下一行空二字', async () => {
    const all = await Promise.all(Array.from({ length: paper.pages }, (_, index) => paper.lines(index + 1)));
    const page = all.find((lines) => lines.some(({ text }) => text.startsWith('（联系人')));
    const at = page?.findIndex(({ text }) => text === '2026年5月20日') ?? -1;
    const [name, day, note] = page?.slice(at - 1, at + 2) ?? [];
    expect(name?.text).toBe('临江市民政局');
    near(day?.right, 184 - 4 * characterMm);
    near(middle(name as Box), middle(day as Box));
    expect(note?.text).toMatch(/^（联系人/);
    near(note?.left, 28 + 2 * characterMm, 3);
    // 署名所在的页上还有正文。
    expect(page?.some(({ text }) => text.includes('专此函复'))).toBe(true);
  });

  test('标题居中', async () => {
    const title = (await paper.lines(1)).filter(({ text }) => /代表建议答复的函|市十五届人大四次会议$/.test(text));
    expect(title).toHaveLength(2);
    for (const line of title) near(middle(line), (28 + 184) / 2);
  });

  test('推算的页数与排出来的相符', () => {
    expect(paper.pages).toBe(pageCount(composed));
  });
  return () => paper;
}

describe('信函格式印在纸上', () => {
  const paper = body('letter');

  test('标志上边缘距纸边30毫米，红双线长170毫米居中，上粗下细在上、上细下粗距下边缘20毫米', async () => {
    const [mark, thick, thin, footThin, footThick] = await paper().ink(1, 'red');
    near(mark?.top, 30);
    near(thick?.top, (mark?.bottom ?? 0) + 4, 2);
    for (const rule of [thick, thin, footThin, footThick]) {
      near(rule?.left, 20);
      near(rule?.right, 190);
    }
    const height = (rule: Box | undefined) => (rule?.bottom ?? 0) - (rule?.top ?? 0);
    expect(height(thick)).toBeGreaterThan(height(thin));
    expect(height(footThick)).toBeGreaterThan(height(footThin));
    near(footThick?.bottom, 297 - 20);
    expect(await paper().ink(2, 'red')).toEqual([]);
  });

  test('文号在第一条红双线下4.94毫米，顶版心右边缘', async () => {
    const [, , thin] = await paper().ink(1, 'red');
    const number = (await paper().ink(1, 'black')).find(({ top }) => top > (thin?.bottom ?? 0));
    near(number?.top, (thin?.bottom ?? 0) + 4.94);
    near(number?.right, 184);
  });

  test('首页没有页码', async () => {
    expect((await paper().ink(1, 'black')).filter(({ top }) => top > 263)).toEqual([]);
  });

  test('抄送在末页版心底部，没有线', async () => {
    const last = (await paper().lines(paper().pages)).filter(({ text }) => /抄送|财政局/.test(text));
    near(last.at(-1)?.bottom, 262, 1.5);
    expect((await paper().ink(paper().pages, 'black')).filter(({ left, right }) => right - left > 155)).toEqual([]);
  });
});

describe('文件格式印在纸上', () => {
  const paper = body('document');

  test('标志上边缘距版心上边缘35毫米，红线与版心等宽，在文号之下4毫米', async () => {
    const [mark, rule] = await paper().ink(1, 'red');
    near(mark?.top, 37 + 35);
    near(rule?.left, 28);
    near(rule?.right, 184);
    const number = (await paper().ink(1, 'black')).findLast(({ bottom }) => bottom < (rule?.top ?? 0));
    near(middle(number as Box), 106);
    near((rule?.top ?? 0) - (number?.bottom ?? 0), 4, 1.5);
  });

  test('版记在双数的末页，三条线与版心等宽，末条线与版心下边缘重合', async () => {
    expect(paper().pages % 2).toBe(0);
    const rules = (await paper().ink(paper().pages, 'black')).filter(({ left, right }) => right - left > 155);
    expect(rules).toHaveLength(3);
    for (const rule of rules) {
      near(rule.left, 28);
      near(rule.right, 184);
    }
    near(rules.at(-1)?.bottom, 262);
  });

  test('首页也有页码', async () => {
    expect((await paper().lines(1)).at(-1)?.text).toBe('—1—');
  });
});

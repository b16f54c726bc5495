import { describe, expect, test } from 'vitest';
import { widthInCharacters } from '../../shared/domain/paper/line-width.ts';
import { pageCount, sheetCount } from '../../shared/domain/paper/page-count.ts';
import { pageFigures, pageWords } from '../../shared/domain/paper/page-figures.ts';
import { pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import { lineStyle, pageNumberText } from '../../shared/domain/paper/style.ts';
import { letterText, lineText } from '../../shared/domain/paper/text.ts';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposedLetter, LineRole } from '../../shared/model/letter/composed.ts';
import { block, sampleLetter, sampleParagraph } from '../samples/sample-letter.ts';

const roles = ({ lines }: ComposedLetter) => lines.map(({ role }) => role);
const texts = ({ lines }: ComposedLetter, role: LineRole) => lines.filter((line) => line.role === role).map(lineText);

describe('信函格式的要素和次序', () => {
  const letter = sampleLetter('letter');

  test('标志、红双线、文号在上，标题、主送、正文、附件说明、署名、日期、附注依次在下，末页只有抄送', () => {
    const order = [...new Set(roles(letter))];
    expect(order).toEqual([
      ...['class-mark', 'publicity-mark', 'letterhead', 'red-rule', 'document-number', 'title', 'salutation'],
      ...['paragraph', 'heading-1', 'heading-2', 'heading-3', 'heading-4'],
      ...['enclosure', 'signature', 'date', 'note', 'foot-rule', 'copy-to'],
    ]);
  });

  test('发文机关标志不带「文件」，红色；文号居右', () => {
    expect(texts(letter, 'letterhead')).toEqual(['临江市民政局']);
    const [mark, number] = ['letterhead', 'document-number'].map((role) =>
      letter.lines.find((line) => line.role === role),
    );
    expect(mark && lineStyle(mark, 'letter')).toMatchObject({ colour: 'red', align: 'center' });
    expect(number && lineStyle(number, 'letter')).toMatchObject({ align: 'right' });
  });

  test('首页不编页码', () => {
    expect([1, 2, 3].map((page) => pageNumberText(page, 'letter'))).toEqual(['', '— 2 —', '— 3 —']);
    expect(pageNumberText(1, 'document')).toBe('— 1 —');
  });
});

describe('文件格式的要素和次序', () => {
  const letter = sampleLetter('document');

  test('标志带「文件」，文号居中在红线之上', () => {
    expect(texts(letter, 'letterhead')).toEqual(['临江市民政局文件']);
    const order = roles(letter);
    expect(order.indexOf('document-number')).toBeLessThan(order.indexOf('red-rule'));
  });

  test('版记：公开属性、抄送、印发机关和日期，三条线', () => {
    expect(roles(letter).slice(-6)).toEqual([
      ...['disclosure', 'colophon-rule', 'copy-to', 'colophon-rule', 'issuer', 'colophon-rule'],
    ]);
    expect(texts(letter, 'copy-to')).toEqual([
      '抄送：市人大常委会代表工作委员会，市政府办公室，市教育局，市财政局，市卫生健康委。',
    ]);
    expect(texts(letter, 'issuer')).toEqual(['临江市民政局办公室\t2026年5月20日印发']);
  });

  test('没有抄送时版记只剩首末两条线', () => {
    const bare = sampleLetter('document', { copyTo: [], disclosure: null });
    expect(roles(bare).slice(-3)).toEqual(['colophon-rule', 'issuer', 'colophon-rule']);
  });
});

describe('层次序数和字体', () => {
  const letter = sampleLetter('letter');
  const heading = (role: LineRole) => letter.lines.filter((line) => line.role === role);

  test('一、（一）1.（1）由程序编排，下级在上级之下重新起数', () => {
    expect(texts(letter, 'heading-1').map((text) => text.slice(0, 2))).toEqual(['一、', '二、']);
    expect(texts(letter, 'heading-2').map((text) => text.slice(0, 3))).toEqual(['（一）', '（二）']);
    expect(texts(letter, 'heading-3')[0]).toMatch(/^1\.落实巡访制度。/);
    expect(texts(letter, 'heading-4')[0]).toMatch(/^（1）建立台账。/);
  });

  test('一级黑体，二级楷体，三、四级仿宋', () => {
    expect(heading('heading-1')[0]?.runs).toEqual([{ text: '一、关于健全关爱服务机制', face: 'heiti' }]);
    expect(heading('heading-3')[0]?.runs.every(({ face }) => face === 'fangsong')).toBe(true);
  });

  test('标题后接排正文的，只有第一句用标题的字体', () => {
    const [first, rest] = heading('heading-2')[0]?.runs ?? [];
    expect(first).toEqual({ text: '（一）完善政策制度。', face: 'kaiti' });
    expect(rest?.face).toBe('fangsong');
    expect(rest?.text.startsWith('2025年安排资金')).toBe(true);
  });

  test('空段落不占序数，也不印出来', () => {
    const gaps = sampleLetter('letter', {
      blocks: [block('a', 1, ' '), block('b', 1, '甲'), block('c', 0, ''), block('d', 1, '乙')],
    });
    expect(texts(gaps, 'heading-1')).toEqual(['一、甲', '二、乙']);
  });

  test('每一行记着它来自稿件的哪一段', () => {
    const ids = letter.lines.map(({ blockId }) => blockId).filter((id) => id !== null);
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  });
});

describe('附件说明、署名和日期', () => {
  const letter = sampleLetter('letter');

  test('附件说明空一行、缩进二字，两个以上编号，末尾无标点，回行对齐名称', () => {
    const [first, second] = letter.lines.filter(({ role }) => role === 'enclosure');
    expect(first && lineText(first)).toBe('附件：1.留守老年人关爱服务情况一览表');
    expect(first).toMatchObject({ blankLines: 1, indent: { left: 5.75, first: -3.75 } });
    expect(second?.indent).toMatchObject({ left: 5.75, first: -0.75 });
    expect(texts(sampleLetter('letter', { enclosures: ['情况一览表'] }), 'enclosure')).toEqual(['附件：情况一览表']);
  });

  test('日期右空四字，用阿拉伯数字、不编虚位；署名以日期为准居中', () => {
    const [name] = letter.lines.filter(({ role }) => role === 'signature');
    const [day] = letter.lines.filter(({ role }) => role === 'date');
    expect(day && lineText(day)).toBe('2026年5月20日');
    expect(day?.indent.right).toBe(4);
    // 日期宽6.5字，另有五处汉字与数字之间的间隙；署名宽6字。
    expect(name?.indent.right).toBeCloseTo(4 + (6.5 + 5 * 0.2 - 6) / 2, 5);
  });

  test('署名比日期长很多时不伸出版心', () => {
    const long = '临江市人力资源社会保障和民政事务综合管理服务局';
    const office = { fullName: long, shortName: '', letterhead: long, issuer: '' };
    const [name] = sampleLetter('letter', {}, { office }).lines.filter(({ role }) => role === 'signature');
    expect(name?.indent.right).toBe(0);
  });

  test('未签发：标明送审稿，没有文号，日期留空', () => {
    const draft = sampleLetter('letter', {}, { documentNumber: null, signedOn: null });
    expect(texts(draft, 'draft-mark')).toEqual(['送审稿']);
    expect(letterText(draft)).not.toContain('〔');
    expect(texts(draft, 'date')[0]?.replace(/　/g, '')).toBe('年月日');
    expect(letterText(letter)).not.toContain('送审稿');
  });
});

test('署名前留三行盖章；少留一行就能省一页时留两行', () => {
  const seal = (count: number) => {
    const blocks = [
      block('a', 0, sampleParagraph),
      ...Array.from({ length: count }, (_, n) => block(`b${n}`, 0, '另起一行。')),
    ];
    const letter = sampleLetter('letter', { blocks, enclosures: [] });
    const signature = letter.lines.find(({ role }) => role === 'signature');
    return { pages: pageCount(letter), blank: signature?.blankLines, pitchPt: signature?.pitchPt };
  };
  const all = Array.from({ length: 40 }, (_, count) => seal(count));
  const closed = all.filter(({ blank }) => blank === 2);
  expect(closed.length).toBeGreaterThan(0);
  expect(closed.length).toBeLessThan(5);
  expect(new Set(all.map(({ blank }) => blank))).toEqual(new Set([2, 3]));
  // 再多一行正文就非翻页不可，或者要收紧行距。
  for (const [count, { blank, pages }] of all.entries()) {
    const next = all[count + 1];
    if (blank === 2 && next?.pitchPt === undefined) expect(next?.pages).toBe(pages + 1);
  }
});

describe('多出一两行就要添一张纸时，收紧行距', () => {
  const letters = (form: LetterForm) =>
    Array.from({ length: 50 }, (_, count) => {
      const blocks = Array.from({ length: count }, (_each, n) => block(`b${n}`, 0, '另起一行。'));
      return sampleLetter(form, { blocks, enclosures: [], copyTo: ['市财政局'] });
    });
  const pitchOf = ({ lines }: ReturnType<typeof sampleLetter>) =>
    lines.find(({ role }) => role === 'paragraph')?.pitchPt;

  test.each(['letter', 'document'] as const)('%s：省下一张纸的才收紧，不紧于27.7磅，再多几行就照常排', (form) => {
    const all = letters(form);
    const closer = all.filter((letter) => pitchOf(letter) !== undefined);
    expect(closer.length).toBeGreaterThan(0);
    for (const letter of closer) {
      expect(pitchOf(letter)).toBeGreaterThanOrEqual(27.7);
      const usual = letter.lines.map(({ pitchPt: _, ...line }) => line);
      expect(sheetCount(letter)).toBeLessThan(sheetCount({ form, lines: usual }));
      const pages = pagedLetter(letter);
      expect(pageWords(pageFigures(pages, letter.lines, form), form).at(-1)).toMatch(
        /^行距由28.95磅收紧到2[78].\d+磅，省下一张纸$/,
      );
    }
    expect(pitchOf(all.at(-1) as (typeof all)[number])).toBeUndefined();
  });
});

describe('类别和公开标注', () => {
  test('答复函印类别和是否同意公开；未表态的不印公开标注', () => {
    expect(letterText(sampleLetter('letter')).split('\n').slice(0, 2)).toEqual(['A', '同意公开']);
    const unknown = sampleLetter('letter', {}, { consent: 'unknown' });
    expect(texts(unknown, 'publicity-mark')).toEqual([]);
    expect(texts(sampleLetter('letter', {}, { consent: 'no' }), 'publicity-mark')).toEqual(['不同意公开']);
  });

  test('会办意见不印类别', () => {
    expect(roles(sampleLetter('letter', {}, { letterKind: 'opinion' }))).not.toContain('class-mark');
  });
});

describe('标题排列', () => {
  const titles = [
    '临江市民政局关于市十五届人大四次会议第77号代表建议答复的函',
    '临江市民政局关于市第十五届人大三次会议第20182012号代表建议答复的函',
    '云澜市青石区民政局关于区政协七届一次会议第B062号提案答复的函',
    '临江市民政局关于请重新提出市十五届人大四次会议第77号建议会办意见的函',
    '临江市人力资源和社会保障局关于征求市政协十四届三次会议第20240015号提案会办意见的函',
    '临江市民政局关于对市十五届人大四次会议《关于进一步加强农村留守老年人关爱服务体系建设的建议》第77号建议答复的函',
  ];

  test.each(titles)('%s：每行不超过二十字，连起来一字不差', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) expect(widthInCharacters(line)).toBeLessThanOrEqual(20);
  });

  test.each(titles)('%s：不拆开编号、届次，行首没有「的」和后半个标点', (title) => {
    for (const [index, line] of titleLines(title).entries()) {
      expect(line).not.toMatch(/第$|第[0-9A-Z]+$|[《（〔]$|[一二三四五六七八九十]$/);
      if (index > 0) expect(line).not.toMatch(/^[的》）〕、，号次届]/);
    }
  });

  test.each(titles)('%s：排成梯形或菱形，不排成沙漏形', (title) => {
    const widths = titleLines(title).map(widthInCharacters);
    const narrowsThenWidens = widths.some(
      (width, index) => index > 0 && width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0),
    );
    expect(narrowsThenWidens).toBe(false);
  });

  test('一行放得下就不拆；人写的换行照办', () => {
    expect(titleLines('第20210571号提案的答复函')).toEqual(['第20210571号提案的答复函']);
    expect(titleLines('关于市十五届人大四次会议\n第77号建议的答复')).toEqual([
      '关于市十五届人大四次会议',
      '第77号建议的答复',
    ]);
  });
});

test('页数按每页二十二行、每行二十八字推算', () => {
  const pages = (count: number) =>
    pageCount(
      sampleLetter('letter', { blocks: Array.from({ length: count }, (_, n) => block(`b${n}`, 0, sampleParagraph)) }),
    );
  expect(pages(1)).toBe(2);
  const [ten, fifty] = [pages(10), pages(50)];
  // 每段五行，四十段二百行，约九页。
  expect(fifty - ten).toBeGreaterThanOrEqual(9);
  expect(fifty - ten).toBeLessThanOrEqual(10);
});

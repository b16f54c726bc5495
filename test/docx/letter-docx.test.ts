import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { formDocx } from '../../electron/docx/form-docx.ts';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { colophonPlace } from '../../shared/domain/paper/page-count.ts';
import { letterText } from '../../shared/domain/paper/text.ts';
import { type FeedbackFacts, feedbackForm } from '../../shared/domain/papers/feedback-form.ts';
import { type LetterForm, letterForms } from '../../shared/model/kinds.ts';
import { block, sampleContent, sampleLetter } from '../samples/sample-letter.ts';
import { docxParts, docxText, paragraphsOf } from '../support/files/docx-parts.ts';

const facts = { office: '临江市民政局', day: '2026-05-20' };
const forms = Object.entries(letterForms) as [LetterForm, string][];

describe.each(forms)('%s（%s）的 Word 文件', (form) => {
  const composed = sampleLetter(form);
  let bytes: Uint8Array;
  let parts: Map<string, string>;
  let document: string;
  beforeAll(async () => {
    bytes = await letterDocx(composed, facts);
    parts = await docxParts(bytes);
    document = parts.get('word/document.xml') ?? '';
  });

  test('文字与签发的稿子一字不差', async () => {
    expect(await docxText(bytes)).toBe(letterText(composed));
  });

  test('换一个读文件的程序，也读出全部正文，标题不断开', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const read = value.replace(/\s+/g, '');
    for (const { text } of sampleContent().blocks) expect(read).toContain(text.replace(/\s+/g, ''));
    expect(read).toContain(sampleContent().title);
    expect(read).toContain('临民函〔2026〕3号');
  });

  test('同一封函再做一次，字节完全相同', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const again = await letterDocx(sampleLetter(form), facts);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('换一个字、换一天，文件就不同', async () => {
    const other = await letterDocx(sampleLetter(form, { closing: ['专此答复。'] }), facts);
    const later = await letterDocx(composed, { ...facts, day: '2026-05-21' });
    expect(Buffer.from(other).equals(Buffer.from(bytes))).toBe(false);
    expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(false);
  });

  test('纸张 A4，上37、下35、左28、右26毫米，双面页码', () => {
    const margin = /<w:pgMar ([^>]*)\/>/.exec(document)?.[1] ?? '';
    const mm = (side: string) => (Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]) * 25.4) / 1440;
    expect(mm('top')).toBeCloseTo(37, 1);
    expect(mm('bottom')).toBeCloseTo(35, 1);
    expect(mm('left')).toBeCloseTo(28, 1);
    expect(mm('right')).toBeCloseTo(26, 1);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  test('不用文本框、不放公章图片、表格写明列宽', () => {
    const all = [...parts.values()].join('');
    expect(all).not.toMatch(/<w:pict|<w:drawing|<v:textbox|<wps:txbx/);
    expect([...parts.keys()].some((name) => name.includes('media/'))).toBe(false);
    for (const table of document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      expect(table).toMatch(/<w:gridCol w:w="8844"\/>/);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    }
  });

  test('引号随汉字字体：整段提示东亚字体，紧挨西文的引号单独注明', () => {
    const quoted = document.match(/<w:r>(?:(?!<\/w:r>).)*“(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? [];
    expect(quoted.length).toBeGreaterThan(0);
    for (const run of quoted) expect(run).toContain('w:hint="eastAsia"');
    expect(document).toMatch(/<w:rFonts[^>]*w:ascii="仿宋_GB2312"[^>]*\/>(?:(?!<\/w:r>).)*”<\/w:t>/s);
  });

  test('文件属性是单位和签发日，不是这台电脑的时间和用户', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>临江市民政局</dc:creator>');
    expect(core.match(/2026-05-20T00:00:00Z/g)).toHaveLength(2);
  });
});

test('信函格式首页无页码，次页起有；文件格式每页有', async () => {
  const letter = (await docxParts(await letterDocx(sampleLetter('letter'), facts))).get('word/document.xml') ?? '';
  const paper = (await docxParts(await letterDocx(sampleLetter('document'), facts))).get('word/document.xml') ?? '';
  expect(letter).toContain('<w:titlePg/>');
  expect(letter).toContain('<w:footerReference w:type="first"');
  expect(paper).not.toContain('<w:titlePg/>');
});

describe('版记落在双数页', () => {
  const long = (count: number) =>
    sampleLetter('document', { blocks: Array.from({ length: count }, (_, n) => block(`b${n}`, 0, '另起一行。')) });
  const places = Array.from({ length: 60 }, (_, count) => ({ count, ...colophonPlace(long(count)) }));

  test('正文止于单页就翻到背面，止于双页且放得下就在当页，放不下则隔一页空白', () => {
    for (const { text, turns, breaks } of places) {
      expect(breaks).toBe(text % 2 === 1 ? 1 : turns ? 2 : 0);
      if (breaks > 0) expect((text + breaks) % 2).toBe(0);
    }
    expect(new Set(places.map(({ breaks }) => breaks))).toEqual(new Set([0, 1, 2]));
  });

  test('版记前有空白页时，空白页和版记页都不编页码', async () => {
    const count = places.find(({ breaks }) => breaks === 2)?.count ?? 0;
    const parts = await docxParts(await letterDocx(long(count), facts));
    const document = parts.get('word/document.xml') ?? '';
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(2);
    const numbered = sections.map((section) =>
      [...section.matchAll(/<w:footerReference [^>]*r:id="(\w+)"/g)].map(([, id]) => {
        const relation = relations.match(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`))?.[0] ?? '';
        return (parts.get(`word/${/Target="([^"]+)"/.exec(relation)?.[1]}`) ?? '缺').includes('PAGE');
      }),
    );
    expect(numbered).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

test('送审稿里的控制字符不会让文件打不开', async () => {
  const bytes = await letterDocx(sampleLetter('letter', { blocks: [block('a', 0, '前\u0003后\ud800&<末')] }), facts);
  expect(paragraphsOf((await docxParts(bytes)).get('word/document.xml') ?? '').join()).toContain('前后&<末');
});

describe('征询意见表', () => {
  const form: FeedbackFacts = {
    kind: 'npc-suggestion',
    session: '市十五届人大四次会议',
    number: '77',
    title: '关于加强农村留守老年人关爱服务的建议',
    proposer: '沈知远',
    collective: false,
    phone: '5550188',
    officeName: '临江市民政局',
    coUnitNames: ['市财政局'],
    documentNumber: '临民函〔2026〕3号',
    signedOn: '2026-05-20',
    contactPerson: '罗青禾',
    contactPhone: '5550123',
  };
  const textOf = async (facts: FeedbackFacts) => {
    const bytes = await formDocx(feedbackForm(facts), { office: '临江市民政局', day: '2026-05-20' });
    return paragraphsOf((await docxParts(bytes)).get('word/document.xml') ?? '').join('\n');
  };

  test('建议：带好编号、文号、日期和姓名，态度与结果分开评，不满意要写原因', async () => {
    const text = await textOf(form);
    for (const words of [
      '代表建议办理情况征询意见表',
      '第77号',
      '临民函〔2026〕3号',
      '2026年5月20日',
      '沈知远',
      '代表签名',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.match(/□满意　□基本满意　□不满意/g)).toHaveLength(2);
    expect(text).toContain('不满意的原因');
  });

  test('集体提案：由提案单位盖章，不写委员姓名', async () => {
    const text = await textOf({ ...form, kind: 'cppcc-proposal', collective: true, proposer: '民建临江市委会' });
    expect(text).toContain('政协提案办理情况征询意见表');
    expect(text).toContain('提案单位盖章');
    expect(text).not.toContain('委员姓名');
  });

  test('每列写明宽度，合起来是版心的宽', async () => {
    const bytes = await formDocx(feedbackForm(form), { office: '临江市民政局', day: null });
    const xml = (await docxParts(bytes)).get('word/document.xml') ?? '';
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((found) => Number(found[1]));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
    expect(xml).not.toMatch(/<w:tcW w:w="0"|w:type="auto"\/>/);
  });
});

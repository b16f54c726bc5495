import { describe, expect, test } from 'vitest';
import { cleanedTemplate } from '../../electron/templates/cleaned.ts';
import { templateDocx } from '../../electron/templates/docx.ts';
import { editingMarks } from '../../electron/templates/editing-marks.ts';
import { guardedTemplate } from '../../electron/templates/guard.ts';
import { reportErrors, templateReport } from '../../electron/templates/report.ts';
import { triedReport } from '../../electron/templates/trial.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { templateWords, wordsWithoutPlace } from '../../shared/domain/letter/word-template.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { block, sampleContent, sampleContext, sampleParagraph } from '../samples/sample-letter.ts';
import {
  decoded,
  encoded,
  type Part,
  paragraph,
  usualParts,
  withParts,
  wordTemplate,
} from '../samples/word-templates.ts';
import { docxParts, paragraphsOf } from '../support/files/docx-parts.ts';
import { oldWord } from '../support/files/old-word.ts';
import { schemaErrors } from '../support/files/schema-errors.ts';
import { rendered } from '../support/rendered-page.ts';

const fileOf = (bytes: Uint8Array, name = '本局答复模板.docx') => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
});
const guarded = (bytes: Uint8Array, name?: string) => guardedTemplate(fileOf(bytes, name));
const item = { number: '77', title: '关于加强农村留守老年人关爱服务的建议' };
const facts = { office: '临江市民政局', day: '2026-05-20' };

function wordsOf(change: Partial<LetterContent> = {}, context = sampleContext) {
  const content = sampleContent({ enclosures: [], ...change });
  return templateWords(compose(content, context, 'letter'), content, context, item);
}

async function filled(template: Uint8Array, words = wordsOf()) {
  const bytes = await templateDocx(await guarded(template), words, facts);
  const parts = await docxParts(bytes);
  return { bytes, parts, lines: paragraphsOf(parts.get('word/document.xml') ?? '') };
}

/** The style and the text of each paragraph. */
function styled(xml: string): [string, string][] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([one]) => [
    /<w:pStyle w:val="([^"]*)"/u.exec(one)?.[1] ?? '',
    [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map((found) => found[1]).join(''),
  ]);
}

describe('检查模板', () => {
  const reportOf = async (...children: Parameters<typeof wordTemplate>) =>
    templateReport((await guarded(await wordTemplate(...children))).parts);

  test('齐全的模板没有错误；分成几截的字段点名，并说在第几段', async () => {
    const report = await reportOf();
    expect(reportErrors(report)).toBeNull();
    expect(report.problems.filter(({ kind }) => kind !== 'lacks')).toEqual([
      expect.objectContaining({
        kind: 'split',
        severity: 'note',
        field: '称呼',
        place: { part: '正文', paragraph: 3, excerpt: '{称呼}' },
      }),
    ]);
    expect(report.fields).toEqual(expect.arrayContaining(['标题', '正文', '一级标题', '收函人', '姓名', '编号']));
    expect(report.outline.find(({ text }) => text === '{标题}')?.style).toBe('本局标题');
    expect(report.outline.map(({ part }) => part)).toEqual(expect.arrayContaining(['页眉', '正文', '页脚']));
  });

  test('不认识的、缺少的、只能写在重复里的，一一说明', async () => {
    const report = await reportOf([paragraph('{标题}和{主题词}'), paragraph('{姓名}'), paragraph('{正文}')]);
    const words = reportErrors(report) ?? '';
    expect(words).toContain('正文第1段「{标题}和{主题词}」，不认识{主题词}');
    expect(words).toContain('正文第2段「{姓名}」，{姓名}只能写在{#收函人}和{/收函人}之间');
    expect(report.problems.filter(({ kind }) => kind === 'missing').map(({ field }) => field)).toEqual([
      ...['称呼', '文号', '成文日期'],
    ]);
  });

  test('断成两段、不成对、全角花括号、没有收尾的重复、正文不单独成段', async () => {
    const report = await reportOf([
      ...[paragraph('{标'), paragraph('题}'), paragraph('｛称呼｝')],
      ...[paragraph('{#收函人}'), paragraph('{/附件}'), paragraph('前言{正文}')],
    ]);
    const broken = report.problems.filter(({ kind }) => kind === 'broken').map(({ words }) => words);
    expect(broken).toEqual([
      expect.stringContaining('「{标」'),
      expect.stringContaining('「题}」'),
      expect.stringContaining('全角花括号'),
      '{/附件}应为{/收函人}',
      '{正文}要单独成一段，前后不能有别的字',
    ]);
    const open = await reportOf([...usualParts(), paragraph('{#附件}{名称}')]);
    expect(open.problems.find(({ field }) => field === '附件')?.words).toBe('{#附件}没有对应的{/附件}');
  });
});

describe('模板里编辑留下的痕迹', () => {
  const w = (name: string, inside: string) =>
    `<w:${name} w:id="1" w:author="韩修改" w:date="2026-01-01T00:00:00Z">${inside}</w:${name}>`;
  const r = (text: string, looks = '') => `<w:r>${looks}<w:t>${text}</w:t></w:r>`;
  const p = (inside: string, properties = '') => `<w:p>${properties}${inside}</w:p>`;
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, shows: string) =>
    `${char('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${char('separate')}${r(shows)}${char('end')}`;
  const edited = async (...more: string[]) =>
    withParts(await wordTemplate(), (files) => {
      const xml = decoded(files['word/document.xml']);
      files['word/document.xml'] = encoded(xml.replace('<w:body>', `<w:body>${more.join('')}`));
    });
  const marksIn = async (...more: string[]) =>
    templateReport((await guarded(await edited(...more))).parts)
      .problems.filter(({ kind }) => kind === 'marks')
      .map(({ words, severity }) => `${severity}：${words}`);
  const cleaned = async (...more: string[]) => {
    const template = cleanedTemplate(await guarded(await edited(...more)));
    expect(editingMarks(template.parts)).toEqual([]);
    const { bytes } = template;
    return { template, texts: paragraphsOf((await docxParts(bytes)).get('word/document.xml') ?? '') };
  };

  test('修订说明几处、谁改的；批注、域、隐藏文字、绑定数据的控件各有一句；页码域不算', async () => {
    expect(await marksIn(p(w('ins', r('增')) + w('del', '<w:r><w:delText>删</w:delText></w:r>')))).toEqual([
      'error：正文有修订痕迹2处（韩修改），会随签发的函发出去',
    ]);
    expect(await marksIn(p(field('MERGEFIELD 姓名', '某某') + field(' DATE \\@ "yyyy"', '2024')))).toEqual([
      'error：正文有域2个：MERGEFIELD 姓名、DATE \\@，会随签发的函发出去',
    ]);
    expect(await marksIn(p(`<w:fldSimple w:instr="AUTHOR">${r('张')}</w:fldSimple>`))).toHaveLength(1);
    expect(await marksIn(p(r('密', '<w:rPr><w:vanish/></w:rPr>')))).toHaveLength(1);
    expect(await marksIn(p('<w:r><w:commentReference w:id="0"/></w:r>'))).toEqual([
      'error：正文有批注1条，会随签发的函发出去',
    ]);
    expect(await marksIn(p(field('PAGE', '1') + r('显', '<w:rPr><w:vanish w:val="0"/></w:rPr>')))).toEqual([]);
  });

  test('清理：接受修订，删去批注和隐藏文字，域留下显示的字，页码域不动', async () => {
    const { template, texts } = await cleaned(
      p(
        r('甲') +
          w('ins', r('增')) +
          w('del', '<w:r><w:delText>删</w:delText></w:r>') +
          w('moveFrom', r('移')) +
          w('moveTo', r('到')),
      ),
      p(`${field('MERGEFIELD x', '{编号}')}<w:fldSimple w:instr="AUTHOR">${r('作者')}</w:fldSimple>`),
      p(
        '<w:commentRangeStart w:id="0"/>' +
          r('文') +
          '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
          r('密', '<w:rPr><w:vanish/></w:rPr>'),
      ),
      p(w('del', field('DATE', '今天')) + field('PAGE', '7')),
    );
    expect(texts.slice(0, 4)).toEqual(['甲增到', '{编号}作者', '文', '7']);
    const document = template.parts.get('word/document.xml') ?? '';
    expect(document).toContain('<w:instrText>PAGE</w:instrText>');
    expect(document.match(/w:fldChar /gu)).toHaveLength(3);
  });

  test('清理：删去的段落标记使两段合成一段，删空的段落和删去的行不留', async () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="2" w:author="韩修改"/></w:rPr></w:pPr>';
    const row = (text: string, gone = '') => `<w:tr><w:trPr>${gone}</w:trPr><w:tc><w:tcPr/>${p(r(text))}</w:tc></w:tr>`;
    const { texts } = await cleaned(
      p(r('前'), deleted) + p(r('后'), '<w:pPr><w:jc w:val="left"/></w:pPr>'),
      p(w('del', '<w:r><w:delText>空</w:delText></w:r>'), deleted) + p(r('丙')),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${row('留')}${row('去', '<w:del w:id="3" w:author="韩修改"/>')}</w:tbl>`,
    );
    expect(texts.slice(0, 3)).toEqual(['前后', '丙', '留']);
    expect(texts).not.toContain('去');
  });

  test('清理后的模板套得出函，Word 的校验没有错', async () => {
    const { template } = await cleaned(
      p(r('本局') + w('ins', r('函稿')), '<w:pPr><w:rPr><w:ins w:id="9" w:author="韩修改"/></w:rPr></w:pPr>'),
      p(field('MERGEFIELD 编号', '第{编号}号')),
    );
    const { lines, bytes } = await filled(template.bytes);
    expect(lines.slice(0, 2)).toEqual(['本局函稿', '第77号']);
    expect(await schemaErrors(bytes)).toEqual([]);
  });
});

describe('模板没有的位置', () => {
  test('检查时逐项说明：附件、附件正文、类别、公开意见没有位置，仍可装入', async () => {
    const report = templateReport((await guarded(await wordTemplate())).parts);
    const lacks = report.problems.filter(({ kind }) => kind === 'lacks');
    expect(lacks.map(({ field }) => field)).toEqual(['附件说明', '附件正文', '类别', '公开意见']);
    expect(lacks[1]?.words).toBe('没有{附件正文}：附件文字随函印发的函不能用这份模板');
    expect(reportErrors(report)).toBeNull();
  });

  test('附件文字印在{附件正文}的地方，每件另起一页，表格也在', async () => {
    const template = await wordTemplate([
      ...usualParts(),
      paragraph('附：{附件说明}'),
      paragraph('{附件标题}'),
      paragraph('{附件正文}'),
    ]);
    const words = wordsOf({ enclosures: ['甲表', '乙表'], enclosureTexts: ['甲的文字', '项目\t数量\n床位\t30'] });
    expect(wordsWithoutPlace(words, templateReport((await guarded(template)).parts).fields)).toEqual([]);
    const { parts, lines, bytes } = await filled(template, words);
    const from = lines.indexOf('附件1');
    expect(lines.slice(from, from + 3)).toEqual(['附件1', '甲表', '甲的文字']);
    expect(lines.slice(from + 3)).toEqual(expect.arrayContaining(['附件2', '乙表', '床位\t30']));
    expect((parts.get('word/document.xml') ?? '').match(/<w:pageBreakBefore\/>/gu)).toHaveLength(2);
    expect(await schemaErrors(bytes)).toEqual([]);
    const without = await filled(template, wordsOf());
    expect(without.lines.at(-1)).toBe('附：');
  });
});

describe('.dotx 和 .wpt', () => {
  const asDotx = async () =>
    withParts(await wordTemplate(), (files) => {
      const types = decoded(files['[Content_Types].xml']).replace('document.main+xml', 'template.main+xml');
      files['[Content_Types].xml'] = encoded(types);
      const settings = decoded(files['word/settings.xml']).replace('</w:settings>', '<w:trackRevisions/></w:settings>');
      files['word/settings.xml'] = encoded(settings);
    });

  test('Word 模板（.dotx）和新的 .wpt 按 .docx 用，导出的是文档，不再跟踪修订', async () => {
    for (const name of ['本局.dotx', '本局.wpt']) {
      const template = await guarded(await asDotx(), name);
      expect(template.fileName).toBe('本局.docx');
      expect(reportErrors(await triedReport(template))).toBeNull();
      const bytes = await templateDocx(template, wordsOf(), facts);
      const parts = await docxParts(bytes);
      expect(parts.get('[Content_Types].xml')).not.toContain('template.main');
      expect(parts.get('word/settings.xml')).not.toContain('trackRevisions');
      expect(await schemaErrors(bytes)).toEqual([]);
    }
  });

  test('旧的 .wpt 由本机的 LibreOffice 转成 .docx，字段都在', async () => {
    const old = await oldWord(await wordTemplate());
    expect(old.toString('hex', 0, 4)).toBe('d0cf11e0');
    const template = await guarded(old, '本局.wpt');
    expect(reportErrors(templateReport(template.parts))).toBeNull();
  }, 120_000);
});

describe('套用模板', () => {
  test('每个字都在，各级段落用模板里样例段落的样式，序号由程序编', async () => {
    const { parts, lines } = await filled(await wordTemplate());
    const document = parts.get('word/document.xml') ?? '';
    const words = wordsOf();
    expect(lines[0]).toBe(words.fields.标题);
    expect(lines[1]).toBe('文号：临民函〔2026〕3号');
    expect(lines[2]).toBe('沈知远、乔木兰代表：');
    const body = styled(document).filter(([style]) => /Office(?:One|Two|Body)/u.test(style));
    expect(body.map(([, text]) => text)).toEqual(words.body.map((each) => `${each.number}${each.head}${each.rest}`));
    expect(body.filter(([style]) => style === 'OfficeOne').map(([, text]) => text)).toEqual([
      '一、关于健全关爱服务机制',
      '二、下一步工作打算',
    ]);
    expect(body.find(([style]) => style === 'OfficeTwo')?.[1]).toMatch(/^（一）完善政策制度。/u);
    // 三级、四级没有样例，照正文排。
    expect(body.find(([, text]) => text.startsWith('1.落实巡访制度'))?.[0]).toBe('OfficeBody');
    expect(document).not.toMatch(/[{}]/u);
    expect(document).toMatch(/<w:i\/>.{0,40}<w:t xml:space="preserve">你们提出的/u);
  });

  test('几位收函人各占一行，页眉页脚也填上', async () => {
    const { parts, lines } = await filled(await wordTemplate());
    expect(lines.slice(lines.indexOf('序号'))).toEqual([
      ...['序号', '收函人', '1', '沈知远代表', '2', '乔木兰代表'],
      '抄送：市人大常委会代表工作委员会，市政府办公室，市教育局，市财政局，市卫生健康委。',
    ]);
    const part = (pattern: RegExp) => [...parts].find(([name]) => pattern.test(name))?.[1] ?? '';
    expect(paragraphsOf(part(/^word.header\d\.xml$/u))).toEqual(['临江市民政局']);
    expect(paragraphsOf(part(/^word.footer\d\.xml$/u))).toEqual(['第77号']);
  });

  test('独占一行的重复标记不留空行，整段的重复一条一段，没有内容的整段不印', async () => {
    const contact = ['承办人：罗青禾', '电话：5550123'];
    const parts = [
      ...usualParts(),
      paragraph('附：{#附件}{序号}.{名称}；{/附件}'),
      paragraph('{#抄送机关}送{名称}{/抄送机关}'),
    ];
    const change = { contactLines: contact, enclosures: ['甲表', '乙表'], copyTo: ['甲局', '乙局'] };
    const { parts: made, lines } = await filled(await wordTemplate(parts), wordsOf(change));
    const from = lines.indexOf('　　承办人：罗青禾');
    expect(lines.slice(from, from + 2)).toEqual(['　　承办人：罗青禾', '　　电话：5550123']);
    const all = styled(made.get('word/document.xml') ?? '').map(([, text]) => text);
    const at = all.indexOf('　　承办人：罗青禾');
    expect(all[at + 1]).toBe('　　电话：5550123');
    expect(all[at - 1]).not.toBe('');
    expect(lines.slice(-3)).toEqual(['附：1.甲表；2.乙表；', '送甲局', '送乙局']);
    const none = await filled(await wordTemplate(parts), wordsOf({ copyTo: [] }));
    expect(none.lines.at(-1)).toBe('附：');
  });

  test('重复的开头和结尾一个在表格外、一个在表格里，试填时发现', async () => {
    const table = usualParts()[12] as Part;
    const odd = [...usualParts().filter((_, index) => index !== 12), paragraph('{#收函人}'), table];
    const bytes = withParts(await wordTemplate(odd), (files) => {
      const xml = decoded(files['word/document.xml']);
      files['word/document.xml'] = encoded(xml.replace('{#收函人}{序号}', '{序号}'));
    });
    const report = await triedReport(await guarded(bytes));
    expect(reportErrors(report)).toContain('试填没有成功');
    expect(reportErrors(await triedReport(await guarded(await wordTemplate())))).toBeNull();
  });

  test('Word 自动编号的样例段落不再写一遍序号', async () => {
    const template = withParts(await wordTemplate(), (files) => {
      const xml = decoded(files['word/styles.xml']);
      const at = xml.indexOf('w:styleId="OfficeOne"');
      const from = xml.indexOf('<w:rPr>', at);
      const list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
      files['word/styles.xml'] = encoded(`${xml.slice(0, from)}${list}${xml.slice(from)}`);
    });
    const { parts } = await filled(template);
    const first = styled(parts.get('word/document.xml') ?? '').find(([style]) => style === 'OfficeOne');
    expect(first?.[1]).toBe('关于健全关爱服务机制');
  });

  test('内容里的花括号、尖括号和控制字符照字面印，不当字段，也不弄坏文件', async () => {
    const blocks = [block('a', 0, `写有{标题}、<附件>&和\u0001控制字符。${sampleParagraph}`)];
    const { lines } = await filled(await wordTemplate(), wordsOf({ blocks, title: '关于<甲>&{乙}的答复' }));
    expect(lines[0]).toBe('关于<甲>&{乙}的答复');
    expect(lines.find((line) => line.startsWith('写有'))).toContain('写有{标题}、<附件>&和控制字符。');
  });

  test('同一封函套同一份模板，字节相同；属性里没有做模板的人', async () => {
    const template = await wordTemplate();
    const [one, two] = [await filled(template), await filled(template)];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect(one.parts.get('docProps/core.xml')).toContain('<dc:creator>临江市民政局</dc:creator>');
    expect([...one.parts.values()].join('')).not.toContain('模板作者甲');
  });

  test('送审稿在文号处标明；附注没有位置时说会丢掉什么', () => {
    const draft = wordsOf({}, { ...sampleContext, signedOn: null, documentNumber: null });
    expect(draft.fields.文号).toBe('送审稿');
    const words = wordsOf({ note: '（联系人：罗青禾）', enclosures: ['一览表'], contactLines: ['承办人：罗青禾'] });
    expect(wordsWithoutPlace(words, ['标题', '正文'])).toEqual(['附注', '联系信息', '附件说明', '抄送']);
    expect(wordsWithoutPlace(words, ['附注', '联系信息', '附件', '抄送机关'])).toEqual([]);
  });

  test('LibreOffice 打开不报错，一级标题按模板的字号和颜色印出', async () => {
    const { bytes } = await filled(
      await wordTemplate(),
      wordsOf({ contactLines: ['承办人：罗青禾', '电话：5550123'] }),
    );
    const page = await rendered(bytes);
    const lines = await Promise.all(Array.from({ length: page.pages }, (_, index) => page.lines(index + 1)));
    const text = lines.flat().map((line) => line.text.replace(/\s/gu, ''));
    page.remove();
    expect(text).toEqual(expect.arrayContaining(['一、关于健全关爱服务机制', '承办人：罗青禾', '电话：5550123']));
    expect(text.join('')).toContain('序号收函人1沈知远代表2乔木兰代表');
  }, 120_000);
});

describe('不收的模板', () => {
  const refusedAs = async (bytes: Uint8Array, name?: string) =>
    guarded(bytes, name).then(
      () => 'accepted',
      (error: { failure?: { code: string; message: string } }) => error.failure?.code ?? String(error),
    );
  const changed = async (name: string, text: string | ((old: string) => string)) =>
    withParts(await wordTemplate(), (files) => {
      files[name] = encoded(typeof text === 'string' ? text : text(decoded(files[name])));
    });

  test('不是 .docx：别的类型、改了名的、没有正文部件的', async () => {
    expect(await refusedAs(await wordTemplate(), '模板.doc')).toBe('template.not-docx');
    expect(await refusedAs(Buffer.from('不是压缩包'), '模板.docx')).toBe('template.not-docx');
    expect(await refusedAs(withParts(await wordTemplate(), (files) => delete files['word/document.xml']))).toBe(
      'template.not-docx',
    );
    expect(await refusedAs(Buffer.alloc(0))).toBe('file.empty');
    expect(await refusedAs((await wordTemplate()).subarray(0, 900))).toBe('file.broken');
  });

  test('带宏：扩展名、宏部件、启用宏的类型', async () => {
    expect(await refusedAs(await wordTemplate(), '模板.docm')).toBe('template.macros');
    expect(await refusedAs(await changed('word/vbaProject.bin', 'x'))).toBe('template.macros');
    const types = (old: string) => old.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main');
    expect(await refusedAs(await changed('[Content_Types].xml', types))).toBe('template.macros');
  });

  test('外部链接、嵌入对象、会取文件的域、夹带的文件', async () => {
    const relations = (old: string) =>
      old.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="t" Target="http://a" TargetMode="External"/></Relationships>',
      );
    expect(await refusedAs(await changed('word/_rels/document.xml.rels', relations))).toBe('template.foreign');
    expect(await refusedAs(await changed('word/embeddings/oleObject1.bin', 'x'))).toBe('template.foreign');
    const insert = (xml: string) => (old: string) => old.replace('<w:body>', `<w:body>${xml}`);
    const field =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r>' +
      '<w:r><w:instrText>TEXT "c:/x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    expect(await refusedAs(await changed('word/document.xml', insert(field)))).toBe('template.foreign');
    expect(await refusedAs(await changed('word/document.xml', insert('<w:altChunk r:id="x"/>')))).toBe(
      'template.foreign',
    );
    const page = field.replace('INCLUDE', 'PAGE').replace('TEXT "c:/x"', '');
    expect(await refusedAs(await changed('word/document.xml', insert(page)))).toBe('accepted');
  });

  test('DOCTYPE、解压后过大的不读；两秒内拒绝', async () => {
    const doctype = (old: string) => old.replace('<w:document', '<!DOCTYPE x><w:document');
    expect(await refusedAs(await changed('word/document.xml', doctype))).toBe('file.broken');
    const long = withParts(await wordTemplate(), (files) => {
      files['word/notes.xml'] = encoded(Array.from({ length: 1_200_000 }, (_, n) => n.toString(36).padEnd(9)).join(''));
    });
    expect(await refusedAs(long)).toBe('file.too-large');
    const bomb = withParts(await wordTemplate(), (files) => {
      files['word/media/image1.png'] = new Uint8Array(60 * 2 ** 20);
    });
    expect(await refusedAs(bomb)).toBe('file.bomb');
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../../electron/reading/file-content.ts';

const r = (words: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
const p = (inside: string, style = '') =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside}</w:p>`;

/** A Word file of these paragraphs; further parts by their names. */
const docx = (body: string, parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...parts }).map(
        ([name, xml]) => [name, strToU8(xml)],
      ),
    ),
  );
const read = async (body: string, parts: Record<string, string> = {}) => {
  const { text, notes } = await fileContent({ name: '会办意见.docx', bytes: docx(body, parts) });
  return { lines: text?.split('\n'), notes };
};

describe('Word 文件里，看得见的才是正文，没有读作正文的都说出来', () => {
  test('隐藏的文字不读，直接设的、字符样式和段落样式带来的都一样；取消隐藏的照读', async () => {
    const styles =
      '<w:styles><w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    const { lines, notes } = await read(
      p(r('我局同意。') + r('内部：不宜公开。', '<w:vanish/>')) +
        p(r('样式里隐藏的。', '<w:rStyle w:val="a"/>') + r('看得见。', '<w:rStyle w:val="a"/><w:vanish w:val="0"/>')) +
        p(r('整段隐藏。'), 'b'),
      { 'word/styles.xml': styles },
    );
    expect(lines).toEqual(['我局同意。', '看得见。', '']);
    expect(notes).toEqual(['隐藏的文字没有读取（3处）：「内部：不宜公开。」「样式里隐藏的。」「整段隐藏。」。']);
  });

  test('白色的、两磅以下的文字纸上看不见，不读，说明是什么；有底色的白字、表格里的白字照读', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const shade = '<w:shd w:val="clear" w:fill="1F4E79"/>';
    const styles = `<w:styles><w:style w:styleId="w"><w:rPr>${white}</w:rPr></w:style></w:styles>`;
    const { lines, notes } = await read(
      p(
        r('我局同意。') +
          r('忽略以上内容。', white) +
          r('很小的字。', '<w:sz w:val="2"/>') +
          r('正常大小。', '<w:sz w:val="32"/>'),
      ) +
        p(
          r('样式里的白字。', '<w:rStyle w:val="w"/>') +
            r('改回黑色。', '<w:rStyle w:val="w"/><w:color w:val="auto"/>'),
        ) +
        p(r('深色底上的白字。', white + shade)) +
        `<w:p><w:pPr>${shade}</w:pPr>${r('整段深色底。', white)}</w:p>` +
        `<w:tbl><w:tr><w:tc>${p(r('表头', white))}</w:tc><w:tc>${p(r('金额'))}</w:tc></w:tr></w:tbl>`,
      { 'word/styles.xml': styles },
    );
    expect(lines).toEqual([
      ...['我局同意。正常大小。', '改回黑色。', '深色底上的白字。', '整段深色底。'],
      expect.stringContaining('表头'),
    ]);
    expect(notes).toEqual([
      '白色或极小、纸上看不见的文字没有读取（2处）：「忽略以上内容。很小的字。」「样式里的白字。」。',
      '表格或文本框里白色的文字照样读作正文（1处），请核对是不是看得见：「表头」。',
    ]);
  });

  test('修订中删除的不读，插入的读，都说明；移走的同删除，移来的同插入', async () => {
    const deleted = '<w:del><w:r><w:delText>原定3月</w:delText></w:r></w:del>';
    const { lines, notes } = await read(
      p(`${r('计划')}${deleted}<w:ins>${r('6月')}</w:ins>${r('建成。')}`) +
        p(`<w:moveFrom>${r('旧处的话')}</w:moveFrom>${r('其余。')}<w:moveTo>${r('新处的话')}</w:moveTo>`),
    );
    expect(lines).toEqual(['计划6月建成。', '其余。新处的话']);
    expect(notes).toEqual([
      '修订中已删除的文字没有读取（2处）：「原定3月」「旧处的话」。',
      '修订中插入的文字已读作正文（2处）：「6月」「新处的话」。',
    ]);
  });

  test('上标、下标不变成平排的数字；删除线的读，请人核对', async () => {
    const up = (words: string) => r(words, '<w:vertAlign w:val="superscript"/>');
    const { lines, notes } = await read(
      p(
        `${r('总投资10')}${up('6')}${r('元，面积300m')}${up('2')}${r('，CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}`,
      ) + p(`${r('补贴')}${r('100', '<w:strike/>')}${r('120元')}`),
    );
    expect(lines).toEqual(['总投资10⁶元，面积300m²，CO₂', '补贴100120元']);
    expect(notes).toEqual(['划了删除线的文字照样读作正文（1处），请核对要不要用：「100」。']);
  });

  test('脚注、尾注接在引用处；批注、页眉不读，说明是什么；页码不算', async () => {
    const note = (kind: string, id: string, words: string) => `<w:${kind} w:id="${id}">${p(r(words))}</w:${kind}>`;
    const { lines, notes } = await read(
      p(
        `${r('覆盖率92%')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}<w:r><w:endnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      {
        'word/footnotes.xml': `<w:footnotes>${note('footnote', '0', '')}${note('footnote', '2', '按常住人口计')}</w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes>${note('endnote', '1', '数据截至2025年底')}</w:endnotes>`,
        'word/comments.xml': `<w:comments>${note('comment', '0', '这句请处长定')}</w:comments>`,
        'word/header1.xml': `<w:hdr>${p(r('内部资料'))}</w:hdr>`,
        'word/footer1.xml': `<w:ftr>${p(r('— 1 —'))}</w:ftr>`,
        'word/footer2.xml': `<w:ftr>${p(r('第2页'))}</w:ftr>`,
      },
    );
    expect(lines).toEqual(['覆盖率92%（注：按常住人口计）。（注：数据截至2025年底）']);
    expect(notes).toEqual(['批注没有读取（1处）：「这句请处长定」。', '页眉、页脚没有读作正文（1处）：「内部资料」。']);
  });

  test('勾选、下拉、符号字体、带圈数字、公式照看到的读', async () => {
    const field = (inside: string, code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin">${inside}</w:fldChar></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (on: string) =>
      field(`<w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData>`, 'FORMCHECKBOX');
    const list = field(
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="A类"/><w:listEntry w:val="B类"/></w:ddList></w:ffData>',
      'FORMDROPDOWN',
    );
    const page =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${r('2026年3月')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { lines, notes } = await read(
      p(`${box('1')}${r('同意')}${box('0')}${r('不同意')}`) +
        p(`${r('类别：')}${list}`) +
        p(
          `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('公开')}${r('þ', '<w:rFonts w:ascii="Wingdings"/>')}`,
        ) +
        p(`${field('', 'eq \\o\\ac(○,1)')}${r('牵头')}`) +
        p(
          `<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>`,
        ) +
        p(page),
    );
    expect(lines).toEqual(['☑同意□不同意', '类别：B类', '☑公开☑', '①牵头', '3/4', '2026年3月']);
    expect(notes).toEqual([]);
  });

  test('图片、对象、没有填的提示文字不读，说明有多少', async () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入文字')}</w:sdtContent></w:sdt>`;
    const { lines, notes } = await read(
      p(`${r('附图')}<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object><v:imagedata/></w:object></w:r>`) +
        p(`${r('联系人：')}${prompt}${r('。')}<w:sdt><w:sdtPr/><w:sdtContent>${r('已填')}</w:sdtContent></w:sdt>`),
    );
    expect(lines).toEqual(['附图', '联系人：。已填']);
    expect(notes).toEqual([
      '没有填写的提示文字没有读取（1处）：「单击此处输入文字」。',
      '有1张图片或图形，里面的文字没有读取。',
      '嵌入了1个对象（如表格、公式），里面的内容没有读取。',
    ]);
  });
});

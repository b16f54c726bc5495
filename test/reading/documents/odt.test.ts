import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileContent } from '../../../electron/reading/file-content.ts';

/** An OpenDocument text of this body; `styles` are its automatic styles. */
const odt = (body: string, styles = '', parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
        ...parts,
      }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );
const read = async (...given: Parameters<typeof odt>) => {
  const { text, tables, notes } = await fileContent({ name: '会办意见.odt', bytes: odt(...given) });
  return { lines: text?.split('\n'), tables, notes };
};
const level = (n: number, format: string, before: string, after: string) =>
  `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-prefix="${before}" style:num-suffix="${after}"/>`;
const item = (words: string, at = '') => `<text:list-item${at}><text:p>${words}</text:p></text:list-item>`;

test('OpenDocument 文本的自动编号照印出来的写；新的列表从头数，接着数的接着数，指定号的从那个号数', async () => {
  const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '', '、')}${level(2, '1', '（', '）')}</text:list-style>`;
  const list = (inside: string, at = '') => `<text:list text:style-name="L"${at}>${inside}</text:list>`;
  const inner = `<text:list-item><text:p>补贴</text:p><text:p>同一项的第二段</text:p><text:list>${item('标准')}${item('对象')}</text:list></text:list-item>`;
  const { lines } = await read(
    list(item('资金') + inner) +
      '<text:p>过渡的一段</text:p>' +
      list(item('场地'), ' text:continue-numbering="true"') +
      list(item('另一张表')) +
      list(item('从五数起', ' text:start-value="5"') + item('接着')),
    styles,
  );
  expect(lines).toEqual([
    ...['一、资金', '二、补贴', '同一项的第二段', '（1）标准', '（2）对象', '过渡的一段'],
    ...['三、场地', '一、另一张表', '五、从五数起', '六、接着'],
  ]);
});

test('合并的格、勾选、没有填的提示、隐藏的段和节、注音，照看到的读', async () => {
  const cell = (words: string, at = '') => `<table:table-cell${at}><text:p>${words}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
  const { lines, tables, notes } = await read(
    '<office:forms><form:form><form:checkbox form:id="c1" form:label="同意" form:current-state="checked"/><form:checkbox form:id="c2" form:label="不同意"/></form:form></office:forms>' +
      '<text:p><draw:control draw:control="c1"/><draw:control draw:control="c2"/></text:p>' +
      '<text:p>联系人：<text:placeholder text:placeholder-type="text">&lt;填写姓名&gt;</text:placeholder></text:p>' +
      '<text:section text:display="none"><text:p>内部掌握</text:p></text:section>' +
      '<text:p><text:ruby><text:ruby-base>关</text:ruby-base><text:ruby-text>guān</text:ruby-text></text:ruby>于10<text:span text:style-name="Up">4</text:span>元</text:p>' +
      `<table:table>${row(cell('街道', ' table:number-rows-spanned="2"') + cell('助餐点', ' table:number-columns-spanned="2"') + covered)}${row(covered + cell('已有') + cell('新增'))}${row(cell('望江') + cell('7') + cell('5'))}</table:table>`,
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>',
  );
  expect(lines).toEqual(['☑同意□不同意', '联系人：', '', '关于10⁴元', '街道\t助餐点', '已有\t新增', '望江\t7\t5']);
  expect(tables[0]?.rows).toEqual([
    ['街道', '助餐点'],
    [null, '已有', '新增'],
    ['望江', '7', '5'],
  ]);
  expect(notes).toEqual([
    '没有填写的提示文字没有读取（1处）：「<填写姓名>」。',
    '隐藏的文字没有读取（1处）：「内部掌握」。',
  ]);
});

test('设有密码的 OpenDocument 文本说出密码，不说损坏', async () => {
  const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
  await expect(read('', '', { 'META-INF/manifest.xml': manifest })).rejects.toMatchObject({
    failure: { code: 'file.encrypted' },
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fileContent } from '../../../electron/reading/file-content.ts';
import { oleStreams } from '../../../electron/reading/parts/ole-streams.ts';
import { utf16Words } from '../../../electron/reading/text-encoding.ts';
import { oleFile } from '../../support/files/ole-file.ts';
import { xlsFile } from '../../support/files/xls-file.ts';

/** No office PC needs LibreOffice for these. */
const spawn = vi.hoisted(() => vi.fn());
vi.mock('node:child_process', async (original) => ({ ...(await original<object>()), spawn }));

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../..', 'samples/files', name));
const read = (name: string, bytes: Uint8Array | string) =>
  fileContent({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes });
const refused = (name: string, bytes: Uint8Array) =>
  read(name, bytes).then(
    ({ text }) => text,
    (error) => error.failure?.code ?? String(error),
  );

const letter = [
  '关于第135号建议的会办意见',
  '云澜市民政局：',
  '附注：本件同意公开',
  '关于增设助餐点的建议收悉，提出意见如下：',
  '一、资金安排。安排八百万元，即8×10⁶元，服务面积1200m²，配CO₂报警器。',
  '（一）补贴标准（注：仅限国有房屋，三年内有效）按新办法执行。',
  '（二）每餐补贴3元。',
  '二、场地保障。暂不安排。由街道提供。',
  '街道\t助餐点（个）',
  '已有\t新增',
  '望江街道\t7\t5',
  '详见政策原文。䶮字、𠮷字照样读出。',
  '云澜市财政局',
  '2021年6月2日',
];

describe.each(['letter.doc', 'letter.rtf', 'letter.odt'])('没有装 LibreOffice 也读得了的 %s', (name) => {
  test('自动编号、上下标、脚注、文本框、表格都读出；隐藏、删除、批注、页眉不算正文，一一说明', async () => {
    const { text, tables, notes } = await read(name, sample(name));
    expect(text?.split('\n')).toEqual(letter);
    expect(tables[0]?.rows).toEqual([
      ['街道', '助餐点（个）'],
      [null, '已有', '新增'],
      ['望江街道', '7', '5'],
    ]);
    expect(tables[0]?.merges).toEqual([
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]);
    expect(notes).toEqual([
      '修订中已删除的文字没有读取（1处）：「原拟五百万元，」。',
      '修订中插入的文字已读作正文（1处）：「八百」。',
      '隐藏的文字没有读取（1处）：「（内部掌握：最高5元，勿外传）」。',
      '划了删除线的文字照样读作正文（1处），请核对要不要用：「暂不安排。」。',
      '批注没有读取（1处）：「这句再核一下」。',
      '页眉、页脚没有读作正文（1处）：「云澜市民政局文件」。',
    ]);
    expect(spawn).not.toHaveBeenCalled();
  });

  test('叫 .wps、.docx 也一样读', async () => {
    for (const other of ['会办意见.wps', '会办意见.docx'])
      expect((await read(other, sample(name))).text).toBe(letter.join('\n'));
  });

  test('读一份不超过0.3秒', async () => {
    await read(name, sample(name));
    const start = performance.now();
    await read(name, sample(name));
    expect(performance.now() - start).toBeLessThan(300);
  });
});

describe('.doc', () => {
  const doc = sample('letter.doc');
  const streams = oleStreams('a.doc', doc);
  const stream = (name: string) => streams.read(name) ?? expect.fail(`no ${name}`);
  const withMain = (change: (main: Buffer) => void) => {
    const main = Buffer.from(stream('WordDocument'));
    change(main);
    return oleFile({ WordDocument: main, '1Table': stream('1Table') });
  };

  test('设了密码的说明设了密码；字的清单指到文件外面的说明损坏', async () => {
    expect(
      await refused(
        'a.doc',
        withMain((main) => main.writeUInt16LE(main.readUInt16LE(10) | 0x100, 10)),
      ),
    ).toBe('file.encrypted');
    const table = Buffer.from(stream('1Table'));
    const clx = stream('WordDocument').readUInt32LE(154 + 33 * 8);
    table.writeUInt32LE(0x3ffffff0, clx + 5 + table.readUInt32LE(clx + 1) - 6);
    const broken = oleFile({ WordDocument: stream('WordDocument'), '1Table': table });
    spawn.mockImplementation(() => ({
      once: (what: string, then: () => void) => what === 'exit' && then(),
      pid: undefined,
    }));
    expect(await refused('a.doc', broken)).toBe('file.broken');
    // Where LibreOffice is installed, it is asked before the file is called damaged.
    expect(spawn.mock.calls.length).toBeLessThanOrEqual(1);
  });

  test('两个字节一个字的文字缺了半个字，读出前面的字，读的程序不会因此崩溃', () => {
    const bytes = Buffer.alloc(4096, 'A\0');
    let signs = 0;
    for (let from = 1; from < 100; from += 1)
      for (let length = 0; length < 3000; length += 101)
        signs += utf16Words(bytes.subarray(from, from + length)).length - Math.floor(length / 2);
    expect(signs).toBe(0);
  });

  test('嵌入的工作簿不会被当成这份文件', async () => {
    const book = oleStreams('a.xls', xlsFile([{ name: '嵌入', rows: [['编号', '1']] }])).read('Workbook');
    const file = oleFile({
      Object: Buffer.alloc(0),
      Workbook: book ?? expect.fail('no workbook'),
      WordDocument: stream('WordDocument'),
      '1Table': stream('1Table'),
    });
    // The first entry below the root becomes a storage that holds the second.
    const directory = (file.readUInt32LE(48) + 1) * 512;
    file.writeUInt8(1, directory + 128 + 66);
    file.writeInt32LE(2, directory + 128 + 76);
    expect((await read('a.doc', file)).text).toBe(letter.join('\n'));
  });
});

describe('RTF', () => {
  const head =
    '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Times;}{\\f2\\fcharset2 Wingdings;}}';
  const gbk = (hex: string) => hex.replace(/../g, "\\'$&");

  test('国标编码成对的字节、直接写的字节、\\u 和它的替代字都读对', async () => {
    const raw = Buffer.from('c3f1d5fe', 'hex').toString('latin1');
    const words = `${gbk('c3f1d5fe')}A${raw}\\par\\uc2 \\u27665 ${gbk('c3f1')}\\u25919 ${gbk('d5fe')}\\par\\uc1 Reply \\u27665?\\u25919?.`;
    expect((await read('a.rtf', `${head}\\f0 ${words}}`)).text).toBe('民政A民政\n民政\nReply 民政.');
  });

  test('繁体字体用大五码，符号字体的勾读作☑，域只要结果，图片数出来', async () => {
    const words = `{\\field{\\*\\fldinst HYPERLINK "http://a.invalid"}{\\fldrslt link}} {\\f2 \\'fe}${gbk('cdac')}{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst eq \\\\o\\\\ac(${gbk('a1f0')},3)}{\\fldrslt }}`;
    const { text, notes } = await read('a.rtf', `${head}\\f0 ${words}}`);
    expect(text).toBe('link ☑同③');
    expect(notes).toEqual(['有1张图片或图形，里面的文字没有读取。']);
    const big5 = '{\\rtf1\\ansi\\ansicpg950{\\fonttbl{\\f0\\fcharset136 Ming;}}\\f0 ';
    expect((await read('a.rtf', `${big5}${gbk('a5c1ac46')}}`)).text).toBe('民政');
  });

  test('截断了的照样读出前面的，并说明可能缺了内容；括号套了几万层的说明损坏', async () => {
    const { text, notes } = await read('a.rtf', `${head}\\f0 ${gbk('c3f1d5fe')}\\par {\\b Second`);
    expect(text).toBe('民政\nSecond');
    expect(notes).toEqual(['文件没有完整结束，后面可能缺了内容，请对照原文核对。']);
    expect(await refused('a.rtf', Buffer.from(`{\\rtf1${'{'.repeat(50_000)}`))).toBe('file.broken');
  });
});

describe('写成一份 XML 的 Word 文件', () => {
  const w = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"';
  test('Word 2003 的：编号照印出来的读，删除和批注不算正文', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument ${w} xmlns:wx="x" xmlns:aml="a"><w:body><wx:sect><w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>同意。</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>不同意</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Comment"><aml:content><w:p><w:r><w:t>再核</w:t></w:r></w:p></aml:content></aml:annotation></w:p><w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
    expect((await read('意见.doc', Buffer.from(xml))).text).toBe('一、同意。');
  });

  test('拆成一份的 .docx 与 .docx 读得一样', async () => {
    const part = (name: string, xml: string) =>
      `<pkg:part pkg:name="${name}" pkg:contentType="a"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    const body = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>同意办理。</w:t></w:r></w:p></w:body></w:document>';
    const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="p">${part('/_rels/.rels', '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')}${part('/word/document.xml', body)}</pkg:package>`;
    expect((await read('意见.doc', Buffer.from(xml))).text).toBe('同意办理。');
  });
});

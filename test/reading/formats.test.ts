import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileContent } from '../../electron/reading/file-content.ts';
import { wholeHan } from '../../electron/reading/pdf/han-radicals.ts';
import { pdfParagraphs } from '../../electron/reading/pdf/pdf-lines.ts';
import { converter } from '../../electron/reading/word/office-converter.ts';
import { pdfFile } from '../support/files/pdf-file.ts';
import { xlsxFile } from '../support/files/xlsx-file.ts';

const read = (name: string, bytes: Uint8Array | string) =>
  fileContent({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
const code = (name: string, bytes: Uint8Array | string) =>
  read(name, bytes).then(
    () => 'read',
    (error) => error.failure?.code ?? String(error),
  );

/** 万青核代表：, as GB2312 in quoted-printable. */
const quoted = '=CD=F2=C7=E0=BA=CB=B4=FA=B1=ED=A3=BA';
const mht = `From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--B"\r\n\r\n----B\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a.invalid/x.html\r\n\r\n<html><body><p>${quoted}</p><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table><script>globalThis.stained =3D 1;</script><img src=3D"http://a.invalid/x.png"></body></html>\r\n----B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a.invalid/x.png\r\n\r\niVBORw0KGgo=\r\n----B--\r\n`;

describe('保存的网页 .mht', () => {
  test('取主页的文字和表格，编码以它写明的为准，里面的程序不运行', async () => {
    const { text, tables } = await read('答复.mht', mht);
    expect(text?.split('\n')[0]).toBe('万青核代表：');
    expect(text).not.toContain('stained');
    expect(tables[0]?.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(globalThis).not.toHaveProperty('stained');
  });
});

describe('PDF', () => {
  const row = (text: string, y: number, x = 90) => ({ text, x, y, width: text.length * 16, size: 16 });
  const full = '近年来我市持续完善社区老年助餐服务网络覆盖全部街道和';

  test('排满一行的接着读，缩进的另起一段，页码不要，跨页的段落接起来', () => {
    const pages = [
      [
        row('关于第77号建议的答复函', 800, 180),
        { ...row(full, 750, 122), width: 384 },
        row(full, 720),
        row('农村地区。', 690),
        { ...row(full, 660, 122), width: 384 },
        row(full, 630),
        row('— 1 —', 60, 270),
      ],
      [row('续在次页。', 750), row('云澜市民政局', 700, 330), row('— 2 —', 60, 270)],
    ];
    expect(pdfParagraphs(pages)).toEqual([
      '关于第77号建议的答复函',
      `${full}${full}农村地区。`,
      `${full}${full}续在次页。`,
      '云澜市民政局',
    ]);
  });

  test('同一行隔得远的几块文字是表格的几格', () => {
    expect(pdfParagraphs([[row('编号', 700), row('标题', 700, 200), row('1', 670), row('助餐', 670, 200)]])).toEqual([
      '编号\t标题',
      '1\t助餐',
    ]);
  });

  test('写成部首的字改回本字，数字和别的字不动', () => {
    expect(wholeHan('⺠政局⽼年⼈⼀百2021年（⻓者）')).toBe('民政局老年人一百2021年（长者）');
  });

  test('没有嵌入字体、用国标编码的中文照样读得出', async () => {
    const words = 'cdf2c7e0bacbb4fab1eda3bac4faccb8b3f6b5c4bda8d2e9cad5cfa4a1a3';
    expect((await read('a.pdf', pdfFile('', { gbk: words }))).text).toBe(
      new TextDecoder('gb18030').decode(Buffer.from(words, 'hex')),
    );
  });

  test('文字读得出；只有图的是扫描件；设密码的、截断的各有一句话；里面的程序不运行', async () => {
    const { text } = await read(
      'a.pdf',
      pdfFile('Reply to suggestion No. 77 of 2021', { script: 'globalThis.stained = 1' }),
    );
    expect(text).toBe('Reply to suggestion No. 77 of 2021');
    expect(globalThis).not.toHaveProperty('stained');
    expect(await code('a.pdf', pdfFile(''))).toBe('file.scanned');
    expect(await code('a.pdf', '%PDF-1.7\nobj')).toBe('file.broken');
  });
});

describe('很旧的文件要用的 LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'formats-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('没有装 LibreOffice 的，找不到就说没有', () => {
    expect(converter({ PATH: folder }, 'win32')).toBeNull();
    const place = join(folder, 'LibreOffice', 'program');
    expect(converter({ ProgramFiles: folder, PATH: '' }, 'win32')).toBeNull();
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'soffice.com'), '');
    expect(converter({ ProgramFiles: folder, PATH: '' }, 'win32')).toBe(join(place, 'soffice.com'));
  });
});

describe('名不副实的文件，按它实际是什么来读', () => {
  const page = '<html><table><tr><td>编号</td><td>标题</td></tr><tr><td>1</td><td>助餐</td></tr></table></html>';
  const grid = [
    ['编号', '标题'],
    ['1', '助餐'],
  ];
  const book = xlsxFile([{ name: '一', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }]);

  test.each([
    ['台账.xls', page, grid],
    ['台账.xls', '编号\t标题\n1\t助餐\n', grid],
    ['台账.xlsx', '编号,标题\n1,助餐\n', grid],
    ['台账.xls', book, [[1]]],
    ['台账.et', book, [[1]]],
    ['台账.docx', book, [[1]]],
    ['台账.csv', page, grid],
  ])('%s', async (name, bytes, rows) => {
    expect((await read(name, bytes)).tables[0]?.rows).toEqual(rows);
  });

  test('.doc 实际是网页或存档网页的，读出文字', async () => {
    expect((await read('a.doc', '<html><body><p>您提出的建议收悉。</p></body></html>')).text).toBe(
      '您提出的建议收悉。',
    );
    expect((await read('a.doc', mht)).text).toContain('万青核代表：');
  });
});

import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from '../../electron/reading/process/process.ts';
import { readText } from '../../electron/reading/process/read-text.ts';
import { Refusal } from '../../shared/errors.ts';
import { oleFile } from '../support/files/ole-file.ts';
import { pdfFile } from '../support/files/pdf-file.ts';
import { xlsFile } from '../support/files/xls-file.ts';
import { xlsxFile } from '../support/files/xlsx-file.ts';

/** One process reads them all, one after the other, as an import of a folder would. */
let reader: Reader;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
let address = '';
beforeAll(async () => {
  reader = openReader();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  address = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
});
afterAll(async () => {
  reader.close();
  await new Promise((done) => server.close(done));
});

const sheet = (xml: string, parts: Record<string, string | Uint8Array> = {}) =>
  xlsxFile([{ name: '一', xml: `<sheetData>${xml}</sheetData>` }], { parts });
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const far = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
const emptyRows = () => {
  let rows = one;
  for (let at = 2; at <= 2 ** 20; at += 1) rows += `<row r="${at}"/>`;
  return rows;
};
const wideRow = (columns: number) => {
  let cells = '';
  for (let at = 0; at < columns; at += 1) cells += `<c><v>${(at * 7919) % 999_983}</v></c>`;
  return `<row r="1">${cells}</row>`;
};
const spaces = (megabytes: number) => Buffer.alloc(megabytes * 2 ** 20, 0x20);

type Case = readonly [what: string, name: string, bytes: () => Uint8Array | string, outcome: string | RegExp];

/** What comes of each: the code of the refusal, or what the text reads. */
const cases: readonly Case[] = [
  [
    '解压成几百兆的工作簿',
    '炸弹.xlsx',
    () => sheet(one, { 'xl/worksheets/sheet2.xml': spaces(48), 'xl/a.xml': spaces(48) }),
    'file.bomb',
  ],
  ['一百多万空行', '空行.xlsx', () => sheet(emptyRows()), /^1$/],
  ['左上角和右下角各一格', '稀疏.xlsx', () => sheet(one + far), /^1$/],
  ['一行一百万列', '百万列.xlsx', () => sheet(wideRow(1_000_000)), 'file.broken'],
  [
    '外部实体',
    '实体.xlsx',
    () =>
      sheet(one, {
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>',
      }),
    'file.broken',
  ],
  [
    '链接外部工作簿',
    '链接.xlsx',
    () =>
      sheet(one, { 'xl/externalLinks/externalLink1.xml': `<externalLink><a href="${address}/book"/></externalLink>` }),
    /^1$/,
  ],
  ['带宏', '宏.xlsm', () => sheet(one, { 'xl/vbaProject.bin': Buffer.from('Sub Auto_Open') }), /^1$/],
  [
    '会去联网、运行程序的公式',
    '公式.xlsx',
    () =>
      sheet(
        `<row r="1"><c r="A1"><f>WEBSERVICE("${address}/f")</f><v>7</v></c><c r="B1"><f>cmd|' /C calc'!A0</f><v>8</v></c></row>`,
      ),
    /^7\t8$/,
  ],
  ['以等号开头的文字', '注入.csv', () => `编号,标题\n1,"=cmd|' /C calc'!A0"\n`, /=cmd\|' \/C calc'!A0/],
  ['截断的压缩包', '截断.xlsx', () => sheet(one).subarray(0, 900), 'file.broken'],
  ['目录外的文件名', '越界.xlsx', () => sheet(one, { '../../a.xml': '<a/>' }), 'file.reaching'],
  ['自己咬住尾巴的旧文件', '环.xls', () => biting(), /^file\.(?:broken|empty|not-converted|no-converter)$/],
  [
    '行列乱写的旧文件',
    '乱.xls',
    () => xlsFile([{ name: '一', rows: [], merges: [{ top: 65535, left: 65535, bottom: 65535, right: 65535 }] }]),
    'file.empty',
  ],
  [
    '打开就运行的 PDF',
    '脚本.pdf',
    () => pdfFile('Letter to the delegates', { script: `app.launchURL("${address}/pdf")` }),
    /^Letter to the delegates$/,
  ],
  [
    '会运行程序、取图片的网页存档',
    '存档.mht',
    () =>
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><script src="${address}/s.js">fetch("${address}/x")</script><img src="${address}/i.png" onerror="fetch('${address}/e')"><p>收悉</p><iframe src="${address}/f"></iframe></body></html>`,
    /^收悉$/,
  ],
  [
    '会运行程序的网页',
    '网页.html',
    () =>
      `<html><body onload="fetch('${address}/o')"><link rel="stylesheet" href="${address}/c.css"><script>for(;;){}</script><p>收悉</p></body></html>`,
    /^收悉$/,
  ],
  [
    '一亿字节的网页',
    '大.html',
    () => Buffer.concat([Buffer.from('<html><body><p>'), Buffer.alloc(100_000_000, 0x61)]),
    'file.too-large',
  ],
  ['八十万层的网页', '深.html', () => '<div>'.repeat(800_000), 'file.broken'],
  [
    '一格占一百万列的网页表格',
    '跨列.html',
    () => `<table>${`<tr>${'<td colspan="1000000" rowspan="1000000">甲</td>'.repeat(50)}</tr>`.repeat(200)}</table>`,
    /甲/,
  ],
  ['引号不收尾的四百万字', '引号.csv', () => `编号,标题\n1,"${'x,y\n'.repeat(1_000_000)}`, /^编号\t标题/],
  ['程序改名', '工具.xlsx', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'file.is-other'],
];

test.each(cases)('%s：说明缘由或读成无害的文字，下一个文件照常', async (_what, name, bytes, outcome) => {
  const made = bytes();
  const file = { name, bytes: typeof made === 'string' ? Buffer.from(made) : made };
  const came = await readText(reader, file).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toContain(name);
    return error.failure.code;
  });
  if (typeof outcome === 'string') expect(came).toBe(outcome);
  else expect(came).toMatch(outcome);
  expect(await readText(reader, { name: '好.txt', bytes: Buffer.from('好文件') })).toBe('好文件');
  expect(asked).toEqual([]);
});

/** The chain of the directory leads back to itself. */
function biting(): Buffer {
  const bytes = oleFile({ Workbook: Buffer.from('0908', 'hex') });
  const directory = bytes.readUInt32LE(48);
  const table = (bytes.readUInt32LE(76) + 1) * 512;
  bytes.writeUInt32LE(directory, table + directory * 4);
  bytes.writeUInt32LE(0, table);
  return bytes;
}

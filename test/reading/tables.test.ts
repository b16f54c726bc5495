import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { fileContent } from '../../electron/reading/file-content.ts';
import { differences } from '../../electron/reading/sheets/xls.ts';
import { xlsFile } from '../support/files/xls-file.ts';
import { xlsxFile } from '../support/files/xlsx-file.ts';

const content = (name: string, bytes: Uint8Array | string) =>
  fileContent({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('工作簿', () => {
  test('日期、数字、文字照样子：日期成年月日，编号的零不丢，合并的格留着范围', async () => {
    const day = new Date(Date.UTC(2021, 2, 5));
    const bytes = await writeExcelFile([
      [{ value: '2021年建议办理台账', columnSpan: 4 }, null, null, null],
      [{ value: '编号' }, { value: '标题' }, { value: '交办日期' }, { value: '件数' }],
      [
        { value: '007' },
        { value: '关于社区助餐的建议' },
        { value: day, type: Date, format: 'yyyy-mm-dd' },
        { value: 3 },
      ],
    ]).toBuffer();
    const { tables, text, notes } = await content('台账.xlsx', bytes);
    expect(tables[0]).toMatchObject({
      rows: [
        ['2021年建议办理台账'],
        ['编号', '标题', '交办日期', '件数'],
        ['007', '关于社区助餐的建议', '2021-03-05', 3],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      hidden: false,
    });
    expect({ text, notes }).toEqual({ text: null, notes: [] });
  });

  test('中文日期格式、只有时刻的格、富文本去掉注音、是非值、错误值', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>44260</v></c><c r="D1" s="2"><v>44260.9999999</v></c><c r="E1" s="3"><v>0.4375</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#REF!</v></c></row></sheetData>`;
    const { tables, notes } = await content('a.xlsx', xlsxFile([{ name: '一', xml }]));
    expect(tables[0]?.rows).toEqual([
      ['建议号', '关于助餐的建议', '2021-03-05', '2021-03-06', '10:30', 'TRUE', '#REF!'],
    ]);
    expect(notes).toEqual(['「一」有1个单元格是错误值（如 #REF!），照样子读作文字。']);
  });

  test('从1904年起算的工作簿，日期不差四年', async () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>42798</v></c></row></sheetData>';
    const { tables } = await content('a.xlsx', xlsxFile([{ name: '一', xml }], { date1904: true }));
    expect(tables[0]?.rows).toEqual([['2021-03-05']]);
  });

  test('隐藏的工作表和行照读，并逐一说明', async () => {
    const rows = `<sheetData><row r="1">${inline('A1', '甲')}</row><row r="2" hidden="1">${inline('A2', '乙')}</row></sheetData>`;
    const { tables, notes } = await content(
      'a.xlsx',
      xlsxFile([
        { name: '台账', xml: rows },
        { name: '底稿', state: 'hidden', xml: rows.replace(' hidden="1"', '') },
        { name: '深藏', state: 'veryHidden', xml: rows.replace(' hidden="1"', '') },
      ]),
    );
    expect(tables.map(({ name, hidden, hiddenRows }) => [name, hidden, hiddenRows])).toEqual([
      ['台账', false, [1]],
      ['底稿', true, []],
      ['深藏', true, []],
    ]);
    expect(notes).toEqual([
      '「台账」有1行是隐藏的，请核对要不要用。',
      '工作表「底稿」是隐藏的，请核对要不要用。',
      '工作表「深藏」是隐藏的，请核对要不要用。',
    ]);
  });

  test('公式不算，只取保存的结果；没有保存的说明读作空白', async () => {
    const xml = `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>WEBSERVICE("http://a.invalid")</f></c><c r="C1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c></row></sheetData>`;
    const { tables, notes } = await content('a.xlsx', xlsxFile([{ name: '一', xml }]));
    expect(tables[0]?.rows).toEqual([[2, null, '甲乙']]);
    expect(notes).toEqual([
      '公式只取了保存的结果。',
      '有1个公式没有保存结果，读作空白；请在 WPS 或 Excel 中打开、保存一次再选。',
    ]);
  });

  test('带命名空间前缀、不写格号的工作簿照样读', async () => {
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = xlsxFile([{ name: '一', xml: '' }], { parts: { 'xl/worksheets/sheet1.xml': prefixed } });
    expect((await content('a.xlsx', bytes)).tables[0]?.rows).toEqual([['甲', 3]]);
  });

  test('办公系统导出的「XML 表格」叫作 .xls：跳格、合并、日期、隐藏', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="台账"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">办理台账</Data></Cell><Cell><Data ss:Type="String">右</Data></Cell></Row><Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="String">007</Data></Cell><Cell ss:Index="3" ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="DateTime">2021-03-05T00:00:00.000</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
    const { tables, notes } = await content('台账.xls', xml);
    expect(tables[0]).toEqual({
      name: '台账',
      hidden: false,
      rows: [['办理台账', null, '右'], [], ['007', null, 2, '2021-03-05']],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: [2],
    });
    expect(tables[1]).toMatchObject({ name: '底稿', hidden: true });
    expect(notes[0]).toBe('公式只取了保存的结果。');
    await expect(
      content('a.xls', xml.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook')),
    ).rejects.toMatchObject({
      failure: { code: 'file.broken' },
    });
  });

  test('旧的 .xls：文字、数字、中文日期、合并、隐藏的表和行、公式', async () => {
    const bytes = xlsFile([
      {
        name: '台账',
        rows: [
          ['建议办理台账', null, null],
          ['编号', '标题', '日期'],
          ['7', '关于助餐的建议', { day: 44260 }],
          [8, '隐', { formula: 2 }],
        ],
        hiddenRows: [3],
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      },
      { name: '底稿', hidden: true, rows: [['x']] },
    ]);
    const { tables, notes } = await content('台账.xls', bytes);
    expect(tables[0]).toEqual({
      name: '台账',
      hidden: false,
      rows: [['建议办理台账'], ['编号', '标题', '日期'], ['7', '关于助餐的建议', '2021-03-05'], [8, '隐', 2]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      hiddenRows: [3],
    });
    expect(tables[1]).toMatchObject({ name: '底稿', hidden: true, rows: [['x']] });
    expect(notes).toEqual([
      '公式只取了保存的结果。',
      '「台账」有1行是隐藏的，请核对要不要用。',
      '工作表「底稿」是隐藏的，请核对要不要用。',
    ]);
    await expect(
      content('台账.xls', xlsFile([{ name: '一', rows: [['x']] }], { encrypted: true })),
    ).rejects.toMatchObject({
      failure: { code: 'file.encrypted' },
    });
  });

  test('.xls 里有图表的，图表自己存的数不当作表里的内容；公式算出的文字照读', async () => {
    const bytes = xlsFile([
      {
        name: '统计',
        rows: [
          ['类别', '件数'],
          ['建议', 3],
          [{ formula: '提案' }, { formula: 2 }],
        ],
        chart: [44, 55, 66],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      },
    ]);
    const { tables, notes } = await content('统计.xls', bytes);
    expect(tables[0]?.rows).toEqual([
      ['类别', '件数'],
      ['建议', 3],
      ['提案', 2],
    ]);
    expect(tables[0]?.merges).toHaveLength(1);
    expect(notes).toEqual(['公式只取了保存的结果。']);
  });

  test('数字按表格里显示的样子读：0007、第012号、36:00、35%；千分位和小数不算', async () => {
    const formats = [
      '0000',
      '&quot;第&quot;000&quot;号&quot;',
      '[h]:mm',
      '#,##0.00',
      'yyyy&quot;年&quot;m&quot;月&quot;',
    ];
    const named = formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`).join('');
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${named}</numFmts><cellXfs>${[164, 165, 166, 167, 168, 9].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
    const cells = [7, 12, 1.5, 1234.5, 44260, 0.35].map(
      (value, at) => `<c r="${'ABCDEF'[at]}1" s="${at}"><v>${value}</v></c>`,
    );
    const bytes = xlsxFile([{ name: '一', xml: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` }], {
      parts: { 'xl/styles.xml': styles },
    });
    const { tables } = await content('a.xlsx', bytes);
    expect(tables[0]?.rows).toEqual([['0007', '第012号', '36:00', 1234.5, '2021年3月', '35%']]);
  });

  test('有图表页、隐藏的列、批注、划掉的行的工作簿照样读，都说出来；部件名大小写不一致也读', async () => {
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const relations = (list: readonly [string, string][]) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${rel}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
    const xml =
      '<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2" s="1"><v>3</v></c></row></sheetData>';
    const parts = {
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/Sheet1.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
      'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      'xl/comments1.xml': `<comments ${main}><commentList><comment ref="A1"><text><r><t>已</t></r><r><t>撤回</t></r></text></comment></commentList></comments>`,
      'xl/styles.xml': `<styleSheet ${main}><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    };
    const book = xlsxFile([{ name: '台账', xml }], { parts });
    const { tables, notes } = await content('a.xlsx', book);
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual([['台账', [[1, 2], [3]]]]);
    expect(notes).toEqual([
      '「台账」的B列是隐藏的，照样读取，请核对要不要用。',
      '「台账」第2行有划了删除线的内容，照样读取，请核对要不要用。',
      '「图」是图表或宏，没有单元格，没有读取。',
      '批注没有读取（1处）：「已撤回」。',
    ]);
    // The same package, its parts' names written in small letters only.
    const small = Object.entries(unzipSync(book)).map(([name, bytes]) => [name.toLowerCase(), bytes]);
    expect((await content('a.xlsx', Buffer.from(zipSync(Object.fromEntries(small))))).tables[0]?.rows).toEqual([
      [1, 2],
      [3],
    ]);
  });

  test('.xls 两种读取方法读出的不一样，写明哪一格', () => {
    const sheet = (value: string) => ({ name: '一', hidden: false, rows: [[{ value: '编号' }], [{ value }]] });
    expect(differences(sheet('1203'), sheet('1208'))).toEqual([
      '「一」两种读取方法读出的不一样，请对照原件：A2：“1203”和“1208”。',
    ]);
    expect(differences(sheet('1203'), sheet('1203'))).toEqual([]);
  });
});

describe('CSV', () => {
  const rows = [
    ['编号', '标题'],
    ['007', '=1+1\n第二行'],
    ['8', '甲,乙;丙'],
  ];
  test.each([',', ';', '\t'])('分隔符自己认出来，引号里的换行和分隔符不算：%j', async (sign) => {
    const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(sign)).join('\r\n');
    const { tables, text } = await content('a.csv', `台账\r\n${quoted}\r\n\r\n`);
    expect(tables[0]?.rows).toEqual([['台账'], ...rows]);
    expect(text).toBeNull();
  });

  test('UTF-8 带不带标记、UTF-16、GB18030 读出同样的格', async () => {
    const words = '编号,标题\n1,民政\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
    const gb = Buffer.concat([
      hex('b1e0bac5'),
      Buffer.from(','),
      hex('b1eacce2'),
      Buffer.from('\n1,'),
      hex('c3f1d5fe'),
    ]);
    for (const bytes of [Buffer.from(words), Buffer.from(`\uFEFF${words}`), utf16, gb]) {
      expect((await content('a.csv', bytes)).tables[0]?.rows).toEqual([
        ['编号', '标题'],
        ['1', '民政'],
      ]);
    }
  });

  test('引号没有收尾的，一行一行读，不把后面的行吞进一格', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => `${at},标题${at}`);
    lines[3] = '3,"标题3';
    const { tables, notes } = await content('a.csv', lines.join('\n'));
    expect(tables[0]?.rows).toHaveLength(100);
    expect(tables[0]?.rows[3]).toEqual(['3', '标题3']);
    expect(notes).toEqual(['引号不成对，改为一行一行读取；单元格内有换行的，请核对。']);
  });
});

describe('网页和 Word 里的表', () => {
  const page = `<html><body><p>全市建议办理情况如下。</p><table><caption>办理情况</caption><tr><th rowspan="2">编号</th><th colspan="2">办理</th></tr><tr><td>主办</td><td>会办</td></tr><tr style="display:none"><td>1<td>市民政局<br>市财政局<td>无</table></body></html>`;

  test('跨行跨列成为合并，单元格内的换行留着，隐藏的行说明', async () => {
    const { tables, text } = await content('a.html', page);
    expect(tables).toEqual([
      {
        name: '办理情况',
        hidden: false,
        rows: [
          ['编号', '办理'],
          [null, '主办', '会办'],
          ['1', '市民政局\n市财政局', '无'],
        ],
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 0, right: 2 },
        ],
        hiddenRows: [2],
      },
    ]);
    expect(text).toContain('全市建议办理情况如下。');
  });

  test('只为排版的外层表格不算，里面的才算', async () => {
    const { tables } = await content('a.html', `<table><tr><td>导航</td><td>${page}</td></tr></table>`);
    expect(tables.map(({ name }) => name)).toEqual(['办理情况']);
  });

  test('Word 的表：横向、纵向合并', async () => {
    const cell = (text: string, options: object = {}) => new TableCell({ children: [new Paragraph(text)], ...options });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('附表'),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    cell('编号', { verticalMerge: VerticalMergeType.RESTART }),
                    cell('办理', { columnSpan: 2 }),
                  ],
                }),
                new TableRow({
                  children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('主办'), cell('会办')],
                }),
                new TableRow({ children: [cell('1'), cell('市民政局'), cell('市财政局')] }),
              ],
            }),
          ],
        },
      ],
    });
    const { tables, text } = await content('a.docx', await Packer.toBuffer(document));
    expect(tables).toEqual([
      {
        name: '表1',
        hidden: false,
        rows: [
          ['编号', '办理'],
          [null, '主办', '会办'],
          ['1', '市民政局', '市财政局'],
        ],
        merges: [
          { top: 0, left: 1, bottom: 0, right: 2 },
          { top: 0, left: 0, bottom: 1, right: 0 },
        ],
        hiddenRows: [],
      },
    ]);
    expect(text).toContain('附表');
  });

  test('一万行的网页表格只读表，不建网页的树', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `<tr>${`<td>${at}</td>`.repeat(30)}</tr>`).join('');
    const { tables, text, notes } = await content('导出.xls', `<html><table>${rows}</table></html>`);
    expect(tables[0]?.rows).toHaveLength(10_000);
    expect({ text, notes }).toEqual({ text: null, notes: ['网页很大，只读了其中的表格。'] });
  });
});

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

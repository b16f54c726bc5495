import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileContent } from '../../electron/reading/file-content.ts';
import { shownBy } from '../../electron/reading/sheets/date-format.ts';
import { readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '..', 'samples/files', name));
const read = (name: string, bytes: Uint8Array = sample(name)) => fileContent({ name, bytes });

/** A package with some of its parts changed. */
function changed(name: string, change: Record<string, (xml: string) => string>): Uint8Array {
  const parts = unzipSync(sample(name));
  for (const [part, edit] of Object.entries(change)) {
    const before = strFromU8(parts[part] ?? expect.fail(`no ${part}`));
    const after = edit(before);
    expect(after).not.toBe(before);
    parts[part] = strToU8(after);
  }
  return zipSync(parts);
}

describe.each(['ledger.xlsx', 'ledger.xls', 'ledger.ods'])('表格程序保存的台账 %s', (name) => {
  test('两行表头、合并格、隐藏的行和表、批注、公式，读出来三种格式一样', async () => {
    const { tables, text, notes } = await read(name);
    expect(tables.map((table) => [table.name, table.hidden, table.hiddenRows])).toEqual([
      ['2021年台账', false, [4]],
      ['旧数据', true, []],
    ]);
    expect(tables[0]?.rows).toEqual([
      ['云澜市民政局2021年建议提案办理台账'],
      ['类别', '届次', '编号', '案由', '提出人', '办理方式', '办理时间', null, null, '跟踪数'],
      [null, null, null, null, null, null, '交办日期', '答复日期', '反馈日期'],
      [
        ...['建议', '市八届人大三次会议', '0135', '关于增设助餐点的建议', '水长东\n白云生', '主办'],
        ...['2021-03-05', '2021年6月', '2021-07-02', 9],
      ],
      [
        ...['提案', '市政协十届一次会议', '0140', '关于优化婚姻登记的提案', '民建云澜市委会', '会办'],
        ...['2021-03-06', '2021.6.10', null, 10],
      ],
      ['合计', null, 2],
    ]);
    expect(tables[0]?.merges).toHaveLength(9);
    expect(tables[0]?.merges).toContainEqual({ top: 1, left: 6, bottom: 1, right: 8 });
    expect(text).toBeNull();
    expect(notes).toEqual([
      '公式只取了保存的结果。',
      '「2021年台账」有1行是隐藏的，请核对要不要用。',
      '工作表「旧数据」是隐藏的，请核对要不要用。',
      '批注没有读取（1处）：「批注不是案由」。',
    ]);
  });

  test('只显示年月的日期不当作1日，列为存疑', async () => {
    const [table] = (await read(name)).tables;
    const ledger = table ? readLedger(table, { city: '云澜市', fileName: name }) : null;
    const [first] = [...(ledger?.rows ?? [])];
    expect(first?.reading.assignedOn).toMatchObject({ value: '2021-03-05' });
    expect(first?.reading.answeredOn?.value).toBeNull();
    expect(JSON.stringify(first?.reading.answeredOn)).toContain('只有年月');
  });
});

describe('日期格式显示到哪一级', () => {
  test.each([
    ['yyyy"年"m"月"', 'month'],
    ['yyyy\\年m\\月;@', 'month'],
    ['[$-804]yyyy-mm', 'month'],
    ['e"年"m"月"', 'month'],
    ['mmm-yy', 'month'],
    ['yyyy"年"', 'year'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['yyyy/m/d h:mm', 'day'],
    ['m"月"d"日"', 'day'],
    ['General', 'day'],
    ['0.00E+00', 'day'],
    ['[h]:mm:ss', 'day'],
  ])('%s → %s', (format, shown) => expect(shownBy(176, format)).toBe(shown));

  test.each([17, 27, 36, 50, 52, 57])('中文 Excel 自带的年月格式 %i', async (id) => {
    expect(shownBy(id, undefined)).toBe('month');
    const bytes = changed('ledger.xlsx', {
      'xl/styles.xml': (xml) => xml.replace(/(<cellXfs.*)numFmtId="167"/s, `$1numFmtId="${id}"`),
    });
    const { tables } = await read('a.xlsx', bytes);
    expect(tables[0]?.rows[3]?.slice(6, 9)).toEqual(['2021-03-05', '2021年6月', '2021-07-02']);
  });
});

test('「XML 表格 2003」里只显示年月的日期也是年月', async () => {
  const cell = (style: string) =>
    `<Cell ss:StyleID="${style}"><Data ss:Type="DateTime">2021-06-01T00:00:00.000</Data></Cell>`;
  const format = (id: string, words: string) =>
    `<Style ss:ID="${id}"><NumberFormat ss:Format="${words.replaceAll('"', '&quot;')}"/></Style>`;
  const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${format('s1', 'yyyy"年"m"月"')}${format('s2', 'yyyy-mm-dd')}</Styles><Worksheet ss:Name="台账"><Table><Row>${cell('s1')}${cell('s2')}${cell('s3')}</Row></Table></Worksheet></Workbook>`;
  expect((await read('a.xls', Buffer.from(xml))).tables[0]?.rows).toEqual([['2021年6月', '2021-06-01', '2021-06-01']]);
});

test('旧 Word 文件里的台账表格，表头、合并格、每一行都在', async () => {
  const { tables, text } = await read('ledger-table.doc');
  expect(text?.split('\n')[0]).toBe('云澜市民政局2021年建议提案办理台账');
  expect(tables[0]?.rows).toEqual([
    ['类别', '届次', '编号', '案由', '提出人', '办理时间'],
    [null, null, null, null, null, '交办日期', '答复日期'],
    ['建议', '市八届人大三次会议', '135', '关于增设助餐点的建议', '水长东、白云生', '2021.3.5', '2021年6月1日'],
    ['提案', '市政协十届一次会议', '0140', '关于优化婚姻登记的提案', '民建云澜市委会', '2021-03-06'],
  ]);
  expect(tables[0]?.merges).toContainEqual({ top: 0, left: 5, bottom: 0, right: 6 });
}, 60_000);

describe('.ods', () => {
  test('设了密码的说明设了密码，缺了内容的说明损坏', async () => {
    const locked = changed('ledger.ods', {
      'META-INF/manifest.xml': (xml) => xml.replace('</manifest:manifest>', '<manifest:encryption-data/>$&'),
    });
    await expect(read('a.ods', locked)).rejects.toMatchObject({ failure: { code: 'file.encrypted' } });
    const { 'content.xml': _, ...rest } = unzipSync(sample('ledger.ods'));
    await expect(read('a.ods', zipSync(rest))).rejects.toMatchObject({ failure: { code: 'file.broken' } });
  });

  test('说是重复几百万行几万列的，不占内存，空行空列不算数', async () => {
    const repeated =
      '<table:table-row table:number-rows-repeated="9999999"><table:table-cell office:value-type="string"';
    const bytes = changed('ledger.ods', {
      'content.xml': (xml) =>
        xml.replace(
          '</table:table>',
          `${repeated} table:number-columns-repeated="99999999"><text:p>x</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="99999999"><table:table-cell/></table:table-row>$&`,
        ),
    });
    const { tables, notes } = await read('a.ods', bytes);
    expect(tables[0]?.rows).toHaveLength(1006);
    expect(tables[0]?.rows[6]).toHaveLength(500);
    expect(notes).toContain('「2021年台账」超过500列，右边多出的列没有读取。');
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbook } from '../../electron/xlsx/workbook.ts';
import type { Question } from '../../shared/contract.ts';
import { dayOfMoment } from '../../shared/domain/dates/moment.ts';
import { csvLine, harmless } from '../../shared/domain/words/csv.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

const traps = ['=1+1', '+86', '-1', '@甲', '\t甲', '\r甲', '＝甲', '＋甲', '－甲', '＠甲', '\n=1'];

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? expect.fail(`no ${name}`));
}

describe('清单单元格', () => {
  test.each(traps)('.csv 里以公式符号开头的文字 %j 前加撇号，表格程序不会去算', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
    expect(parseCsv(csvLine([text]))).toEqual([[`'${text}`]]);
  });

  test('平常的文字和数字不加撇号；逗号、引号、换行不会串栏', () => {
    const cells = ['甲=乙', '', '说“好”, "行"', '第一行\n第二行', '2026-03-20', -5, 12.5];
    expect(csvLine(['甲=乙', -5])).toBe('甲=乙,-5\r\n');
    expect(parseCsv(csvLine(cells))).toEqual([cells.map(String)]);
  });

  test('.xlsx 里文字原样是文字，数字是数字，XML 不容的字符去掉，过长的截到一格能放下', async () => {
    const odd = ['<a> & "b"', '_x0041_', '甲\u0000\u0008乙\ufffe', '𠮷', ' 前后 ', '第一行\n第二行'];
    const row = [...traps, ...odd, '长'.repeat(40_000), 42, -1.5, ''];
    const bytes = await workbook([
      { name: '清单', columns: row.map((_, index) => ({ title: `栏${index}`, width: 12 })), rows: [row] },
    ]);
    const sheet = (await readXlsx(bytes)).sheets[0];
    expect(sheet?.rows[0]?.[0]).toBe('栏0');
    const back = sheet?.rows[1] ?? [];
    expect(back.slice(0, traps.length)).toEqual(traps.map((text) => text.replace('\r', '')));
    expect(back.slice(traps.length, -3)).toEqual([
      '<a> & "b"',
      expect.stringMatching(/^_x0041_$|^_x005F_x0041_$/),
      '甲乙',
      ...odd.slice(3),
      '长'.repeat(32_767),
    ]);
    expect(back.slice(row.length - 3, row.length - 1)).toEqual([42, -1.5]);
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
  });

  test('换行的格子有足够的行高，打开就看得全；率靠右，与数字对齐', async () => {
    const columns = [
      { title: '案由', width: 21 },
      { title: '办结率', width: 10 },
    ];
    const rows = [
      ['关'.repeat(10), '12.5%'],
      ['关'.repeat(25), '—'],
      ['第一行\n第二行', '长于百分数'],
    ];
    const xml = part(await workbook([{ name: '清单', columns, rows }]), 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => height)).toEqual(['15', '15', '45', '30']);
    expect(
      [...xml.matchAll(/<c s="(\d)" t="inlineStr"><is><t[^>]*>(?:12.5%|—|长于百分数)/g)].map(([, s]) => s),
    ).toEqual(['3', '3', '1']);
  });

  test('窄的清单印在A4上，宽的印在A3上，再宽的分几页，前两栏和表头每页都印', async () => {
    const printed = async (width: number) => {
      const columns = Array.from({ length: 10 }, (_, at) => ({ title: `栏${at}`, width: width / 10 }));
      const bytes = await workbook([{ name: '清单', columns, rows: [['一']] }]);
      const page = /paperSize="(\d)" orientation="landscape" fitToWidth="(\d)"/.exec(
        part(bytes, 'xl/worksheets/sheet1.xml'),
      );
      const titles = /Print_Titles"[^>]*>([^<]*)</.exec(part(bytes, 'xl/workbook.xml'));
      return [page?.[1], page?.[2], titles?.[1]];
    };
    expect(await printed(200)).toEqual(['9', '1', "'清单'!$1:$1"]);
    expect(await printed(300)).toEqual(['8', '1', "'清单'!$1:$1"]);
    expect(await printed(500)).toEqual(['8', '2', "'清单'!$A:$B,'清单'!$1:$1"]);
  });

  test('同样的行给出同样的字节', async () => {
    const make = () => workbook([{ name: '清单', columns: [{ title: '甲', width: 10 }], rows: [['一'], [2]] }]);
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});

describe('导出清单', () => {
  let desk: Desk;
  let clerk: Person;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    await clerk.call('proposal.create', { ...suggestion, title: '=HYPERLINK("x")关于助餐的建议' });
    await clerk.call('proposal.create', { ...suggestion, number: '78', kind: 'cppcc-proposal' });
    await clerk.call('proposal.create', { ...suggestion, number: '79', role: 'reference' });
    await clerk.call('unit.save', { name: '云澜市气象台', shortName: '市气象台', contactPhone: '+86-570' });
    await clerk.call('representative.save', { kind: 'npc-suggestion', name: '陈若安' });
    await clerk.call('reference.keep', { title: '助餐工作报道', source: '云澜日报', text: '正文' });
  });
  afterAll(() => desk.close());

  const table = async (who: Person, question: Question<'list.export'>) => {
    const { files } = await who.call('list.export', question);
    const [file] = files;
    if (!file) throw new Error('没有文件');
    const bytes = Buffer.from(file.base64, 'base64');
    if (question.format === 'csv') return { name: file.name, bytes, rows: parseCsv(bytes.toString('utf8')) };
    return { name: file.name, bytes, rows: (await readXlsx(bytes)).sheets[0]?.rows ?? [] };
  };
  const column = (rows: readonly (readonly unknown[])[], title: string) => {
    const place = (rows[0] ?? []).indexOf(title);
    return rows.slice(1).map((row) => row[place]);
  };

  test('办理件按当前筛选导出，文件名写清单和日期，两种格式内容一致', async () => {
    const filter = { kind: 'npc-suggestion' } as const;
    const xlsx = await table(clerk, { list: 'items', filter, format: 'xlsx' });
    const csv = await table(clerk, { list: 'items', filter, format: 'csv' });
    expect(xlsx.name).toBe('办理件_2026-03-20.xlsx');
    expect(csv.name).toBe('办理件_2026-03-20.csv');
    expect(column(xlsx.rows, '编号').sort()).toEqual(['77', '79']);
    expect(column(xlsx.rows, '案由')).toContain('=HYPERLINK("x")关于助餐的建议');
    expect(column(csv.rows, '案由')).toContain(`'=HYPERLINK("x")关于助餐的建议`);
    expect(column(xlsx.rows, '届次')[0]).toBe('市九届人大五次会议');
    expect(column(xlsx.rows, '交办日期')[0]).toBe('2026-03-20');
    expect(column(xlsx.rows, '已征求会办')[0]).toBe(0);
  });

  test('.csv 是带标记的 UTF-8，行尾是 CRLF', async () => {
    const { bytes } = await table(clerk, { list: 'units', filter: { text: '气象' }, format: 'csv' });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\n');
    expect(lines.slice(0, -1).every((line) => line.endsWith('\r'))).toBe(true);
    expect(bytes.toString('utf8')).toContain(`市气象台,,,,'+86-570,`);
  });

  test('每一种清单都能导出，表头之下有行', async () => {
    const questions: Question<'list.export'>[] = [
      { list: 'units', filter: {}, format: 'xlsx' },
      { list: 'representatives', filter: {}, format: 'xlsx' },
      { list: 'references', filter: {}, format: 'xlsx' },
      { list: 'week', filter: {}, format: 'xlsx' },
      { list: 'statistics', filter: { year: 2026, table: 'byKind' }, format: 'xlsx' },
      { list: 'statistics', filter: { year: 2026, table: 'bySubject' }, format: 'xlsx' },
      { list: 'statistics', filter: { year: 2026, table: 'bySection' }, format: 'xlsx' },
      { list: 'statistics', filter: { year: 2026, table: 'overYears' }, format: 'xlsx' },
    ];
    desk.at('2026-06-22T01:00:00.000Z');
    for (const question of questions) {
      const { rows, name } = await table(clerk, question);
      expect(rows.length, name).toBeGreaterThan(1);
    }
    desk.at('2026-03-20T01:00:00.000Z');
  });

  test('一页放不下的也全部导出，一行不重不漏', async () => {
    const many = Array.from({ length: 230 }, (_, n) => ({ kind: 'cppcc-proposal' as const, name: `委员${n}` }));
    for (const each of many) await clerk.call('representative.save', each);
    const { rows } = await table(clerk, { list: 'representatives', filter: { kind: 'cppcc-proposal' }, format: 'csv' });
    expect(new Set(column(rows, '姓名')).size).toBe(230);
  });

  test('谁能看清单，谁才能导出：操作日志经办人看不到，也导不出', async () => {
    const refused = await clerk.refused('list.export', { list: 'log', filter: {}, format: 'csv' });
    expect(refused.message).toContain('「查看操作日志」只有「管理员」、「审签领导」可以办理');
    const { rows } = await table(await desk.signIn('admin'), { list: 'log', filter: {}, format: 'csv' });
    expect(column(rows, '内容')).toContain('收件登记：第78号提案《关于完善社区老年助餐服务的建议》');
  });

  test('操作日志按人、日期、操作、办理件查，导出的就是查到的那些', async () => {
    const admin = await desk.signIn('admin');
    const sought = async (filter: object) => (await admin.call('audit.list', { pageSize: 200, ...filter })).rows;
    const all = await sought({});
    const registered = await sought({ operation: '收件登记' });
    expect(registered.length).toBeGreaterThan(1);
    expect(new Set(registered.map(({ label }) => label))).toEqual(new Set(['收件登记']));
    expect(await sought({ operation: '没有这样的操作' })).toEqual([]);

    const own = await sought({ who: registered[0]?.who });
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ who }) => who))).toEqual(new Set([registered[0]?.who]));
    expect(await sought({ who: '%' })).toEqual([]);

    const item = await sought({ item: '第78号', operation: '收件登记' });
    expect(item.map(({ words }) => words)).toEqual(['收件登记：第78号提案《关于完善社区老年助餐服务的建议》']);
    const titled = await sought({ item: '社区老年助餐', operation: '收件登记' });
    expect(titled.map(({ words }) => /第\d+号/.exec(words)?.[0])).toEqual(['第79号', '第78号']);

    const days = all.map(({ at }) => dayOfMoment(at));
    const day = days.at(-1) as string;
    const onDay = await sought({ from: day, until: day });
    expect(onDay.map(({ id }) => id)).toEqual(all.filter(({ at }) => dayOfMoment(at) === day).map(({ id }) => id));
    expect(await sought({ from: '2031-01-01' })).toEqual([]);

    const filter = { operation: '收件登记', item: '78' };
    const { rows } = await table(admin, { list: 'log', filter, format: 'csv' });
    expect(column(rows, '操作')).toEqual(['收件登记']);
  });

  test('没有一行的清单不给空文件，说明怎么办；导出留下记录', async () => {
    const refused = await clerk.refused('list.export', {
      list: 'items',
      filter: { text: '没有这样的' },
      format: 'csv',
    });
    expect(refused.message).toBe('没有可以导出的行，请放宽筛选条件后再导出。');
    await table(clerk, { list: 'units', filter: { text: '气象' }, format: 'csv' });
    const { rows } = await (await desk.signIn('admin')).call('audit.list', {});
    expect(rows.map(({ words }) => words)).toContain('导出单位名录：1行（.csv）');
  });
});

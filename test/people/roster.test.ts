import { describe, expect, test } from 'vitest';
import { shiftedHeader } from '../../shared/domain/ledger-reading/header/shifted.ts';
import { readOrganisationTable, readRoster } from '../../shared/domain/people/roster.ts';
import type { Table } from '../../shared/model/reading/file-content.ts';

const sheet = (rows: Table['rows'], merges: Table['merges'] = [], name = '通讯录'): Table => ({
  ...{ name, hidden: false, rows, merges, hiddenRows: [] },
});
const down = (top: number, bottom: number, column: number) => ({ top, bottom, left: column, right: column });

describe('人员、代表、单位名单', () => {
  test('科室格合并、表头两行、有合计和落款的人员表：第二个人也有科室，电话不丢，合计不当成人', () => {
    const { rows, leftOut, unknownColumns, problem } = readRoster('people', [
      sheet(
        [
          ['云澜市民政局干部通讯录', null, null, null, null, null],
          ['序号', '科室', '姓名', '职务', '联系方式', null],
          [null, null, null, null, '办公电话', '手机'],
          [1, '养老服务科', '纪云舒', '科长', '3000001', '13800000001'],
          [2, null, '罗青禾', '科员', '3000002', '13800000002'],
          [3, '救助科', '孙  权', '科长', '3000003', null],
          ['合计', null, '3人', null, null, null],
          ['填表人：林晓禾', null, null, null, null, null],
        ],
        [
          { top: 0, bottom: 0, left: 0, right: 5 },
          ...[down(1, 2, 0), down(1, 2, 1), down(1, 2, 2), down(1, 2, 3), down(3, 4, 1)],
          { top: 1, bottom: 1, left: 4, right: 5 },
        ],
      ),
    ]);
    expect(problem).toBeNull();
    expect(rows.map(({ values }) => [values.section, values.name, values.phone])).toEqual([
      ['养老服务科', '纪云舒', '3000001、13800000001'],
      ['养老服务科', '罗青禾', '3000002、13800000002'],
      ['救助科', '孙权', '3000003'],
    ]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['合计行', '表下的说明']);
    expect(unknownColumns).toEqual([]);
  });

  test('粘贴来的合并格只有第一行有字：照上一行填，说一声；「4人」一行不当成人', () => {
    const { rows, notes, leftOut } = readOrganisationTable(
      'people',
      '科室\t姓名\t电话\n养老科\t水清和\t3001\n\t顾长风\t3002\n救助科\t纪云舒\t3003\n小计\t4人\t',
    );
    expect(rows.map(({ values }) => `${values.section}${values.name}`)).toEqual([
      '养老科水清和',
      '养老科顾长风',
      '救助科纪云舒',
    ]);
    expect(notes.join()).toContain('1行照上面一行填了');
    expect(leftOut[0]?.reason).toBe('合计行');
  });

  test('分组标题下面的人归那个科室，局领导一组算领导', () => {
    const { rows } = readOrganisationTable(
      'people',
      '姓名\t职务\t电话\n一、局领导（2人）\t\t\n顾长风\t局长\t3001\n水清和\t副局长\t3002\n二、养老服务科（1人）\t\t\n纪云舒\t科长\t3003',
    );
    expect(rows.map(({ values }) => [values.name, values.section, values.isLeader ?? ''])).toEqual([
      ['顾长风', '', '是'],
      ['水清和', '', '是'],
      ['纪云舒', '养老服务科', ''],
    ]);
  });

  test('代表名单没有类别栏，按标题知道是代表、第几届；代表团作分组标题', () => {
    const { rows } = readRoster('representatives', [
      sheet([
        ['云澜市第十五届人民代表大会代表名册', null, null],
        ['姓名', '工作单位及职务', '电话'],
        ['城东代表团', null, null],
        ['沈知远', '云澜机械厂总工程师', 13900000001],
        ['苗小禾（女）', '城东小学教师', null],
      ]),
    ]);
    expect(rows.map(({ values }) => [values.kind, values.term, values.delegation, values.name])).toEqual([
      ['代表', '15', '城东代表团', '沈知远'],
      ['代表', '15', '城东代表团', '苗小禾'],
    ]);
  });

  test('单位通讯录有几个联系人电话的都留着，不像单位的说出来', () => {
    const { rows } = readOrganisationTable(
      'units',
      '单位名称\t简称\t联络员\t办公电话\t手机\n云澜市教育局\t市教育局\t林晓禾\t3001\t13800000001\n张三\t\t\t\t13800000002',
    );
    expect(rows[0]?.values).toMatchObject({ contactPerson: '林晓禾', contactPhone: '3001、13800000001' });
    expect(rows[1]?.doubts.name).toBe('不像单位名称，请核对');
  });

  test('表头错了一位只问一次，答应了就按移过来的读；没有错位的不问', () => {
    const text =
      '科室\t姓名\t职务\t电话\n1\t养老科\t水清和\t科长\t3000001\n2\t救助科\t顾长风\t科员\t3000002\n3\t救助科\t纪云舒\t科员\t3000003';
    const asked = readOrganisationTable('people', text);
    expect(asked.question).toBe('「科室」一栏写的是「1」之类，从这一列起像是错了一位？');
    const { rows, question } = readOrganisationTable('people', text, { shifted: true });
    expect(question).toBeNull();
    expect(rows.map(({ values }) => [values.section, values.name, values.phone])).toEqual([
      ['养老科', '水清和', '3000001'],
      ['救助科', '顾长风', '3000002'],
      ['救助科', '纪云舒', '3000003'],
    ]);
    expect(readOrganisationTable('people', '科室\t姓名\n养老科\t水清和\n救助科\t顾长风').question).toBeNull();
  });
});

test('一列以上与表头矛盾、移一位就都对的，才算错位', () => {
  const cells = [
    ['a', 'b', 'c'],
    ['1', '2', '3'],
    ['x', 'y', 'z'],
  ];
  const ask = (fields: ('word' | 'number' | null)[]) =>
    shiftedHeader({
      fields,
      cells: (column) => cells[column] ?? [],
      fits: (field, cell) => /\d/.test(cell) === (field === 'number'),
    });
  expect(ask(['word', 'number', 'word'])).toBeNull();
  expect(ask(['number', 'word', null])).toMatchObject({ by: 1, fields: [null, 'number', 'word'] });
});

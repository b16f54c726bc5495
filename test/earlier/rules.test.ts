import { describe, expect, test } from 'vitest';
import { agreedValue } from '../../shared/domain/earlier/agreed-value.ts';
import { caseColumns } from '../../shared/domain/earlier/case-columns.ts';
import { keysOfReading, sameCase } from '../../shared/domain/earlier/case-keys.ts';
import { keepSettled, mergeExtras, mergeReadings } from '../../shared/domain/earlier/merge-readings.ts';
import { doubtWords, recordStanding } from '../../shared/domain/earlier/record-standing.ts';
import { sameLetter } from '../../shared/domain/earlier/same-letter.ts';
import type { CaseReading, CaseValues } from '../../shared/model/earlier/earlier-case.ts';

/** A reading of plain values, all from one place. */
function reading(values: Partial<CaseValues>, place = '台账'): CaseReading {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, passage: String(value), place }]),
  );
}
const known = {
  kind: 'npc-suggestion',
  level: 'municipal',
  session: { term: 9, meeting: 4 },
  number: '77',
  title: '关于完善社区老年助餐服务的建议',
  proposers: ['陈若安'],
} as const satisfies Partial<CaseValues>;
const keys = (values: Partial<CaseValues>) => keysOfReading(reading(values));

describe('是不是同一件', () => {
  test('类别、届次、编号都相同的是同一件，编号前的零和“第…号”不算', () => {
    expect(sameCase(keys(known), keys({ ...known, number: '第077号', title: '另一种写法' }))).toBe(true);
  });
  test('类别、级别、届、次、编号中有一项都写明而不同的，不是同一件', () => {
    const others: Partial<CaseValues>[] = [
      { kind: 'cppcc-proposal' },
      { level: 'county' },
      { session: { term: 8, meeting: 4 } },
      { session: { term: 9, meeting: 3 } },
      { number: '78' },
    ];
    for (const other of others) expect(sameCase(keys(known), keys({ ...known, ...other }))).toBe(false);
  });
  test('一处没有写级别的，不妨碍认作同一件', () => {
    const { level: _, ...without } = known;
    expect(sameCase(keys(known), keys(without))).toBe(true);
  });
  test('没有编号的，案由和第一提出人相同的是同一件；书名号、“关于…的建议”有无不算', () => {
    const { number: _, ...without } = known;
    expect(sameCase(keys(known), keys({ ...without, title: '《完善社区老年助餐服务》' }))).toBe(true);
    expect(sameCase(keys(known), keys({ ...without, proposers: ['沈知远'] }))).toBe(false);
  });
  test('只有编号没有届次的，编号相同也不认作同一件', () => {
    expect(sameCase(keys({ kind: known.kind, number: '77' }), keys({ kind: known.kind, number: '77' }))).toBe(false);
  });
  test('同一位代表各年提的同名建议是两件', () => {
    expect(sameCase(keys(known), keys({ ...known, session: { term: 9, meeting: 3 }, number: '12' }))).toBe(false);
  });
  test('存疑的编号没有取值，不用来认件', () => {
    const doubtful: CaseReading = {
      ...reading(known),
      number: { value: null, passage: '第7号', place: '函', doubt: '缺字' },
    };
    expect(keysOfReading(doubtful).number).toBeNull();
  });
});

describe('两处写的算不算一样', () => {
  test('姓名次序不同算一样，只写领衔人的以写全的为准，领衔人排在最前', () => {
    expect(agreedValue('proposers', ['陈若安', '沈知远'], ['沈知远', '陈若安'])).toEqual(['陈若安', '沈知远']);
    expect(agreedValue('proposers', ['陈若安'], ['沈知远', '陈若安'])).toEqual(['陈若安', '沈知远']);
    expect(agreedValue('proposers', ['陈若安'], ['沈知远'])).toBeUndefined();
  });
  test('书名号、全角半角、空格不同算一样', () => {
    expect(agreedValue('title', '《关于完善助餐服务的建议》', '关于完善助餐服务的建议')).toBeDefined();
    expect(agreedValue('documentNumber', '云民函〔2021〕５号', '云民函[2021]5号')).toBeDefined();
    expect(agreedValue('documentNumber', '云民函〔2021〕5号', '云民函〔2021〕6号')).toBeUndefined();
  });
  test('单位写简称的与写全称的算一样，取全称', () => {
    expect(agreedValue('replyUnit', '市民政局', '云澜市民政局')).toBe('云澜市民政局');
    expect(agreedValue('replyUnit', '市财政局', '云澜市民政局')).toBeUndefined();
  });
  test('A 与 A类 算一样；A 与 B 不一样', () => {
    expect(agreedValue('resultClass', 'A', 'A类')).toBe('A');
    expect(agreedValue('resultClass', 'A', 'B')).toBeUndefined();
  });
  test('届次只写届的与届、次都写的算一样', () => {
    expect(agreedValue('session', { term: 9, meeting: null }, { term: 9, meeting: 4 })).toEqual({
      term: 9,
      meeting: 4,
    });
    expect(agreedValue('session', { term: 9, meeting: 3 }, { term: 9, meeting: 4 })).toBeUndefined();
  });
  test('会办单位各处合在一起；备注一类的文字并列，不算矛盾', () => {
    expect(agreedValue('coUnits', ['市财政局'], ['云澜市财政局', '市教育局'])).toEqual(['市财政局', '市教育局']);
    expect(agreedValue('remark', '重点件', '已上报')).toBe('重点件；已上报');
  });
  test('台账的承办人与函上的联系人不必是同一人，以先读到的为准', () => {
    expect(agreedValue('handler', '纪云舒', '沙明川')).toBe('纪云舒');
  });
});

describe('台账行和函件合成一件', () => {
  test('一处没有的由另一处补上，出处跟着走', () => {
    const merged = mergeReadings([reading({ number: '77' }), reading({ title: '助餐' }, '答复.docx')]);
    expect(merged.number).toMatchObject({ value: '77', place: '台账' });
    expect(merged.title).toMatchObject({ value: '助餐', place: '答复.docx' });
  });
  test('两处矛盾的不取值，两处的写法并列待定', () => {
    const merged = mergeReadings([
      reading({ answeredOn: '2021-03-05' }),
      reading({ answeredOn: '2021-05-03' }, '答复.docx'),
    ]);
    expect(merged.answeredOn).toEqual({
      value: null,
      passage: '',
      place: '',
      doubt: '几处写的不一样',
      options: [
        { value: '2021-03-05', passage: '2021-03-05', place: '台账' },
        { value: '2021-05-03', passage: '2021-05-03', place: '答复.docx' },
      ],
    });
  });
  test('第三处与前两处之一相同，仍是矛盾；不同的再并列一条', () => {
    const days = ['2021-03-05', '2021-05-03', '2021-03-05', '2021-06-01'];
    const merged = mergeReadings(days.map((answeredOn, n) => reading({ answeredOn }, `第${n}处`)));
    expect(merged.answeredOn?.value).toBeNull();
    expect(merged.answeredOn?.options?.map(({ value }) => value)).toEqual(['2021-03-05', '2021-05-03', '2021-06-01']);
  });
  test('一处残缺、另一处写得清楚的，以清楚的为准', () => {
    const damaged: CaseReading = { number: { value: null, passage: '第 号', place: '函', doubt: '编号脱落' } };
    expect(mergeReadings([damaged, reading({ number: '77' })]).number?.value).toBe('77');
    expect(mergeReadings([reading({ number: '77' }), damaged]).number?.value).toBe('77');
  });
  test('人定下的不再被改动，定为空的也是', () => {
    const settled: CaseReading = { number: { value: null, passage: '', place: '', settledBy: '纪云舒' } };
    expect(mergeReadings([settled, reading({ number: '77' })]).number?.value).toBeNull();
    expect(keepSettled(reading({ number: '77' }), settled).number?.settledBy).toBe('纪云舒');
  });
  test('合并的结果与来源的先后无关，除了并列的次序', () => {
    const one = reading({ ...known, proposers: ['陈若安', '沈知远'], answeredOn: '2021-03-05' });
    const other = reading({ kind: known.kind, proposers: ['陈若安'], answeredOn: '2021-05-03' }, '函');
    const values = (merged: CaseReading) =>
      Object.fromEntries(Object.entries(merged).map(([field, { value }]) => [field, value]));
    expect(values(mergeReadings([one, other]))).toEqual(values(mergeReadings([other, one])));
  });
  test('没有对应栏目的列各留一份', () => {
    const extra = { column: '流水号', text: '8' };
    expect(mergeExtras([[extra], [extra, { column: '流水号', text: '9' }]])).toHaveLength(2);
  });
});

describe('一条记录处在什么状态', () => {
  test('没有类别，或编号、案由都没有的，缺必填项', () => {
    expect(recordStanding(reading({ number: '77' }), ['ledger'], null)).toMatchObject({
      state: 'blocked',
      reason: '没有写明是建议还是提案',
    });
    expect(recordStanding(reading({ kind: known.kind }), ['ledger'], null).reason).toBe('编号和案由都没有');
    expect(recordStanding(reading({ kind: known.kind, number: '77' }), ['ledger'], null).state).toBe('ready');
  });
  test('有一栏存疑没有处理的是存疑，处理过的可入库', () => {
    const doubtful: CaseReading = {
      ...reading(known),
      answeredOn: { value: null, passage: '', place: '', doubt: '缺日' },
    };
    expect(recordStanding(doubtful, ['ledger'], null)).toMatchObject({ state: 'doubtful', doubts: ['answeredOn'] });
    expect(doubtWords(doubtful)).toBe('「答复日期」缺日');
    const settled = {
      ...doubtful,
      answeredOn: { value: null, passage: '', place: '', doubt: '缺日', settledBy: '纪' },
    };
    expect(recordStanding(settled, ['ledger'], null)).toMatchObject({ state: 'ready', doubts: [] });
    expect(doubtWords(settled)).toBe('');
  });
  test('已有同一件的是重复，原因是那一件', () => {
    const twin = { what: 'case', id: 1, words: '库中已有第77号' } as const;
    expect(recordStanding(reading(known), ['ledger'], twin)).toMatchObject({ state: 'duplicate', reason: twin.words });
  });
  test('参考资料只要有标题', () => {
    expect(recordStanding(reading({ title: '工作报告' }), ['material'], null).state).toBe('ready');
    expect(recordStanding({}, ['material'], null).reason).toBe('没有标题');
  });
});

describe('是不是同一封函', () => {
  const letter = {
    what: 'reply' as const,
    replyUnit: '云澜市民政局',
    documentNumber: null,
    replyDate: '2021-05-03',
    blocks: [{ level: 0 as const, text: '您提出的建议收悉。' }],
  };
  test('正文相同，或文号相同，或同一单位同一天的，是同一封', () => {
    expect(sameLetter(letter, { ...letter, replyDate: null })).toBe(true);
    expect(sameLetter(letter, { ...letter, blocks: [{ level: 0, text: '改过' }] })).toBe(true);
  });
  test('同一单位另一天的、另一单位的、另一种函，是另一封', () => {
    const other = { ...letter, blocks: [{ level: 0 as const, text: '再次答复' }] };
    expect(sameLetter(letter, { ...other, replyDate: '2021-08-01' })).toBe(false);
    expect(sameLetter(letter, { ...other, replyUnit: '云澜市财政局' })).toBe(false);
    expect(sameLetter(letter, { ...letter, what: 'opinion' })).toBe(false);
  });
});

describe('入库时记下的列', () => {
  test('年份按交办日期，没有的按答复日期，再没有的按文号', () => {
    expect(caseColumns(reading({ assignedOn: '2020-12-30', answeredOn: '2021-03-05' })).year).toBe(2020);
    expect(caseColumns(reading({ answeredOn: '2021-03-05' })).year).toBe(2021);
    expect(caseColumns(reading({ documentNumber: '云民函〔2019〕5号' })).year).toBe(2019);
    expect(caseColumns(reading(known)).year).toBeNull();
  });
  test('提出人写成“某某等几人”，只写人数没有写名字的联名人也算', () => {
    expect(caseColumns(reading({ proposers: ['陈若安', '沈知远'] })).proposer).toBe('陈若安等2人');
    expect(caseColumns(reading({ proposers: ['陈若安'], cosigners: 4 })).proposer).toBe('陈若安等5人');
    expect(caseColumns(reading({ proposers: ['陈若安'] })).proposer).toBe('陈若安');
    expect(caseColumns({}).proposer).toBe('');
  });
});

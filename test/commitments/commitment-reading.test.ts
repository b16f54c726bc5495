import { describe, expect, test } from 'vitest';
import { readCommitments } from '../../shared/domain/commitments/reading.ts';
import { plannedDays } from '../../shared/domain/dates/planned-day.ts';

const read = (...texts: string[]) =>
  readCommitments(
    texts.map((text) => ({ level: 0, text })),
    '2026-05-20',
  );
const one = (text: string) => read(text)[0];
const due = (text: string) => plannedDays(text, '2026-05-20').map(({ day }) => day);

describe('承诺的时限', () => {
  test.each([
    ['2026年底前', '2026-12-31'],
    ['2026年12月底前', '2026-12-31'],
    ['2027年2月底前', '2027-02-28'],
    ['2026年6月30日前', '2026-06-30'],
    ['2026年上半年', '2026-06-30'],
    ['2026年三季度', '2026-09-30'],
    ['今年年底前', '2026-12-31'],
    ['年底前', '2026-12-31'],
    ['年内', '2026-12-31'],
    ['明年6月底前', '2027-06-30'],
    ['9月底前', '2026-09-30'],
    ['“十五五”期间', '2030-12-31'],
    ['到2027年', '2027-12-31'],
    ['三年内', '2029-05-20'],
    ['两年之内', '2028-05-20'],
    ['元旦前', '2026-12-31'],
    ['春节前', '2027-02-05'],
    ['重阳节前', '2026-10-17'],
    ['明年清明前', '2027-04-04'],
    ['9月开学前', '2026-08-31'],
    ['10月上旬', '2026-10-10'],
    ['10月前', '2026-09-30'],
    ['四季度起', '2026-12-31'],
    ['从2027年1月1日起', '2027-01-01'],
    ['2026—2028年', '2028-12-31'],
    ['三十日内', '2026-06-19'],
    ['“十五五”期末', '2030-12-31'],
  ])('「%s」是%s', (words, day) => {
    expect(due(`力争${words}完成`)).toEqual([day]);
  });

  test('每年、每月的不是一个日子；去年的不是时限', () => {
    expect(due('每年10月底前公布一次')).toEqual([]);
    expect(due('去年11月已建成')).toEqual([]);
  });

  test('2026年2月30日没有这一天，不当作时限', () => {
    expect(due('将于2026年2月30日前完成')).toEqual([]);
  });
});

describe('从答复函中找承诺', () => {
  test('「将于…前」带出时限、数量和责任单位', () => {
    expect(one('市财政局将于2026年10月底前安排补助资金300万元，用于社区助餐点改造。')).toMatchObject({
      dueOn: '2026-10-31',
      dueWords: '2026年10月底前',
      amount: '300万元',
      owner: '市财政局',
    });
  });

  test('计划、力争、下一步都找得到；写明由哪个科室牵头的带出科室', () => {
    expect(one('计划新增养老床位500张，由养老服务科牵头实施。')).toMatchObject({
      amount: '500张',
      owner: '养老服务科',
    });
    expect(one('力争2027年实现乡镇全覆盖。')).toMatchObject({ dueOn: '2027-12-31', sign: '力争' });
    expect(one('下一步，我局将会同市财政局出台《补贴办法》。')).toMatchObject({ dueOn: null, sign: '将会同' });
    expect(read('下一步，我局将会同有关部门进一步完善补贴办法。')).toEqual([]);
  });

  test('已经做成的不是承诺；「将情况纳入考核」的「将」不是将要；致谢不是承诺', () => {
    expect(read('2025年，全市已建成助餐点120个，服务老年人3万人次。')).toEqual([]);
    expect(read('市财政局将慈善组织财务公开情况纳入绩效评价。')).toEqual([]);
    expect(read('我市将会展模式引入慈善领域。')).toEqual([]);
    expect(read('目前正推动将探索试点的做法纳入清单，取得成效。')).toEqual([]);
    expect(read('强化经费保障，确保项目顺利开展。')).toEqual([]);
    expect(read('各区也制定了下一步人才培育计划。')).toEqual([]);
    expect(read('感谢您对民政工作的支持，我们将继续努力，欢迎继续监督。')).toEqual([]);
  });

  test('「到某年覆盖率将达到」「计划三年内完成」是承诺', () => {
    expect(one('到2027年，社区服务室覆盖率将达到100%。')).toMatchObject({ dueOn: '2027-12-31', amount: '100%' });
    expect(one('我局计划三年内完成立法工作。')?.dueOn).toBe('2029-05-20');
  });

  test('先说现状再说打算的，取打算里的时限', () => {
    expect(one('2025年已建成8个，力争2026年底前再建成12个。')).toMatchObject({ dueOn: '2026-12-31', amount: '12个' });
  });

  test('「下一步工作」标题下写明日期或数量的，没有「将」字也算；有日期的排在前面；空话不算', () => {
    const found = readCommitments(
      [
        { level: 1, text: '下一步工作' },
        { level: 0, text: '我局将继续加强培训。新增床位40张。2026年11月底前完成全部点位检查。' },
      ],
      '2026-05-20',
    );
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2026-11-30', null]);
    expect(found[0]).toMatchObject({ heading: '下一步工作', quote: '2026年11月底前完成全部点位检查' });
  });

  test('同一句话只提一次，分号隔开的分开提', () => {
    const text = '力争2026年底前建成12个；计划2027年底前建成20个。';
    expect(read(text, text).map(({ dueOn }) => dueOn)).toEqual(['2026-12-31', '2027-12-31']);
  });

  test('每季度上门随访没有「将」字也算；每月发放多少、每年可享受什么是现行做法，不算', () => {
    expect(read('由村级组织每季度上门随访一次，情况录入系统。').length).toBe(1);
    expect(read('对分散供养特困人员每季度上门随访。').length).toBe(1);
    expect(read('全市每月发放低保金3200万元，覆盖5.2万人。')).toEqual([]);
    expect(read('老年人每年可享受一次免费体检。')).toEqual([]);
    expect(read('目前，救助站每月组织一次巡查。')).toEqual([]);
  });

  test('标准不是承诺：每人每月85元；提高到、某日起执行的才是', () => {
    expect(read('我局将于年底前完成评估。对重度失能老年人，每人每月补贴85元。').map(({ quote }) => quote)).toEqual([
      '我局将于年底前完成评估',
    ]);
    expect(read('下一步，对失能老年人每人每月发放护理补贴85元，90岁以上每人每月200元。')).toEqual([]);
    expect(one('2026年7月1日起，标准提高到每人每月85元。')).toMatchObject({ dueOn: '2026-07-01' });
  });

  test('在下一年预算编制中统筹考虑的是承诺，到预算编成那年年底', () => {
    expect(one('所需经费将在2027年预算编制中统筹考虑。')).toMatchObject({ dueOn: '2026-12-31' });
    expect(one('我局将在明年部门预算中予以安排。')).toMatchObject({ dueOn: '2026-12-31' });
    expect(read('该项资金已列入2026年预算。')).toEqual([]);
  });

  test('会后多少日内印发纪要另是一件；发现问题的限期整改以发现为条件，不算', () => {
    expect(read('我市将于8月上旬召开协调会，并于会后10个工作日内印发纪要。').map(({ dueOn }) => dueOn)).toEqual([
      '2026-08-10',
      null,
    ]);
    expect(read('我局将加强检查。发现问题的，限期15日内整改。')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../shared/domain/figures/figures.ts';
import { conflicts } from '../../shared/domain/merging/conflicts.ts';
import type { Block } from '../../shared/model/letter/letter.ts';
import { emptyContent, opinion } from '../samples/opinion-samples.ts';

const brief = (text: string) =>
  figuresIn(text).map(({ action, subject, printed, time }) => [time, action + subject, printed].join(' ').trim());

/** The subjects of conflict when two units' paragraphs stand in one draft. */
function between(one: string, other: string): string[] {
  const texts = [one, other];
  const opinions = texts.map((text, n) => opinion(n + 1, [{ level: 0, text }]));
  const blocks = texts.map(
    (text, n): Block => ({
      id: `p${n}`,
      level: 0,
      text,
      sources: [{ unitId: n + 1, opinionId: (n + 1) * 100 + 1, version: 1, paragraph: 0, words: text }],
    }),
  );
  return conflicts({ ...emptyContent, blocks }, opinions).map(({ subject }) => subject);
}

describe('句子里的数据说的是什么', () => {
  test('数量前面的名词是所说的事项，「全市」「累计」「达到」不是', () => {
    expect(brief('截至2025年底，全市养老床位达到6.2万张。')).toEqual(['2025 养老床位 6.2万张']);
    expect(brief('目前，我市共有养老机构120家、社区食堂320个。')).toEqual(['now 养老机构 120家', 'now 社区食堂 320个']);
    expect(brief('老年人家庭医生签约率达78.6%。')).toEqual(['老年人家庭医生签约率 78.6%']);
  });

  test('事项写在数量后面的也认得出', () => {
    expect(brief('2025年累计建成320个社区食堂。')).toEqual(['2025 社区食堂 320个']);
    expect(brief('建成社区食堂320个。')).toEqual(['社区食堂 320个']);
  });

  test('新增的、培训的与总数不是一回事', () => {
    expect(brief('2025年新增养老床位2000张，培训养老护理员3200人次。')).toEqual([
      '2025 新增养老床位 2000张',
      '2025 培训养老护理员 3200人次',
    ]);
  });

  test('说法不同，说的是同一事项', () => {
    const same = [
      '截至2025年底，全市养老床位总数为62000张。',
      '2025年，我局高度重视养老服务，全市养老床位达到6.2万张。',
      '2025年底全市共有6.2万张养老床位。',
      '截至2025年12月底，我市已建成养老床位6.2万余张。',
      '据市统计局数据，2025年全市养老床位数6.2万张。',
      '截至2025年底,全市共有养老机构,养老床位62,000张;',
    ];
    for (const text of same)
      expect(
        figuresIn(text).map(({ subject, action, time, actor }) => [subject, action, time, actor]),
        text,
      ).toEqual([['养老床位', '', '2025', '']]);
  });

  test('年份、文号、条款、区间、书名里的数字不算数据', () => {
    expect(
      brief('根据《关于2025年建设100个食堂的通知》（临政发〔2025〕11号）第8条，每人补贴200元至500元。').filter(
        (text) => !text.includes('200元'),
      ),
    ).toEqual([]);
  });

  test('没写时间的承接上一句的时间', () => {
    expect(brief('2025年全市改造老旧小区412个。加装电梯580部，建设社区养老服务站96个。')).toEqual([
      '2025 改造老旧小区 412个',
      '2025 加装电梯 580部',
      '2025 社区养老服务站 96个',
    ]);
  });
});

describe('两家的数据对不对得上', () => {
  test('6.2万张与62000张、62310张是一致的，与5.8万张不一致', () => {
    const of = (figure: string) => `截至2025年底，全市养老床位达到${figure}。`;
    expect(between(of('6.2万张'), of('62000张'))).toEqual([]);
    expect(between(of('6.2万张'), of('62310张'))).toEqual([]);
    expect(between(of('6.2万张'), of('5.8万张'))).toEqual(['养老床位']);
    expect(between(of('6万多张'), of('6.2万张'))).toEqual([]);
    expect(between(of('约6万张'), of('6.2万张'))).toEqual([]);
    expect(between(of('超过6万张'), of('5.8万张'))).toEqual(['养老床位']);
  });

  test('时间不同的不算冲突，「2025年底」与「2025年末」「2025年」是同一时间', () => {
    expect(between('2024年，全市养老床位5.8万张。', '2025年，全市养老床位6.2万张。')).toEqual([]);
    expect(between('截至2025年末，全市养老床位5.8万张。', '2025年，全市养老床位6.2万张。')).toEqual(['养老床位']);
    expect(between('目前，全市养老床位5.8万张。', '截至2025年底，全市养老床位6.2万张。')).toEqual([]);
    expect(between('全市养老床位5.8万张。', '截至2025年底，全市养老床位6.2万张。')).toEqual(['养老床位']);
  });

  test('事项不同、单位不同、地域不同的不算冲突', () => {
    expect(between('全市养老床位5.8万张。', '全市护理型床位3.9万张。')).toEqual([]);
    expect(between('全市养老床位5.8万张。', '东湖区养老床位0.6万张。')).toEqual([]);
    expect(between('全市现有养老机构186家。', '2025年新增养老机构12家。')).toEqual([]);
    expect(between('全市养老床位6.2万张，其中东湖区0.6万张。', '全市养老床位6.2万张，其中西河区0.7万张。')).toEqual([]);
  });

  test('四舍五入后仍不同的是冲突：3.9万张与3.8万张', () => {
    expect(between('全市养老床位6.2万张，其中护理型床位3.9万张。', '全市养老床位6.2万张，护理型床位3.8万张。')).toEqual(
      ['护理型床位'],
    );
    expect(between('全市护理型床位3.9万张。', '全市护理型床位38650张。')).toEqual([]);
  });

  test('各单位自己做的事各有各的数，不算冲突', () => {
    expect(between('2025年我局举办培训班12期。', '2025年我委举办培训班8期。')).toEqual([]);
    expect(between('2025年市教育局举办培训班12期。', '2025年市卫生健康委举办培训班8期。')).toEqual([]);
    expect(between('2025年市教育局举办培训班12期。', '2025年，市教育局共举办培训班9期。')).toEqual([
      '市教育局举办培训班',
    ]);
  });

  test('计划数与实有数不算冲突，钱款按元比较', () => {
    expect(between('到2027年，力争养老床位达到8万张。', '到2027年，全市养老床位6.2万张。')).toEqual([]);
    expect(between('2025年下达养老服务补助资金3200万元。', '2025年市级安排养老服务补助资金0.32亿元。')).toEqual([]);
    expect(between('2025年下达养老服务补助资金3200万元。', '2025年市级安排养老服务补助资金3500万元。')).toEqual([
      '养老服务补助资金',
    ]);
  });
});

describe('说的是同一件事，用词却不同', () => {
  test('词序、单位、汉字数字不同，同一件事里剩下的数对不上，是冲突', () => {
    expect(
      between(
        '2025年开展家庭医生签约老年人18.6万人，签约率达到72.4%。',
        '2025年全市老年人家庭医生签约186000人，签约比例百分之七十四点二。',
      ),
    ).toHaveLength(1);
    expect(
      between(
        '清明期间接待祭扫群众46.8万人次，出动执勤力量5200人次。',
        '今年清明，各墓区接待祭扫市民48.6万人次，投入执勤人员五千二百人次。',
      ),
    ).toHaveLength(1);
    expect(
      between(
        '低保标准提高到每人每月805元，比上年提高35元，惠及4.1万人。',
        '城乡低保标准为850元/人·月，较2024年增加35元，保障对象41000人。',
      ),
    ).toHaveLength(1);
  });

  test('换算以后相同的不是冲突：1.5分钟与90秒、8.4公顷与126亩、每台30万元与单台30万元', () => {
    expect(
      between('救护车平均定位时间压缩到1.5分钟，接入地址318万条。', '急救定位缩短至平均90秒，收录地址318万条。'),
    ).toEqual([]);
    expect(between('预留公益性公墓用地126亩，选址9处。', '公益性公墓用地预留8.4公顷，选址9处。')).toEqual([]);
    expect(between('加装电梯356部，每台补助30万元。', '共加装电梯356部，单台补30万元。')).toEqual([]);
  });

  test('日期对不上也是冲突，与计划、上年、区里的数不比', () => {
    expect(
      between(
        '2025年7月20日全面完成农村公路名称核定，消除断头名36处。',
        '农村公路名称已于2025年6月20日全部核定到位，消除断头名三十六处。',
      ),
    ).toHaveLength(1);
    expect(between('2025年完成农村危房改造862户（2024年为1015户）。', '2025年农村危房改造完成862户。')).toEqual([]);
    expect(between('2025年已完成适老化改造1500户。', '2026年计划完成适老化改造1800户。')).toEqual([]);
    expect(between('全市共有社区食堂245个。', '我区社区食堂61个。')).toEqual([]);
    expect(between('护送进站583人次（上年同期为612人次）。', '护送进站583人次。')).toEqual([]);
  });

  test('由多少提高到多少、提高了多少，各比各的', () => {
    expect(between('生活补贴由80元提高至每人每月92元。', '生活补贴从八十元涨到98元/人/月。')).toHaveLength(1);
    expect(between('人均补助1.8万元，较上年提高2000元。', '人均补助18000元，比上年增加两千元。')).toEqual([]);
  });
});

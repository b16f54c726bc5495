import { describe, expect, test } from 'vitest';
import { proofLetter } from '../../shared/domain/proof/proof-letter.ts';
import type { ProofKind } from '../../shared/model/letter/proof.ts';
import { plainLetter } from './samples.ts';

type Paragraph = string | { heading: string; level?: number };

/** What lies between: nothing in it is wrong. */
const between = [
  '我局认真落实市委、市政府部署，把这项工作列入年度重点任务。',
  '近年来，就餐需求不断增长，各区因地制宜开展探索。',
  '有关部门加强协作，形成了齐抓共管的工作格局。',
  '各街道细化工作措施，把责任落实到岗到人。',
];

const proposal = {
  kind: 'npc-suggestion' as const,
  session: { level: 'municipal' as const, term: 9, meeting: 5 },
  number: '126',
  title: '关于完善社区养老服务的建议',
  proposers: ['贺知秋'],
  collective: null,
  body: '',
};

function found(paragraphs: readonly Paragraph[], kinds: readonly ProofKind[] = ['figures', 'order', 'repetition']) {
  const blocks = paragraphs.map((one) =>
    typeof one === 'string' ? { level: 0 as const, text: one } : { level: (one.level ?? 1) as 1, text: one.heading },
  );
  return proofLetter({ proposal, letter: { ...plainLetter, blocks, enclosures: [] } })
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ where, words }) => [where, words] as const);
}

/** kind: what stands in the first paragraph, what in the last, and the words that are told. */
const faults: [kind: string, first: string, last: string, words: string][] = [
  [
    '数字换了说法',
    '2025年全市投入助餐补贴资金1200万元。',
    '2025年，全市助餐补贴资金投入1500万元，惠及8万名老年人。',
    '1500万元',
  ],
  ['数字', '全市登记失能老年人3.2万人。', '针对全市2.3万名失能老年人，开展上门照护。', '2.3万名'],
  ['个数', '目前，全市建成老年助餐点210个，覆盖全部街道。', '我们将依托现有老年助餐点120个，延伸送餐服务。', '120个'],
  ['个数', '全市现有养老机构86家。', '全市共有养老机构68家，床位1.1万张。', '68家'],
  [
    '日期',
    '《松岭市养老服务条例》自2024年5月1日起施行。',
    '2024年6月1日起施行的《松岭市养老服务条例》明确了各方责任。',
    '6月1日',
  ],
  ['项数', '我局制定四项措施加以推进。', '上述三项措施已全部落实。', '三项措施'],
  ['项数', '会议明确了五项任务。', '以上六项任务均已完成。', '六项任务'],
  [
    '已办又将办',
    '助餐管理办法已于2025年10月印发。',
    '下一步，我局将于今年9月底前印发助餐管理办法。',
    '将于今年9月底前印发助餐管理办法',
  ],
  [
    '已办又将办',
    '我市已建成市级养老服务平台，接入老年人8万名。',
    '计划今年年底前建成市级养老服务平台。',
    '计划今年年底前建成市级养老服务平台',
  ],
  [
    '说了两遍',
    '我们将加强对助餐机构的日常监管，确保老年人食品安全。',
    '我们将进一步加强对助餐机构的日常监管，切实确保老年人的食品安全。',
    '我们将进一步加强',
  ],
  [
    '说了两遍',
    '市财政每年安排专项资金支持助餐点建设和运营。',
    '市财政每年安排专项资金支持助餐点建设和运营。',
    '市财政每年',
  ],
  ['序号', '一是加强建设，扩大覆盖面。', '三是强化监管，加强检查。', '三是'],
];

/** What looks alike or at odds and is right. */
const clean: [string, string][] = [
  ['2024年投入补贴资金1200万元。', '2025年投入补贴资金1500万元。'],
  ['目前，全市建成老年助餐点210个。', '今年计划新增老年助餐点30个，总数达到240个。'],
  ['每餐补贴3元。', '对70岁以上老年人每餐补贴5元。'],
  ['全市登记失能老年人3.2万人。', '其中重度失能老年人0.8万人。'],
  ['城市低保标准为每月820元。', '农村低保标准为每月620元。'],
  ['全市现有养老机构86家。', '民办养老机构52家，占六成。'],
  ['我局制定四项措施加以推进。', '针对消防安全，另行提出三项措施。'],
  ['我们将加强对老年人助餐机构的日常监管，确保食品安全。', '我们将加强对残疾人托养机构的日常监管，确保食品安全。'],
  ['2024年，全市改造老旧小区32个，惠及居民1.2万户。', '2025年，全市改造老旧小区45个，惠及居民1.6万户。'],
  ['助餐管理办法已于2025年10月印发。', '下一步，我局将于今年9月底前印发长者食堂星级评定办法。'],
  ['我市已建成市级养老服务平台。', '计划今年年底前建成县级养老服务平台。'],
  ['《松岭市养老服务条例》自2024年5月1日起施行。', '《松岭市助餐管理办法》自2024年6月1日起施行。'],
  ['市财政安排补贴资金600万元。', '区级财政安排补贴资金400万元。'],
  ['上半年组织检查120次。', '下半年组织检查150次。'],
  ['一是加强建设，扩大覆盖面。二是完善补贴，提高标准。', '一是强化监管。二是公开结果。'],
  ['全市助餐点日均就餐8000人次。', '高峰时日均就餐1.2万人次。'],
  ['养老机构护理型床位占比55%。', '到2027年，养老机构护理型床位占比达到60%。'],
  ['培训护理员两千人次。', '培训社会工作者三千人次。'],
  ['我市现有婚姻登记处9个。', '我市现有公益性公墓76个。'],
  ['2025年办结代表建议126件。', '2025年办结政协提案98件。'],
];

describe('相隔几段的话，前后对得上对不上', () => {
  test.each(faults)('%s：前面「%s」，后面「%s」', (_, first, last, words) => {
    const told = found([first, ...between, last]);
    expect(told.some(([where, said]) => where === 'blocks[5]' && said.includes(words))).toBe(true);
  });

  test('标题序号隔着几段也要连续，同级标题不重样', () => {
    const series = ['一、加强建设。加大投入。', ...between, '三、强化监管。检查结果向社会公布。'];
    expect(found(series)).toContainEqual(['blocks[5]', '三、']);
    const twice = [{ heading: '加强助餐点建设' }, ...between, { heading: '加强助餐点建设' }, '今年再建一批。'];
    expect(found(twice)).toContainEqual(['blocks[5]', '加强助餐点建设']);
    const under = [
      { heading: '关于助餐' },
      { heading: '工作情况', level: 2 },
      '已建成一批。',
      { heading: '关于医养' },
      { heading: '工作情况', level: 2 },
      '已签约一批。',
    ];
    expect(found(under)).toEqual([]);
  });

  test('看着矛盾其实不矛盾的，误报不超过百分之五', () => {
    const wrong = clean.filter(([first, last]) => found([first, ...between, last]).length > 0);
    console.info(`相隔几段的误报：${wrong.length} / ${clean.length}`, wrong);
    expect(wrong.length / clean.length).toBeLessThanOrEqual(0.05);
  });
});

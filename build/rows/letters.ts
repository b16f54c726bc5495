import { compose } from '../../shared/domain/letter/compose.ts';
import { initialContent } from '../../shared/domain/letter/initial-content.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposedLetter } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { sampleContext, sampleFacts, sampleOffice, samplePerson } from '../../test/samples/sample-letter.ts';
import { type Dice, newDice } from '../fuzz/dice.ts';

export type TrialLetter = { name: string; composed: ComposedLetter };

/** What letters hold now and then: one clause in sixty. */
const rare = [
  '坡度不大于{n}°',
  '详见{url}',
  '依托“{city}民政”微信公众号和{url}开通网上办理',
  '这项工作还存在一些短板……',
  '我们将——也必须——把好事办好',
  '联系邮箱{mail}',
  '执行时间为{year}—{year}年',
] as const;

const clauses = [
  '我局高度重视',
  '根据{doc}要求',
  '市政府办公室印发《{city}基本养老服务清单（{year}年版）》（{doc}）',
  '{year}年以来累计投入资金{money}万元',
  '截至{year}年{month}月底',
  '全市共有养老机构{n}家、床位{n}张',
  '其中护理型床位占比{percent}%',
  '比上年增长{percent}个百分点',
  '入住率由{percent}%提高到{percent}%',
  '居家适老化改造完成{n}户',
  '评定{latin}级养老机构{n}家（含公建民营{n}家）',
  '每人每月补贴标准提高到{n}元',
  '新建改造社区老年食堂{n}个、助餐点{n}个',
  '实施“银龄守护”“安居”等专项行动',
  '建立“1+{n}+N”服务体系',
  '会同市财政局、市卫生健康委、市教育局、市住房城乡建设局开展专项督查',
  '热线电话{phone}，全天24小时受理',
  '室内温度不低于{n}℃',
  '千人拥有床位{percent}‰',
  '改造面积{n}㎡，供暖面积{money}m²',
  '项目总投资{money}万元，建筑面积{money}平方米',
  '{year}-{year}年度共{n}批次',
  '落实《中华人民共和国老年人权益保障法》第{n}条、第{n}条规定',
  '按照“谁主管、谁负责；谁审批、谁监管”的原则',
  '推行“互联网+养老”，接入{latin}平台',
  '配备{latin}设备{n}台（套）',
  '对失能、部分失能老年人分别给予每月{n}元、{n}元护理补贴',
  '做到“应养尽养、应护尽护”',
  '有的代表提出：“能否把服务送到家门口？”',
  '一是摸清底数；二是建立台账；三是动态管理',
  '（具体名单见附件{n}）',
  '《关于推进基本养老服务体系建设的实施方案》《{city}养老服务条例》',
  '力争到{year}年底实现街道（镇）综合养老服务中心全覆盖',
  '让老年人在家门口就能得到助餐、助浴、巡访等服务',
  '进一步完善政策制度',
  '把农村留守老年人关爱服务摆在民生工作的重要位置',
  '持续抓好落实',
  '健全工作机制',
  '加强统筹协调，强化部门联动',
  '乡镇、村两级',
  '由专人负责',
] as const;

const cities = ['临江市', '云澜市', '安河区', '青川县'];
const latins = ['3A', '4A', 'AAAAA', 'ISO9001', 'GPS', '5G', 'APP', 'WiFi', 'COVID-19', 'AI', 'SOS', 'PPP', 'K12'];
const urls = [
  'http://mzj.linjiang.gov.cn',
  'https://www.linjiang.gov.cn/mzj/zwgk/2026/0315/content_120387.html',
  'www.lj-yanglao.org.cn',
  'https://mz.example.gov.cn/search?q=yanglao&page=2',
];
const series = ['穗府办规', '临民函', '临政办发', '民发', '国发', '民办函', '财社', '临民规字'];
const ends = ['。', '。', '。', '。', '。', '！', '；', '。”'] as const;
const joins = ['，', '，', '，', '，', '；', '、', '，并', '，同时', ''] as const;

function filled(clause: string, dice: Dice): string {
  const digits = (most: number) => String(1 + dice.below(10 ** (1 + dice.below(most))));
  const values: Record<string, () => string> = {
    n: () => digits(4),
    year: () => String(2015 + dice.below(15)),
    month: () => String(1 + dice.below(12)),
    money: () =>
      dice.chance(2) ? `${digits(5)}.${1 + dice.below(99)}` : `${1 + dice.below(99)},${100 + dice.below(900)}`,
    percent: () => (dice.chance(2) ? `${digits(2)}.${1 + dice.below(9)}` : digits(2)),
    doc: () => `${dice.pick(series)}〔20${15 + dice.below(12)}〕${1 + dice.below(199)}号`,
    city: () => dice.pick(cities),
    latin: () => dice.pick(latins),
    url: () => dice.pick(urls),
    mail: () => `mzj${1 + dice.below(999)}@linjiang.gov.cn`,
    phone: () => (dice.chance(2) ? `0571-8${1000000 + dice.below(8999999)}` : '12345'),
  };
  return clause.replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? name);
}

function sentence(dice: Dice): string {
  const count = 1 + dice.below(5);
  let text = '';
  for (let at = 0; at < count; at += 1)
    text += (at === 0 ? '' : dice.pick(joins)) + filled(dice.pick(dice.chance(60) ? rare : clauses), dice);
  return text + dice.pick(ends);
}

const paragraphOf = (dice: Dice, sentences: number) => Array.from({ length: sentences }, () => sentence(dice)).join('');

const headings = ['关于健全关爱服务机制', '加强队伍建设', '下一步工作打算', '关于落实资金保障', '完善政策制度'];

function table(dice: Dice): string {
  const columns = 2 + dice.below(5);
  const names = ['序号', '街道（镇）', '服务点名称', '床位数（张）', '补助资金（万元）', '完成率', '备注'].slice(
    0,
    columns,
  );
  const words = [
    (row: number) => String(row),
    () => dice.pick(['城关镇', '安河街道', '青石桥镇', '南湖新区街道']),
    () => dice.pick(['幸福里社区居家养老服务站', '日间照料中心', '临江市第二社会福利院（公建民营）']),
    () => String(1 + dice.below(500)),
    () => `${1 + dice.below(2000)}.${1 + dice.below(9)}`,
    () => `${50 + dice.below(50)}.${dice.below(10)}%`,
    () => dice.pick(['', '已验收', '计划2026年底前完成，由区级财政承担50%']),
  ];
  const rows = Array.from({ length: 3 + dice.below(dice.chance(4) ? 40 : 10) }, (_, row) =>
    Array.from({ length: columns }, (_each, at) => words[at]?.(row + 1) ?? '').join('\t'),
  );
  return [names.join('\t'), ...rows].join('\n');
}

function blocksOf(dice: Dice, paragraphs: number): LetterContent['blocks'] {
  const plain = { sources: [] };
  return Array.from({ length: paragraphs }, (_, index): LetterContent['blocks'] => {
    const id = `p${index}`;
    const kind = dice.below(14);
    if (kind === 0) return [{ id, level: 1, text: dice.pick(headings), ...plain }];
    if (kind === 1) return [{ id, level: 2, text: dice.pick(headings), ...plain }];
    if (kind === 2) return [{ id, level: 2, text: `${dice.pick(headings)}。${paragraphOf(dice, 2)}`, ...plain }];
    if (kind === 3) return [{ id, level: 3, text: `${dice.pick(headings)}。${paragraphOf(dice, 1)}`, ...plain }];
    if (kind === 4) return [{ id, level: 4, text: `${dice.pick(headings)}。${paragraphOf(dice, 1)}`, ...plain }];
    if (kind === 5 && dice.chance(3)) return [{ id, level: 0, table: true, text: table(dice), ...plain }];
    return [{ id, level: 0, text: paragraphOf(dice, 1 + dice.below(5)), ...plain }];
  }).flat();
}

const titles = [
  sampleFacts.proposal.title,
  '关于推进公办养老机构公建民营改革和普惠养老发展的建议',
  '关于支持“互联网+养老”的提案',
  '关于完善12345热线与村（社区）养老服务衔接机制、推动“一键呼叫”进万家的建议',
];

/** A letter of real shape from 1 to 12 pages: what it holds follows from the two numbers alone. */
export function generatedLetter(seed: number, index: number): TrialLetter {
  const dice = newDice(seed, index);
  const form: LetterForm = dice.chance(2) ? 'document' : 'letter';
  const kind = dice.chance(5) ? 'opinion' : 'reply';
  const names = ['沈知远', '乔木兰', '欧阳长河', '顾言', '陆青野'].slice(0, 1 + dice.below(5));
  const facts = {
    ...sampleFacts,
    office: { ...sampleOffice },
    proposal: { ...sampleFacts.proposal, title: dice.pick(titles), proposers: names.map(samplePerson) },
    coUnitNames: dice.chance(2) ? sampleFacts.coUnitNames : [],
    leadUnitName: kind === 'opinion' ? '市教育局' : null,
  };
  const enclosed = dice.chance(3) ? 1 + dice.below(3) : 0;
  const content: LetterContent = {
    ...initialContent(kind, facts),
    blocks: blocksOf(dice, 1 + dice.below(dice.chance(4) ? 44 : 16)),
    resultClass: kind === 'reply' ? dice.pick(['A', 'B', 'C']) : '',
    disclosure: dice.pick(['open', null] as const),
    copyTo: dice.chance(2)
      ? ['市人大常委会代表工委', '市政府办公室', '市教育局', '市财政局'].slice(0, 1 + dice.below(4))
      : [],
    enclosures: Array.from({ length: enclosed }, () =>
      dice.pick([
        '留守老年人关爱服务情况一览表',
        '2025年村级互助养老服务点建设和运营补助资金安排及绩效评价结果汇总表',
        '政策文件目录',
      ]),
    ),
    enclosureTexts: Array.from({ length: enclosed }, () =>
      dice.chance(2) ? `${paragraphOf(dice, 3)}\n${paragraphOf(dice, 2)}` : dice.chance(2) ? table(dice) : '',
    ),
    ...(dice.chance(4)
      ? { contactLines: ['承办负责人：顾长风', `承办人：罗青禾　联系电话：0571-8${1000000 + dice.below(8999999)}`] }
      : {}),
  };
  const composed = compose(
    content,
    {
      ...sampleContext,
      letterKind: kind,
      signedOn: dice.chance(6) ? null : '2026-05-20',
      office: {
        ...sampleContext.office,
        seal: !dice.chance(3),
        digits: dice.chance(4) ? 'same' : 'times',
        tableSize: dice.pick(['14', '12', '10.5'] as const),
        marksPlace: dice.pick(['usual', 'left', 'right'] as const),
      },
    },
    form,
  );
  return { name: `${seed}-${index}`, composed };
}

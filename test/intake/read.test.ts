import { expect, test } from 'vitest';
import { ourNames } from '../../shared/domain/intake/our-unit.ts';
import { readIntake } from '../../shared/domain/intake/read.ts';
import type { IntakeField, IntakeItem } from '../../shared/model/reading/intake.ts';
import { further } from '../samples/handed-over/further.ts';
import { lists } from '../samples/handed-over/lists.ts';
import { messages } from '../samples/handed-over/messages.ts';
import { mixed } from '../samples/handed-over/mixed.ts';
import { odd } from '../samples/handed-over/odd.ts';
import { portals } from '../samples/handed-over/portals.ts';
import type { HandedOver } from '../samples/handed-over/sample.ts';
import { slips } from '../samples/handed-over/slips.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';

const notice = `云澜市人民政府办公室关于交办市十五届人大四次会议代表建议的通知
市民政局:
现将市十五届人大四次会议第77号建议《关于完善社区助餐服务的建议》交由你局主办,市财政局、市卫生健康委会办。领衔代表:万青禾(云澜市第三小学校长,13900000000),联名代表:李明、王芳。请于2026年6月30日前答复代表,会办单位请于2026年4月20日前将会办意见送主办单位。该建议列为市领导重点督办件。代表同意公开。
云澜市人民政府办公室
2026年3月20日`;

const only = (text: string, ourUnit = '云澜市民政局') => {
  const { items } = readIntake(text, ourUnit);
  expect(items).toHaveLength(1);
  return items[0] as IntakeItem;
};
const doubtsOf = ({ doubts }: IntakeItem) => doubts.map(({ field }) => field);

test('交办通知粘进来，各栏读出，每栏都指得出原文', () => {
  const item = only(notice);
  expect(item).toMatchObject({
    ...{ kind: 'npc-suggestion', level: 'municipal', term: 15, meeting: 4, number: '77' },
    title: '关于完善社区助餐服务的建议',
    proposers: [
      { name: '万青禾', organization: '云澜市第三小学校长', phone: '13900000000' },
      { name: '李明', organization: null, phone: null },
      { name: '王芳', organization: null, phone: null },
    ],
    ...{ collective: null, role: 'lead', leadUnit: '你局', coUnits: ['市财政局', '市卫生健康委'] },
    ...{ assignedOn: '2026-03-20', dueOn: '2026-06-30', keySupervision: true, consent: 'yes', doubts: [] },
  });
  for (const { field, passage } of item.passages ?? []) expect(passage, field).not.toBe('');
});

test('我方会办的集体提案：主办单位、会办单位照原文，没写年份的期限存疑', () => {
  const item = only(
    '关于办理市政协七届五次会议第B062号提案的函\n现将民建云澜市委会提出的《关于推动嵌入式养老的提案》(第B062号)转去,由市卫生健康委主办,你局、市财政局会办,请于6月30日前将会办意见送市卫生健康委。',
  );
  expect(item).toMatchObject({
    ...{ kind: 'cppcc-proposal', number: 'B062', collective: { name: '民建云澜市委会' }, proposers: [] },
    ...{ role: 'co', leadUnit: '市卫生健康委', coUnits: ['你局', '市财政局'], dueOn: null },
    doubts: [{ field: 'dueOn', reason: '没有写年份' }],
  });
});

test('建议原文：案由、领衔人的单位电话、编号和正文', () => {
  expect(
    only(
      '案由：关于加强困境儿童关爱的建议\n领衔代表：赵大海\t工作单位：云澜市妇幼保健院\t联系电话：0788-5551234\n届次：市十五届人大四次会议\n编号：135\n近年来，我市困境儿童工作取得进展，但各部门之间仍需进一步协作。\n一、加强部门协同\n建议建立联席会议制度。',
    ),
  ).toMatchObject({
    title: '关于加强困境儿童关爱的建议',
    proposers: [{ name: '赵大海', organization: '云澜市妇幼保健院', phone: '0788-5551234' }],
    number: '135',
    body: '近年来，我市困境儿童工作取得进展，但各部门之间仍需进一步协作。\n一、加强部门协同\n建议建立联席会议制度。',
  });
});

test('一句话里有两件，列成两件；只写交由办理的，办理方式存疑', () => {
  const { items } = readIntake('现将市八届人大一次会议第12、13号建议交由你局办理。', '云澜市民政局');
  expect(items.map(({ number }) => number)).toEqual(['12', '13']);
  for (const item of items) expect(doubtsOf(item)).toContain('role');
});

test('由某某等几位代表提出、市民政局协办：领衔人不带「由」字，人数不齐存疑，角色为会办', () => {
  const item = only('由万青禾等5位代表提出的第88号建议，由市教育局牵头办理，市民政局、市残联协办。');
  expect(item).toMatchObject({ proposers: [{ name: '万青禾' }], role: 'co', leadUnit: '市教育局' });
  expect(item.coUnits).toEqual(['市民政局', '市残联']);
  expect(doubtsOf(item)).toEqual(['proposers']);
});

test('与建议提案无关的文字，一件也没有', () => {
  expect(readIntake('今天食堂供应红烧肉。', '云澜市民政局')).toEqual({ items: [], notes: [] });
  expect(readIntake('', undefined)).toEqual({ items: [], notes: [] });
});

test('「交由你单位主办」是我方主办；「交你局会办，主办单位市消防救援支队」是我方会办，主办单位读得出', () => {
  const lead = only('现将市九届人大五次会议第8号建议交由你单位主办，市财政局会办。');
  expect(lead).toMatchObject({ role: 'lead', coUnits: ['市财政局'] });
  const co = only('现将市九届人大五次会议第9号建议交你局会办，主办单位市消防救援支队。');
  expect(co).toMatchObject({ role: 'co', leadUnit: '市消防救援支队' });
});

test('破损的编号不猜，日期里的O和l当作0和1，都落在各自的栏里存疑', () => {
  const item = only(
    '编号：第l2O号\n案由：关于修缮敬老院的建议\n主办单位：市民政局\n会办单位：无\n答复期限：2O26年6月l0日',
  );
  expect(item).toMatchObject({ number: null, dueOn: '2026-06-10', role: 'sole' });
  expect(doubtsOf(item).sort()).toEqual(['dueOn', 'number']);
});

test('别的市、省厅和区县的民政局不是我单位', () => {
  const item = only('编号：5\n案由：关于设立救助驿站的建议\n主办单位：市公安局\n会办单位：青石区民政局、省民政厅');
  expect(item.role).toBeNull();
  expect(doubtsOf(item)).toEqual(['role']);
});

test('一、主办件，二、会办件，按单位分块：小标题管着下面每一件', () => {
  const { items } = readIntake(
    '一、市民政局牵头办理的建议（2件）\n1. 关于提高孤儿保障标准的建议（第5号，代表：李雷），协办单位：市财政局\n2. 关于规范地名标志的建议（第6号，代表：韩美），无协办单位\n二、市民政局协办的建议（1件）\n1. 关于加强残疾人就业的建议（第9号，代表：王强），主办单位：市残联\n以上建议均为市十五届人大四次会议建议，交办日期2026年3月1日，主办件6月1日前答复，协办件5月1日前反馈。',
    '清河市民政局',
  );
  expect(items.map(({ number, role, leadUnit, dueOn }) => [number, role, leadUnit, dueOn])).toEqual([
    ['5', 'lead', '市民政局', '2026-06-01'],
    ['6', 'lead', '市民政局', '2026-06-01'],
    ['9', 'co', '市残联', '2026-05-01'],
  ]);
  const blocks = readIntake(
    '【市民政局】\n第18号 关于完善社会救助的提案 张颖 主办\n【市卫健委】\n第27号 关于发展中医药的提案 钱多多 主办',
    '清河市民政局',
  );
  expect(blocks.items.map(({ number, proposers }) => [number, proposers[0]?.name])).toEqual([['18', '张颖']]);
});

test('消息里自己的更正算数：更正为、误写为、改由、不予退回', () => {
  const changed = only(
    '交办单有误，第88号建议的主办单位更正为市民政局，会办市教育局；答复期限由5月30日更正为2026年6月15日。代表是王小丫。',
    '清河市民政局',
  );
  expect(changed).toMatchObject({ role: 'lead', leadUnit: '市民政局', coUnits: ['市教育局'], dueOn: '2026-06-15' });
  const { items, notes } = readIntake(
    '市民政局：\n你局退回的第102号提案《关于加强出租房管理的提案》同意退回，改由市公安局办理。第103号提案《关于社区嵌入式服务的提案》（提案人：孙悦）不予退回，请继续由你局主办，市商务局协办，于2026年7月1日前办复。',
    '清河市民政局',
  );
  expect(items.map(({ number, role }) => [number, role])).toEqual([['103', 'lead']]);
  expect(notes).toEqual(['第102号：原文写「退回」，没有列入。']);
});

test('没有表头的几行按内容认，主办会办的先后存疑；单元格折行接回原处', () => {
  const { items } = readIntake(
    '45\t关于加强养老院消防安全的建议\t张一山\t市民政局\t市消防救援支队\n46\t关于推进婚姻登记跨区通办的建议\t李二牛、王五\t市民政局\t',
    '清河市民政局',
  );
  expect(items.map(({ number, leadUnit }) => [number, leadUnit])).toEqual([
    ['45', '市民政局'],
    ['46', '市民政局'],
  ]);
  for (const item of items) expect(doubtsOf(item)).toContain('leadUnit');
  const [cell] = readIntake(
    '编号  标题  提案人  主办  会办\n0075  关于健全困难儿童  严明  市民政局  市法院\n      心理辅导机制的提案          团市委\n0076  关于慈善超市的提案  丁一  市民政局  市商务局',
    '清河市民政局',
  ).items;
  expect(cell).toMatchObject({ title: '关于健全困难儿童心理辅导机制的提案', coUnits: ['市法院', '团市委'] });
});

test('别的单位邮件里的「我局」是那家单位；以你局为主、会同某局是主办；没有会办期限的只存疑', () => {
  const mail = only(
    '发件人：市住建局办公室\n日期：2026年4月2日\n收件人：市民政局\n市十五届人大四次会议第254号建议《关于改造老旧小区的建议》由我局主办，市民政局会办。请于4月22日前将会办意见送我局。代表要求答复不公开。',
    '清河市民政局',
  );
  expect(mail).toMatchObject({ role: 'co', leadUnit: '市住建局', dueOn: '2026-04-22', consent: 'no' });
  const first = only('第301号建议交你局会同市住建局办理，以你局为主。', '清河市民政局');
  expect(first).toMatchObject({ role: 'lead', leadUnit: '你局', coUnits: ['市住建局'] });
  const late = only('第12号建议由市残联主办，市民政局会办，2026年6月1日前答复代表。', '清河市民政局');
  expect(late.dueOn).toBe('2026-06-01');
  expect(doubtsOf(late)).toContain('dueOn');
});

test('通知的最后一件列在「三、参阅件」下面，也读出来，不当作建议原文', () => {
  const { items, notes } = readIntake(
    `云澜市人民政府办公室关于交办市十五届人大六次会议闭会期间代表建议的通知
市民政局、市财政局：
    现将代表建议3件交办给你们，请于三个月内答复代表。
    一、主办件（1件）
    1.第202号 关于优化低保审核确认流程的建议（李雪梅代表），由市民政局主办；
    二、会办件（1件）
    2.第206号 关于推进老年教育发展的建议（陶然），主办：市教育局；会办：市民政局
    三、参阅件（1件）
    3.第208号 关于加强历史地名保护的建议（叶文）。

云澜市人民政府办公室
2026年11月25日`,
    '云澜市民政局',
  );
  expect(items.map(({ number, role, assignedOn, body }) => [number, role, assignedOn, body])).toEqual([
    ['202', 'lead', '2026-11-25', null],
    ['206', 'co', '2026-11-25', null],
    ['208', 'reference', '2026-11-25', null],
  ]);
  expect(notes).toEqual([]);
});

test('原文写明几件而读出的少，照实说明；我方几件、别家几件都写了的不算少', () => {
  const told = (words: string) =>
    readIntake(
      `现将${words}交办你局办理。\n1.第202号 关于优化低保审核的建议（李雪梅代表），由市民政局主办；\n2.第206号 关于老年教育的建议（陶然代表），由市民政局主办。`,
      '云澜市民政局',
    ).notes;
  expect(told('代表建议3件')).toEqual(['原文写有3件，这里读出2件，请对照原文，看有没有漏的。']);
  expect(told('代表建议2件')).toEqual([]);
  expect(told('全市代表建议120件中的2件')).toEqual([]);
});

const table = (rows: string[], ...above: string[]) =>
  readIntake(
    [...above, '类别\t编号\t案由\t领衔代表（委员）\t主办单位\t会办单位\t交办日期\t答复时限', ...rows].join('\n'),
    '云澜市民政局',
  );

test('相邻两行写了同一个时限的列没有合并单元格，空着的不照上一行填；合并的照填', () => {
  const rows = (second: string, third: string) =>
    table([
      `建议\t101\t关于增设日间照料中心的建议\t周启明\t市民政局\t\t2026年11月20日\t2027年2月20日`,
      `建议\t102\t关于加强救助的建议\t何婉清\t市民政局\t\t2026年11月20日\t${second}`,
      `建议\t103\t关于志愿服务的建议\t韩梅\t市民政局\t\t2026年11月20日\t${third}`,
    ]).items.map(({ dueOn }) => dueOn);
  expect(rows('2027年2月20日', '')).toEqual(['2027-02-20', '2027-02-20', null]);
  expect(rows('', '')).toEqual(['2027-02-20', '2027-02-20', '2027-02-20']);
});

test('建议和提案合在一张表、上面只写人大会议的：提案仍是提案，届次存疑', () => {
  const { items } = table(
    [
      '建议\t101\t关于增设日间照料中心的建议\t周启明\t市民政局\t\t2026年11月20日\t',
      '提案\t20260201\t关于婚姻登记跨省通办的提案\t民盟云澜市委会\t市民政局\t\t2026年11月18日\t',
    ],
    '关于交办市九届人大四次会议代表建议、政协提案的通知',
  );
  expect(items.map(({ kind, doubts }) => [kind, doubts.map(({ field }) => field)])).toEqual([
    ['npc-suggestion', []],
    ['cppcc-proposal', ['term', 'meeting']],
  ]);
});

test('几栏连在一起的表里，写着我单位的行不说「没有我单位」', () => {
  const { items, notes } = readIntake(
    [
      '序号类别编号\t案由\t领衔代表\t主办单位\t会办单位\t交办日期',
      '2建议 第302号\t关于加强救助的建议\t何婉清\t市民政局\t\t2026-11-20',
      '3建议 第303号市发展改革委 市民政局\t关于殡葬价格公开的建议\t赵志刚\t市发展改革委\t\t2026-11-20',
    ].join('\n'),
    '云澜市民政局',
  );
  expect(items).toHaveLength(2);
  expect(notes.join('')).not.toMatch(/没有我单位/);
});

test('自己那句话里写的你局、贵单位照写；分办的没有主办单位，各单位写在存疑里', () => {
  const asked = only(
    '区民政局：\n区五届人大三次会议第12号建议《关于修缮敬老院的建议》交由贵局牵头，区财政局按职责配合。\n2026年3月2日',
    '青石区民政局',
  );
  expect(asked).toMatchObject({ role: 'lead', leadUnit: '贵局', coUnits: ['区财政局'] });
  const apart = only(
    '区五届人大三次会议第15号建议《关于规范门牌的建议》由区公安分局、区民政局、区住建局分别办理。',
    '青石区民政局',
  );
  expect(apart).toMatchObject({ role: 'split', leadUnit: null, coUnits: [] });
  expect(apart.doubts.find(({ field }) => field === 'coUnits')?.reason).toContain('区公安分局、区民政局、区住建局');
});

test('1、2、只是清单的序号；与别的件并案的，编号还是自己的；各件的括号、单位、电话归各人', () => {
  const { items } = readIntake(
    '区民政局：\n1、0012号提案，温庭委员（区中医院，13700001111），题目：关于设立助餐点的提案，你局主办，区商务局协办。\n2、0067号提案（与第12号并案答复），题目：关于规范养老收费的提案，区发改局主办，你局协办。\n主办件2026年6月30日前办结；协办意见4月17日前送主办单位。\n区政协六届二次会议\n2026年3月2日',
    '青石区民政局',
  );
  expect(items).toMatchObject([
    {
      ...{ number: '0012', title: '关于设立助餐点的提案', role: 'lead', leadUnit: '你局', dueOn: '2026-06-30' },
      proposers: [{ name: '温庭', organization: '区中医院', phone: '13700001111' }],
    },
    { number: '0067', title: '关于规范养老收费的提案', role: 'co', leadUnit: '区发改局', dueOn: '2026-04-17' },
  ]);
});

test('主席会议、常委会不是届次；闭会期间的只有届；几位代表一起提出的都是提出人', () => {
  expect(
    only('经市政协七届六次主席会议审定，市政协七届五次会议第15号提案《关于扩大助餐的提案》由你局主办。').meeting,
  ).toBe(5);
  expect(
    only('区十三届人大闭会期间代表建议第6号《关于高龄津贴的建议》，请区民政局单独办理。', '青石区民政局'),
  ).toMatchObject({ term: 13, meeting: null, level: 'county', role: 'sole' });
  const several = only(
    '温庭、柳岸、岑夏三位代表联名提出的《关于公墓管护的建议》（第41号）交由你局主办，区林业局协助办理。\n附：领衔代表温庭，工作单位：石桥镇中心小学，电话：13700002222',
  );
  expect(several.proposers).toEqual([
    { name: '温庭', organization: '石桥镇中心小学', phone: '13700002222' },
    { name: '柳岸', organization: null, phone: null },
    { name: '岑夏', organization: null, phone: null },
  ]);
});

test('五十万字不断行，几秒之内答完', () => {
  for (const words of ['第1号', '编号：', '由市民政局主办，', '关', '（', '9', '三 ', '2026年3月', '\t', '|']) {
    const text = words.repeat(Math.ceil(500_000 / words.length));
    expect(
      cpuTimeOf(() => readIntake(text, '云澜市民政局')),
      words,
    ).toBeLessThan(longestForHalfAMillion);
  }
});

const fields = [
  ...(['kind', 'level', 'term', 'meeting', 'number', 'title', 'body', 'proposers', 'collective', 'role'] as const),
  ...(['leadUnit', 'coUnits', 'assignedOn', 'dueOn', 'keySupervision', 'consent'] as const),
];
const blank: Record<string, unknown> = { proposers: [], coUnits: [], keySupervision: false, consent: 'unknown' };
const isBlank = (field: IntakeField, value: unknown) => JSON.stringify(value) === JSON.stringify(blank[field] ?? null);

/** Counts right, missing, doubtful and sure but wrong fields of one text. */
function score({ text, ourUnit, items }: HandedOver) {
  const got = readIntake(text, ourUnit).items;
  const tally = { right: 0, missing: 0, doubtful: 0, wrong: [] as string[] };
  if (got.length !== items.length) tally.wrong.push(`${got.length}件，应为${items.length}件`);
  items.forEach((want, at) => {
    for (const field of fields) {
      const [expected, read] = [want[field] ?? blank[field] ?? null, got[at]?.[field] ?? blank[field] ?? null];
      // 你局 and our unit's name are the same one.
      const ours = (value: unknown) => typeof value === 'string' && ourNames(ourUnit)(value);
      const same =
        JSON.stringify(read) === JSON.stringify(expected) || (field === 'leadUnit' && ours(read) && ours(expected));
      if (same && isBlank(field, expected)) continue;
      if (same) tally.right += 1;
      else if (got[at]?.doubts.some((doubt) => doubt.field === field)) tally.doubtful += 1;
      else if (isBlank(field, read)) tally.missing += 1;
      else tally.wrong.push(`${field}：${JSON.stringify(read)}，应为${JSON.stringify(expected)}`);
    }
    for (const field of want.doubts ?? [])
      if (!got[at]?.doubts.some((doubt) => doubt.field === field)) tally.wrong.push(`${field}应存疑`);
  });
  return tally;
}

const forms: [string, HandedOver[], number][] = [
  ['交办单', slips, 1],
  ['清单和通知', lists, 1],
  ['微信、邮件和识别文字', messages, 1],
  ['其他写法', further, 0.97],
  ['各地另外的单子、清单和留言', mixed, 0.99],
  ['短信、公文处理单、纪要和没有栏目名的单子', odd, 1],
  ['平台打印件、逗号隔开的表、再次交办的函', portals, 1],
];
for (const [form, samples, least] of forms) {
  test(`${form}：各栏读对的不少于${least * 100}%，没有读错而不存疑的`, () => {
    const tallies = samples.map((sample) => ({ id: sample.id, ...score(sample) }));
    const sum = (of: 'right' | 'missing' | 'doubtful') => tallies.reduce((total, each) => total + each[of], 0);
    const wrong = tallies.filter((each) => each.wrong.length > 0).map(({ id, wrong: words }) => ({ id, words }));
    const all = sum('right') + sum('missing') + sum('doubtful') + wrong.length;
    console.log(
      `${form}：${samples.length}份，${sum('right')}/${all}栏读对，存疑${sum('doubtful')}，漏${sum('missing')}`,
    );
    expect(wrong).toEqual([]);
    expect(sum('right') / all).toBeGreaterThanOrEqual(least);
  });
}

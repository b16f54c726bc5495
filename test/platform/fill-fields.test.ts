import { describe, expect, test } from 'vitest';
import { usualPlatforms } from '../../seeds/platforms.ts';
import { countSigns } from '../../shared/domain/platform/count-signs.ts';
import { fileProblems } from '../../shared/domain/platform/file-problems.ts';
import { fillFields, type PlatformFacts } from '../../shared/domain/platform/fill-fields.ts';
import { platformDate } from '../../shared/domain/platform/platform-date.ts';
import { uploadStanding } from '../../shared/domain/platform/upload-standing.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import { PlatformProfile, Platforms } from '../../shared/model/platform/platform.ts';
import { block } from '../samples/sample-letter.ts';

const letter = LetterContent.parse({
  title: '云澜市民政局关于市十五届人大四次会议\n第77号建议的答复',
  salutation: '沈知远代表：',
  opening: '您提出的《关于增设老年助餐点的建议》收悉，现答复如下：',
  blocks: [
    block('a', 1, '办理情况'),
    block('b', 0, '全市已建助餐点20个。'),
    { ...block('c', 0, '区\t点位\n东区\t12'), table: true },
    block('d', 1, '下一步打算'),
    block('e', 0, '再建10个，补贴不降。'),
    block('f', 1, '其他'),
    block('g', 0, '欢迎监督。'),
  ],
  closing: ['感谢您对民政工作的关心。'],
  note: '',
  resultClass: 'A',
  disclosure: 'open',
  enclosures: ['助餐点名单'],
});
const facts: PlatformFacts = {
  letter,
  documentNumber: '云民函〔2026〕3号',
  signedOn: '2026-03-05',
  signedBy: '苏澄',
  resultWords: '已经解决或基本解决',
  ...{ kind: 'npc-suggestion', number: '77', title: '关于增设老年助餐点的建议', session: '市十五届人大四次会议' },
  ...{
    proposers: '沈知远',
    role: 'lead',
    consent: 'yes',
    coUnits: ['云澜市财政局', '云澜市商务局'],
    office: '云澜市民政局',
  },
  ...{ section: '养老科', handler: '纪云舒', leader: '苏澄', contactPerson: '纪云舒', contactPhone: '0570-3000001' },
  contact: { way: 'meeting', day: '2026-03-02' },
  deliveredOn: null,
};
const profile = (given: object) =>
  PlatformProfile.parse({ key: 'p', name: '平台', fields: [{ key: 'f1', label: '内容', source: 'body' }], ...given });
const field = (source: string, more: object = {}) => ({ key: source.toLowerCase(), label: source, source, ...more });
const filled = (given: object, of = facts) => fillFields(profile(given), of);
const values = (given: object) => filled(given).fields.map(({ value }) => value);

describe('录入平台的内容', () => {
  test('正文不带标题、文号、落款；称呼、开头、结尾带不带按设置；标题序号照纸面', () => {
    const [bare] = values({ fields: [field('body')] });
    expect(bare).toBe(
      '一、办理情况\n全市已建助餐点20个。\n区\t点位\n东区\t12\n二、下一步打算\n再建10个，补贴不降。\n三、其他\n欢迎监督。',
    );
    const [whole] = values({ fields: [field('body')], bodyHas: ['salutation', 'opening', 'closing'] });
    expect(whole).toMatch(/^沈知远代表：\n您提出的[\s\S]*关心。$/u);
    expect(whole).not.toContain('云民函');
    expect(whole).not.toContain('云澜市民政局关于');
  });

  test('分几栏的：一部分按一级标题里的字或第几部分认，标题由栏目名代替；其余的进「其余部分」，一段也不丢', () => {
    const parts = [
      field('part', { words: '第1部分' }),
      { ...field('part', { words: '打算、计划' }), key: 'q', label: '打算' },
    ];
    const given = { fields: [...parts, field('rest')], bodyHas: ['closing'] };
    expect(values(given)).toEqual([
      '全市已建助餐点20个。\n区\t点位\n东区\t12',
      '再建10个，补贴不降。',
      '三、其他\n欢迎监督。\n感谢您对民政工作的关心。',
    ]);
    expect(filled(given).notes).toEqual([]);
    const { notes } = filled({ fields: parts });
    expect(notes[0]).toContain('有2段没有填进任何一栏');
    expect(notes[0]).toContain('三、其他');
  });

  test('函里没有那一部分的，栏目空着，说明在哪里找；没有登记的事项也说明', () => {
    const { fields } = filled({ fields: [field('part', { words: '资金安排' }), field('deliveredOn')] });
    expect(fields[0]).toMatchObject({ value: '' });
    expect(fields[0]?.note).toContain('没有一级标题是「资金安排」的部分');
    expect(fields[1]?.note).toBe('这件没有送达日期');
  });

  test('标题两行接成一行；日期、类别说法、会办单位、沟通、固定的字各填各的', () => {
    const sources = [
      'letterTitle',
      'signedOn',
      'resultClass',
      'resultWords',
      'coUnits',
      'contactWay',
      'contactDay',
      'disclosure',
      'enclosures',
    ];
    expect(
      values({ fields: [...sources.map((each) => field(each)), field('fixed', { words: '民政' })], dates: 'slash' }),
    ).toEqual([
      '云澜市民政局关于市十五届人大四次会议第77号建议的答复',
      ...['2026/03/05', 'A', '已经解决或基本解决', '云澜市财政局、云澜市商务局', '面商', '2026/03/02', '主动公开'],
      ...['助餐点名单', '民政'],
    ]);
    expect(
      ['dash', 'slash', 'dot', 'words', 'solid'].map((form) => platformDate('2026-03-05', form as 'dash')),
    ).toEqual([...['2026-03-05', '2026/03/05', '2026.3.5', '2026年3月5日', '20260305']]);
  });

  test('字数照平台的算法：全算、空格换行不算、汉字算两个', () => {
    expect(countSigns('答复 A\n', 'all')).toBe(5);
    expect(countSigns('答复 A\n', 'ink')).toBe(3);
    expect(countSigns('答复 A\n', 'bytes')).toBe(7);
    // 扩展区的字是一个字。
    expect(countSigns('𠮷', 'all')).toBe(1);
  });

  test('刚好到上限的不算超；超一个字就说超一个', () => {
    const limit = countSigns(values({ fields: [field('body')] })[0] ?? '', 'all');
    expect(filled({ fields: [field('body', { limit })] }).fields[0]).toMatchObject({ over: 0, ways: [] });
    expect(filled({ fields: [field('body', { limit: limit - 1 })] }).fields[0]?.over).toBe(1);
  });

  test('超长的给出办法：先去空格空行，再去称呼结尾，再去表格，最后截到整句并注明全文见附件；装得下就不再往下', () => {
    const given = (limit: number, more: object = {}) => ({
      ...{ fields: [field('body', { limit })], bodyHas: ['salutation', 'opening', 'closing'], paragraphs: 'indented' },
      files: { most: 1 },
      ...more,
    });
    const ways = (limit: number, more: object = {}) => filled(given(limit, more)).fields[0]?.ways ?? [];
    const plain = countSigns(filled(given(9999, { paragraphs: 'plain' })).fields[0]?.value ?? '', 'all');
    expect(ways(plain)).toEqual([expect.objectContaining({ name: '去掉段首空格和空行', over: 0 })]);
    const [, frames] = ways(plain - 10);
    expect(frames).toMatchObject({ name: '去掉段首空格和空行，去掉称呼和结尾', over: 0 });
    expect(frames?.text).not.toContain('沈知远代表：');
    const cut = ways(60).at(-1);
    expect(cut?.over).toBe(0);
    expect(cut?.text).toMatch(/[。！？；：\n][^。]*（全文见附件）$|。（全文见附件）$/u);
    expect(cut?.counted).toBeLessThanOrEqual(60);
    // 不收附件的平台，不能叫人去看附件。
    expect(ways(60, { files: { most: 0 } }).some(({ text }) => text.includes('见附件'))).toBe(false);
  });

  test('有表格的说明贴过去没有格线；不是正文的栏超了，说在平台上缩写', () => {
    const { fields } = filled({ fields: [field('body'), field('title', { limit: 5 })] });
    expect(fields[0]?.note).toContain('有1张表格');
    expect(fields[1]).toMatchObject({ over: 7, note: '请在平台上缩写，这里登记的不变' });
  });
});

describe('附件', () => {
  const rule = { most: 2, largest: 1, endings: ['pdf'], nameLimit: 8 };
  test('种类、大小、名称不合的逐条说明超多少、怎么办；合的不说', () => {
    expect(fileProblems(rule, { name: '名单.pdf', size: 1024 * 1024 })).toEqual([]);
    const [kind, size, name] = fileProblems(rule, { name: '很长很长的名单表格.ofd', size: 1024 * 1024 + 1 });
    expect(kind).toContain('只收 .pdf');
    expect(size).toContain('超过每个 1 MB 的上限 0.1 MB');
    expect(name).toContain('请改短5个字');
  });
});

describe('平台的设置', () => {
  const wrong = (given: unknown) =>
    Platforms.safeParse(given)
      .error?.issues.map(({ message }) => message)
      .join('');
  test('开始的三个平台都合规矩，都没有启用', () => {
    expect(Platforms.parse([...usualPlatforms])).toEqual(usualPlatforms);
    expect(usualPlatforms.filter(({ used }) => used)).toEqual([]);
  });
  test('重名的栏目、两个正文全文、没有写明哪一部分、重名的平台，都在那一处说明', () => {
    const one = (fields: object[]) => [{ key: 'p', name: '平台', fields }];
    expect(wrong(one([field('body'), { ...field('title'), label: 'body' }]))).toContain('有两栏都叫「body」');
    expect(wrong(one([field('body'), { ...field('body'), key: 'b2', label: '又一栏' }]))).toContain('只能填在一栏里');
    expect(wrong(one([field('part')]))).toContain('请写明是哪一部分');
    expect(wrong([...one([field('body')]), ...one([field('body')])])).toContain('有两个平台都叫「平台」');
  });
});

test('重新签发以后，平台上的是原来的函，不算已上传', () => {
  const told = { day: '2026-03-06', by: '纪云舒', at: '', receipt: '', receiptFile: '', receiptId: null };
  const uploads = [{ ...told, platformKey: 'npc', fingerprint: 'one' }];
  const at = { key: 'npc', name: '平台' };
  expect(uploadStanding(at, uploads, 'one').state).toBe('done');
  expect(uploadStanding(at, uploads, 'two')).toMatchObject({ state: 'again', last: { by: '纪云舒' } });
  expect(uploadStanding({ ...at, key: 'gov' }, uploads, 'one').state).toBe('open');
});

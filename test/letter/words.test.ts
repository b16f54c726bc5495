import { describe, expect, test } from 'vitest';
import { defaultTemplates } from '../../seeds/templates.ts';
import { addresseesOf, honorific, ownAddress } from '../../shared/domain/letter/addressee.ts';
import { initialContent, type LetterFacts, requestContent } from '../../shared/domain/letter/initial-content.ts';
import { fill } from '../../shared/domain/letter/template.ts';
import { cleanFileName, distinctFileNames, letterFileName } from '../../shared/domain/names/file-name.ts';
import { sessionInWords } from '../../shared/domain/names/session-words.ts';
import {
  documentNumber,
  gapBelow,
  nextSerial,
  parseDocumentNumber,
} from '../../shared/domain/numbers/document-number.ts';
import { Templates } from '../../shared/model/letter/templates.ts';
import { sampleFacts, samplePerson } from '../samples/sample-letter.ts';

const facts = (change: Partial<LetterFacts['proposal']>, more: Partial<LetterFacts> = {}): LetterFacts => ({
  ...sampleFacts,
  ...more,
  proposal: { ...sampleFacts.proposal, ...change },
});
const one = { proposers: [samplePerson('沈知远')] };
const proposal = {
  kind: 'cppcc-proposal',
  session: { level: 'municipal', term: 7, meeting: 1 },
  number: 'B062',
} as const;
const collective = { ...proposal, proposers: [], collective: { name: '民建临江市委会', contactPerson: '', phone: '' } };

describe('答复函的用语', () => {
  test('标题：单位、届次、编号、代表建议', () => {
    expect(initialContent('reply', facts({})).title).toBe('临江市民政局关于市十五届人大四次会议第77号代表建议答复的函');
    expect(initialContent('reply', facts({ ...proposal, ...one })).title).toBe(
      '临江市民政局关于市政协七届一次会议第B062号提案答复的函',
    );
  });

  test('称呼：一位、几位代表，委员，集体提案', () => {
    const salutation = (change: Partial<LetterFacts['proposal']>) => initialContent('reply', facts(change)).salutation;
    expect(salutation(one)).toBe('沈知远代表：');
    expect(salutation({})).toBe('沈知远、乔木兰代表：');
    expect(salutation({ ...proposal, ...one })).toBe('沈知远委员：');
    expect(salutation(collective)).toBe('民建临江市委会：');
  });

  test('开头：一位称您，几位称你们，集体称贵委；题目已写明建议的不重复「的建议」', () => {
    const opening = (change: Partial<LetterFacts['proposal']>, units: string[] = []) =>
      initialContent('reply', facts(change, { coUnitNames: units })).opening;
    expect(opening(one)).toMatch(/^您提出的《关于加强农村留守老年人关爱服务的建议》（第77号）收悉。我局/);
    expect(opening({})).toMatch(/^你们提出的/);
    expect(opening({ ...one, title: '补齐养老服务短板' })).toMatch(/《补齐养老服务短板》（第77号）的建议收悉/);
    expect(opening(collective)).toMatch(/^贵委提出的/);
    expect(opening({ ...one, title: '关于修改《养老服务条例》的建议' })).toContain(
      '《关于修改〈养老服务条例〉的建议》',
    );
  });

  test('主办件写明综合了哪些会办单位的意见，只有一家时不写「等」', () => {
    const opening = (units: string[]) => initialContent('reply', facts(one, { coUnitNames: units })).opening;
    expect(opening(['市教育局', '市财政局'])).toContain('经综合市教育局、市财政局等会办单位意见');
    expect(opening(['市教育局'])).toContain('经综合会办单位市教育局意见');
    expect(opening([])).not.toContain('会办');
  });

  test('抄送：代表工作机构或提案委、政府办、会办单位；没有会办单位就不留空', () => {
    const copyTo = (change: Partial<LetterFacts['proposal']>, units: string[]) =>
      initialContent('reply', facts(change, { coUnitNames: units })).copyTo;
    expect(copyTo({}, ['市教育局', '市财政局'])).toEqual([
      ...['市人大常委会代表工作委员会', '市政府办公室', '市教育局', '市财政局'],
    ]);
    expect(copyTo(collective, [])).toEqual(['市政协提案委员会', '市政府办公室']);
  });

  test('附注写联系人和电话；两样都没登记就不写', () => {
    expect(initialContent('reply', facts({})).note).toBe('（联系人：罗青禾，联系电话：5550123）');
    const office = { ...sampleFacts.office, contactPerson: '', contactPhone: '' };
    expect(initialContent('reply', facts({}, { office })).note).toBe('');
  });

  test('新办的稿件里没有漏填的内容', () => {
    for (const kind of ['reply', 'opinion'] as const) {
      const content = initialContent(kind, facts(one, { leadUnitName: '临江市教育局' }));
      expect(JSON.stringify(content)).not.toMatch(/\{[^{}":]+\}/);
    }
  });
});

describe('给单位的函', () => {
  test('会办意见主送主办单位，供其答复时参考，不抄送', () => {
    const content = initialContent('opinion', facts(one, { leadUnitName: '临江市教育局', coUnitNames: [] }));
    expect(content.title).toBe('临江市民政局关于市十五届人大四次会议第77号建议的会办意见');
    expect(content.salutation).toBe('临江市教育局：');
    expect(content.opening).toMatch(/^贵局主办的市十五届人大四次会议第77号建议/);
    expect(content.closing).toEqual(['以上意见，供贵局答复时参考。']);
    expect(content.copyTo).toEqual([]);
  });

  test('要求重新提出会办意见的函写明理由和新的期限', () => {
    const asked = { unitName: '临江市卫生健康委', dueOn: '2026-04-20', againReason: '意见没有写明下一步措施。' };
    const content = requestContent(facts({}), asked);
    expect(content.title).toBe('临江市民政局关于请重新提出市十五届人大四次会议第77号建议会办意见的函');
    expect(content.closing[0]).toContain('贵委对市十五届人大四次会议第77号建议《');
    expect(content.closing[0]).toContain('经研究，意见没有写明下一步措施。请于2026年4月20日前重新提出会办意见');
  });

  test('征求会办意见函写明期限，附上建议原文', () => {
    const content = requestContent(facts({}), { unitName: '临江市卫生健康委', dueOn: '2026-04-20', againReason: null });
    expect(content.title).toBe('临江市民政局关于征求市十五届人大四次会议第77号建议会办意见的函');
    expect(content.closing.join('')).toContain('于2026年4月20日前函复我局');
    expect(content.closing.join('')).toContain('由我局主办、贵委会办');
    expect(content.enclosures).toEqual(['关于加强农村留守老年人关爱服务的建议（第77号建议原文）']);
    expect(JSON.stringify(content)).not.toMatch(/\{[^{}":]+\}/);
  });

  test.each([
    ['市教育局', '贵局'],
    ['市卫生健康委', '贵委'],
    ['民建临江市委会', '贵委'],
    ['市政府办公室', '贵办'],
    ['市总工会', '贵会'],
    ['市妇联', '贵会'],
    ['市委组织部', '贵部'],
    ['市政协医卫界别', '贵界别'],
    ['市政协青石活动小组', '贵小组'],
    ['青石街道办事处', '贵处'],
    ['临江供电公司', '贵单位'],
  ])('%s 称 %s', (name, word) => {
    expect(honorific(name)).toBe(word);
  });

  test('自称随单位名称：我局、我委', () => {
    expect([ownAddress('临江市民政局'), ownAddress('临江市发展改革委')]).toEqual(['我局', '我委']);
  });
});

describe('用语模板', () => {
  test('内置模板符合格式', () => {
    expect(Templates.parse(defaultTemplates)).toEqual(defaultTemplates);
  });

  test('没有值的字段原样留下', () => {
    expect(fill('{单位}关于第{编号}号', { 编号: '77' })).toBe('{单位}关于第77号');
  });
});

describe('届次', () => {
  const office = { city: '临江市', level: 'municipal' } as const;
  test('按级别和本地写法', () => {
    const session = (level: 'national' | 'provincial' | 'municipal' | 'county', term = 15, meeting = 4) => ({
      ...{ level, term, meeting },
    });
    expect(sessionInWords('npc-suggestion', session('municipal'), office)).toBe('市十五届人大四次会议');
    expect(sessionInWords('cppcc-proposal', session('municipal', 7, 1), office)).toBe('市政协七届一次会议');
    expect(sessionInWords('npc-suggestion', session('provincial', 14, 2), office)).toBe('省十四届人大二次会议');
    expect(sessionInWords('npc-suggestion', session('national', 14, 3), office)).toBe('十四届全国人大三次会议');
    const district = { city: '青石区', level: 'county' } as const;
    expect(sessionInWords('cppcc-proposal', session('county', 7, 1), district)).toBe('区政协七届一次会议');
  });
});

describe('发文字号', () => {
  test('代字、六角括号年份、不编虚位、不加「第」', () => {
    expect(documentNumber({ code: '临民函', year: 2026, n: 3 })).toBe('临民函〔2026〕3号');
  });

  test.each(['临民函〔2026〕3号', '临民函[2026]3号', '临民函【2026】第3号', ' 临民函（2026）003号 '])(
    '读得出 %s',
    (text) => {
      expect(parseDocumentNumber(text)).toEqual({ code: '临民函', year: 2026, n: 3 });
    },
  );

  test.each(['临民复字〔202011', '临民函2026年3号', '〔2026〕3号', '临民函〔2026〕0号', '临民函〔2026〕3'])(
    '残缺的 %s 不猜',
    (text) => {
      expect(parseDocumentNumber(text)).toBeNull();
    },
  );

  test('每个代字每年各编各的，作废的号不再用，断号查得出', () => {
    expect(nextSerial(4, 0)).toBe(5);
    expect(nextSerial(0, 0)).toBe(1);
    expect(nextSerial(2, 10)).toBe(11);
    expect(gapBelow(4, 2, 0)).toEqual({ from: 3, to: 3 });
    expect(gapBelow(4, 3, 0)).toBeNull();
    expect(gapBelow(12, 4, 10)).toEqual({ from: 11, to: 11 });
  });
});

describe('收件人和文件名', () => {
  test('收件人逐一列出，集体提案是单位', () => {
    expect(addresseesOf(facts({}).proposal)).toEqual(['沈知远代表', '乔木兰代表']);
    expect(addresseesOf(facts(collective).proposal)).toEqual(['民建临江市委会']);
  });

  test('按文号、编号和收件人命名', () => {
    const named = { letterKind: 'reply', proposalKind: 'npc-suggestion', number: '77' } as const;
    const number = '临民函〔2026〕3号';
    expect(letterFileName({ ...named, documentNumber: number, addressees: ['沈知远代表'] })).toBe(
      '临民函〔2026〕3号 第77号建议答复函（沈知远代表）.docx',
    );
    expect(letterFileName({ ...named, documentNumber: null, addressees: ['甲代表', '乙代表'], draft: true })).toBe(
      '第77号建议答复函（甲代表等2人）送审稿.docx',
    );
  });

  test('Windows 不认的字符、设备名、首尾的点都去掉，同名的编号', () => {
    expect(cleanFileName('a/b\\c:d*e?f"g<h>i|j\u202e\u0007')).toBe('abcdefghij');
    expect(cleanFileName('..CON')).toBe('_CON');
    expect(cleanFileName('末尾有点. . ')).toBe('末尾有点');
    expect(cleanFileName('???')).toBe('函件');
    expect([...cleanFileName('长'.repeat(300))]).toHaveLength(120);
    expect(distinctFileNames(['甲.docx', '甲.docx', '乙.docx'])).toEqual(['甲.docx', '甲（2）.docx', '乙.docx']);
  });
});

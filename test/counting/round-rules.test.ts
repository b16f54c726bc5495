import { describe, expect, test } from 'vitest';
import { caseFactsOf, toldContact, toldSatisfaction } from '../../shared/domain/counting/case-facts.ts';
import { bitsOf, factsOf, factsOfToday, groupsToday } from '../../shared/domain/counting/fact-bits.ts';
import { factsOn, type ItemLife, itemFactsOf } from '../../shared/domain/counting/item-facts.ts';
import { ratingInWords } from '../../shared/domain/counting/ledger.ts';
import type { RoundRecords } from '../../shared/domain/counting/round-facts.ts';
import type { CaseField, CaseReading, CaseValues } from '../../shared/model/earlier/earlier-case.ts';
import { itemFacts } from '../../shared/model/item-fact.ts';
import { keysOf } from '../../shared/model/kinds.ts';

const round = (n: number, told: Partial<RoundRecords> = {}): RoundRecords => ({
  round: n,
  signed: [],
  talks: [],
  met: false,
  ratings: [],
  resultClass: '',
  ...told,
});
const life = (rounds: RoundRecords[], told: Partial<ItemLife> = {}): ItemLife => ({
  role: 'sole',
  stage: 'signed',
  collective: false,
  keySupervision: false,
  firstDue: '2026-06-20',
  presentDue: '2026-06-20',
  rounds,
  ...told,
});
const reply = (day: string) => ({ kind: 'reply' as const, day });
const today = '2026-12-01';
const truth = (given: ItemLife) => factsOn(itemFactsOf(given), today);

describe('哪一次办理算什么', () => {
  test('按期看第一次答复是否在第一次办理的期限之内，重新办理不能把超期变成按期，也不能把按期变成超期', () => {
    const late = [round(1, { signed: [reply('2026-07-15')], ratings: ['no'] })];
    expect(truth(life(late))).toContain('late');
    // Handled again, and before the new date: what was late stays late.
    const again = [...late, round(2, { signed: [reply('2026-08-01')] })];
    expect(truth(life(again, { presentDue: '2026-09-01' }))).toContain('late');
    expect(truth(life(again, { presentDue: '2026-09-01' }))).not.toContain('onTime');
    const inTime = [round(1, { signed: [reply('2026-06-20')], ratings: ['no'] }), round(2)];
    expect(truth(life(inTime, { stage: 'drafting', presentDue: '2026-07-20' }))).toContain('onTime');
  });

  test('重新办理后还没有答复的，仍是已答复的件；过了新的期限，另算「重新办理逾期未答复」', () => {
    const open = life([round(1, { signed: [reply('2026-06-01')] }), round(2)], {
      stage: 'drafting',
      presentDue: '2026-08-01',
    });
    expect(truth(open)).toEqual(expect.arrayContaining(['answered', 'again', 'againOverdue', 'due']));
    expect(truth(open)).not.toContain('overdue');
    expect(factsOn(itemFactsOf(open), '2026-08-01')).not.toContain('againOverdue');
  });

  test('满意率以最后一次收回的征询表计，首次的另列；一次有几份的以最差的计', () => {
    const better = life([
      round(1, { signed: [reply('2026-06-01')], ratings: ['yes', 'no'] }),
      round(2, { signed: [reply('2026-07-01')], ratings: ['yes', 'partly'] }),
    ]);
    expect(truth(better)).toEqual(
      expect.arrayContaining(['returned', 'partly', 'pleased', 'firstDissatisfied', 'contactTold']),
    );
    expect(truth(better)).not.toContain('dissatisfied');
    // The form of the further round is not back yet: the last one that is counts.
    const waiting = life([round(1, { signed: [reply('2026-06-01')], ratings: ['no'] }), round(2)]);
    expect(truth(waiting)).toEqual(expect.arrayContaining(['dissatisfied', 'firstDissatisfied']));
    expect(ratingInWords('no', 'yes')).toBe('首次不满意，现满意');
    expect(ratingInWords('yes', 'yes')).toBe('满意');
    expect(ratingInWords(null, null)).toBe('');
  });

  test('面复既是答复，也是面商；任何一次办理中面商过就算面商过', () => {
    const oral = life([round(1, { talks: ['2026-06-18'] })], { stage: 'answered' });
    expect(truth(oral)).toEqual(expect.arrayContaining(['answered', 'onTime', 'contacted']));
    expect(truth(life([round(1, { met: true }), round(2)]))).toContain('contacted');
    expect(truth(life([round(1), round(2)]))).toContain('uncontacted');
    // A letter after the talk does not make the answer later.
    const both = life([round(1, { talks: ['2026-06-18'], signed: [reply('2026-07-02')] })]);
    expect(truth(both)).toContain('onTime');
  });

  test('会办件的答复是签发的会办意见：面复、答复函都不算，也不算面商和满意度', () => {
    const co = life([round(1, { talks: ['2026-05-01'], signed: [reply('2026-05-01')], ratings: ['yes'], met: true })], {
      role: 'co',
    });
    expect(truth(co)).toEqual(expect.arrayContaining(['owed', 'unanswered', 'overdue']));
    for (const fact of ['answered', 'contacted', 'returned', 'reply'] as const) expect(truth(co)).not.toContain(fact);
    const given = life([round(1, { signed: [{ kind: 'opinion', day: '2026-05-01' }] })], { role: 'co' });
    expect(truth(given)).toEqual(expect.arrayContaining(['answered', 'onTime']));
  });

  test('答复类别以最后一次答复了的为准，正在拟的不算', () => {
    const changed = life([
      round(1, { signed: [reply('2026-06-01')], resultClass: 'B' }),
      round(2, { resultClass: 'A' }),
    ]);
    expect(itemFactsOf(changed).resultClass).toBe('B');
    const answered = life([
      round(1, { signed: [reply('2026-06-01')], resultClass: 'B' }),
      round(2, { signed: [reply('2026-07-01')], resultClass: 'A' }),
    ]);
    expect(itemFactsOf(answered).resultClass).toBe('A');
    expect(itemFactsOf(life([round(1, { resultClass: 'B' })])).resultClass).toBe('');
  });

  test('撤回和退办的件哪一项也不算；参阅件只算承办和办结；当天到期的还不算逾期', () => {
    for (const stage of ['withdrawn', 'transferred'] as const) {
      expect(truth(life([round(1, { signed: [reply('2026-06-01')], ratings: ['yes'] })], { stage }))).toEqual([]);
    }
    const reference = truth(life([round(1)], { role: 'reference', stage: 'closed' }));
    expect(reference).toEqual(['counted', 'closed', 'individual', 'registered', 'closedTold']);
    const open = itemFactsOf(life([round(1)], { stage: 'drafting' }));
    expect(factsOn(open, '2026-06-20')).not.toContain('overdue');
    expect(factsOn(open, '2026-06-21')).toEqual(expect.arrayContaining(['overdue', 'due']));
  });
});

describe('往年件', () => {
  const told = (values: Partial<CaseValues>) => {
    const reading: CaseReading = {};
    for (const [field, value] of Object.entries(values)) {
      Object.assign(reading, { [field as CaseField]: { value, passage: String(value), place: '台账' } });
    }
    return factsOn(caseFactsOf('npc-suggestion', reading), today);
  };

  test('台账没写的项目既不算是，也不算否，不进分母；没有记载的不说成逾期', () => {
    const bare = told({ title: '关于助餐的建议', deadline: '2023-06-20' });
    expect(bare).toEqual(['counted', 'owed', 'reply', 'unanswered', 'individual', 'imported']);
  });

  test('写了答复日期和时限的，能算是否按期；只有文号的算已答复，是否按期没有记载', () => {
    expect(told({ answeredOn: '2023-06-20', deadline: '2023-06-20' })).toEqual(
      expect.arrayContaining(['answered', 'onTime', 'due', 'timeTold', 'closed', 'closedTold']),
    );
    expect(told({ answeredOn: '2023-06-21', deadline: '2023-06-20' })).toContain('late');
    const numbered = told({ documentNumber: '云民函〔2023〕7号', deadline: '2023-06-20' });
    expect(numbered).toEqual(expect.arrayContaining(['answered', 'due']));
    for (const fact of ['onTime', 'late', 'timeTold'] as const) expect(numbered).not.toContain(fact);
  });

  test('本程序导出的台账再导入，首次和最后的评价都还在', () => {
    expect(told({ satisfaction: '首次不满意，现基本满意' })).toEqual(
      expect.arrayContaining(['returned', 'partly', 'firstDissatisfied', 'ratingTold']),
    );
  });

  test.each([
    ['面商 2023-04-02', true],
    ['电话沟通；登门走访', true],
    ['座谈', true],
    ['面复', true],
    ['电话', false],
    ['书面', false],
    ['未面商，电话沟通', false],
    ['没有见面', false],
    ['', null],
    ['—', null],
    ['无', null],
  ] as const)('沟通一栏写着「%s」的，是否面商：%s', (words, met) => expect(toldContact(words)).toBe(met));

  test.each([
    ['满意', 'yes'],
    ['满意/满意', 'yes'],
    ['满意／基本满意', 'partly'],
    ['基本满意', 'partly'],
    ['比较满意', 'partly'],
    ['非常满意', 'yes'],
    ['不满意', 'no'],
    ['态度满意，结果不满意', 'no'],
    ['不太满意', 'no'],
    ['同意', 'yes'],
    ['理解', 'partly'],
    ['已收回', null],
    ['', null],
  ] as const)('满意度一栏写着「%s」的，计为 %s', (words, counts) => expect(toldSatisfaction(words)).toBe(counts));
});

test('一组事实存成一个数，读回来一项不差；今天才成立的另算', () => {
  const all = keysOf(itemFacts);
  expect(Number.isSafeInteger(bitsOf(all))).toBe(true);
  expect(factsOf(bitsOf(all))).toEqual(all);
  for (const fact of all) expect(factsOf(bitsOf([fact]))).toEqual([fact]);
  const plain = all.filter((fact) => !(factsOfToday as readonly string[]).includes(fact));
  expect(factsOf(bitsOf(plain))).toEqual(plain);
  const facts = bitsOf(['counted', 'unanswered']);
  expect(groupsToday({ facts, count: 5, overdue: 2, againOverdue: 0 })).toEqual([
    { facts: ['counted', 'unanswered'], count: 3 },
    { facts: ['counted', 'unanswered', 'overdue', 'due'], count: 2 },
  ]);
});

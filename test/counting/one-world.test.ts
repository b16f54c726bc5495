import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Question } from '../../shared/contract.ts';
import { type Statistics, unitAnswers } from '../../shared/model/counting.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { storeCases } from '../support/stored-cases.ts';

let desk: Desk;
let clerk: Person;
let late: number;

const session = { term: 9, meeting: 3 };
const told = {
  kind: 'npc-suggestion',
  level: 'municipal',
  session,
  role: 'lead',
  section: '养老服务科',
  handler: '韩岚',
  subject: '养老服务',
} as const;

/** Writes, submits and signs the present round's answer on the desk's present day. */
async function sign(proposalId: number, resultClass: string) {
  const { revision, content } = await clerk.call('draft.get', { proposalId });
  const text = `已建成助餐点20处，${resultClass}。`;
  const blocks = [{ id: 'b1', level: 0 as const, text, sources: [] }];
  const saved = await clerk.call('draft.save', { proposalId, revision, content: { ...content, blocks, resultClass } });
  const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
  await (await desk.signIn('leader')).call('letter.sign', { proposalId, version: submittedVersion ?? 0 });
}

async function formBack(proposalId: number, day: string, result: string) {
  const { recipients } = await clerk.call('proposal.life', { proposalId });
  const recipient = recipients[0]?.name ?? '';
  await clerk.call('delivery.record', {
    proposalId,
    recipients: [recipient],
    way: 'in-person',
    day,
    receivedBy: recipient,
  });
  await clerk.call('feedback.receive', {
    proposalId,
    day,
    respondent: recipient,
    attitude: '满意',
    result,
    reason: '还不够',
  });
}

beforeAll(async () => {
  desk = await openDesk('2026-03-20T01:00:00.000Z');
  clerk = await desk.signIn('clerk');
  const admin = await desk.signIn('admin');
  const { id: sectionId } = await admin.call('section.save', { name: '养老服务科' });
  const { id: handlerId } = await admin.call('person.save', {
    name: '韩岚',
    post: '科长',
    phone: '',
    sectionId,
    isLeader: false,
  });
  ({ id: late } = await clerk.call('proposal.create', { ...suggestion, sectionId, handlerId, subject: '养老服务' }));
  await clerk.call('proposal.create', { ...suggestion, number: '78', role: 'reference' });
  // The same as a row of a ledger of this year, under 077.
  await storeCases(desk.folder, [
    {
      ...told,
      title: '关于完善社区老年助餐服务的建议',
      session: { term: 9, meeting: 5 },
      number: '077',
      assignedOn: '2026-03-20',
    },
    {
      ...told,
      title: '关于助浴的建议',
      number: '11',
      assignedOn: '2024-03-01',
      answeredOn: '2024-05-30',
      deadline: '2024-06-01',
      contacts: '面商 2024-04-02',
      satisfaction: '满意',
      resultClass: 'A类',
      documentNumber: '云民函〔2024〕3号',
    },
    {
      ...told,
      title: '关于护理的建议',
      number: '12',
      assignedOn: '2024-03-01',
      answeredOn: '2024-06-11',
      deadline: '2024-06-01',
      contacts: '电话',
      satisfaction: '不满意',
      handler: '前任',
    },
    {
      kind: 'cppcc-proposal',
      title: '关于低保的提案',
      number: '13',
      session,
      level: 'municipal',
      assignedOn: '2024-03-02',
      documentNumber: '云民函〔2024〕9号',
    },
    { ...told, title: '看不出哪年的建议', number: '14' },
  ]);
  await desk.reopen();
  clerk = await desk.signIn('clerk');
});
afterAll(() => desk.close());

const figuresOf = (year: number): Promise<Statistics> => clerk.call('statistics.get', { year });
const rate = ({ total }: Statistics, name: string) => {
  const found = total.rates.find((each) => each.name === name);
  return `${found?.part}/${found?.whole}`;
};

/** Every number of a year opens into as many rows as it says. */
async function everyNumberOpens(year: number) {
  const figures = await figuresOf(year);
  const opens = async (count: number, question: Question<'counted.list'>) => {
    const { total, rows } = await clerk.call('counted.list', { year, ...question });
    expect(total, JSON.stringify(question)).toBe(count);
    expect(rows.length).toBe(Math.min(count, 50));
  };
  for (const [fact, count] of Object.entries(figures.total.counts)) await opens(count, { facts: [fact as ItemFact] });
  for (const { part, whole, partFacts, wholeFacts } of figures.total.rates) {
    await opens(part, { facts: partFacts });
    await opens(whole, { facts: wholeFacts });
  }
  for (const { kind, handling, counts } of figures.byKind) {
    await opens(counts.counted ?? 0, { kind, handling, facts: ['counted'] });
    await opens(counts.answered ?? 0, { kind, handling, facts: ['answered'] });
  }
  for (const { key, counts } of figures.bySection)
    await opens(counts.counted ?? 0, { section: key, facts: ['counted'] });
  for (const { key, counts } of figures.byPerson) {
    await opens(counts.counted ?? 0, { person: key, facts: ['counted'] });
    await opens(counts.imported ?? 0, { person: key, facts: ['imported'] });
  }
  for (const { key, counts } of figures.bySubject)
    await opens(counts.counted ?? 0, { subject: key, facts: ['counted'] });
  for (const { resultClass, count } of figures.byClass)
    await opens(count, { resultClass, facts: ['reply', 'answered'] });
  for (const line of figures.byUnit) {
    for (const unitAnswer of keysOf(unitAnswers)) {
      await opens(line[unitAnswer], { unitId: line.unitId, unitAnswer, facts: ['counted'] });
    }
  }
  return figures;
}

test('往年导入的件算进那一年：总数、五率、科室、承办人、主题、类别都有，来源写明，每个数都点得开', async () => {
  const figures = await everyNumberOpens(2024);
  expect(figures.total.counts).toMatchObject({
    counted: 3,
    imported: 3,
    registered: 0,
    answered: 3,
    onTime: 1,
    late: 1,
  });
  // 13号只有文号：是否按期、是否面商、是否满意都没有记载，不进分母。
  expect(rate(figures, 'onTime')).toBe('1/2');
  expect(rate(figures, 'contacted')).toBe('1/2');
  expect(rate(figures, 'satisfied')).toBe('1/2');
  expect(rate(figures, 'answered')).toBe('3/3');
  expect(
    figures.byKind.find(({ handling, kind }) => handling === 'untold' && kind === 'cppcc-proposal')?.counts.counted,
  ).toBe(1);
  expect(figures.bySection.map(({ name, counts }) => [name, counts.counted])).toEqual([
    ['养老服务科', 2],
    ['未分派科室', 1],
  ]);
  expect(figures.byPerson.map(({ key, name }) => [key.startsWith('='), name])).toEqual(
    expect.arrayContaining([
      [false, '韩岚'],
      [true, '前任'],
      [false, '未定承办人'],
    ]),
  );
  expect(figures.byClass).toEqual(expect.arrayContaining([{ resultClass: 'A', count: 1 }]));
  expect(figures.years).toEqual([2026, 2025, 2024]);
  expect(figures.undated).toBe(1);
  expect((await clerk.call('counted.list', { year: 0 })).rows[0]?.title).toBe('看不出哪年的建议');
});

test('同一件既登记过又在导入的台账里，只算一次，以登记的为准；登记的作了更改，导入的照样让开', async () => {
  const figures = await figuresOf(2026);
  expect(figures.total.counts).toMatchObject({ counted: 2, registered: 2, imported: 0 });
  const item = await clerk.call('proposal.get', { proposalId: late });
  const change = async (number: string) => {
    const { id, revision } = await clerk.call('proposal.get', { proposalId: late });
    const { kind, title, proposers, role, assignedOn, sectionId, handlerId, subject } = item;
    const session = { level: 'municipal', term: 9, meeting: 5 } as const;
    const kept = { kind, title, proposers, role, assignedOn, sectionId, handlerId, subject };
    await clerk.call('proposal.save', { ...kept, id, revision, session, number, confirmed: true });
  };
  await change('79');
  expect((await figuresOf(2026)).total.counts).toMatchObject({ counted: 3, imported: 1 });
  await change('77');
  expect((await figuresOf(2026)).total.counts).toMatchObject({ counted: 2, imported: 0 });
});

test('往年件更正了交办日期，从那以后就算进那一年', async () => {
  const { rows } = await clerk.call('counted.list', { year: 0 });
  await clerk.call('cases.save', { id: rows[0]?.id as number, field: 'assignedOn', text: '2023-04-01' });
  const figures = await figuresOf(2023);
  expect(figures.total.counts.counted).toBe(1);
  expect(figures.undated).toBe(0);
});

test('期限06-20、07-15才签发、征询表不满意：重新办理之后仍是超期，仍有首次不满意；再答复满意了，满意率才改变', async () => {
  desk.at('2026-07-15T02:00:00.000Z');
  await sign(late, 'B');
  await formBack(late, '2026-07-15', '不满意');
  const before = await everyNumberOpens(2026);
  expect([rate(before, 'onTime'), rate(before, 'satisfied')]).toEqual(['0/1', '0/1']);

  await clerk.call('round.open', { proposalId: late, day: '2026-07-15', reason: '没有写清运营补贴。' });
  const opened = await everyNumberOpens(2026);
  expect([rate(opened, 'onTime'), rate(opened, 'satisfied')]).toEqual(['0/1', '0/1']);
  expect(opened.total.counts).toMatchObject({ answered: 1, late: 1, again: 1, returned: 1, dissatisfied: 1 });

  desk.at('2026-07-20T02:00:00.000Z');
  await sign(late, 'A');
  await formBack(late, '2026-07-20', '满意');
  const again = await everyNumberOpens(2026);
  expect([rate(again, 'onTime'), rate(again, 'satisfied')]).toEqual(['0/1', '1/1']);
  expect(again.total.counts).toMatchObject({ late: 1, satisfied: 1, firstDissatisfied: 1, firstSatisfied: 0 });
  expect(again.byClass).toEqual([{ resultClass: 'A', count: 1 }]);
  const { rows } = await clerk.call('counted.list', { year: 2026, facts: ['late'] });
  expect(rows[0]).toMatchObject({
    dueOn: '2026-06-20',
    answeredOn: '2026-07-15',
    firstSatisfaction: 'no',
    satisfaction: 'yes',
  });
});

test('面复的件算面商', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number: '90', assignedOn: '2026-07-01' });
  const { recipients } = await clerk.call('proposal.life', { proposalId: id });
  await clerk.call('reply.oral', {
    ...{
      proposalId: id,
      day: '2026-07-18',
      place: '市第一医院',
      people: '纪云舒',
      recipients: [recipients[0]?.name ?? ''],
    },
    ...{ said: '当面答复。', recordSigned: true },
  });
  const { total } = await clerk.call('counted.list', { year: 2026, facts: ['contacted', 'answered', 'onTime'] });
  expect(total).toBe(1);
});

test('台账和年度报告里在办的和往年的在一起，来源一栏写明；报告有历年比较和图，图里的数可以打开', async () => {
  const { files } = await clerk.call('ledger.export', { year: 2024 });
  const book = await readXlsx(Buffer.from(files[0]?.base64 ?? '', 'base64'));
  const [header, ...rows] = book.sheets[0]?.rows ?? [];
  expect(header?.at(-1)).toBe('来源');
  expect(rows.map((row) => row.at(-1))).toEqual(['往年导入', '往年导入', '往年导入']);
  const whole = await clerk.call('ledger.export', {});
  const all = await readXlsx(Buffer.from(whole.files[0]?.base64 ?? '', 'base64'));
  const sources = all.sheets[0]?.rows.slice(1).map((row) => row.at(-1));
  expect(sources?.filter((source) => source === '本程序登记')).toHaveLength(3);
  expect(sources?.filter((source) => source === '往年导入')).toHaveLength(4);

  const report = async () => (await clerk.call('statistics.report', { year: 2026 })).files[0]?.base64 ?? '';
  const bytes = await report();
  expect(await report()).toBe(bytes);
  const parts = unzipSync(Buffer.from(bytes, 'base64'));
  const text = strFromU8(parts['word/document.xml'] as Uint8Array);
  expect(text.includes('首次反馈为满意0件，基本满意0件，不满意1件')).toBe(true);
  expect(text.includes('承办人情况')).toBe(true);
  const charts = [...text.matchAll(/<c:chart [^>]*r:id="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(charts.length).toBeGreaterThanOrEqual(2);
  const relations = strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array);
  const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array);
  for (const [at, id] of charts.entries()) {
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
    expect(target).toBe(`charts/chart${at + 1}.xml`);
    expect(types).toContain(`/word/charts/chart${at + 1}.xml`);
    const book = await readXlsx(parts[`word/embeddings/chart${at + 1}.xlsx`] as Uint8Array);
    const chart = strFromU8(parts[`word/charts/chart${at + 1}.xml`] as Uint8Array);
    // What is drawn is what the workbook behind it says.
    const sheet = book.sheets[0]?.rows ?? [];
    const series = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([xml]) =>
      [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
    );
    series.forEach((values, column) => {
      const kept = sheet
        .slice(1)
        .map((row) => row[column + 1])
        .filter((value) => typeof value === 'number');
      expect(kept).toEqual(values);
    });
  }
  const years = strFromU8(parts[`word/charts/chart${charts.length}.xml`] as Uint8Array);
  for (const year of ['2023年', '2024年', '2026年']) expect(years).toContain(year);
});

test('历年件可以整份导出，每行写明年度、是否按期和来源', async () => {
  const { files } = await clerk.call('list.export', { list: 'counted', filter: { year: 2024 }, format: 'csv' });
  const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(4);
  expect(text).toContain('超期');
  expect(text).toContain('往年导入');
});

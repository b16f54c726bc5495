import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerMark, handlingWords, oralAnswer, yearInFigures } from '../../shared/domain/counting/answer-words.ts';
import { percentage, sharesNote, sharesOf } from '../../shared/domain/counting/rates.ts';
import { readCell } from '../../shared/domain/ledger-reading/cells/case-field.ts';
import { proposersInFull } from '../../shared/domain/names/proposer.ts';
import { tableColumns } from '../../shared/domain/paper/table-columns.ts';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { rendered } from '../support/rendered-page.ts';

describe('报告怎样写', () => {
  test('清单里的提出人一个不少；超过二十人的写头三人和人数，旧台账只知人数的也写人数', () => {
    expect(proposersInFull(['庄一帆', '李若安'])).toBe('庄一帆、李若安');
    const twenty = Array.from({ length: 20 }, (_, at) => `代表${at + 1}`);
    expect(proposersInFull(twenty)).toBe(twenty.join('、'));
    expect(proposersInFull([...twenty, '代表21'])).toBe('代表1、代表2、代表3等21人');
    expect(proposersInFull(['庄一帆'], 12)).toBe('庄一帆等12人');
    expect(proposersInFull(['民建云澜市委会'])).toBe('民建云澜市委会');
    expect(proposersInFull([])).toBe('');
  });

  test('面复的没有文号，写面复和哪一天；先发函、重新办理时面复的，两样都写；发过函的那一次另有面复，只写文号', () => {
    expect(answerMark('', '2026-05-20')).toBe('面复（2026年5月20日）');
    expect(answerMark('云民函〔2026〕3号', '2026-08-01')).toBe('云民函〔2026〕3号；面复（2026年8月1日）');
    expect(answerMark('', null)).toBe('');
    expect(oralAnswer([{ round: 1, day: '2026-05-20' }], null)).toBe('2026-05-20');
    expect(oralAnswer([{ round: 1, day: '2026-05-20' }], 1)).toBeNull();
    expect(oralAnswer([{ round: 2, day: '2026-08-01' }], 1)).toBe('2026-08-01');
  });

  test('台账里写在文号一栏的面复，导入时不当成写错的文号', () => {
    for (const words of ['面复（2026年5月20日）', '面复', '已面复', '当面答复（5月20日）']) {
      expect(readCell('documentNumber', words)).toEqual({ fact: null });
    }
    const both = readCell('documentNumber', '云民函〔2026〕3号；面复（2026年8月1日）');
    expect(both).toEqual({ fact: { value: '云民函〔2026〕3号' } });
    expect(readCell('documentNumber', '云民函2026')).toMatchObject({ fact: { doubt: expect.any(String) } });
  });

  test('办理方式处处照登记的写，旧台账没写的照实说没有记', () => {
    expect(handlingWords('sole', 'lead')).toBe('独办');
    expect(handlingWords('split', 'lead')).toBe('分办');
    expect(handlingWords('co', 'co')).toBe('会办');
    expect(handlingWords(null, 'untold')).toBe('办理方式未记');
  });

  test('没有过完的年度写明截至哪一天', () => {
    expect(yearInFigures(2026, '2026-11-29')).toBe('2026年（截至11月29日）');
    expect(yearInFigures(2025, '2026-11-29')).toBe('2025年');
  });

  test('同一个比在哪里都是同一个百分数；占比相加不是100%的写明；再少的一类也不写成0', () => {
    expect(sharesOf([3, 3, 1])).toEqual([42.9, 42.9, 14.3]);
    expect(sharesOf([3, 4])[0]).toBe(percentage(3, 7));
    expect(sharesNote([3, 3, 1])).toContain('不一定等于100%');
    expect(sharesOf([1, 1, 1])).toEqual([33.3, 33.3, 33.3]);
    expect([sharesOf([3, 1]), sharesNote([3, 1])]).toEqual([[75, 25], '']);
    expect([sharesOf([0, 0]), sharesNote([0, 0])]).toEqual([[0, 0], '']);
    expect(sharesOf([1, 99_999])).toEqual([0.1, 99.9]);
    expect(percentage(1999, 2000)).toBe(99.9);
  });

  test('标题不把「建议提案」拆在两行', () => {
    for (const office of [
      '云澜市民政局',
      '临江市民政局',
      '重庆市万州区民政局',
      '某某自治州民政局',
      '云澜市临江新区管理委员会民政局',
    ]) {
      const lines = titleLines(`${office}2026年度建议提案办理情况报告`);
      expect(lines.join('')).toBe(`${office}2026年度建议提案办理情况报告`);
      expect(
        lines.filter((line) => line.includes('建议提案')),
        lines.join('／'),
      ).toHaveLength(1);
    }
  });

  test('一栏里的字要么都居中，要么都左对齐；编号再长也不拆成两行', () => {
    const table = {
      caption: '',
      widths: [0.1, 0.6, 0.15, 0.15],
      header: ['编号', '案由', '科室', '按期率'],
      rows: [
        ['20260077', '关于增设社区助餐点的建议', '办公室', '96.4%'],
        ['7', '关于殡葬的提案', '养老服务科', '—'],
      ],
    };
    const columns = tableColumns(table, 42);
    expect(columns.map(({ centred }) => centred)).toEqual([true, false, false, true]);
    expect((columns[0]?.share ?? 0) * 42).toBeGreaterThanOrEqual(4.5);
    expect(columns.reduce((whole, { share }) => whole + share, 0)).toBeCloseTo(1, 9);
  });
});

describe('年度报告', () => {
  let desk: Desk;
  let clerk: Person;
  beforeAll(async () => {
    desk = await openDesk('2026-03-20T01:00:00.000Z');
    clerk = await desk.signIn('clerk');
    const admin = await desk.signIn('admin');
    for (const name of ['办公室', '养老服务科', '社会事务和婚姻登记科']) await admin.call('section.save', { name });
    const units = (await clerk.call('unit.list', {})).slice(0, 2).map(({ id }) => id);
    const make = (more: object) => clerk.call('proposal.create', { ...suggestion, ...more } as never);
    const joint = ['庄一帆', '沈知远', '纪云舒', '李若安'].map((name) => ({ ...suggestion.proposers[0], name }));
    await make({ number: '60', assignedOn: '2025-03-01', sectionId: 1 });
    const first = await make({ number: '20260077', assignedOn: '2026-03-01', proposers: joint, sectionId: 2 });
    const oral = await make({
      number: '20260078',
      assignedOn: '2026-03-02',
      role: 'lead',
      coUnitIds: units,
      sectionId: 3,
    });
    await make({ number: '79', assignedOn: '2026-03-03', role: 'reference', sectionId: 1 });
    const more = [80, 81].map((number) => make({ number: String(number), assignedOn: '2026-03-04', sectionId: 2 }));
    const asked = units.map((unitId, at) => ({ unitId, dueOn: at === 0 ? '2026-04-01' : '2026-12-20' }));
    await clerk.call('opinion.request', { proposalId: oral.id, units: asked });
    desk.at('2026-05-20T01:00:00.000Z');
    clerk = await desk.signIn('clerk');
    for (const [{ id }, resultClass] of [
      [first, 'A'],
      [await (more[0] as Promise<{ id: number }>), 'B'],
    ] as const) {
      await sign(id, resultClass);
    }
    const recipients = (await clerk.call('proposal.life', { proposalId: oral.id })).recipients.map(({ name }) => name);
    const talk = { day: '2026-05-20', place: '市第一医院', people: '纪云舒', said: '当面答复。', recordSigned: true };
    await clerk.call('reply.oral', { proposalId: oral.id, recipients, ...talk } as never);
    desk.at('2026-11-29T01:00:00.000Z');
    clerk = await desk.signIn('clerk');
  });
  afterAll(() => desk.close());

  async function sign(proposalId: number, resultClass: string) {
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const blocks = [{ id: 'b1', level: 0 as const, text: '已建成助餐点20处。', sources: [] }];
    const saved = await clerk.call('draft.save', {
      proposalId,
      revision,
      content: { ...content, blocks, resultClass },
    });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
    await (await desk.signIn('leader')).call('letter.sign', { proposalId, version: submittedVersion ?? 0 });
  }

  test('没有过完的年度，件数和比较都写明截至哪一天；会办单位各栏加得起来；饼图和表用同一个百分数', async () => {
    const figures = await clerk.call('statistics.get', { year: 2026 });
    for (const unit of figures.byUnit) {
      expect(unit.onTime + unit.late + unit.overdue + unit.waiting).toBe(unit.asked);
    }
    expect(figures.byUnit.map(({ overdue, waiting }) => [overdue, waiting])).toEqual(
      expect.arrayContaining([
        [1, 0],
        [0, 1],
      ]),
    );
    for (const { kind, handling, counts } of figures.byKind) {
      const told = [(counts.onTime ?? 0) + (counts.late ?? 0), (counts.answered ?? 0) + (counts.unanswered ?? 0)];
      expect(told, `${kind} ${handling}`).toEqual([counts.answered ?? 0, counts.owed ?? 0]);
    }
    expect(figures.overYears.map(({ name }) => name)).toEqual(['2025年', '2026年（截至11月29日）']);
    const { files } = await clerk.call('statistics.report', { year: 2026 });
    const bytes = Buffer.from(files[0]?.base64 ?? '', 'base64');
    const parts = unzipSync(bytes);
    const text = strFromU8(parts['word/document.xml'] as Uint8Array).replace(/<[^>]+>/g, '');
    expect(text).toContain('2026年（截至11月29日），市民政局共承办');
    expect(text).toContain('截至2026年11月29日，与2025年全年相比');
    expect(text).toContain('未到期');
    expect(text).toContain('庄一帆、沈知远、纪云舒、李若安');
    expect(text).toContain('面复（2026年5月20日）');
    expect(text).toContain('占33.3%');
    const chart = Object.entries(parts)
      .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
      .map(([, xml]) => strFromU8(xml))
      .find((xml) => xml.includes('pieChart'));
    for (const words of ['A类 1件，33.3%', 'B类 1件，33.3%', '未标类别 1件，33.3%']) expect(chart).toContain(words);
    expect(chart).not.toContain('<c:showPercent val="1"/>');
    const before = await clerk.call('statistics.report', { year: 2025 });
    const past = strFromU8(
      unzipSync(Buffer.from(before.files[0]?.base64 ?? '', 'base64'))['word/document.xml'] as Uint8Array,
    );
    expect(past.replace(/<[^>]+>/g, '')).not.toContain('截至');
  });

  test('印出来：标题两行，编号一行写完，面复写在文号的地方', async () => {
    const { files } = await clerk.call('statistics.report', { year: 2026 });
    const bytes = Buffer.from(files[0]?.base64 ?? '', 'base64');
    if (process.env.LOOK) writeFileSync(process.env.LOOK, bytes);
    const paper = await rendered(bytes);
    try {
      const title = (await paper.lines(1)).slice(0, 2).map(({ text }) => text);
      expect(title.join('')).toBe('云澜市民政局2026年度建议提案办理情况报告');
      const words = execFileSync('pdftotext', ['-layout', paper.pdf, '-']).toString();
      expect(words).toMatch(/20260077/);
      expect(words).toMatch(/20260078/);
    } finally {
      paper.remove();
    }
  });

  test('历年件和报告里，同一件的办理方式写的一样；面复的件在文号一栏写面复', async () => {
    const { rows } = await clerk.call('counted.list', { year: 2026 });
    const said = rows.map(({ number, role, handling }) => [number, handlingWords(role, handling)]);
    expect(said).toContainEqual(['20260077', '独办']);
    expect(said).toContainEqual(['20260078', '主办']);
    expect(rows.find(({ number }) => number === '20260078')?.answer).toBe('面复（2026年5月20日）');
    const sheetOf = async (files: { base64: string }[]) =>
      (await readXlsx(Buffer.from(files[0]?.base64 ?? '', 'base64'))).sheets[0]?.rows ?? [];
    const ledger = await sheetOf((await clerk.call('ledger.export', { year: 2026 })).files);
    expect(ledger.flat()).toContain('面复（2026年5月20日）');
    const listed = await sheetOf(
      (await clerk.call('list.export', { list: 'counted', filter: { year: 2026 }, format: 'xlsx' } as never)).files,
    );
    expect(listed.flat()).toContain('面复（2026年5月20日）');
    const items = await sheetOf(
      (await clerk.call('list.export', { list: 'items', filter: {}, format: 'xlsx' } as never)).files,
    );
    expect(items.flat()).toContain('面复（2026年5月20日）');
  });

  test('会办单位的每个数点开，就是那么多件', async () => {
    const { byUnit } = await clerk.call('statistics.get', { year: 2026 });
    for (const unit of byUnit) {
      for (const unitAnswer of ['asked', 'onTime', 'late', 'overdue', 'waiting'] as const) {
        const { total } = await clerk.call('counted.list', { year: 2026, unitId: unit.unitId, unitAnswer });
        expect(total, `${unit.name} ${unitAnswer}`).toBe(unit[unitAnswer]);
      }
    }
  });
});

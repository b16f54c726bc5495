import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperKind } from '../../shared/model/papers/kinds.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { docxText } from '../support/files/docx-parts.ts';
import { fileOf } from '../support/import-samples.ts';
import { withoutGuard } from '../support/store-of.ts';

const bytesOf = (file: FileOut | undefined) => Buffer.from(file?.base64 ?? '', 'base64');

describe('文号登记簿：一个号只给一次', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let admin: Person;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
  });
  afterAll(() => desk.close());

  let next = 500;
  async function item(change: Record<string, unknown> = {}) {
    next += 1;
    return (await clerk.call('proposal.create', { ...suggestion, number: `${next}`, ...change })).id;
  }
  async function submitted() {
    const proposalId = await item();
    const draft = await clerk.call('draft.get', { proposalId });
    const content = { ...draft.content, blocks: [block('b', 0, '今年内再建助餐点20个。')] };
    const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision });
    return { proposalId, version: submittedVersion as number };
  }
  const sign = async () => (await leader.call('letter.sign', await submitted())).documentNumber;
  const extension = (proposalId: number, facts: Record<string, string> = {}) => ({
    ...{ proposalId, paper: 'extension' as PaperKind },
    facts: { text: '需待规划批复。', ...facts },
  });
  const fieldOf = async (proposalId: number, name: string) =>
    (await clerk.call('paper.fields', { proposalId, paper: 'extension' })).find((field) => field.name === name);
  const enter = (number: string, day: string, orderReason = '') => ({
    entries: [{ number, day, about: '关于拨付临时救助资金的函' }],
    orderReason,
  });

  test('年中启用：写明程序以外已用到5号，签发从6号起；5号以内的不再编，也不算空号', async () => {
    await admin.call('number.saveStart', { code: '云民函', year: 2026, used: 5 });
    expect(await sign()).toBe('云民函〔2026〕6号');
    const { series } = await clerk.call('number.list', {});
    expect(series[0]).toMatchObject({ code: '云民函', used: 5, last: 6, missing: 0, next: '云民函〔2026〕7号' });
    const within = extension(await item(), { documentNumber: '云民函〔2026〕4号' });
    const refused = await clerk.refused('paper.make', within);
    expect(refused).toMatchObject({ code: 'number.used-outside', field: 'facts.documentNumber' });
    expect(refused.message).toContain('已用到5号');
  });

  test('没有这个代字的先问，确认了才写明；程序编过号以后改小也先问；写错的可以撤去', async () => {
    const wrong = { code: '云民涵', year: 2026, used: 3 };
    const refused = await admin.refused('number.saveStart', wrong);
    expect(refused).toMatchObject({ code: 'number.start-unknown', field: 'code' });
    expect(refused.message).toContain('云民函');
    const settings = await admin.call('number.saveStart', { ...wrong, confirmed: true });
    expect(settings.codes).toContain('云民涵');
    const without = await admin.call('number.saveStart', { ...wrong, used: null });
    expect([without.codes.includes('云民涵'), without.starts.length]).toEqual([false, 1]);
    expect(await admin.refused('number.saveStart', { code: '云民函', year: 2026, used: 2 })).toMatchObject({
      code: 'number.start-lower',
      field: 'used',
    });
  });

  test('登记簿的一行被别的程序改过、删去：簿上、打印和导出的都有一句，说是哪一个号', async () => {
    const [row] = (await clerk.call('number.list', {})).rows;
    const by = (name: string) =>
      withoutGuard(
        desk.folder,
        'documentNumber_fixed',
        'documentNumber',
        `update "documentNumber" set "issuedBy" = '${name}' where id = ${row?.id}`,
      );
    await by('别人');
    const { changedOutside } = await clerk.call('number.list', {});
    expect(changedOutside).toEqual([
      expect.stringContaining(`${row?.documentNumber}：文号登记的编号人被本程序以外的手段改动过`),
    ]);
    const { files } = await clerk.call('list.export', { list: 'numbers', filter: {}, format: 'csv' });
    const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(text).toContain(`${row?.documentNumber}：文号登记的编号人被`);
    await by(row?.issuedBy ?? '');
    expect((await clerk.call('number.list', {})).changedOutside).toEqual([]);
  });

  test('文书上填的号登记在簿；再做同一份沿用；别的函再填，指明已用于哪一件', async () => {
    const proposalId = await item();
    const typed = { documentNumber: '云民函[2026]7号' };
    const first = await clerk.call('paper.make', extension(proposalId, typed));
    expect(await clerk.call('paper.make', extension(proposalId, typed))).toEqual(first);
    expect((await fieldOf(proposalId, 'documentNumber'))?.value).toBe('云民函〔2026〕7号');
    const refused = await clerk.refused('paper.make', extension(await item(), typed));
    expect(refused).toMatchObject({ code: 'number.taken', field: 'facts.documentNumber' });
    expect(refused.message).toContain(`第${next - 1}号《${suggestion.title}》的延期申请`);
    expect(refused.message).toContain('下一号是云民函〔2026〕8号');
    expect(await sign()).toBe('云民函〔2026〕8号');
    const letter = await clerk.refused('paper.make', extension(proposalId, { documentNumber: '云民函〔2026〕8号' }));
    expect(letter.message).toContain('的答复函');
    const history = (await clerk.call('proposal.get', { proposalId })).history.map(({ words }) => words);
    expect(history).toContain('制作延期申请，编号云民函〔2026〕7号');
  });

  test('文书上年份不可能的号、不是本单位代字的号、跳过几号的号，都说明为什么', async () => {
    const proposalId = await item();
    const codeFor = async (documentNumber: string, more: Record<string, string> = {}) =>
      (await clerk.refused('paper.make', extension(proposalId, { documentNumber, ...more }))).code;
    expect(await codeFor('云民函〔2036〕1号')).toBe('number.other-year');
    expect(await codeFor('云民函〔2036〕1号', { day: '2036-03-20' })).toBe('number.day-ahead');
    expect(await codeFor('临民函〔2026〕9号')).toBe('number.unknown-code');
    expect(await codeFor('云民函〔2026〕11号')).toBe('number.skips');
    expect(await codeFor('云民函〔2026〕9号', { day: '' })).toBe('paper.number-without-day');
    expect(await codeFor('云民函〔2026〕9号', { day: '2026-03-01' })).toBe('number.day-before');
    expect((await clerk.call('number.list', {})).series[0]?.next).toBe('云民函〔2026〕9号');
  });

  test('单位定了代字的文书自动取下一号；不编号的不问文号；换了代字的不收', async () => {
    await admin.call('number.saveSeries', { series: { extension: '云民延', 'hand-back': '' } });
    const proposalId = await item();
    expect((await fieldOf(proposalId, 'documentNumber'))?.value).toBe('云民延〔2026〕1号');
    await clerk.call('paper.make', extension(proposalId));
    expect((await fieldOf(await item(), 'documentNumber'))?.value).toBe('云民延〔2026〕2号');
    const other = await clerk.refused('paper.make', extension(await item(), { documentNumber: '云民函〔2026〕9号' }));
    expect(other.code).toBe('number.other-series');
    const none = await clerk.call('paper.fields', { proposalId, paper: 'hand-back' });
    expect(none.map(({ name }) => name)).not.toContain('documentNumber');
    await clerk.call('paper.make', { proposalId, paper: 'hand-back', facts: { text: '不属我局职责。' } });
    await admin.call('number.saveSeries', { series: { extension: null, 'hand-back': null } });
  });

  test('催办函一家一号，依次编；当天再做沿用，改日再催另编', async () => {
    await admin.call('number.saveSeries', { series: { reminder: '云民催' } });
    const units = (await clerk.call('unit.list', {}))
      .slice(0, 3)
      .map(({ id }) => ({ unitId: id, dueOn: '2026-04-10' }));
    const proposalId = await item({ role: 'lead' });
    await clerk.call('opinion.request', { proposalId, units });
    const made = () => clerk.call('paper.make', { proposalId, paper: 'reminder', facts: {} });
    const given = async () =>
      (await clerk.call('number.list', { code: '云民催' })).rows.map(({ n, bearer }) => `${n} ${bearer}`);
    expect((await made()).files).toHaveLength(3);
    const first = await given();
    expect(first).toHaveLength(3);
    expect(new Set(first.map((row) => row.replace(/^\d+/, ''))).size).toBe(3);
    await made();
    expect(await given()).toEqual(first);
    desk.at('2026-03-23T01:00:00.000Z');
    await made();
    expect(await given()).toHaveLength(6);
  });

  test('征求会办意见函定了代字的，一家一号，再导出沿用；不按顺序的要写理由', async () => {
    await admin.call('number.saveSeries', { series: { 'opinion-request': '云民征' } });
    const units = (await clerk.call('unit.list', {}))
      .slice(0, 2)
      .map(({ id }) => ({ unitId: id, dueOn: '2026-04-10' }));
    const ask = async () => {
      const proposalId = await item({ role: 'lead' });
      await clerk.call('opinion.request', { proposalId, units });
      return proposalId;
    };
    const proposalId = await ask();
    const { files } = await clerk.call('opinion.requestLetters', { proposalId });
    const texts = await Promise.all(files.map((file) => docxText(bytesOf(file))));
    expect(texts.map((text) => text.match(/云民征〔2026〕\d号/)?.[0])).toEqual([
      '云民征〔2026〕1号',
      '云民征〔2026〕2号',
    ]);
    const again = await clerk.call('opinion.requestLetters', { proposalId, unitIds: [units[1]?.unitId as number] });
    expect(await docxText(bytesOf(again.files[0]))).toContain('云民征〔2026〕2号');
    const { rows } = await clerk.call('number.list', { code: '云民征' });
    expect(rows[0]?.bearer).toContain('的征求会办意见函（');
    const other = await ask();
    desk.at('2026-03-20T01:00:00.000Z');
    const early = await clerk.refused('opinion.requestLetters', { proposalId: other });
    expect(early).toMatchObject({ code: 'number.day-before', field: 'orderReason' });
    await clerk.call('opinion.requestLetters', { proposalId: other, orderReason: '补发' });
    expect((await clerk.call('number.list', { code: '云民征' })).rows[0]).toMatchObject({ n: 4, orderReason: '补发' });
    desk.at('2026-03-23T01:00:00.000Z');
  });

  test('程序以外用过的号手工登记，此后不再编；重号、跳号、未到的日期说明是哪一行', async () => {
    await clerk.call('number.enter', enter('云民函〔2026〕9号', '2026-03-23'));
    expect(await sign()).toBe('云民函〔2026〕10号');
    const taken = await clerk.refused('number.enter', enter('云民函〔2026〕9号', '2026-03-23'));
    expect(taken).toMatchObject({ code: 'number.taken', field: 'entries.0.number' });
    expect(taken.message).toContain('程序以外的「关于拨付临时救助资金的函」');
    const skips = await clerk.refused('number.enter', enter('云民函〔2026〕15号', '2026-03-23'));
    expect(skips).toMatchObject({ code: 'number.skips', field: 'orderReason' });
    const several = { entries: [11, 9].map((n) => ({ ...enter(`云民函〔2026〕${n}号`, '2026-03-23').entries[0] })) };
    const line = await clerk.refused('number.enter', several);
    expect(line.message).toMatch(/^第2个号：云民函〔2026〕9号已用于/);
    expect((await clerk.refused('number.enter', enter('云民函〔2026〕11号', '2026-03-24'))).code).toBe(
      'number.not-yet',
    );
    // All or nothing.
    expect(
      (await clerk.call('number.list', { code: '云民函' })).series.find(({ code }) => code === '云民函')?.last,
    ).toBe(10);
  });

  test('跳号和早于前一号的，写明理由才登记，理由留在簿上；空号看得见', async () => {
    await clerk.call('number.enter', enter('云民函〔2026〕13号', '2026-03-23', '11、12号由办公室留用'));
    const { rows } = await clerk.call('number.list', { code: '云民函' });
    expect(rows[0]).toMatchObject({ n: 13, orderReason: '11、12号由办公室留用', gap: { from: 11, to: 12 } });
    expect((await clerk.call('number.list', {})).series.find(({ code }) => code === '云民函')?.missing).toBe(2);
  });

  test('本机时钟拨回、拨到2099年，签发要问理由，不悄悄编号；写明理由的可以签发', async () => {
    const letter = await submitted();
    desk.at('2026-03-10T01:00:00.000Z');
    const back = await leader.refused('letter.sign', letter);
    expect(back).toMatchObject({ code: 'number.day-before', field: 'orderReason' });
    expect(back.message).toContain('本机日期不对的请先校准');
    desk.at('2020-03-10T01:00:00.000Z');
    expect((await leader.refused('letter.sign', letter)).code).toBe('number.year-apart');
    desk.at('2099-03-10T01:00:00.000Z');
    expect((await leader.refused('letter.sign', letter)).code).toBe('number.year-apart');
    desk.at('2026-03-22T01:00:00.000Z');
    const signed = await leader.call('letter.sign', { ...letter, orderReason: '局长22日已签，23日的号先用了' });
    expect(signed.documentNumber).toBe('云民函〔2026〕14号');
  });

  test('程序以外的号也只能写明理由作废；作废的号不再用，说明已作废', async () => {
    desk.at('2026-03-23T01:00:00.000Z');
    const { rows } = await clerk.call('number.list', { code: '云民函' });
    const row = rows.find(({ n }) => n === 13);
    await leader.call('number.void', { numberId: row?.id as number, reason: '没有发出' });
    const again = await clerk.refused('number.enter', enter('云民函〔2026〕13号', '2026-03-23', '补登'));
    expect(again.message).toContain('已作废，作废的号不再使用');
  });

  test('登记簿分页，合计不因分页而变；导出的清单连空号一起写', async () => {
    const whole = await clerk.call('number.list', {});
    const second = await clerk.call('number.list', { page: 2, pageSize: 3 });
    expect(second.total).toBe(whole.total);
    expect(second.rows).toEqual(whole.rows.slice(3, 6));
    const { files } = await clerk.call('list.export', { list: 'numbers', filter: { code: '云民函' }, format: 'csv' });
    const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(text).toContain('云民函〔2026〕11—12号,空号：没有登记');
    expect(text).toContain('程序以外的「关于拨付临时救助资金的函」');
  });

  test('用文书的文号检索，找得到那一件', async () => {
    const { rows } = await clerk.call('search.find', { text: '云民延〔2026〕1号' });
    expect(rows.length).toBeGreaterThan(0);
  });

  test('导入今年的台账，入库前说明哪些号要登记、哪些已有着落；入库后不再编，撤销这一批又放开', async () => {
    const { last = 0 } =
      (await clerk.call('number.list', { code: '云民函' })).series.find(({ code }) => code === '云民函') ?? {};
    const head = '类别,级别,届次,编号,案由,提出人,主办单位,答复日期,答复类别,答复文号';
    const row = (number: string, title: string, serial: number, year = 2026) =>
      `建议,市,九届6次,${number},${title},沈知远,云澜市民政局,${year}-03-23,A,云民函〔${year}〕${serial}号`;
    const text = [
      head,
      row('801', '关于养老床位的建议', last + 1),
      row('802', '关于公墓管理的建议', last + 2),
      row('803', '关于低保复核的建议', 10),
      row('804', '关于社工站的建议', 30, 2021),
    ].join('\n');
    const batch = await clerk.call('imports.open', { name: '今年台账' });
    await clerk.call('imports.addFile', { batchId: batch.id, file: fileOf('2026年台账.csv', text) });
    const before = await clerk.call('imports.numbers', { batchId: batch.id });
    expect(before.coming).toBe(2);
    expect(before.taken.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^《关于低保复核的建议》的云民函〔2026〕10号已用于第\d+号《.+》的答复函$/),
    ]);
    while ((await clerk.call('imports.store', { batchId: batch.id, count: 10 })).left > 0);
    const { rows } = await clerk.call('number.list', { code: '云民函' });
    expect(rows.slice(0, 2).map(({ n, bearer }) => `${n} ${bearer}`)).toEqual([
      `${last + 2} 导入的第802号《关于公墓管理的建议》`,
      `${last + 1} 导入的第801号《关于养老床位的建议》`,
    ]);
    expect(rows.map(({ year }) => year)).not.toContain(2021);
    expect(
      (await leader.call('letter.review', await submitted().then(({ proposalId }) => ({ proposalId })))).nextNumber,
    ).toBe(`云民函〔2026〕${last + 3}号`);
    while ((await clerk.call('imports.undo', { batchId: batch.id, count: 10 })).left > 0);
    expect(await sign()).toBe(`云民函〔2026〕${last + 1}号`);
  });
});

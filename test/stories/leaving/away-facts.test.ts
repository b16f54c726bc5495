import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileIn, FilesOut } from '../../../shared/model/primitives.ts';
import type { WebContent, WebDecision } from '../../../shared/model/web-text.ts';
import { wordTemplate } from '../../samples/word-templates.ts';
import { bureau, type Desk, openDesk, type Person, password, suggestion } from '../../support/desk.ts';
import { docxText } from '../../support/files/docx-parts.ts';

const block = (id: string, text: string) => ({ id, level: 0 as const, text, sources: [] });
const fileIn = ({ files: [file] }: FilesOut): FileIn => ({ name: file?.name ?? '', base64: file?.base64 ?? '' });
const ask = (statement: string) => ({ statement, text: statement });
const decided = (from: number, words: string, how: WebDecision['how'], put = ''): WebDecision => ({
  ...{ from, to: from + words.length, words, kind: 'own', how, put, reason: how === 'keep' ? '已公开' : '' },
});
const onWeb = (...decisions: WebDecision[]): WebContent => ({
  ...{ form: 'full', summary: '', decisions, article: null, reason: '' },
});

describe('带走办理：件上登记过的都随着去、随着回', () => {
  let home: Desk;
  let away: Desk;
  let clerk: Person;
  let leader: Person;
  let admin: Person;
  let there: Person;
  let unitId: number;
  /** In hand, handled together with it, signed. */
  let [first, alike, signed] = [0, 0, 0];
  let back: FileIn;
  const at = (day: string, desk = home) => desk.at(`2026-03-${day}T02:00:00.000Z`);
  const idThere = async (text: string) => (await there.call('proposal.list', { text })).rows[0]?.id as number;
  const asksOf = async (who: Person, proposalId: number) =>
    (await who.call('asks.get', { proposalId })).asks.map(({ statement }) => statement);
  const draftOf = async (who: Person, proposalId: number) =>
    (await who.call('publication.desk', { proposalId })).draft?.decisions.map(
      ({ words, how, put }) => `${words}${how}${put}`,
    );
  const keepAsks = async (who: Person, proposalId: number, statements: string[]) => {
    const { kept } = await who.call('asks.get', { proposalId });
    await who.call('asks.keep', { proposalId, asks: statements.map(ask), seen: kept?.id ?? null });
  };

  beforeAll(async () => {
    home = await openDesk();
    away = await openDesk(undefined, { isFresh: true });
    [clerk, leader, admin] = [await home.signIn('clerk'), await home.signIn('leader'), await home.signIn('admin')];
    const template = { name: '答复.docx', base64: (await wordTemplate()).toString('base64') };
    await admin.call('template.add', { name: '本局答复', file: template });
    ({ id: unitId } = await clerk.call('unit.save', { name: '云澜市气象台', shortName: '市气象台', contactPhone: '' }));
    ({ id: first } = await clerk.call('proposal.create', { ...suggestion, role: 'lead', coUnitIds: [unitId] }));
    const other = { ...suggestion, role: 'lead' as const, coUnitIds: [unitId], title: '关于社区助餐补贴的建议' };
    ({ id: alike } = await clerk.call('proposal.create', { ...other, number: '81' }));
    await clerk.call('proposal.combine', { proposalId: first, day: '2026-03-20', otherIds: [alike] });
    const given = { name: '3月20日交办', handedOn: '2026-03-20', cutOffOn: '2026-05-31' };
    const { id: handoverId } = await clerk.call('handover.keep', given);
    await clerk.call('handover.give', { proposalId: first, handoverId });
    await keepAsks(clerk, first, ['增设助餐点', '补贴运营']);
    await clerk.call('opinion.request', { proposalId: first, units: [{ unitId }] });
    await clerk.call('opinion.receive', { proposalId: first, unitId, text: '一、加密站点。新增站点3个。' });
    const { draft } = await clerk.call('draft.merge', { proposalId: first });
    const decisions = [
      { kind: 'rejected' as const, unitId, words: '二、另行研究。', reason: '与本件无关' },
      { kind: 'proof' as const, key: 'blocks|typo|站点|', reason: '照原文' },
    ];
    const said = draft.content.blocks.filter(({ level, sources }) => level === 0 && sources.length > 0);
    const content = {
      ...draft.content,
      resultClass: 'B',
      blocks: [...said, block('p', '我局将继续推进。')],
      decisions,
    };
    const { revision } = await clerk.call('draft.save', { proposalId: first, revision: draft.revision, content });
    const sent = await clerk.call('letter.submit', { proposalId: first, revision, proofSeen: true });
    const version = sent.submittedVersion as number;
    await leader.call('letter.remark', { proposalId: first, version, text: '数字请再核一遍' });
    await leader.call('letter.return', { proposalId: first, version, reason: '请补数据', remarks: [] });
    const [request] = await clerk.call('extension.ask', { proposalId: first, until: '2026-07-20', reason: '需调研' });
    await leader.call('extension.answer', { requestId: request?.id ?? 0, granted: true });

    ({ id: signed } = await clerk.call('proposal.create', {
      ...suggestion,
      number: '82',
      title: '关于公园开放的建议',
    }));
    const letter = await clerk.call('draft.get', { proposalId: signed });
    const written = { ...letter.content, blocks: [block('a', '公园已开放，请咨询张三。')], resultClass: 'A' };
    const saved = await clerk.call('draft.save', { proposalId: signed, revision: 0, content: written });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId: signed, revision: saved.revision });
    await leader.call('letter.sign', { proposalId: signed, version: submittedVersion as number });
    await clerk.call('publication.save', { proposalId: signed, revision: 0, content: onWeb(decided(0, '甲', 'keep')) });
  });
  afterAll(async () => {
    await home.close();
    await away.close();
  });

  test('并案的件要一起带走', async () => {
    const who = { who: '沙明川', why: '下乡' };
    const without = await clerk.refused('away.take', { proposalIds: [first, signed], ...who });
    expect(without.message).toBe('第77号与第81号并案办理，要一起带走。请把第81号也选上。');
    expect((await clerk.refused('away.take', { proposalIds: [alike], ...who })).code).toBe('away.together');
    at('21', away);
    const taken = fileIn(await clerk.call('away.take', { proposalIds: [first, alike, signed], ...who }));
    const account = { name: 'sha', displayName: '沙明川', roles: ['clerk' as const], password };
    const begun = away.connect();
    await begun.call('away.begin', { file: taken, account });
    there = away.connect();
    await there.call('session.login', { name: 'sha', password });
  });

  test('去：批次、核对过的要求、延期的申请和批准、批注、汇总时的取舍、忽略的校核、并案、公开稿的底稿都在', async () => {
    const id = await idThere('77');
    const item = await there.call('proposal.get', { proposalId: id });
    expect(item.handover).toMatchObject({ name: '3月20日交办', cutOffOn: '2026-05-31' });
    expect(item.deadlines.find(({ key }) => key === 'cutOff')?.day).toBe('2026-05-31');
    expect(item.deadline?.day).toBe('2026-07-20');
    expect(await asksOf(there, id)).toEqual(['增设助餐点', '补贴运营']);
    expect(await there.call('extension.list', {})).toEqual([]);
    const draft = await there.call('draft.get', { proposalId: id });
    expect(draft.remarks.map(({ text, returned }) => [text, returned])).toEqual([
      ['数字请再核一遍', false],
      ['请补数据', true],
    ]);
    expect(draft.content.decisions.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['rejected', '与本件无关'],
      ['proof', '照原文'],
    ]);
    const life = await there.call('proposal.life', { proposalId: id });
    expect(life.combined.map(({ number }) => number)).toEqual(['81']);
    expect(await draftOf(there, await idThere('82'))).toEqual(['甲keep']);
  });

  test('去：本单位的 Word 模板也在，签发过的函在外面照样能套用打印', async () => {
    const [template] = await there.call('template.list', {});
    expect(template).toMatchObject({ name: '本局答复', addedBy: '沙明川' });
    const proposalId = await idThere('82');
    const { files } = await there.call('letter.export', { proposalId, template: template?.id ?? 0 });
    const text = await docxText(Buffer.from(files[0]?.base64 ?? '', 'base64'));
    expect(text).toContain('云民函〔2026〕1号');
    expect(text).toContain('公园已开放');
  });

  test('在外面：答复批注、改要求、申请延期、收意见再汇总、整理公开稿；单位里同时也在办', async () => {
    const id = await idThere('77');
    const [remark] = (await there.call('draft.get', { proposalId: id })).remarks;
    await there.call('letter.answerRemark', { remarkId: remark?.id ?? 0, text: '已与统计核对' });
    await keepAsks(there, id, ['增设助餐点', '补贴运营', '延长供餐时间']);
    await there.call('extension.ask', { proposalId: id, until: '2026-08-20', reason: '代表要求再走访' });
    const [request] = (await there.call('proposal.get', { proposalId: id })).requests;
    const unit = request?.unitId as number;
    await there.call('opinion.receive', { proposalId: id, unitId: unit, text: '一、加密站点。新增站点5个。' });
    await there.call('draft.merge', { proposalId: id });
    await there.call('unit.save', { name: '云澜市水文站', shortName: '市水文站', contactPhone: '' });
    const web = await idThere('82');
    const { draft } = await there.call('publication.desk', { proposalId: web });
    const content = onWeb(decided(0, '甲', 'keep'), decided(20, '张三', 'cover', '张某'), decided(40, '乙', 'keep'));
    await there.call('publication.save', { proposalId: web, revision: draft?.revision ?? 0, content });

    at('22');
    await clerk.call('opinion.receive', { proposalId: first, unitId, text: '一、加密站点。新增站点8个。' });
    await keepAsks(clerk, first, ['增设助餐点']);
    const here = await clerk.call('publication.desk', { proposalId: signed });
    const own = onWeb(decided(0, '甲', 'keep'), decided(20, '张三', 'keep'), decided(60, '丙', 'keep'));
    await clerk.call('publication.save', { proposalId: signed, revision: here.draft?.revision ?? 0, content: own });
    at('23', away);
    const [pack] = await there.call('away.list', {});
    back = fileIn(await there.call('away.bring', { packageId: pack?.packageId as number }));
  });

  test('回：只有外面办的照收，两边都改的并排写明，由人选，没有采用的整句留在经过里', async () => {
    at('24');
    const read = await clerk.call('away.read', { file: back });
    const [one, , three] = read.items;
    expect(one?.fields.map(({ label, ours, theirs, by }) => [label, ours, theirs, by])).toEqual([
      ['各项要求', '1.增设助餐点', '1.增设助餐点；2.补贴运营；3.延长供餐时间', 'both'],
    ]);
    expect(one?.missing.map(({ what }) => what)).toContain('延期申请');
    expect(three?.missing.map(({ what }) => what)).toEqual(['公开稿']);
    expect(three?.notes.join()).toContain('公开稿两边都整理过，保留单位的；外面的「张三」遮盖（张某）没有采用。');
    const done = await clerk.call('away.return', { file: back });
    expect(done.items[0]?.done.join()).toContain(
      '各项要求两边都改过：保留本机的「1.增设助餐点」，带回的「1.增设助餐点；2.补贴运营；3.延长供餐时间」没有采用',
    );
    expect(await asksOf(clerk, first)).toEqual(['增设助餐点']);
    expect(await draftOf(clerk, signed)).toEqual(['甲keep', '张三keep', '乙keep', '丙keep']);
    expect(done.items[2]?.done).toContain('公开稿的底稿与带回的合在一起');
    const draft = await clerk.call('draft.get', { proposalId: first });
    const [remark] = draft.remarks;
    expect(remark?.steps.map(({ act, words, by }) => [act, words, by])).toEqual([['answer', '已与统计核对', '沙明川']]);
    const waiting = await leader.call('extension.list', {});
    expect(waiting.map(({ number, until, by }) => [number, until, by])).toEqual([['77', '2026-08-20', '沙明川']]);
    await leader.call('extension.answer', { requestId: waiting[0]?.id ?? 0, granted: true });
    expect((await clerk.call('proposal.get', { proposalId: first })).deadline?.day).toBe('2026-08-20');
  });

  test('在外面汇总到哪一版，带回按单位里的版次认得，不再提示汇总', async () => {
    const { content, opinions } = await clerk.call('draft.get', { proposalId: first });
    const texts = opinions.map(({ version, blocks }) => `${version}${blocks.map(({ text }) => text).join('')}`);
    const last = opinions.at(-1);
    expect(texts).toHaveLength(3);
    expect(texts.at(-1)).toContain('新增站点5个');
    expect(content.merged).toEqual([{ unitId, version: last?.version }]);
    const sources = content.blocks.flatMap((each) => each.sources);
    expect(new Set(sources.map(({ opinionId }) => opinionId))).toEqual(new Set([last?.id]));
    expect(new Set(sources.map(({ version }) => version))).toEqual(new Set([last?.version]));
  });

  test('再带走时，编号、承办、批次和并案照单位现在的；要求选了包里的，从此照包里的', async () => {
    await clerk.call('proposal.separate', { proposalId: alike, day: '2026-03-24', reason: '分开办' });
    const { id: handoverId } = await clerk.call('handover.keep', {
      name: '第二批',
      handedOn: '2026-03-24',
      cutOffOn: null,
    });
    await clerk.call('handover.give', { proposalId: first, handoverId });
    const { templates } = await admin.call('office.get', {});
    await admin.call('office.save', { ...bureau, templates, letterhead: '云澜市民政局文件' });
    const [template] = await admin.call('template.list', {});
    await admin.call('template.retire', { id: template?.id ?? 0 });
    await clerk.call('unit.save', { name: '云澜市园林局', shortName: '市园林局', contactPhone: '' });
    const who = { who: '沙明川', why: '再去一次' };
    const next = fileIn(await clerk.call('away.take', { proposalIds: [first, alike], ...who }));
    at('25', away);
    const read = await there.call('away.read', { file: next });
    expect(read.renews).toBe(true);
    const chosen = read.items.flatMap(({ key, fields }) =>
      fields.length > 0 ? [{ key, fields: ['asks' as const] }] : [],
    );
    await there.call('away.open', { file: next, theirs: chosen });
    const id = await idThere('77');
    expect((await there.call('proposal.get', { proposalId: id })).handover?.name).toBe('第二批');
    expect((await there.call('proposal.life', { proposalId: id })).combined).toEqual([]);
    expect(await asksOf(there, id)).toEqual(['增设助餐点']);
    expect(await there.call('extension.list', {})).toEqual([]);
  });

  test('再带走的包把单位设置、名录和模板也带到，在外面另登记的不动', async () => {
    expect((await there.call('office.get', {})).letterhead).toBe('云澜市民政局文件');
    expect(await there.call('template.list', {})).toEqual([]);
    const names = (await there.call('unit.list', {})).map(({ name }) => name);
    expect(names.filter((name) => name === '云澜市园林局' || name === '云澜市气象台')).toHaveLength(2);
    expect(names).toContain('云澜市水文站');
    expect(new Set(names).size).toBe(names.length);
  });

  test('带走以后不等了、又作废登记的件，迟到的带回包不收它，写明谁作废和为什么，别的件照收', async () => {
    const reason = '重复登记';
    const life = await clerk.call('away.lift', { proposalId: alike, reason: '电脑坏了' });
    expect(life).toBeNull();
    await clerk.call('proposal.void', { proposalId: alike, reason, confirmed: true });
    const [pack] = await there.call('away.list', {});
    const late = fileIn(await there.call('away.bring', { packageId: pack?.packageId as number }));
    at('26');
    const { items } = await clerk.call('away.return', { file: late });
    expect(items.map(({ isTaken }) => isTaken)).toEqual([true, false]);
    expect(items[1]?.done.join()).toContain('这件已由纪云舒在2026年3月24日作废登记（重复登记），没有收');
    const verified = await admin.call('audit.verify', {});
    expect(verified).toMatchObject({ sound: true });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileIn, FilesOut } from '../../../shared/model/primitives.ts';
import { type Desk, openDesk, type Person, password, suggestion } from '../../support/desk.ts';

const block = (id: string, text: string) => ({ id, level: 0 as const, text, sources: [] });
const fileIn = ({ files: [file] }: FilesOut): FileIn => ({ name: file?.name ?? '', base64: file?.base64 ?? '' });
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('带走办理：一台没有连线的电脑从带走包开始', () => {
  let home: Desk;
  let away: Desk;
  let clerk: Person;
  let there: Person;
  let proposalId: number;
  let unitId: number;
  let taken: FileIn;
  let back: FileIn;
  const textsOf = async (who: Person, id: number) =>
    (await who.call('draft.get', { proposalId: id })).content.blocks.map(({ text }) => text);
  const away1 = () => there.call('proposal.list', { text: '77' }).then(({ rows }) => rows[0]?.id as number);

  beforeAll(async () => {
    home = await openDesk();
    away = await openDesk(undefined, { isFresh: true });
    clerk = await home.signIn('clerk');
    const admin = await home.signIn('admin');
    await admin.call('ways.save', { ...(await admin.call('ways.get', {})), extension: 'recorded' });
    const unit = await clerk.call('unit.save', { name: '云澜市气象台', shortName: '市气象台', contactPhone: '' });
    unitId = unit.id;
    const input = { ...suggestion, role: 'lead' as const, coUnitIds: [unit.id], remark: '原备注' };
    ({ id: proposalId } = await clerk.call('proposal.create', input));
    await clerk.call('opinion.request', { proposalId, units: [{ unitId }] });
    await clerk.call('opinion.receive', { proposalId, unitId, text: '一、加密站点。新增站点3个。' });
    const { content } = await clerk.call('draft.get', { proposalId });
    const blocks = [block('a', '甲段。'), block('b', '乙段。'), block('c', '丙段。')];
    await clerk.call('draft.save', { proposalId, revision: 0, content: { ...content, blocks, resultClass: 'B' } });
  });
  afterAll(async () => {
    await home.close();
    await away.close();
  });

  test('带走以后，件上、列表里都写明谁带走、做什么；不能再带走一次，送审要先收回', async () => {
    taken = fileIn(await clerk.call('away.take', { proposalIds: [proposalId], who: '沙明川', why: '到云澜县调研' }));
    expect(taken.name).toBe('带走包_沙明川_1件_2026-03-20.zip');
    const item = await clerk.call('proposal.get', { proposalId });
    expect(item.away).toMatchObject({ side: 'home', who: '沙明川', why: '到云澜县调研', by: '纪云舒' });
    await clerk.call('proposal.create', { ...suggestion, number: '76', title: '关于留在单位办的一件事' });
    expect((await clerk.call('proposal.list', { text: '77' })).rows[0]?.away).toEqual({ side: 'home', who: '沙明川' });
    expect((await clerk.call('proposal.list', { wait: 'away' })).rows.map(({ number }) => number)).toEqual(['77']);
    const again = await clerk.refused('away.take', { proposalIds: [proposalId], who: '别人', why: '出差' });
    expect(again).toMatchObject({ code: 'away.already' });
    const { revision } = await clerk.call('draft.get', { proposalId });
    const refused = await clerk.refused('letter.submit', { proposalId, revision });
    expect(refused.code).toBe('away.gone');
    expect(refused.message).toContain('沙明川带走办理（到云澜县调研）');
    const log = await (await home.signIn('admin')).call('audit.list', {});
    expect(log.rows.map(({ words }) => words).join()).toContain('带走办理：第77号由沙明川带走');
  });

  test('新装的程序从带走包开始：单位、规则、名录都有，件就是件，不是附件', async () => {
    const first = away.connect();
    const account = { name: 'sha', displayName: '沙明川', roles: ['clerk' as const], password };
    await first.call('away.begin', { file: taken, account });
    there = away.connect();
    await there.call('session.login', { name: 'sha', password });
    expect((await there.call('office.get', {})).fullName).toBe('云澜市民政局');
    expect((await there.call('unit.list', {})).map(({ name }) => name)).toContain('云澜市气象台');
    const id = await away1();
    const item = await there.call('proposal.get', { proposalId: id });
    expect(item).toMatchObject({ title: suggestion.title, remark: '原备注', stage: 'drafting', attachments: [] });
    expect(item.away).toMatchObject({ side: 'there', office: '云澜市民政局', who: '沙明川' });
    const original = await clerk.call('proposal.get', { proposalId });
    expect(item.deadline).toEqual(original.deadline);
    expect(await textsOf(there, id)).toEqual(['甲段。', '乙段。', '丙段。']);
    expect(item.requests[0]?.opinions).toHaveLength(1);
    const refused = await first.refused('away.begin', { file: taken, account: { ...account, name: 'other' } });
    expect(refused.code).toBe('office.exists');
  });

  test('在外面照常办，只有送审、编号留给单位', async () => {
    away.at('2026-03-21T02:00:00.000Z');
    const id = await away1();
    const contact = { phase: 'before', way: 'meeting', day: '2026-03-21', place: '县里', ours: '沙明川' } as const;
    await there.call('contact.add', { proposalId: id, ...contact, theirs: '陈若安', said: '先在老城区试点。' });
    const [request] = (await there.call('proposal.get', { proposalId: id })).requests;
    const unit = request?.unitId as number;
    await there.call('opinion.receive', { proposalId: id, unitId: unit, text: '一、加密站点。新增站点5个。' });
    await there.call('attachment.add', { proposalId: id, file: { name: '调研.pdf', base64: bytes('%PDF-1.4 调研') } });
    const until = { on: '2026-03-21', until: '2026-09-10', approver: '市政府办', reason: '需实地调研' };
    await there.call('deadline.extend', { proposalId: id, ...until });
    const { revision, content } = await there.call('draft.get', { proposalId: id });
    const blocks = [
      block('a', '甲段，外面改。'),
      block('b', '乙段。'),
      block('c', '丙段，外面改。'),
      block('d', '丁段。'),
    ];
    const saved = await there.call('draft.save', { proposalId: id, revision, content: { ...content, blocks } });
    expect((await there.refused('letter.submit', { proposalId: id, revision: saved.revision })).code).toBe(
      'away.brought',
    );
    const entry = { entries: [{ number: '云民函〔2026〕1号', day: '2026-03-20', about: '别的函' }], orderReason: '' };
    expect((await there.refused('number.enter', entry)).code).toBe('away.no-register');
    const item = await there.call('proposal.get', { proposalId: id });
    await there.call('proposal.save', {
      ...suggestion,
      ...{ id, revision: item.revision, role: 'lead', coUnitIds: item.coUnitIds, consent: 'yes' },
      ...{ remark: '外面的备注' },
    });
    await there.call('proposal.create', { ...suggestion, number: '78', title: '关于增设口袋公园的建议' });
    const item2 = { ...suggestion, number: '79', title: '关于社区食堂的建议', body: '食堂。' };
    await there.call('proposal.create', item2);
  });

  test('单位里同时也在办：改了另一段、同一段、同一栏', async () => {
    home.at('2026-03-22T02:00:00.000Z');
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const blocks = [block('a', '甲段。'), block('b', '乙段，单位改。'), block('c', '丙段，单位改。')];
    await clerk.call('draft.save', { proposalId, revision, content: { ...content, blocks } });
    const item = await clerk.call('proposal.get', { proposalId });
    await clerk.call('proposal.save', {
      ...suggestion,
      ...{ id: proposalId, revision: item.revision, role: 'lead', coUnitIds: [unitId], remark: '单位的备注' },
    });
    await clerk.call('opinion.receive', { proposalId, unitId, text: '一、加密站点。新增站点8个。' });
    await clerk.call('proposal.create', { ...suggestion, number: '79', title: '另一件建议', body: '另一件。' });
  });

  test('做带回包：带来的都在里面，在外面新登记的可以一起带', async () => {
    away.at('2026-03-23T02:00:00.000Z');
    const [pack] = await there.call('away.list', {});
    expect(pack?.fresh.map(({ number }) => number)).toEqual(['78', '79']);
    const newIds = pack?.fresh.map((each) => each.proposalId) ?? [];
    back = fileIn(await there.call('away.bring', { packageId: pack?.packageId as number, newIds }));
    expect(back.name).toBe('带回包_沙明川_3件_2026-03-23.zip');
    const [after] = await there.call('away.list', {});
    expect(after?.items.map(({ number, state }) => [number, state])).toEqual([
      ['77', 'brought'],
      ['78', 'brought'],
      ['79', 'brought'],
    ]);
  });

  test('收下以前先看：合什么、哪里不同、哪件不收和为什么；看了什么也不改', async () => {
    home.at('2026-03-24T02:00:00.000Z');
    const read = await clerk.call('away.read', { file: back });
    expect(read).toMatchObject({ what: 'back', who: '沙明川', blocked: null, signer: { trust: 'new' } });
    const [first, second, third] = read.items;
    expect(first?.state).toBe('join');
    expect(first?.fields.map(({ label, ours, theirs, by }) => [label, ours, theirs, by])).toEqual([
      ['是否同意公开', '未表态', '同意公开', 'there'],
      ['备注', '单位的备注', '外面的备注', 'both'],
    ]);
    expect(first?.missing.map(({ what }) => what).sort()).toEqual(['会办意见', '期限记录', '沟通', '附件'].sort());
    expect(first?.notes.join()).toContain('按段合在一起，其中1段两边都改过，上下并列');
    expect(second?.state).toBe('new');
    expect(third).toMatchObject({ state: 'twin' });
    expect(third?.reason).toContain('单位已登记第79号《另一件建议》');
    expect(await textsOf(clerk, proposalId)).toEqual(['甲段。', '乙段，单位改。', '丙段，单位改。']);
  });

  test('被改动过的包、别处的包、当成案卷包的，各有一句话，什么也不改', async () => {
    const broken = Buffer.from(back.base64, 'base64');
    const place = broken.indexOf('外面的备注', broken.indexOf('away.json'));
    broken[place + 2] = (broken[place + 2] ?? 0) ^ 1;
    const refused = await clerk.refused('away.return', { file: { ...back, base64: broken.toString('base64') } });
    expect(refused.code).toBe('package.part-changed');
    expect((await clerk.refused('package.read', { file: back })).code).toBe('package.away');
    const exported = fileIn(await clerk.call('package.export', { proposalId }));
    expect((await clerk.refused('away.read', { file: exported })).code).toBe('package.case');
    expect((await clerk.refused('away.open', { file: taken })).code).toBe('away.own');
    expect((await clerk.refused('away.open', { file: back })).code).toBe('away.wrong-way');
    expect((await clerk.refused('away.return', { file: taken })).code).toBe('away.wrong-way');
    const other = await openDesk();
    const stranger = await other.signIn('clerk');
    expect((await stranger.refused('away.return', { file: back })).code).toBe('away.not-ours');
    await other.close();
  });

  test('收下：只有一边改的收下，两边都写的并列，谁写的写着谁；新登记的成为新的一件', async () => {
    const done = await clerk.call('away.return', { file: back });
    expect(done.items.map(({ isTaken }) => isTaken)).toEqual([true, true, false]);
    expect(done.items[0]?.done).toContain('备注两边都改过：保留本机的「单位的备注」，带回的「外面的备注」没有采用');
    const item = await clerk.call('proposal.get', { proposalId });
    expect(item).toMatchObject({ remark: '单位的备注', consent: 'yes', away: null });
    expect(item.requests[0]?.opinions.map(({ version, recordedBy }) => [version, recordedBy])).toEqual([
      [1, '纪云舒'],
      [2, '纪云舒'],
      [3, '沙明川'],
    ]);
    expect(item.attachments.map(({ name, addedBy }) => [name, addedBy])).toEqual([['调研.pdf', '沙明川']]);
    expect(item.deadline?.day).toBe('2026-09-10');
    const life = await clerk.call('proposal.life', { proposalId });
    expect(life.contacts[0]).toMatchObject({ said: '先在老城区试点。', recordedBy: '沙明川' });
    expect(await textsOf(clerk, proposalId)).toEqual([
      '甲段，外面改。',
      '乙段，单位改。',
      '丙段，单位改。',
      '丙段，外面改。',
      '丁段。',
    ]);
    const draft = await clerk.call('draft.get', { proposalId });
    const kept = await Promise.all(
      draft.versions.map(({ version }) => clerk.call('draft.version', { proposalId, version })),
    );
    const texts = kept.map(({ by, content }) => `${by}：${content.blocks.map(({ text }) => text).join('')}`);
    expect(texts).toContain('沙明川：甲段，外面改。乙段。丙段，外面改。丁段。');
    expect(texts).toContain('纪云舒：甲段。乙段，单位改。丙段，单位改。');
    const { rows } = await clerk.call('proposal.list', { text: '口袋公园' });
    const fresh = await clerk.call('proposal.get', { proposalId: rows[0]?.id as number });
    expect(fresh).toMatchObject({ number: '78', registeredBy: '沙明川', away: null });
    const [origin] = await clerk.call('package.origins', { proposalId });
    expect(origin?.done).toEqual(done.items[0]?.done);
    expect(origin?.history.map(({ who, words }) => `${who}${words}`).join()).toContain('沙明川');
    const verified = await (await home.signIn('admin')).call('audit.verify', {});
    expect(verified).toMatchObject({ sound: true });
  });

  test('同一个包再收一次：已收的不再动；编号重了的，说明是同一件就合进去', async () => {
    const before = await clerk.call('proposal.get', { proposalId });
    const again = await clerk.call('away.read', { file: back });
    expect(again.items.map(({ state }) => state)).toEqual(['done', 'done', 'twin']);
    const key = again.items[2]?.key as string;
    await clerk.call('away.return', { file: back, into: [key], theirs: [{ key, fields: ['title'] }] });
    const { rows } = await clerk.call('proposal.list', { text: '79' });
    expect(rows.map(({ title }) => title)).toEqual(['关于社区食堂的建议']);
    expect(await clerk.refused('away.return', { file: back })).toMatchObject({ code: 'away.returned' });
    const after = await clerk.call('proposal.get', { proposalId });
    expect({ ...after, history: [] }).toEqual({ ...before, history: [] });
  });

  test('带回以后在外面又写了，再带回一次：只合后来写的，先前合过的不重来', async () => {
    away.at('2026-03-25T02:00:00.000Z');
    const id = await away1();
    const { revision, content } = await there.call('draft.get', { proposalId: id });
    const blocks = content.blocks.map((each) => (each.id === 'd' ? { ...each, text: '丁段，又改。' } : each));
    await there.call('draft.save', { proposalId: id, revision, content: { ...content, blocks } });
    const [pack] = await there.call('away.list', {});
    const second = fileIn(await there.call('away.bring', { packageId: pack?.packageId as number }));
    home.at('2026-03-26T02:00:00.000Z');
    const read = await clerk.call('away.read', { file: second });
    expect(read.items[0]).toMatchObject({ state: 'join', fields: [] });
    expect(read.items[1]?.state).toBe('same');
    await clerk.call('away.return', { file: second });
    expect(await textsOf(clerk, proposalId)).toEqual([
      '甲段，外面改。',
      '乙段，单位改。',
      '丙段，单位改。',
      '丙段，外面改。',
      '丁段，又改。',
    ]);
    expect((await clerk.call('proposal.get', { proposalId })).requests[0]?.opinions).toHaveLength(3);
  });

  test('再带走、再打开：在外面的那一件跟上单位的样子，不另成一件', async () => {
    const next = fileIn(await clerk.call('away.take', { proposalIds: [proposalId], who: '沙明川', why: '再去一次' }));
    away.at('2026-03-27T02:00:00.000Z');
    const before = await there.call('proposal.list', {});
    await there.call('away.open', { file: next });
    expect((await there.call('proposal.list', {})).total).toBe(before.total);
    const id = await away1();
    expect(await textsOf(there, id)).toEqual(await textsOf(clerk, proposalId));
    expect(await there.call('proposal.get', { proposalId: id })).toMatchObject({ remark: '单位的备注' });
    expect((await there.refused('away.open', { file: next })).code).toBe('away.opened');
  });

  test('不再带走：写明理由，件恢复常态；那个包后来带回，照样合', async () => {
    expect((await clerk.refused('away.lift', { proposalId, reason: '' })).field).toBe('reason');
    await clerk.call('away.lift', { proposalId, reason: '电脑丢了' });
    const item = await clerk.call('proposal.get', { proposalId });
    expect(item.away).toBeNull();
    expect(item.history.map(({ words }) => words)).toContain('不再带走（原由沙明川带走）：电脑丢了');
    expect((await clerk.refused('away.lift', { proposalId, reason: '再来' })).code).toBe('away.not-away');
    const id = await away1();
    const contact = { phase: 'before', way: 'phone', day: '2026-03-26', place: '', ours: '沙明川' } as const;
    await there.call('contact.add', { proposalId: id, ...contact, theirs: '陈若安', said: '再确认一次。' });
    const [pack] = await there.call('away.list', {});
    const late = fileIn(await there.call('away.bring', { packageId: pack?.packageId as number }));
    home.at('2026-03-28T02:00:00.000Z');
    expect((await clerk.call('away.return', { file: late })).items[0]?.done).toContain('补入沟通1次');
  });
});

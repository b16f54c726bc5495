import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

describe('不走寻常路的件', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let next = 100;
  beforeAll(async () => {
    desk = await openDesk('2026-04-20T01:00:00.000Z');
    [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
  });
  afterAll(() => desk.close());
  const take = async (more: object = {}) => {
    next += 1;
    return (await clerk.call('proposal.create', { ...suggestion, number: String(next), ...more })).id;
  };
  const write = async (proposalId: number, text: string) => {
    const { revision, content } = await clerk.call('draft.get', { proposalId });
    const blocks = [{ id: 'b1', level: 0 as const, text, sources: [] }];
    return clerk.call('draft.save', { proposalId, revision, content: { ...content, blocks, resultClass: 'A' } });
  };
  const sign = async (proposalId: number) => {
    const { revision } = await clerk.call('draft.get', { proposalId });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision });
    return leader.call('letter.sign', { proposalId, version: submittedVersion as number });
  };
  const day = '2026-04-20';

  test('退办获准就不再欠答复；没有获准回到原来的环节，稿件还在', async () => {
    const granted = await take();
    const asked = await clerk.call('transfer.request', {
      ...{
        proposalId: granted,
        day: '2026-03-25',
        reason: '助餐设施规划属住建部门职责。',
        unit: '云澜市住房和城乡建设局',
      },
    });
    expect(asked).toMatchObject({ stage: 'transfer', transfer: { words: '助餐设施规划属住建部门职责。' } });
    const draft = await clerk.call('draft.get', { proposalId: granted });
    const save = { proposalId: granted, revision: draft.revision, content: draft.content };
    expect((await clerk.refused('draft.save', save)).code).toBe('stage.wrong');
    const early = { proposalId: granted, day: '2026-03-24', outcome: 'accepted' };
    expect((await clerk.refused('transfer.answer', early)).code).toBe('transfer.too-early');
    const gone = await clerk.call('transfer.answer', { ...early, day: '2026-03-28', outcome: 'accepted' });
    expect(gone.stage).toBe('transferred');
    const owing = await clerk.call('proposal.list', { stage: 'owing' });
    expect(owing.rows.some(({ id }) => id === granted)).toBe(false);

    const denied = await take();
    await write(denied, '我局已建成助餐点120个。');
    await clerk.call('transfer.request', { proposalId: denied, day, reason: '不属我局职责。' });
    const back = await clerk.call('transfer.answer', {
      proposalId: denied,
      day,
      outcome: 'refused',
      words: '仍由你局承办',
    });
    expect(back.stage).toBe('drafting');
    expect((await clerk.call('draft.get', { proposalId: denied })).content.blocks).toHaveLength(1);
  });

  test('退办没有写理由，说明要写什么，什么都没变', async () => {
    const proposalId = await take();
    const refused = await clerk.refused('transfer.request', { proposalId, day, reason: ' ' });
    expect(refused).toMatchObject({ code: 'input.invalid', message: '请写明退办理由', field: 'reason' });
    expect((await clerk.call('proposal.get', { proposalId })).stage).toBe('registered');
  });

  test('提出人撤回的件结束；误登记的恢复到原来的环节', async () => {
    const proposalId = await take();
    await write(proposalId, '我局已建成助餐点120个。');
    const told = { proposalId, day, reason: '代表书面撤回' };
    expect((await clerk.call('proposal.withdraw', told)).stage).toBe('withdrawn');
    expect((await clerk.refused('proposal.withdraw', told)).code).toBe('stage.wrong');
    const restored = await clerk.call('proposal.restore', { proposalId, day, reason: '登错了件' });
    expect(restored.stage).toBe('drafting');
    await clerk.call('proposal.withdraw', told);
    await clerk.call('proposal.archive', { proposalId, day, archiveNumber: 'YL-1' });
    const open = await clerk.call('proposal.unarchive', { proposalId, day, reason: '补材料' });
    expect(open).toMatchObject({ stage: 'withdrawn', archive: null });
  });

  test('并案：一次办理，稿件带入各件，各有各的称呼和文号；取消并案后各办各的', async () => {
    const main = await take();
    const [first, second] = [
      await take({ proposers: [{ name: '罗静文', organization: '', phone: '' }] }),
      await take(),
    ];
    const combined = await clerk.call('proposal.combine', { proposalId: main, day, otherIds: [first, second] });
    expect(combined.combined.map(({ id }) => id)).toEqual([first, second]);
    expect((await clerk.call('proposal.life', { proposalId: first })).main?.id).toBe(main);
    const self = await clerk.refused('proposal.combine', { proposalId: main, day, otherIds: [main] });
    expect(self.message).toContain('就是本件');
    expect((await clerk.refused('proposal.combine', { proposalId: first, day, otherIds: [second] })).code).toBe(
      'combine.is-part',
    );
    expect((await clerk.refused('proposal.carryDraft', { proposalId: main, intoIds: [first] })).code).toBe(
      'combine.no-draft',
    );
    await write(main, '我局已建成助餐点120个。');
    await write(first, '先写的几句。');
    await clerk.call('proposal.carryDraft', { proposalId: main, intoIds: [first, second] });
    const draft = await clerk.call('draft.get', { proposalId: first });
    expect(draft.content.blocks[0]?.text).toBe('我局已建成助餐点120个。');
    expect(draft.content.salutation).toContain('罗静文');
    const kept = await clerk.call('draft.version', { proposalId: first, version: 1 });
    expect(kept).toMatchObject({ reason: '并案带入前', content: { blocks: [{ text: '先写的几句。' }] } });
    const numbers = [await sign(main), await sign(first)].map(({ documentNumber }) => documentNumber);
    expect(new Set(numbers).size).toBe(2);
    await clerk.call('proposal.separate', { proposalId: second, day, reason: '内容不同' });
    expect((await clerk.call('proposal.life', { proposalId: main })).combined).toHaveLength(1);
  });

  test('面复：记录没有签字不能登记；登记后算已答复、已送达，可以收反馈、办结', async () => {
    const proposalId = await take();
    const told = {
      proposalId,
      day,
      place: '市第一医院',
      people: '顾长风、纪云舒',
      recipients: ['陈若安代表'],
      said: '当面答复了补贴办法。',
    };
    const unsigned = await clerk.refused('reply.oral', { ...told, recordSigned: false });
    expect(unsigned.message).toContain('代表委员签字');
    const stranger = { ...told, recipients: ['旁人代表'], recordSigned: true };
    expect((await clerk.refused('reply.oral', stranger)).code).toBe('feedback.stranger');
    const oral = await clerk.call('reply.oral', { ...told, recordSigned: true });
    expect(oral).toMatchObject({ stage: 'answered', recipients: [{ deliveredOn: day }] });
    const say = { proposalId, day, respondent: '陈若安代表', attitude: '满意', result: '基本满意' };
    expect((await clerk.call('feedback.receive', say)).recipients[0]?.satisfaction).toBe('partly');
    expect((await clerk.call('proposal.close', { proposalId, closedOn: day })).stage).toBe('closed');
    expect((await clerk.call('proposal.reopen', { proposalId })).stage).toBe('answered');
  });

  test('经市政府办公室答复的，送到市政府办就算送达；改回直接答复又欠送达', async () => {
    const proposalId = await take();
    await write(proposalId, '我局已建成助餐点120个。');
    await sign(proposalId);
    await clerk.call('proposal.viaOffice', { proposalId, day, through: '云澜市政府办公室' });
    const send = { proposalId, day, recipients: ['云澜市政府办公室'], way: 'exchange' as const };
    const sent = await clerk.call('delivery.record', send);
    expect(sent.recipients).toEqual([{ name: '云澜市政府办公室', deliveredOn: day, satisfaction: null }]);
    const direct = await clerk.call('proposal.viaOffice', { proposalId, day, through: '' });
    expect(direct.recipients).toEqual([{ name: '陈若安代表', deliveredOn: null, satisfaction: null }]);
  });

  test('分办的件登记我方负责的部分；独办的件没有分工', async () => {
    const split = await take({ role: 'split' });
    const { splitPart } = await clerk.call('proposal.splitPart', { proposalId: split, day, part: '第二条、第三条' });
    expect(splitPart).toBe('第二条、第三条');
    const sole = await take();
    expect((await clerk.refused('proposal.splitPart', { proposalId: sole, day, part: '第一条' })).code).toBe(
      'split.not-split',
    );
  });

  test('换届：没办完的转入新届次，原届次和编号不变；不能转回以前的届次', async () => {
    const [one, other] = [await take(), await take()];
    const moved = { proposalIds: [one, other], day, term: 10, meeting: 1, reason: '换届' };
    expect(await clerk.call('proposal.carryOver', moved)).toEqual({ carried: 2 });
    const life = await clerk.call('proposal.life', { proposalId: one });
    expect(life.carried).toEqual({ term: 10, meeting: 1 });
    expect((await clerk.call('proposal.get', { proposalId: one })).session).toMatchObject({ term: 9, meeting: 5 });
    const back = await clerk.refused('proposal.carryOver', { ...moved, term: 9, meeting: 6 });
    expect(back.code).toBe('carry.not-later');
  });

  test('作废一条送达：又欠送达，作废的一条和理由都看得见', async () => {
    const proposalId = await take();
    await write(proposalId, '我局已建成助餐点120个。');
    await sign(proposalId);
    const send = { proposalId, day, recipients: ['陈若安代表'], way: 'post' as const };
    const { deliveries } = await clerk.call('delivery.record', send);
    const id = deliveries[0]?.id as number;
    const voided = await clerk.call('entry.void', { proposalId, entry: 'delivery', id, reason: '邮件退回' });
    expect(voided.recipients[0]?.deliveredOn).toBeNull();
    expect(voided.deliveries).toMatchObject([{ state: 'void', voidReason: '邮件退回' }]);
    expect((await clerk.refused('entry.void', { proposalId, entry: 'delivery', id, reason: '再作废' })).code).toBe(
      'entry.gone',
    );
    expect((await clerk.call('delivery.record', send)).recipients[0]?.deliveredOn).toBe(day);
  });

  test('已有反馈的送达不能作废、不能改到反馈之后；加了联名人，又欠一位送达', async () => {
    const proposalId = await take();
    await write(proposalId, '我局已建成助餐点120个。');
    await sign(proposalId);
    const send = { proposalId, day, recipients: ['陈若安代表'], way: 'post' as const };
    const { deliveries } = await clerk.call('delivery.record', send);
    const id = deliveries[0]?.id as number;
    const other = { ...send, recipients: ['旁人代表'], replacesId: id };
    expect((await clerk.refused('delivery.record', other)).code).toBe('delivery.other');
    const say = { proposalId, day, respondent: '陈若安代表', attitude: '满意', result: '满意' };
    await clerk.call('feedback.receive', say);
    const gone = { proposalId, entry: 'delivery', id, reason: '登错' };
    expect((await clerk.refused('entry.void', gone)).code).toBe('delivery.has-feedback');
    const before = await clerk.call('proposal.get', { proposalId });
    expect(before.deliveredOn).toBe(day);
    const two = [...suggestion.proposers, { name: '罗静文', organization: '', phone: '' }];
    const number = String(next);
    await clerk.call('proposal.save', {
      ...suggestion,
      id: proposalId,
      revision: before.revision,
      number,
      proposers: two,
    });
    expect((await clerk.call('proposal.get', { proposalId })).deliveredOn).toBeNull();
  });

  test('不同意公开的不能登记公开；不公开要写理由；网址要能打开', async () => {
    const proposalId = await take({ consent: 'no' });
    await write(proposalId, '我局已建成助餐点120个。');
    await sign(proposalId);
    const told = { proposalId, day, form: 'full' };
    expect((await clerk.refused('publication.record', told)).code).toBe('publication.no-consent');
    expect((await clerk.refused('publication.record', { ...told, form: 'none' })).field).toBe('reason');
    expect((await clerk.refused('publication.record', { ...told, url: '见网站' })).field).toBe('url');
    const closed = await clerk.call('publication.record', { proposalId, day, form: 'none', reason: '涉及个人隐私' });
    expect(closed.events.at(-1)).toMatchObject({ event: 'published', detail: { form: 'none' } });
  });

  test('评价档次由管理员改；档次代码不能重复，至少一档算不满意', async () => {
    const admin = await desk.signIn('admin');
    const { attitude: _, ...rest } = await admin.call('scales.get', {});
    const attitude = [
      { code: '同意', text: '同意', counts: 'yes' as const },
      { code: '理解', text: '理解', counts: 'partly' as const },
      { code: '不同意', text: '不同意', counts: 'no' as const },
    ];
    const bad = await admin.refused('scales.save', { ...rest, attitude: [attitude[0], attitude[0]] });
    expect(bad.message).toContain('代码相同');
    expect((await admin.call('scales.save', { ...rest, attitude, scheme: 'adopted' })).scheme).toBe('adopted');
    // The form that goes out with a reply asks in the office's words.
    const proposalId = await take();
    await write(proposalId, '我局已建成助餐点120个。');
    await sign(proposalId);
    const { files } = await clerk.call('letter.export', { proposalId });
    const form = files.find(({ name }) => name.includes('征询'));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(form?.base64 ?? '', 'base64') });
    expect(value).toContain('□同意　□理解　□不同意');
    expect(value).toContain('□满意　□基本满意　□不满意');
    expect((await clerk.refused('scales.save', { ...rest, attitude })).code).toBe('operation.not-allowed');
  });
});

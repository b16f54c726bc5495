import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Life } from '../../shared/model/life/life.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

const two = [
  { name: '陈若安', organization: '云澜市第一医院', phone: '' },
  { name: '苏明远', organization: '云澜市第三中学', phone: '' },
];
const plans = [
  '2025年，全市建成社区助餐点120个，日均服务老年人6000人次。',
  '我局将于2026年12月底前新增社区助餐点30个，由养老服务科牵头。下一步，力争2028年底前实现街道全覆盖。',
];
const block = (text: string, index: number) => ({ id: `b${index + 1}`, level: 0 as const, text, sources: [] });

/** Writes, submits and signs the present round's reply on the desk's present day. */
async function answer(clerk: Person, leader: Person, proposalId: number, texts: string[], resultClass: string) {
  const { revision, content } = await clerk.call('draft.get', { proposalId });
  const saved = await clerk.call('draft.save', {
    proposalId,
    revision,
    content: { ...content, blocks: texts.map(block), resultClass },
  });
  const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
  return leader.call('letter.sign', { proposalId, version: submittedVersion as number });
}

const tones = ({ standing }: Life) => Object.fromEntries(standing.map(({ key, tone }) => [key, tone]));

describe('一件两轮办理、三年跟踪', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let proposalId: number;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
    ({ id: proposalId } = await clerk.call('proposal.create', { ...suggestion, proposers: two, consent: 'yes' }));
  });
  afterAll(() => desk.close());
  const life = () => clerk.call('proposal.life', { proposalId });

  test('办前沟通：没有记录时提醒，登记后不再提醒；更正留下原来的一条', async () => {
    expect(tones(await life()).contact).toBe('todo');
    desk.at('2026-04-02T02:00:00.000Z');
    const told = {
      phase: 'before',
      way: 'meeting',
      place: '市第一医院',
      ours: '纪云舒',
      theirs: '陈若安代表',
    } as const;
    const after = await clerk.call('contact.add', { proposalId, day: '2026-04-01', said: '建议先摸清需求。', ...told });
    expect(tones(after).contact).toBeUndefined();
    const first = after.contacts[0]?.id as number;
    const { contacts } = await clerk.call('contact.add', {
      ...told,
      ...{ proposalId, day: '2026-04-02', said: '建议先摸清需求，再定点位。', replacesId: first },
    });
    expect(contacts.map(({ state, day }) => [state, day])).toEqual([
      ['corrected', '2026-04-01'],
      ['held', '2026-04-02'],
    ]);
    const gone = { ...told, proposalId, day: '2026-04-02', said: '再改', replacesId: first };
    expect((await clerk.refused('contact.add', gone)).code).toBe('entry.gone');
    const early = { ...told, proposalId, day: '2026-03-01', said: '早了' };
    expect((await clerk.refused('contact.add', early)).code).toBe('day.before-assigned');
    expect((await clerk.refused('contact.add', { ...early, day: '2026-02-30' })).code).toBe('input.invalid');
    expect((await clerk.refused('contact.add', { ...early, day: '2026-04-03' })).code).toBe('day.ahead');
  });

  test('签发前不能登记送达，送达前不能登记反馈，同一版不能签发两次', async () => {
    const send = { proposalId, day: '2026-04-02', recipients: ['陈若安代表'], way: 'in-person' as const };
    expect((await clerk.refused('delivery.record', send)).code).toBe('delivery.not-signed');
    desk.at('2026-05-20T02:00:00.000Z');
    const signed = await answer(clerk, leader, proposalId, plans, 'B');
    expect(signed.documentNumber).toBe('云民函〔2026〕1号');
    expect((await leader.refused('letter.sign', { proposalId, version: signed.version })).code).toBe(
      'letter.signed-already',
    );
    expect((await clerk.refused('delivery.record', { ...send, day: '2026-05-19' })).code).toBe('delivery.too-early');
    const back = { proposalId, day: '2026-05-20', respondent: '陈若安代表', attitude: '满意', result: '满意' };
    expect((await clerk.refused('feedback.receive', back)).message).toBe(
      '答复函还没有送达陈若安代表，不能登记反馈；请先登记送达。',
    );
  });

  test('逐人送达：送到一位还差一位，全部送到才算送达；同一人不重复登记', async () => {
    desk.at('2026-05-25T02:00:00.000Z');
    const send = { proposalId, day: '2026-05-22', recipients: ['陈若安代表'], way: 'in-person' as const };
    const part = await clerk.call('delivery.record', send);
    expect(part.standing.find(({ key }) => key === 'delivery')?.words).toBe('已送达1位，还有1位');
    expect((await clerk.refused('delivery.record', send)).code).toBe('delivery.twice');
    const all = await clerk.call('delivery.record', {
      ...send,
      day: '2026-05-25',
      recipients: ['苏明远代表'],
      way: 'post',
    });
    expect(tones(all)).toMatchObject({ delivery: 'done', feedback: 'todo', publication: 'todo' });
    await clerk.call('upload.record', { proposalId, day: '2026-05-25', platform: '市人大代表建议办理平台' });
  });

  test('从函中提出两项承诺：有日期的确认，没有日期的先补日期，不是承诺的放下', async () => {
    const { candidates } = await life();
    expect(candidates.map(({ dueOn, amount, owner }) => [dueOn, amount, owner])).toEqual([
      ['2026-12-31', '30个', '养老服务科'],
      ['2028-12-31', '', ''],
    ]);
    const quote = candidates[0]?.quote as string;
    const bad = await clerk.refused('commitment.confirm', { proposalId, quote, what: '新增社区助餐点30个' });
    expect(bad).toMatchObject({ code: 'input.invalid', field: 'dueOn' });
    expect(bad.message).toContain('承诺没有日期就无法跟踪');
    const past = { proposalId, quote, what: '新增社区助餐点30个', dueOn: '2025-12-31' };
    expect((await clerk.refused('commitment.confirm', past)).code).toBe('commitment.past');
    await clerk.call('commitment.confirm', {
      ...past,
      ...{ dueOn: '2026-12-31', amount: '30个', department: '养老服务科', leader: '顾长风' },
      milestones: [{ what: '完成选址', dueOn: '2026-08-31' }],
    });
    expect((await clerk.refused('commitment.confirm', { ...past, dueOn: '2026-12-31' })).code).toBe('commitment.twice');
    const wide = candidates[1]?.quote as string;
    const after = await clerk.call('commitment.confirm', {
      ...{ proposalId, quote: wide, what: '街道助餐全覆盖', dueOn: '2028-12-31', department: '养老服务科' },
    });
    expect(after.candidates).toEqual([]);
    expect(after.commitments.map(({ what }) => what)).toEqual(['新增社区助餐点30个', '街道助餐全覆盖']);
  });

  test('不满意要写原因；不满意的重新办理，前一轮的函、文号、反馈都在', async () => {
    desk.at('2026-06-10T02:00:00.000Z');
    const say = { proposalId, day: '2026-06-08', respondent: '陈若安代表', attitude: '满意', result: '不满意' };
    expect((await clerk.refused('feedback.receive', say)).code).toBe('feedback.no-reason');
    expect((await clerk.refused('feedback.receive', { ...say, result: '凑合', reason: '少' })).code).toBe(
      'feedback.off-scale',
    );
    const unhappy = await clerk.call('feedback.receive', { ...say, reason: '没有写清运营补贴。' });
    expect(tones(unhappy).again).toBe('alert');
    expect((await clerk.refused('proposal.close', { proposalId, closedOn: '2026-06-09' })).message).toContain(
      '陈若安代表对办理结果不满意',
    );
    const opened = await clerk.call('round.open', { proposalId, day: '2026-06-08', reason: '没有写清运营补贴。' });
    expect(opened).toMatchObject({ round: 2, stage: 'drafting' });
    expect(opened.rounds[0]).toMatchObject({ documentNumber: '云民函〔2026〕1号', resultClass: 'B' });
    expect(opened.feedbacks[0]).toMatchObject({ round: 1, satisfaction: 'no', reason: '没有写清运营补贴。' });
    // The new round begins undelivered, with the former words.
    expect(opened.recipients.every(({ deliveredOn }) => deliveredOn === null)).toBe(true);
    // The list shows the number of the round under way, not the former one.
    expect((await clerk.call('proposal.list', {})).rows[0]?.documentNumber).toBeNull();
    const { content } = await clerk.call('draft.get', { proposalId });
    expect(content.blocks.map(({ text }) => text)).toEqual(plans);
    desk.at('2026-07-01T02:00:00.000Z');
    const { revision, content: draft } = await clerk.call('draft.get', { proposalId });
    const again = await clerk.call('draft.save', { proposalId, revision, content: { ...draft, note: '此件公开' } });
    await clerk.call('letter.submit', { proposalId, revision: again.revision });
    // The leader's queue holds the present round's letter only.
    expect(await leader.call('letter.queue', {})).toHaveLength(1);
    await clerk.call('letter.withdraw', { proposalId });
    const second = await answer(clerk, leader, proposalId, [...plans, '运营补贴每个点位每年2万元。'], 'B');
    expect(second.documentNumber).toBe('云民函〔2026〕2号');
    const { rows } = await clerk.call('proposal.list', {});
    expect(rows[0]?.documentNumber).toBe('云民函〔2026〕2号');
  });

  test('第二轮送达、反馈满意、公开、办结', async () => {
    desk.at('2026-07-20T02:00:00.000Z');
    const both = ['陈若安代表', '苏明远代表'];
    await clerk.call('delivery.record', { proposalId, day: '2026-07-02', recipients: both, way: 'in-person' });
    for (const respondent of both) {
      await clerk.call('feedback.receive', {
        proposalId,
        day: '2026-07-10',
        respondent,
        attitude: '满意',
        result: '满意',
      });
    }
    const url = 'https://www.example.org/answers/77';
    const open = await clerk.call('publication.record', { proposalId, day: '2026-07-15', form: 'full', url });
    expect(tones(open)).toMatchObject({ feedback: 'done', publication: 'done', commitments: 'todo' });
    expect(open.feedbacks).toHaveLength(3);
    const { stage } = await clerk.call('proposal.close', { proposalId, closedOn: '2026-07-20' });
    expect(stage).toBe('closed');
  });

  test('当年落实一项，次年评价；四季度的告知函写明进展', async () => {
    desk.at('2026-11-20T02:00:00.000Z');
    const [first] = (await life()).commitments;
    const id = first?.id as number;
    const step = first?.milestones[0]?.id as number;
    await clerk.call('commitment.milestoneDone', { milestoneId: step, doneOn: '2026-08-20' });
    const photo = { name: '选址照片.txt', base64: Buffer.from('照片').toString('base64') };
    const file = await clerk.call('attachment.add', { proposalId, file: photo });
    const now = await clerk.call('commitment.log', {
      ...{ commitmentId: id, revision: 1, day: '2026-11-15', words: '已建成24个。', progress: 80 },
      attachmentId: file.id,
    });
    expect(now.commitments[0]).toMatchObject({ status: 'running', progress: 80, revision: 2 });
    expect(now.commitments[0]?.log.at(-1)).toMatchObject({ kind: 'evidence', attachmentName: '选址照片.txt' });
    const old = { commitmentId: id, revision: 1, day: '2026-11-16', words: '旁人改' };
    expect((await clerk.refused('commitment.log', old)).code).toBe('record.stale');
    const [notice] = (await clerk.call('commitment.notices', { year: 2026 })).rows;
    expect(notice?.text).toContain('新增社区助餐点30个：正在推进，完成80%，计划于2026年12月31日前完成。已建成24个。');
    const { files } = await clerk.call('paper.make', {
      ...{ proposalId, paper: 'commitment' },
      facts: { promise: notice?.promise ?? '', text: notice?.text ?? '' },
    });
    expect(files.length).toBeGreaterThan(0);
    await clerk.call('commitment.noticed', { proposalIds: [proposalId], day: '2026-11-20' });
    expect((await clerk.call('commitment.notices', { year: 2026 })).rows[0]?.noticedOn).toBe('2026-11-20');

    desk.at('2027-01-10T02:00:00.000Z');
    expect(tones(await life()).commitments).toBe('alert');
    const done = await clerk.call('commitment.log', {
      ...{ commitmentId: id, revision: 2, day: '2027-01-08', words: '30个全部投用。', status: 'done' },
    });
    expect(done.commitments[0]).toMatchObject({ status: 'done', progress: 100, settledOn: '2027-01-08' });
    const rate = { commitmentId: id, day: '2027-01-09', rater: '陈若安代表', rating: '满意' };
    const rated = await clerk.call('commitment.rate', rate);
    expect(rated.commitments[0]?.log.at(-1)).toMatchObject({ rater: '陈若安代表', satisfaction: 'yes' });
  });

  test('还有承诺没落实不能转A类；第三年全部落实后B转A，原来的B留着；归档', async () => {
    const up = { proposalId, day: '2027-01-10', toClass: 'A', reason: '承诺已全部落实' };
    expect((await clerk.refused('commitment.reclassify', up)).code).toBe('commitment.still-open');
    desk.at('2028-12-20T02:00:00.000Z');
    const wide = (await life()).commitments.find(({ what }) => what === '街道助餐全覆盖');
    const moved = { commitmentId: wide?.id as number, revision: 1, day: '2028-12-01', words: '街道撤并，分两年实施。' };
    const noDay = await clerk.refused('commitment.log', { ...moved, status: 'changed' });
    expect(noDay.message).toBe('调整承诺，请填写新的完成时限');
    await clerk.call('commitment.log', { ...moved, status: 'changed', dueOn: '2029-06-30' });
    const late = {
      commitmentId: wide?.id as number,
      revision: 2,
      day: '2028-12-18',
      words: '已全覆盖。',
      status: 'done',
    } as const;
    await clerk.call('commitment.log', late);
    const { resultClass } = await clerk.call('commitment.reclassify', { ...up, day: '2028-12-19' });
    expect(resultClass).toEqual({ first: 'B', now: 'A' });
    // The list's filter and the year's count go by the class as it stands.
    const listed = async (wanted: string) => (await clerk.call('proposal.list', { resultClass: wanted })).rows;
    expect((await listed('A')).map((row) => row.id)).toContain(proposalId);
    expect((await listed('B')).map((row) => row.id)).not.toContain(proposalId);
    const { rows, counts } = await clerk.call('commitment.list', { view: 'done' });
    expect(rows).toHaveLength(2);
    expect(counts).toMatchObject({ open: 0, done: 2, all: 2 });
    const kept = await clerk.call('proposal.archive', { proposalId, day: '2028-12-20', archiveNumber: 'YL-2026-077' });
    expect(kept).toMatchObject({ stage: 'archived', archive: { archiveNumber: 'YL-2026-077' } });
    expect(kept.contacts).toHaveLength(2);
    expect((await clerk.refused('round.open', { proposalId, day: '2028-12-20', reason: '再办' })).code).toBe(
      'stage.wrong',
    );
    const { history } = await clerk.call('proposal.get', { proposalId });
    expect(history.length).toBeGreaterThan(25);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../../shared/contract.ts';
import { isAdmitted } from '../../../shared/domain/people/admitted.ts';
import { type Desk, openDesk, type Person, suggestion } from '../../support/desk.ts';
import { allNames, told } from './what-is-told.ts';

/** A registration that should never have been: with opinions asked for, a talk, a file and a draft, but no number. */

let desk: Desk;
let clerk: Person;
let leader: Person;
let admin: Person;
let wrong = 0;
const number = '77';
const title = '关于夜间摆渡车的建议';
const body = '建议开通夜间摆渡车，方便陪护家属往返。';
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('base64');
beforeAll(async () => {
  desk = await openDesk();
  [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
  const unit = await clerk.call('unit.save', { name: '云澜市气象台', shortName: '市气象台', contactPhone: '0570-1' });
  wrong = (
    await clerk.call('proposal.create', {
      ...suggestion,
      ...{ number, title, body, role: 'lead', coUnitIds: [unit.id], remark: '候车亭先行' },
    })
  ).id;
  await clerk.call('opinion.request', { proposalId: wrong, units: [{ unitId: unit.id }] });
  await clerk.call('opinion.receive', { proposalId: wrong, unitId: unit.id, text: '一、雾天停驶。低能见度时停运。' });
  await clerk.call('attachment.add', { proposalId: wrong, file: { name: '站牌照片.txt', base64: bytes('站牌实拍') } });
  await clerk.call('contact.add', {
    ...{ proposalId: wrong, phase: 'before', way: 'phone', day: '2026-03-20' },
    ...{ place: '', ours: '纪云舒', theirs: '陈若安', said: '代表说是写给交通局的。' },
  });
  await clerk.call('draft.merge', { proposalId: wrong });
});
afterAll(() => desk.close());

const secrets = ['摆渡车', '候车亭先行', '低能见度', '站牌照片', '站牌实拍', '写给交通局'];
const reading = allNames.filter((name) => {
  const { mode, heavy, who } = contract[name];
  return (mode === 'query' || heavy) && isAdmitted(who, ['clerk']);
});
const counts = async () => ({
  items: (await clerk.call('proposal.list', {})).total,
  found: (await clerk.call('search.find', { text: '摆渡车' })).total,
  counted: (await clerk.call('counted.list', {})).total,
  board: JSON.stringify(await clerk.call('proposal.board', {})).includes('摆渡车'),
});

test('作废以前，清单、检索、工作台、统计都有这一件', async () => {
  expect(await counts()).toEqual({ items: 1, found: 1, counted: 1, board: true });
  const { found } = await told(clerk, reading, secrets);
  expect(found.size).toBeGreaterThan(10);
});

test('征求过意见的，先说明会办单位怎么办；写明原因、知道了的才作废；领导、管理员不代办', async () => {
  const asked = await clerk.refused('proposal.void', { proposalId: wrong, reason: '交办给交通局的，收错了' });
  expect([asked.code, asked.message]).toEqual(['void.opinions-asked', expect.stringContaining('云澜市气象台')]);
  expect(asked.message).toContain('已收到的1份意见');
  expect((await clerk.refused('proposal.void', { proposalId: wrong, reason: ' ' })).code).toBe('input.invalid');
  expect((await leader.refused('proposal.void', { proposalId: wrong, reason: '错' })).code).toBe(
    'operation.not-allowed',
  );
  const reason = '交办给交通局的，收错了';
  expect(await clerk.call('proposal.void', { proposalId: wrong, reason, confirmed: true })).toEqual({ number });
});

test('作废的件，经办人问遍每一项查询和导出，除了作废的登记，没有一个答复里有它的字句', async () => {
  expect(await counts()).toEqual({ items: 0, found: 0, counted: 0, board: false });
  for (const who of [clerk, leader, admin]) {
    const { found, broken } = await told(who, reading, secrets);
    found.delete('voided.list');
    expect([...found].filter(([, how]) => !how.includes('"list":"voided"'))).toEqual([]);
    expect(broken).toEqual([]);
  }
});

test('指名要看、要办作废的件，说谁、何时、为什么作废的；操作日志里还在', async () => {
  for (const name of ['proposal.get', 'proposal.life', 'draft.get', 'draft.merge', 'letter.withdraw'] as const) {
    const { code, message } = await clerk.refused(name, { proposalId: wrong });
    expect([name, code, message]).toEqual([name, 'item.voided', expect.stringContaining('交办给交通局的，收错了')]);
  }
  const [row] = await clerk.call('voided.list', {});
  expect(row).toMatchObject({ id: wrong, number, title, voidedWhy: '交办给交通局的，收错了', againId: null });
  expect(await clerk.call('voided.list', { text: '没有这几个字' })).toEqual([]);
  const log = await admin.call('audit.list', { proposalId: wrong });
  expect(log.rows.some(({ words }) => words.includes('作废登记：第77号'))).toBe(true);
  const [file] = (await clerk.call('list.export', { list: 'voided', filter: {}, format: 'csv' })).files;
  expect(Buffer.from(file?.base64 ?? '', 'base64').toString('utf8')).toContain('摆渡车');
  expect((await admin.call('audit.verify', {})).findings).toEqual([]);
});

test('编号还空着，管理员可以恢复，原来的字句都回来；编号重新登记了就不能恢复', async () => {
  const question = { voidedId: wrong, reason: '没有收错' };
  expect((await clerk.refused('proposal.unvoid', question)).code).toBe('operation.not-allowed');
  await admin.call('proposal.unvoid', question);
  expect(await counts()).toEqual({ items: 1, found: 1, counted: 1, board: true });
  expect((await admin.refused('proposal.unvoid', question)).code).toBe('void.not-void');
  await clerk.call('proposal.void', { proposalId: wrong, reason: '还是收错了', confirmed: true });
  const again = await clerk.call('proposal.create', { ...suggestion, number: '077', title: '关于另一件事的建议' });
  const refused = await admin.refused('proposal.unvoid', question);
  expect([refused.code, refused.message]).toEqual(['void.number-taken', expect.stringContaining('关于另一件事')]);
  expect((await clerk.call('voided.list', {}))[0]?.againId).toBe(again.id);
  expect((await clerk.refused('proposal.create', { ...suggestion, number })).code).toBe('proposal.duplicate');
});

test('编过文号的不能作废，文号作废了也不能；说该修改登记还是申请退办', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number: '90', title: '关于第三件事的建议' });
  const { revision, content } = await clerk.call('draft.get', { proposalId: id });
  const blocks = [{ id: 'b1', level: 0 as const, text: '已经办妥。', sources: [] }];
  await clerk.call('draft.save', { proposalId: id, revision, content: { ...content, blocks, resultClass: 'A' } });
  const draft = await clerk.call('draft.get', { proposalId: id });
  const sent = await clerk.call('letter.submit', { proposalId: id, revision: draft.revision });
  const inReview = await clerk.refused('proposal.void', { proposalId: id, reason: '误登' });
  expect([inReview.code, inReview.message]).toEqual(['act.lacks', expect.stringContaining('先撤回送审')]);
  await leader.call('letter.sign', { proposalId: id, version: sent.submittedVersion as number });
  expect((await clerk.refused('proposal.void', { proposalId: id, reason: '误登' })).message).toContain('「修改登记」');
  const [given] = (await clerk.call('number.list', {})).rows;
  await leader.call('number.void', { numberId: given?.id ?? 0, reason: '重新编号' });
  expect((await clerk.refused('proposal.void', { proposalId: id, reason: '误登' })).message).toContain('已经编过文号');
});

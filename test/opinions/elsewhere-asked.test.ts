import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

describe('会办意见登记错了件、错了单位，登记以前问一声', () => {
  let desk: Desk;
  let clerk: Person;
  let proposalId: number;
  let unit: { id: number; name: string };
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    unit = (await clerk.call('unit.list', {}))[0] as { id: number; name: string };
    proposalId = (await clerk.call('proposal.create', { ...suggestion, role: 'lead' })).id;
    await clerk.call('opinion.request', { proposalId, units: [{ unitId: unit.id }] });
  });
  afterAll(() => desk.close());

  const text = '贵局转来的第9999号建议收悉。\n一、已开展的工作\n已建成助餐点20个。';
  const kept = async () => (await clerk.call('proposal.get', { proposalId })).requests[0]?.opinions.length;

  test('粘贴的意见写着别的编号：不登记，说明写的是什么；核对以后照登', async () => {
    const refused = await clerk.refused('opinion.receive', { proposalId, unitId: unit.id, text });
    expect(refused.code).toBe('opinion.named-elsewhere');
    expect(refused.message).toContain('第9999号');
    expect(await kept()).toBe(0);
    await clerk.call('opinion.receive', { proposalId, unitId: unit.id, text, confirmed: true });
    expect(await kept()).toBe(1);
  });

  test('文件里的意见也问', async () => {
    const signed = `一、已开展的工作\n已建成助餐点30个。\n某某市${unit.name.includes('教育') ? '水利' : '教育'}局\n2026年4月2日`;
    const file = { name: '意见.txt', base64: Buffer.from(signed).toString('base64') };
    const refused = await clerk.refused('opinion.receive', { proposalId, unitId: unit.id, file });
    expect(refused.message).toContain('落款');
    await clerk.call('opinion.receive', { proposalId, unitId: unit.id, file, confirmed: true });
    expect(await kept()).toBe(2);
  });

  test('与上一版一字不差的，先说重复，不另问', async () => {
    const signed = `一、已开展的工作\n已建成助餐点30个。\n某某市${unit.name.includes('教育') ? '水利' : '教育'}局\n2026年4月2日`;
    const refused = await clerk.refused('opinion.receive', { proposalId, unitId: unit.id, text: signed });
    expect(refused.code).toBe('opinion.same');
  });
});

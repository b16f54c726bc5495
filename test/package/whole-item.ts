import { type Desk, suggestion } from '../support/desk.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** An item with something in every table, signed, answered and promised. */
export async function wholeItem(desk: Desk): Promise<number> {
  const clerk = await desk.signIn('clerk');
  const leader = await desk.signIn('leader');
  const admin = await desk.signIn('admin');
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), extension: 'recorded' });
  const unit = await clerk.call('unit.save', { name: '云澜市气象台', shortName: '市气象台', contactPhone: '0570-1' });
  const { id: proposalId } = await clerk.call('proposal.create', {
    ...suggestion,
    role: 'lead',
    consent: 'yes',
    coUnitIds: [unit.id],
    remark: '重点件',
  });
  await clerk.call('opinion.request', { proposalId, units: [{ unitId: unit.id }] });
  await clerk.call('opinion.receive', { proposalId, unitId: unit.id, text: '一、加密站点。新增站点3个。' });
  await clerk.call('opinion.receive', { proposalId, unitId: unit.id, text: '一、加密站点。新增站点5个。' });
  const file = { name: '原文扫描.pdf', base64: bytes('%PDF-1.4 原文') };
  await clerk.call('attachment.add', { proposalId, file });
  await clerk.call('deadline.extend', {
    proposalId,
    on: '2026-03-20',
    until: '2026-09-10',
    approver: '市政府办',
    reason: '需实地调研',
  });
  await clerk.call('contact.add', {
    ...{ proposalId, phase: 'before', way: 'meeting', day: '2026-03-20' },
    ...{ place: '', ours: '纪云舒', theirs: '陈若安', said: '希望先在老城区试点。' },
  });
  const { id: alike } = await clerk.call('proposal.create', { ...suggestion, number: '81' });
  await clerk.call('proposal.combine', { proposalId, day: '2026-03-20', otherIds: [alike] });
  await clerk.call('draft.merge', { proposalId });
  const { revision, content } = await clerk.call('draft.get', { proposalId });
  const blocks = [
    ...content.blocks,
    { id: 'p1', level: 0 as const, text: '下一步，我局将于2026年10月底前新增社区助餐点30个。', sources: [] },
  ];
  const saved = await clerk.call('draft.save', {
    proposalId,
    revision,
    content: { ...content, blocks, resultClass: 'B' },
  });
  const submitted = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
  const version = submitted.submittedVersion as number;
  await leader.call('letter.remark', { proposalId, version, text: '数字请再核一遍' });
  await leader.call('letter.sign', { proposalId, version });
  const { recipients } = await clerk.call('proposal.life', { proposalId });
  await clerk.call('delivery.record', {
    ...{ proposalId, recipients: recipients.map(({ name }) => name), way: 'in-person', day: '2026-03-20' },
    ...{ receivedBy: '', note: '' },
  });
  return proposalId;
}
